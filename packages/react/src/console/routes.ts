import type { WorkerState } from '@stakepool-kit/sdk/rules';
import { type StakingTopic, topicOf } from '../network/topics';
import { POOL_TABS, type PoolTab } from '../pools/pool-detail/tabs';
import { POOL_SCOPES, type PoolScope } from '../pools/pool-list/scopes';
import { WORKER_STATES } from '../workers/states';

/** What a link to a pool may open at once. */
export const POOL_DIALOGS = ['contribute', 'withdraw', 'claim', 'add-worker', 'payout-pref', 'cap', 'whitelist', 'description'] as const;
export type PoolDialog = (typeof POOL_DIALOGS)[number];

/** Where the console is. The host keeps it, such as in the address bar. */
export type ConsoleRoute =
  | { readonly page: 'overview' | 'stakes' | 'transactions' | 'settings' }
  | { readonly page: 'pools'; readonly only?: string; readonly scope?: PoolScope; readonly search?: string }
  | { readonly page: 'pool'; readonly pid: string; readonly tab?: PoolTab; readonly open?: PoolDialog }
  | { readonly page: 'workers'; readonly search?: string; readonly state?: WorkerState }
  | { readonly page: 'network'; readonly topic?: StakingTopic }
  | { readonly page: 'unknown'; readonly path: string };

export type ConsolePage = ConsoleRoute['page'];

const PLAIN = ['overview', 'stakes', 'transactions', 'settings'] as const;
const LONGEST_SEARCH = 100;
const isPid = (text: string): boolean => /^\d{1,20}$/.test(text);
const oneOf = <T extends string>(options: readonly T[], text: string | null): T | undefined => options.find((option) => option === text);

/** An object without what is undefined, for routes that are compared. */
const given = <T extends object>(route: T): T => Object.fromEntries(Object.entries(route).filter(([, value]) => value !== undefined)) as T;

/**
 * Reads a path: `/overview`, `/pools?only=21&scope=all&search=abc`, `/pools/21?tab=workers&open=contribute`,
 * `/workers?search=0x8f2d&state=Ready`, `/stakes`, `/transactions`, `/network?topic=withdraw`, `/settings`. Anything else is `unknown`;
 * an option that makes no sense is left out.
 */
export function readRoute(path: string): ConsoleRoute {
  const [place = '', query = ''] = path.replace(/^#/, '').split('?');
  const [first = 'overview', second, ...more] = place.split('/').filter((part) => part !== '');
  const options = new URLSearchParams(query);
  const search = options.get('search')?.slice(0, LONGEST_SEARCH) || undefined;
  const plain = oneOf(PLAIN, first);
  if (second === undefined) {
    if (plain) return { page: plain };
    if (first === 'workers') return given({ page: first, search, state: oneOf(WORKER_STATES, options.get('state')) });
    if (first === 'network') return given({ page: first, topic: topicOf(options.get('topic')) ?? undefined });
    if (first === 'pools') {
      const only = options.get('only');
      return given({
        page: first,
        only: only !== null && isPid(only) ? only : undefined,
        scope: oneOf(POOL_SCOPES, options.get('scope')),
        search,
      });
    }
  } else if (first === 'pools' && isPid(second) && more.length === 0) {
    const [tab, open] = [oneOf(POOL_TABS, options.get('tab')), oneOf(POOL_DIALOGS, options.get('open'))];
    return given({ page: 'pool', pid: second, tab, open });
  }
  return { page: 'unknown', path: place.slice(0, 80) };
}

/** The path of a route, as `readRoute` reads it. */
export function writeRoute(route: ConsoleRoute): string {
  if (route.page === 'unknown') return route.path;
  const { page, ...options } = route;
  const { pid, ...rest } = { pid: undefined, ...options };
  const query = new URLSearchParams(Object.entries(rest).flatMap(([name, value]) => (value ? [[name, value]] : [])));
  return `/${page === 'pool' ? `pools/${pid}` : page}${query.size > 0 ? `?${query}` : ''}`;
}
