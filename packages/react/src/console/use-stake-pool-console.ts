import type { PoolId } from '@stakepool-kit/sdk/rules';
import { type ReactNode, useCallback } from 'react';
import { useMyPools, useMyStakes } from '../data/queries';
import type { PoolTab } from '../pools/pool-detail/tabs';
import type { KitSettings, Locale, Units } from '../provider/context';
import type { IconName } from '../ui/Icon';
import { type Account, useAccount } from '../wallet/accounts';
import { type ConsoleRoute, writeRoute } from './routes';

export interface ConsoleOptions {
  readonly route: ConsoleRoute;
  /** The user wants to go there. With `replace` the place stays the same and only its address changes: no step to come back to. */
  readonly onNavigate: (route: ConsoleRoute, options?: NavigateOptions) => void;
  /** The address of a route, for links that may be opened in another tab. Default: `#` and the path. */
  readonly hrefFor?: (route: ConsoleRoute) => string;
  /** The user chose another language; without it the settings offer none. */
  readonly onLocale?: (locale: Locale) => void;
  /** The user chose another theme; without it the settings offer none. */
  readonly onTheme?: (theme: 'system' | 'light' | 'dark') => void;
  /** The user chose how figures and times are written; without it the settings offer no choice. */
  readonly onUnits?: (units: Units) => void;
  /** The user chose another density; without it the settings offer none. */
  readonly onDensity?: (density: KitSettings['density']) => void;
  /** The host's own settings, such as endpoints, shown with the others. */
  readonly settings?: ReactNode;
  /** The host's own, at the foot of the rail; on a phone at the end of the settings. */
  readonly railFoot?: ReactNode;
}

export interface NavigateOptions {
  readonly replace?: boolean;
}

export type PlaceName = 'overview' | 'pools' | 'workers' | 'stakes' | 'transactions' | 'network' | 'settings';

export interface ConsolePlace {
  readonly name: PlaceName;
  readonly icon: IconName;
  readonly href: string;
  readonly isCurrent: boolean;
  /** Begins a new group. */
  readonly apart: boolean;
  /** How many of the user's there are, where that is known. */
  readonly count: number | null;
  readonly go: () => void;
}

export interface ConsoleState extends Omit<ConsoleOptions, 'route' | 'onNavigate' | 'hrefFor'> {
  readonly route: ConsoleRoute;
  readonly places: readonly ConsolePlace[];
  readonly account: Account | null;
  readonly navigate: ConsoleOptions['onNavigate'];
  readonly openPool: (pid: PoolId, tab?: PoolTab) => void;
  readonly hrefFor: (route: ConsoleRoute) => string;
}

const PLACES: readonly (readonly [PlaceName, IconName])[] = [
  ['overview', 'overview'],
  ['pools', 'pools'],
  ['workers', 'workers'],
  ['stakes', 'stakes'],
  ['transactions', 'transactions'],
  ['network', 'network'],
  ['settings', 'settings'],
];

const APART: ReadonlySet<PlaceName> = new Set(['transactions', 'settings']);
const inHash = (route: ConsoleRoute): string => `#${writeRoute(route)}`;

/** The places of the console, where the user is, and how to go elsewhere. */
export function useStakePoolConsole({ route, onNavigate, hrefFor = inHash, ...settings }: ConsoleOptions): ConsoleState {
  const account = useAccount();
  const pools = useMyPools(account?.id ?? null).data?.value;
  const stakes = useMyStakes(account?.id ?? null).data?.value;
  const here = route.page === 'pool' ? 'pools' : route.page;
  const counts: Readonly<Record<PlaceName, number | null>> = {
    overview: null,
    pools: pools?.length ?? null,
    workers: pools?.reduce((total, { workers }) => total + workers.length, 0) ?? null,
    stakes: stakes?.positions.length ?? null,
    transactions: null,
    network: null,
    settings: null,
  };
  const places = PLACES.map(([name, icon]): ConsolePlace => {
    const place = { page: name };
    const [isCurrent, apart] = [here === name, APART.has(name)];
    return { name, icon, href: hrefFor(place), isCurrent, apart, count: counts[name], go: () => onNavigate(place) };
  });
  const openPool = useCallback(
    (pid: PoolId, tab?: PoolTab) => onNavigate({ page: 'pool', pid: String(pid), ...(tab && { tab }) }),
    [onNavigate],
  );
  return { ...settings, openPool, route, places, account, navigate: onNavigate, hrefFor };
}
