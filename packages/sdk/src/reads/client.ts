import { otherChain } from '../chain/connection/failures.js';
import { type ConnectionOptions, openConnection } from '../chain/connection/open.js';
import type { Connection, ConnectionState } from '../chain/connection/types.js';
import type { ReadContext } from '../chain/context.js';
import { abortable, ChainError, notSubstrate } from '../chain/errors.js';
import { type Log, logTo } from '../chain/log.js';
import { onAbort } from '../chain/on-abort.js';
import { openContext } from '../chain/open-context.js';
import type { Runtime, VerifiedRuntimes } from '../chain/runtime.js';
import type { NetworkInfo } from '../chain/types.js';
import { createReads, type Reads } from './reads.js';

/** How to reach the chain: an endpoint, several of the same chain, or a provider. */
export type ReadsClientOptions<Other = never> = (ConnectionOptions | Other) & {
  /** Refuse any chain but this one. */
  readonly expectedGenesis?: `0x${string}`;
  readonly signal?: AbortSignal;
  /**
   * Where it is kept which prepared runtimes agreed with their chain, so that the next visit need not fetch the metadata
   * to compare: `localStorage`, or anything with `getItem` and `setItem`.
   */
  readonly verifiedRuntimes?: VerifiedRuntimes;
};

export interface ReadsClient {
  /** Of the runtime the chain has now: it may be upgraded. */
  readonly network: NetworkInfo;
  readonly connection: Connection;
  readonly reads: Reads;
  /** Calls back when the chain was upgraded and `network` is another one; returns the function that ends it. */
  onNetworkChange(listener: (network: NetworkInfo) => void): () => void;
  /** Ends all watches. A provider or api given by the caller stays open. */
  disconnect(): Promise<void>;
}

/** A reads client with what a client with transactions is built on. */
export interface OpenReads extends ReadsClient {
  readonly context: ReadContext;
}

const givenUp =
  (connection: Connection) =>
  (listener: (error: Error) => void): (() => void) => {
    const tell = (state: ConnectionState) => {
      if (state.status === 'failed') listener(state.error);
    };
    queueMicrotask(() => tell(connection.state));
    return connection.subscribe(tell);
  };

function logUpgrades(runtime: Runtime, log: Log): () => void {
  let known = runtime.network;
  return runtime.onChange(() => {
    const { specName, specVersion: to } = runtime.network;
    const from = known.specVersion;
    known = runtime.network;
    if (from !== to) log('info', 'runtime.upgraded', `The chain was upgraded from ${specName} ${from} to ${to}.`, { specName, from, to });
  });
}

/** The chain may have been upgraded while nobody could tell. */
function reconsiderOnReturn(runtime: Runtime, connection: Connection): () => void {
  let connected = true;
  return connection.subscribe(({ status }) => {
    const wasConnected = connected;
    connected = status === 'connected';
    if (connected && !wasConnected) void runtime.reconsider();
  });
}

export async function openReads(options: ReadsClientOptions): Promise<OpenReads> {
  const { expectedGenesis, signal, verifiedRuntimes, requestTimeout, logger } = options;
  const { provider, connection, close } = await openConnection(options, expectedGenesis, signal);
  const closing = new AbortController();
  const log = logTo(logger);
  const disconnect = async () => {
    closing.abort();
    await close();
  };
  try {
    const opening = openContext(provider, {
      closed: closing.signal,
      log,
      ...(verifiedRuntimes && { verified: verifiedRuntimes }),
      ...(requestTimeout !== undefined && { requestTimeout }),
    });
    const context = { ...(await abortable(opening, signal)), onGivenUp: givenUp(connection) };
    const { runtime } = context;
    const { genesisHash } = runtime.network;
    if (expectedGenesis && genesisHash !== expectedGenesis.toLowerCase()) throw otherChain(null, expectedGenesis, genesisHash);
    const stops = [logUpgrades(runtime, log), reconsiderOnReturn(runtime, connection)];
    const stopAll = () => {
      for (const stop of stops) stop();
    };
    onAbort(closing.signal, stopAll);
    return {
      context,
      get network() {
        return runtime.network;
      },
      connection,
      reads: createReads(context),
      onNetworkChange: (listener) => runtime.onChange(() => listener(runtime.network)),
      disconnect,
    };
  } catch (error) {
    await disconnect();
    throw error instanceof ChainError && error.code === 'chain.rpc' ? notSubstrate(error.why, error) : error;
  }
}

/**
 * Connects for reading, without polkadot-js: a few kilobytes, and ready after two round trips on chains whose runtime is
 * among the prepared ones.
 * @throws ConnectionError `connection.…` when no node of the right chain can be reached
 * @throws ChainError `chain.unsupported`, `chain.generation` or `chain.shape` when the chain is none the SDK speaks
 */
export const createReadsClient = (options: ReadsClientOptions): Promise<ReadsClient> => openReads(options);
