import type { PoolId } from '@stakepool-kit/sdk/rules';
import { type ReactNode, useCallback } from 'react';
import { useMyPools, useMyStakes } from '../data/queries';
import type { Locale } from '../provider/context';
import type { IconName } from '../ui/Icon';
import { type Account, useAccount } from '../wallet/accounts';
import { type ConsoleRoute, writeRoute } from './routes';

export interface ConsoleOptions {
  readonly route: ConsoleRoute;
  /** The user wants to go there. */
  readonly onNavigate: (route: ConsoleRoute) => void;
  /** The address of a route, for links that may be opened in another tab. Default: `#` and the path. */
  readonly hrefFor?: (route: ConsoleRoute) => string;
  /** The user chose another language; without it the settings offer none. */
  readonly onLocale?: (locale: Locale) => void;
  /** The user chose another theme; without it the settings offer none. */
  readonly onTheme?: (theme: 'system' | 'light' | 'dark') => void;
  /** The host's own settings, such as endpoints, shown with the others. */
  readonly settings?: ReactNode;
}

export type PlaceName = 'pools' | 'workers' | 'stakes' | 'transactions' | 'settings';

export interface ConsolePlace {
  readonly name: PlaceName;
  readonly icon: IconName;
  readonly href: string;
  readonly isCurrent: boolean;
  /** How many of the user's there are, where that is known. */
  readonly count: number | null;
  readonly go: () => void;
}

export interface ConsoleState extends Pick<ConsoleOptions, 'onLocale' | 'onTheme' | 'settings'> {
  readonly route: ConsoleRoute;
  readonly places: readonly ConsolePlace[];
  readonly account: Account | null;
  readonly navigate: (route: ConsoleRoute) => void;
  readonly openPool: (pid: PoolId) => void;
  readonly hrefFor: (route: ConsoleRoute) => string;
}

const PLACES: readonly (readonly [PlaceName, IconName])[] = [
  ['pools', 'pools'],
  ['workers', 'workers'],
  ['stakes', 'stakes'],
  ['transactions', 'transactions'],
  ['settings', 'settings'],
];

const inHash = (route: ConsoleRoute): string => `#${writeRoute(route)}`;

/** The places of the console, where the user is, and how to go elsewhere. */
export function useStakePoolConsole({ route, onNavigate, hrefFor = inHash, ...settings }: ConsoleOptions): ConsoleState {
  const account = useAccount();
  const pools = useMyPools(account?.id ?? null).data?.value;
  const stakes = useMyStakes(account?.id ?? null).data?.value;
  const here = route.page === 'pool' ? 'pools' : route.page;
  const counts: Readonly<Record<PlaceName, number | null>> = {
    pools: pools?.length ?? null,
    workers: pools?.reduce((total, { workers }) => total + workers.length, 0) ?? null,
    stakes: stakes?.positions.length ?? null,
    transactions: null,
    settings: null,
  };
  const places = PLACES.map(([name, icon]): ConsolePlace => {
    const place = { page: name };
    return { name, icon, href: hrefFor(place), isCurrent: here === name, count: counts[name], go: () => onNavigate(place) };
  });
  const openPool = useCallback((pid: PoolId) => onNavigate({ page: 'pool', pid: String(pid) }), [onNavigate]);
  return { ...settings, openPool, route, places, account, navigate: onNavigate, hrefFor };
}
