import type { Chain } from './engine/types.js';
import { macrotask } from './macrotask.js';
import { createRpc, type RpcOptions, type RpcServer } from './rpc/index.js';

export type ProviderEvent = 'connected' | 'disconnected' | 'error';
export type ProviderCallback = (error: Error | null, result: unknown) => void;

/** A JSON-RPC error as a client sees it. */
export class ProviderError extends Error {
  constructor(
    readonly code: number,
    message: string,
    readonly data?: unknown,
  ) {
    super(message);
    this.name = 'ProviderError';
  }
}

interface Incoming {
  id?: number;
  method?: string;
  result?: unknown;
  error?: { code: number; message: string; data?: unknown };
  params?: { subscription: string; result: unknown };
}

interface Pending {
  resolve: (result: unknown) => void;
  reject: (error: Error) => void;
  /** Set for a subscription request: its updates are routed here from the moment the id is known. */
  subscription?: { type: string; callback: ProviderCallback };
}

/**
 * A dev chain in this process as a provider for `@polkadot/api` (`new ApiPromise({ provider })`), without a socket.
 * Messages arrive asynchronously, as from a real node. `options` as for `createRpc`. When faults drop its connection it says
 * `disconnected`, rejects what is under way and forgets its subscriptions; `connect()` opens a new one.
 */
export function createProvider(chain: Chain, options?: RpcOptions): InProcessProvider {
  return new InProcessProvider(createRpc(chain, options));
}

/** Structurally a `ProviderInterface` of `@polkadot/rpc-provider`; every clone is a connection of its own to the same chain. */
export class InProcessProvider {
  readonly hasSubscriptions = true;
  readonly isClonable = true;
  #connection: ReturnType<RpcServer['connect']> | undefined;
  #lastId = 0;
  readonly #pending = new Map<number, Pending>();
  readonly #subscriptions = new Map<string, ProviderCallback>();
  readonly #listeners: Record<ProviderEvent, Set<(value?: unknown) => void>> = {
    connected: new Set(),
    disconnected: new Set(),
    error: new Set(),
  };

  constructor(private readonly server: RpcServer) {
    this.connect().catch(() => {});
  }

  get isConnected(): boolean {
    return this.#connection !== undefined;
  }

  clone(): InProcessProvider {
    return new InProcessProvider(this.server);
  }

  /** Rejects, and `error` is told, while faults have new connections refused. */
  async connect(): Promise<void> {
    if (this.#connection) return;
    try {
      this.#connection = this.#open();
    } catch (error) {
      macrotask(() => this.#emit('error', error));
      throw error;
    }
    macrotask(() => this.#emit('connected'));
  }

  #open(): ReturnType<RpcServer['connect']> {
    const connection = this.server.connect(
      (text) => {
        macrotask(() => {
          if (this.#connection === connection) this.#receive(text);
        });
      },
      () => macrotask(() => this.#lose(connection, 'The connection was closed by the node before the answer came')),
    );
    return connection;
  }

  async disconnect(): Promise<void> {
    if (!this.#connection) return;
    this.#connection.close();
    this.#lose(this.#connection, 'The provider was disconnected before the answer came');
  }

  #lose(connection: ReturnType<RpcServer['connect']>, why: string): void {
    if (this.#connection !== connection) return;
    this.#connection = undefined;
    this.#subscriptions.clear();
    for (const { reject } of this.#pending.values()) reject(new Error(why));
    this.#pending.clear();
    this.#emit('disconnected');
  }

  on(type: ProviderEvent, listener: (value?: unknown) => void): () => void {
    this.#listeners[type].add(listener);
    return () => this.#listeners[type].delete(listener);
  }

  async send<T>(method: string, params: unknown[]): Promise<T> {
    return this.#request<T>(method, params);
  }

  /** `type` is the notification's method name; resolves to the subscription id. */
  async subscribe(type: string, method: string, params: unknown[], callback: ProviderCallback): Promise<number | string> {
    return this.#request<string>(method, params, { type, callback });
  }

  async unsubscribe(type: string, method: string, id: number | string): Promise<boolean> {
    if (!this.#subscriptions.delete(`${type}::${id}`) || !this.#connection) return false;
    return this.#request<boolean>(method, [id]);
  }

  #request<T>(method: string, params: unknown[], subscription?: Pending['subscription']): Promise<T> {
    const connection = this.#connection;
    if (!connection) return Promise.reject(new Error(`The provider is not connected; call connect() before ${method}`));
    const id = ++this.#lastId;
    return new Promise<T>((resolve, reject) => {
      this.#pending.set(id, { resolve: (result) => resolve(result as T), reject, subscription });
      connection.receive(JSON.stringify({ id, jsonrpc: '2.0', method, params }));
    });
  }

  #receive(text: string): void {
    const message: Incoming = JSON.parse(text);
    if (message.params) {
      this.#subscriptions.get(`${message.method}::${message.params.subscription}`)?.(null, message.params.result);
      return;
    }
    const pending = this.#pending.get(message.id ?? -1);
    if (!pending) return;
    this.#pending.delete(message.id ?? -1);
    if (message.error) {
      pending.reject(
        new ProviderError(
          message.error.code,
          `${message.error.code}: ${message.error.message}${describe(message.error.data)}`,
          message.error.data,
        ),
      );
      return;
    }
    if (pending.subscription)
      this.#subscriptions.set(`${pending.subscription.type}::${String(message.result)}`, pending.subscription.callback);
    pending.resolve(message.result);
  }

  #emit(event: ProviderEvent, value?: unknown): void {
    for (const listener of [...this.#listeners[event]]) listener(value);
  }
}

const describe = (data: unknown): string => (data === undefined ? '' : `: ${typeof data === 'string' ? data : JSON.stringify(data)}`);

/** One JSON-RPC message, parsed. */
export interface JsonRpcMessage {
  jsonrpc: '2.0';
  id?: string | number | null;
  method?: string;
  params?: unknown;
  result?: unknown;
  error?: { code: number; message: string; data?: unknown };
}

export type JsonRpcProvider<Message> = (onMessage: (message: Message) => void) => {
  send: (message: object) => void;
  disconnect: () => void;
};

/**
 * A dev chain in this process in the provider form of polkadot-api 2: `createClient(createJsonRpcProvider(chain))`.
 * Messages are parsed JSON-RPC objects both ways and arrive asynchronously.
 */
export function createJsonRpcProvider<Message = JsonRpcMessage>(chain: Chain, options?: RpcOptions): JsonRpcProvider<Message> {
  const server = createRpc(chain, options);
  return (onMessage) => {
    let open = true;
    const connection = server.connect((text) => {
      macrotask(() => {
        if (open) onMessage(JSON.parse(text));
      });
    });
    return {
      send: (message) => connection.receive(JSON.stringify(message)),
      disconnect: () => {
        open = false;
        connection.close();
      },
    };
  };
}
