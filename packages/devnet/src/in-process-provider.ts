import { macrotask } from './macrotask.js';
import type { RpcConnection } from './rpc/index.js';

/** What a provider connects to: the server itself, or what leads to one in another thread. */
export interface Connector {
  /** `send` gets every response and notification as JSON text, `dropped` is called when the other side closes the connection. */
  connect(send: (message: string) => void, dropped: () => void): RpcConnection | Promise<RpcConnection>;
}

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

/** Structurally a `ProviderInterface` of `@polkadot/rpc-provider`; every clone is a connection of its own to the same chain. */
export class InProcessProvider {
  readonly hasSubscriptions = true;
  readonly isClonable = true;
  #connection: RpcConnection | undefined;
  #opening: Promise<void> | undefined;
  /** Counts on with each `disconnect`, which an opening that is under way is not to outlive. */
  #left = 0;
  #lastId = 0;
  readonly #pending = new Map<number, Pending>();
  readonly #subscriptions = new Map<string, ProviderCallback>();
  readonly #listeners: Record<ProviderEvent, Set<(value?: unknown) => void>> = {
    connected: new Set(),
    disconnected: new Set(),
    error: new Set(),
  };

  constructor(private readonly server: Connector) {
    this.connect().catch(() => {});
  }

  get isConnected(): boolean {
    return this.#connection !== undefined;
  }

  clone(): InProcessProvider {
    return new InProcessProvider(this.server);
  }

  /** Rejects, and `error` is told, while faults have new connections refused. Done before it returns where the server is in this thread. */
  connect(): Promise<void> {
    if (this.#connection) return Promise.resolve();
    return this.#opening ?? this.#open();
  }

  #open(): Promise<void> {
    let opened: RpcConnection | undefined;
    const receive = (text: string) => {
      macrotask(() => {
        if (this.#connection === opened) this.#receive(text);
      });
    };
    const dropped = () => macrotask(() => this.#lose(opened, 'The connection was closed by the node before the answer came'));
    const take = (connection: RpcConnection) => {
      opened = connection;
      this.#connection = connection;
      macrotask(() => this.#emit('connected'));
    };
    const refuse = (error: unknown) => {
      macrotask(() => this.#emit('error', error));
      return Promise.reject(error);
    };
    try {
      const opening = this.server.connect(receive, dropped);
      if (opening instanceof Promise) return this.#await(opening, take, refuse);
      take(opening);
      return Promise.resolve();
    } catch (error) {
      return refuse(error);
    }
  }

  #await(
    opening: Promise<RpcConnection>,
    take: (connection: RpcConnection) => void,
    refuse: (error: unknown) => Promise<void>,
  ): Promise<void> {
    const left = this.#left;
    const settled = () => {
      if (left === this.#left) this.#opening = undefined;
    };
    this.#opening = opening.then(
      (connection) => {
        settled();
        if (left === this.#left) return take(connection);
        connection.close();
        throw new Error('The provider was disconnected before it was connected');
      },
      (error: unknown) => {
        settled();
        return refuse(error);
      },
    );
    return this.#opening;
  }

  async disconnect(): Promise<void> {
    this.#left++;
    this.#opening = undefined;
    if (!this.#connection) return;
    this.#connection.close();
    this.#lose(this.#connection, 'The provider was disconnected before the answer came');
  }

  #lose(connection: RpcConnection | undefined, why: string): void {
    if (!connection || this.#connection !== connection) return;
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
