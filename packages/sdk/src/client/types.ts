import type { ApiPromise } from '@polkadot/api';
import type { PhalaApi } from '../chain/index.js';
import type { ProviderInterface } from '../chain/provider.js';
import type { NetworkInfo } from '../chain/types.js';
import type { Reads } from '../reads/index.js';
import type { Send, Transactions } from '../transactions/types.js';

interface CommonOptions {
  /** Refuse any chain but this one. */
  readonly expectedGenesis?: `0x${string}`;
  readonly signal?: AbortSignal;
}

/** How to reach the chain: exactly one of the four. */
export type ClientOptions = CommonOptions &
  (
    | (ConnectOptions & { readonly endpoint: string })
    | (ConnectOptions & { readonly endpoints: readonly string[] })
    | { readonly provider: ProviderInterface }
    | { readonly api: PhalaApi | ApiPromise }
  );

export interface ConnectOptions {
  /** Milliseconds one attempt may take (default 10 000). */
  readonly connectTimeout?: number;
  /** Rounds over all endpoints before `createClient` gives up (default 2). */
  readonly connectAttempts?: number;
  /** Rounds over all endpoints after a lost connection, with growing pauses of at most 30 s (default 10). */
  readonly reconnectAttempts?: number;
  /** Milliseconds one request may take (default 60 000). */
  readonly requestTimeout?: number;
}

/** `reconnecting` counts attempts; `failed` means they are used up and `reconnect()` is needed. */
export type ConnectionState =
  | { readonly status: 'connecting'; readonly endpoint: string | null; readonly attempt: number }
  | { readonly status: 'connected'; readonly endpoint: string | null }
  | { readonly status: 'reconnecting'; readonly endpoint: string | null; readonly attempt: number; readonly retryInMs: number }
  | { readonly status: 'failed'; readonly endpoint: string | null; readonly error: Error }
  | { readonly status: 'disconnected' };

export interface Connection {
  readonly state: ConnectionState;
  /** Calls back on every change from now on; returns the function that ends it. */
  subscribe(listener: (state: ConnectionState) => void): () => void;
  /** Tries again at once, with the attempts counted from the start. */
  reconnect(): Promise<void>;
}

export interface Client {
  readonly network: NetworkInfo;
  readonly connection: Connection;
  readonly reads: Reads;
  readonly tx: Transactions;
  readonly send: Send;
  /** The typed polkadot-js api, for what the client does not cover. */
  readonly api: PhalaApi;
  /** Whether this is the kit's own dev chain: its genesis, and a node that answers `dev_*`. */
  isDevChain(): Promise<boolean>;
  /** Ends all watches. An `api` or `provider` given by the caller stays open. */
  disconnect(): Promise<void>;
}
