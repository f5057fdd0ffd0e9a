/** Where the console is. The host keeps it, such as in the address bar. */
export type ConsoleRoute =
  | { readonly page: 'pools'; readonly only?: string }
  | { readonly page: 'pool'; readonly pid: string }
  | { readonly page: 'workers' | 'stakes' | 'transactions' | 'settings' }
  | { readonly page: 'unknown'; readonly path: string };

export type ConsolePage = ConsoleRoute['page'];

const PLAIN: readonly string[] = ['workers', 'stakes', 'transactions', 'settings'];
const isPid = (text: string): boolean => /^\d{1,20}$/.test(text);

/** Reads `/pools`, `/pools?only=21`, `/pools/21`, `/workers`, `/stakes`, `/transactions`, `/settings`; anything else is `unknown`. */
export function readRoute(path: string): ConsoleRoute {
  const [place = '', query = ''] = path.replace(/^#/, '').split('?');
  const [first = '', second, ...more] = place.split('/').filter((part) => part !== '');
  if (first === '' || (first === 'pools' && second === undefined)) {
    const only = new URLSearchParams(query).get('only');
    return only !== null && isPid(only) ? { page: 'pools', only } : { page: 'pools' };
  }
  if (first === 'pools' && second !== undefined && isPid(second) && more.length === 0) return { page: 'pool', pid: second };
  if (second === undefined && PLAIN.includes(first)) return { page: first as 'workers' };
  return { page: 'unknown', path: place.slice(0, 80) };
}

/** The path of a route, as `readRoute` reads it. */
export function writeRoute(route: ConsoleRoute): string {
  switch (route.page) {
    case 'pools':
      return route.only === undefined ? '/pools' : `/pools?only=${route.only}`;
    case 'pool':
      return `/pools/${route.pid}`;
    case 'unknown':
      return route.path;
    default:
      return `/${route.page}`;
  }
}
