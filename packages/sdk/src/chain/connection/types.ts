import type { Logger } from '../log.js';

export interface ConnectOptions {
  /** Milliseconds one attempt may take (default 10 000). */
  readonly connectTimeout?: number;
  /** Rounds over all endpoints before `createClient` gives up (default 2). */
  readonly connectAttempts?: number;
  /** Rounds over all endpoints after a lost connection, with growing pauses of at most 30 s (default 10). */
  readonly reconnectAttempts?: number;
  /** Milliseconds one request may take (default 60 000). */
  readonly requestTimeout?: number;
  /** Milliseconds between two looks at the node: its newest block, and whether it still answers (default 15 000). */
  readonly checkInterval?: number;
  /** Milliseconds after which a node that says nothing at all, not even to being asked, counts as gone (default 30 000). */
  readonly silenceTimeout?: number;
  /** Milliseconds without a new block after which the node counts as stalled (default 72 000: six blocks of 12 s). */
  readonly stalledAfter?: number;
  /** Milliseconds between two looks at another endpoint, to compare (default 60 000). */
  readonly compareInterval?: number;
  /** Blocks that another endpoint must be ahead for the connection to go there (default 5). */
  readonly behindBy?: number;
  /** Milliseconds between two switches at least, doubled with each that follows soon, up to 16 times (default 120 000). */
  readonly switchPause?: number;
  /** Number from 0 to 1 that spreads the pauses of many clients, `Math.random` when left out. */
  readonly random?: () => number;
  /** Where the SDK tells what it does. Without it nothing is written anywhere. */
  readonly logger?: Logger;
}

export type Health =
  | 'good'
  /** No new block for a while. Normal where blocks are made by hand. */
  | 'stalled'
  /** Another endpoint knows newer blocks. */
  | 'behind'
  /** The node says that it is not up to date. */
  | 'syncing';

/** Newest block the node told of. `seenAt`: unix milliseconds of the first look that showed it. */
export interface SeenHead {
  readonly number: number;
  readonly seenAt: number;
}

/**
 * `reconnecting` counts attempts; `failed` means they are used up and `reconnect()` is needed. Of a caller's own provider
 * neither endpoint, health nor head is known: `null`, `good`, `null`.
 */
export type ConnectionState =
  | { readonly status: 'connecting'; readonly endpoint: string | null; readonly attempt: number }
  | {
      readonly status: 'connected';
      readonly endpoint: string | null;
      /** Unix milliseconds. */
      readonly since: number;
      readonly health: Health;
      /** When the state was set; `connection.head` is up to date. */
      readonly head: SeenHead | null;
    }
  | { readonly status: 'reconnecting'; readonly endpoint: string | null; readonly attempt: number; readonly retryInMs: number }
  | { readonly status: 'failed'; readonly endpoint: string | null; readonly error: Error }
  | { readonly status: 'disconnected' };

/** What is known of one endpoint. */
export interface EndpointStatus {
  readonly endpoint: string;
  /** `otherChain`: it is not tried again. */
  readonly status: 'untried' | 'connected' | 'reachable' | 'unreachable' | 'otherChain';
  readonly head: SeenHead | null;
  readonly lastError: Error | null;
  /** Unix milliseconds of the last attempt or look; `null` before. */
  readonly triedAt: number | null;
}

export interface Connection {
  readonly state: ConnectionState;
  /** Newest block seen. It changes without `subscribe` telling of it; a clock is `reads.head()`. */
  readonly head: SeenHead | null;
  /** In the order of preference; empty with a caller's own provider. */
  readonly endpoints: readonly EndpointStatus[];
  /** Calls back on every change of the state from now on, which new blocks are not; returns the function that ends it. */
  subscribe(listener: (state: ConnectionState) => void): () => void;
  /** Tries again at once, with the attempts counted from the start. */
  reconnect(): Promise<void>;
  /**
   * Leaves for another of the endpoints. What is under way rejects with `connection.lost`; watches go on.
   * @throws ConnectionError `connection.endpoint` when it is none of them, or why it could not be reached; the connection
   * is then with another one, if any could be
   */
  switchTo(endpoint: string): Promise<void>;
}
