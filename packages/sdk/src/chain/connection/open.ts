import { abortable } from '../errors.js';
import type { ProviderInterface } from '../provider.js';
import { EndpointConnection } from './endpoints.js';
import { GivenConnection } from './given.js';
import type { Connection, ConnectOptions } from './types.js';

/** How to reach the chain: exactly one of the three. */
export type ConnectionOptions =
  | (ConnectOptions & { readonly endpoint: string })
  | (ConnectOptions & { readonly endpoints: readonly string[] })
  | { readonly provider: ProviderInterface };

export interface OpenConnection {
  readonly provider: ProviderInterface;
  readonly connection: Connection;
  /** Ends what was started here; a provider that was given stays open. */
  readonly close: () => Promise<void>;
}

async function openEndpoints(endpoints: readonly string[], options: ConnectOptions, genesis: string | undefined, signal?: AbortSignal) {
  const connection = new EndpointConnection(endpoints, options, genesis);
  try {
    await connection.open(signal);
  } catch (error) {
    await connection.close();
    throw error;
  }
  return { provider: connection.provider, connection, close: () => connection.close() };
}

async function openGiven(provider: ProviderInterface): Promise<OpenConnection> {
  if (!provider.isConnected) await provider.connect();
  const connection = new GivenConnection(provider);
  return { provider, connection, close: async () => connection.close() };
}

const open = (options: ConnectionOptions, genesis: string | undefined, signal?: AbortSignal): Promise<OpenConnection> => {
  if ('endpoint' in options) return openEndpoints([options.endpoint], options, genesis, signal);
  if ('endpoints' in options) return openEndpoints(options.endpoints, options, genesis, signal);
  return openGiven(options.provider);
};

/** @throws ConnectionError `connection.…` when no node of the expected chain can be reached, or the signal aborts */
export async function openConnection(
  options: ConnectionOptions,
  expectedGenesis: string | undefined,
  signal: AbortSignal | undefined,
): Promise<OpenConnection> {
  const opening = open(options, expectedGenesis, signal);
  return abortable(opening, signal).catch((error) => {
    opening.then(({ close }) => close()).catch(() => undefined);
    throw error;
  });
}
