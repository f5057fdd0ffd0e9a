import { otherChain } from '../chain/connection/endpoints.js';
import { type ConnectionOptions, openConnection } from '../chain/connection/open.js';
import type { Connection } from '../chain/connection/types.js';
import type { ReadContext } from '../chain/context.js';
import { abortable, ChainError, notSubstrate } from '../chain/errors.js';
import { openContext } from '../chain/open-context.js';
import type { VerifiedRuntimes } from '../chain/runtime.js';
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

export async function openReads(options: ReadsClientOptions): Promise<OpenReads> {
  const { expectedGenesis, signal, verifiedRuntimes } = options;
  const { provider, connection, close } = await openConnection(options, expectedGenesis, signal);
  const closing = new AbortController();
  const disconnect = async () => {
    closing.abort();
    await close();
  };
  try {
    const opening = openContext(provider, { closed: closing.signal, ...(verifiedRuntimes && { verified: verifiedRuntimes }) });
    const context = await abortable(opening, signal);
    const { runtime } = context;
    const { genesisHash } = runtime.network;
    if (expectedGenesis && genesisHash !== expectedGenesis.toLowerCase()) throw otherChain(null, expectedGenesis, genesisHash);
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
