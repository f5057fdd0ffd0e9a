import { abortable, messageOf } from '../errors.js';
import type { ProviderInterface } from '../provider.js';
import { EndpointConnection } from './endpoints.js';
import { failed } from './failures.js';
import { GivenConnection } from './given.js';
import { withTimeout } from './timing.js';
import type { Connection, ConnectOptions } from './types.js';

/** How to reach the chain: exactly one of the three. */
export type ConnectionOptions =
  | (ConnectOptions & { readonly endpoint: string })
  | (ConnectOptions & { readonly endpoints: readonly string[] })
  | (Pick<ConnectOptions, 'requestTimeout' | 'logger'> & { readonly provider: ProviderInterface });

/** Milliseconds that a provider of the caller's may take to connect. */
const GIVEN_TIMEOUT = 30_000;

export interface OpenConnection {
  readonly provider: ProviderInterface;
  readonly connection: Connection;
  /** Ends what was started here; a provider that was given stays open. */
  readonly close: () => Promise<void>;
}

async function openEndpoints(endpoints: readonly string[], options: ConnectOptions, genesis: string | undefined, signal?: AbortSignal) {
  const connection = new EndpointConnection(endpoints, options, genesis);
  const stop = () => void connection.close();
  signal?.addEventListener('abort', stop, { once: true });
  try {
    await connection.open(signal);
  } catch (error) {
    await connection.close();
    throw error;
  } finally {
    signal?.removeEventListener('abort', stop);
  }
  return { provider: connection.provider, connection, close: () => connection.close() };
}

/** Some providers wait for their connection, some begin to make one, and some reject while they try by themselves. */
function connectGiven(provider: ProviderInterface): Promise<void> {
  const late = () => failed('connection.timeout', 'the node', `The given provider did not connect within ${GIVEN_TIMEOUT / 1000} s.`);
  const connect = () =>
    provider.connect().catch((cause) => {
      throw failed('connection.unreachable', 'the node', `The given provider says: ${messageOf(cause)}`, cause);
    });
  return withTimeout(connect(), GIVEN_TIMEOUT, late);
}

async function openGiven(provider: ProviderInterface): Promise<OpenConnection> {
  if (!provider.isConnected) await connectGiven(provider);
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
