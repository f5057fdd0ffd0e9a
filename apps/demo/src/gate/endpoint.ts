import { recall, recallList, remember } from '../preferences';

export const DEFAULT_ENDPOINT = 'ws://127.0.0.1:9944';

/** In the address, `?chain=in-browser`, and in the settings in place of an endpoint. */
const IN_BROWSER = 'in-browser';

/** A node, or the dev chain in a worker of this page. */
export type Connection = { readonly kind: 'endpoint'; readonly url: string } | { readonly kind: 'in-browser' };

export type ConnectionSource = 'link' | 'settings' | 'default';

export interface ConnectionChoice {
  readonly connection: Connection;
  readonly source: ConnectionSource;
}

const endpoint = (url: string): Connection => ({ kind: 'endpoint', url });
export const inBrowser: Connection = { kind: 'in-browser' };
export const defaultConnection: Connection = endpoint(DEFAULT_ENDPOINT);

export const isSame = (a: Connection, b: Connection): boolean =>
  a.kind === 'endpoint' && b.kind === 'endpoint' ? a.url === b.url : a.kind === b.kind;

/** Where to connect: what the address bar names, else what was chosen in the settings, else the default. */
export function chooseConnection(search: string, saved: string | null): ConnectionChoice {
  const query = new URLSearchParams(search);
  if (query.get('chain') === IN_BROWSER) return { connection: inBrowser, source: 'settings' };
  const linked = query.get('endpoint')?.trim();
  if (linked && linked !== DEFAULT_ENDPOINT && linked !== saved) return { connection: endpoint(linked), source: 'link' };
  if (linked === DEFAULT_ENDPOINT) return { connection: defaultConnection, source: 'default' };
  if (saved === IN_BROWSER) return { connection: inBrowser, source: 'settings' };
  if (saved) return { connection: endpoint(saved), source: 'settings' };
  return { connection: defaultConnection, source: 'default' };
}

export const currentChoice = (): ConnectionChoice => chooseConnection(location.search, recall('endpoint'));

/** The query of an address for a connection that was chosen here: a reload does the same, and a chain in the page can be linked to. */
export function searchFor(connection: Connection, search: string): string {
  const query = new URLSearchParams(search);
  query.delete('endpoint');
  query.delete('chain');
  if (connection.kind === 'in-browser') query.set('chain', IN_BROWSER);
  return query.size > 0 ? `?${query}` : '';
}

export function saveConnection(connection: Connection): void {
  const value = connection.kind === 'in-browser' ? IN_BROWSER : connection.url;
  remember('endpoint', value === DEFAULT_ENDPOINT ? null : value);
  const { pathname, search, hash } = location;
  history.replaceState(history.state, '', `${pathname}${searchFor(connection, search)}${hash}`);
}

const MAX_RECENT = 6;

/** With the newest first. */
export const withRecent = (list: readonly string[], url: string): readonly string[] =>
  url === DEFAULT_ENDPOINT ? list : [url, ...list.filter((other) => other !== url)].slice(0, MAX_RECENT);

/** Endpoints that were connected to, besides the default. */
export const recentEndpoints = (): readonly string[] => recallList('endpoints').slice(0, MAX_RECENT);

const keepRecent = (list: readonly string[]): void => remember('endpoints', list.length > 0 ? JSON.stringify(list) : null);
export const addRecent = (url: string): void => keepRecent(withRecent(recentEndpoints(), url));
export const removeRecent = (url: string): void => keepRecent(recentEndpoints().filter((other) => other !== url));

/** What an approval holds for: a server and the chain it serves. */
export function approvalKey(endpoint: string, genesisHash: string): string {
  const origin = URL.canParse(endpoint) ? new URL(endpoint) : null;
  return `${origin ? `${origin.protocol}//${origin.host}` : endpoint}|${genesisHash}`;
}

export const isApproved = (endpoint: string, genesisHash: string): boolean =>
  recallList('approved').includes(approvalKey(endpoint, genesisHash));

export function approve(endpoint: string, genesisHash: string): void {
  remember('approved', JSON.stringify([...new Set([...recallList('approved'), approvalKey(endpoint, genesisHash)])].slice(-50)));
}
