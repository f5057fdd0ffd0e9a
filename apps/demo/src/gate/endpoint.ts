import { recall, recallList, remember } from '../preferences';

export const DEFAULT_ENDPOINT = 'ws://127.0.0.1:9944';

export type EndpointSource = 'link' | 'settings' | 'default';

export interface EndpointChoice {
  readonly endpoint: string;
  readonly source: EndpointSource;
}

/** Where to connect: what the address bar names, else what was chosen in the settings, else the default. */
export function chooseEndpoint(search: string, saved: string | null): EndpointChoice {
  const linked = new URLSearchParams(search).get('endpoint')?.trim();
  if (linked && linked !== DEFAULT_ENDPOINT && linked !== saved) return { endpoint: linked, source: 'link' };
  if (linked === DEFAULT_ENDPOINT) return { endpoint: DEFAULT_ENDPOINT, source: 'default' };
  if (saved) return { endpoint: saved, source: 'settings' };
  return { endpoint: DEFAULT_ENDPOINT, source: 'default' };
}

export const currentChoice = (): EndpointChoice => chooseEndpoint(location.search, recall('endpoint'));

/** The address without the query, so that a reload does what was chosen last. */
function dropLink(): void {
  const url = new URL(location.href);
  url.searchParams.delete('endpoint');
  history.replaceState(history.state, '', url);
}

export function saveEndpoint(endpoint: string): void {
  remember('endpoint', endpoint === DEFAULT_ENDPOINT ? null : endpoint);
  dropLink();
}

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
