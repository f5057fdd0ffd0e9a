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
