import { useSyncExternalStore } from 'react';

export type Route =
  | { readonly page: 'pools'; readonly only: string | null }
  | { readonly page: 'pool'; readonly pid: string }
  | { readonly page: 'workers' | 'stakes' | 'transactions' | 'settings' }
  | { readonly page: 'unknown'; readonly path: string };

/** `#/pools`, `#/pools?only=21`, `#/pools/21`, `#/workers`, `#/stakes`, `#/transactions`, `#/settings`. */
export function readRoute(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#/, '').split('?');
  const [first = '', second, ...more] = path.split('/').filter((part) => part !== '');
  const isPid = (text: string) => /^\d{1,20}$/.test(text);
  if (first === '' || (first === 'pools' && second === undefined)) {
    const only = new URLSearchParams(query).get('only');
    return { page: 'pools', only: only !== null && isPid(only) ? only : null };
  }
  if (first === 'pools' && second !== undefined && isPid(second) && more.length === 0) return { page: 'pool', pid: second };
  if (second === undefined && (first === 'workers' || first === 'stakes' || first === 'transactions' || first === 'settings'))
    return { page: first };
  return { page: 'unknown', path: path.slice(0, 80) };
}

const listen = (changed: () => void): (() => void) => {
  addEventListener('hashchange', changed);
  return () => removeEventListener('hashchange', changed);
};

export const useRoute = (): Route => readRoute(useSyncExternalStore(listen, () => location.hash));

export const poolHref = (pid: bigint | string): string => `#/pools/${pid}`;

export function goTo(href: string): void {
  location.hash = href;
}
