import { type ConsoleRoute, readRoute, writeRoute } from '@stakepool-kit/react';
import { useMemo, useSyncExternalStore } from 'react';

const listen = (changed: () => void): (() => void) => {
  addEventListener('hashchange', changed);
  return () => removeEventListener('hashchange', changed);
};

const currentHash = (): string => location.hash;

/** The place is in the hash: any file server serves it, under any path. */
export function useHashRoute(): ConsoleRoute {
  const hash = useSyncExternalStore(listen, currentHash);
  return useMemo(() => readRoute(hash), [hash]);
}

export function go(route: ConsoleRoute, { replace = false }: { readonly replace?: boolean } = {}): void {
  const hash = `#${writeRoute(route)}`;
  if (hash === location.hash) return;
  if (!replace) {
    location.hash = hash;
    return;
  }
  history.replaceState(history.state, '', hash);
  dispatchEvent(new HashChangeEvent('hashchange'));
}

/** The whole address of a route, to pass on. */
export const addressOf = (route: ConsoleRoute): string => `${location.origin}${location.pathname}${location.search}#${writeRoute(route)}`;
