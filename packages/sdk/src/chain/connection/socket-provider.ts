import { WebSocket } from '@polkadot/x-ws';
import { shown } from '../answers.js';
import { messageOf } from '../errors.js';
import type { ProviderInterface, ProviderInterfaceCallback, ProviderInterfaceEmitCb, ProviderInterfaceEmitted } from '../provider.js';
import { PendingRequests } from './pending.js';

type Id = number | string;

interface Answer {
  readonly id?: number | null;
  readonly result?: unknown;
  readonly error?: { readonly code: number; readonly message: string; readonly data?: unknown };
  readonly method?: string;
  readonly params?: { readonly subscription: Id; readonly result?: unknown; readonly error?: unknown };
}

interface Subscription {
  readonly type: string;
  readonly method: string;
  readonly params: readonly unknown[];
  readonly callback: ProviderInterfaceCallback;
  /** The id its subscriber knows. */
  id: Id | null;
  /** The id the node knows; another one after a reconnection, `null` until it has answered. */
  current: Id | null;
  /** Method that ends it, once it was ended before the node had answered. */
  endedBy: string | null;
}

const plain = (value: unknown): string => (typeof value === 'string' ? value : shown(value));

/** What a node answered in place of a result. */
class RpcError extends Error {
  constructor(
    readonly code: unknown,
    message: unknown,
    readonly data: unknown,
  ) {
    super(`${plain(code)}: ${plain(message)}${data === undefined ? '' : `: ${plain(data)}`}`);
  }
}

type Socket = InstanceType<typeof WebSocket>;

const SWEEP = 5000;
/** Milliseconds that a node has to agree to the end of a connection. */
const FAREWELL = 1000;
const keyOf = (type: string, id: Id): string => `${type}::${id}`;

/**
 * JSON-RPC over one WebSocket. In place of polkadot-js' provider, which loads half of polkadot-js, decides itself when to
 * reconnect, and cannot end a subscription that it has renewed; this one leaves reconnecting to `EndpointConnection`.
 */
export class SocketProvider implements ProviderInterface {
  readonly hasSubscriptions = true;
  readonly isClonable = false;
  private socket: Socket | null = null;
  private leaving: Promise<void> = Promise.resolve();
  private target = 0;
  private lastId = 0;
  private readonly pending = new PendingRequests();
  private readonly subscriptions = new Set<Subscription>();
  /** By the id the node knows now. */
  private readonly current = new Map<string, Subscription>();
  private readonly listeners: Record<ProviderInterfaceEmitted, Set<ProviderInterfaceEmitCb>> = {
    connected: new Set(),
    disconnected: new Set(),
    error: new Set(),
  };
  private sweeper: ReturnType<typeof setInterval> | undefined;
  /** When the node last said anything, on the clock of `performance.now()`. */
  heardAt = Number.NEGATIVE_INFINITY;

  constructor(
    readonly endpoints: readonly string[],
    private readonly requestTimeout: number,
  ) {}

  get isConnected(): boolean {
    return this.socket?.readyState === WebSocket.OPEN;
  }

  clone(): ProviderInterface {
    return new SocketProvider(this.endpoints, this.requestTimeout);
  }

  connectTo(index: number): Promise<void> {
    this.target = index;
    return this.connect();
  }

  async connect(): Promise<void> {
    if (this.socket) return;
    const socket = new WebSocket(this.endpoints[this.target] as string);
    this.socket = socket;
    socket.onopen = () => this.opened();
    socket.onmessage = ({ data }: { readonly data: unknown }) => this.receive(String(data));
    socket.onerror = (event: unknown) => this.emit('error', event);
    socket.onclose = () => this.closed('The connection was lost before the answer came');
  }

  /** Ends the connection at once for all who use it; resolves when the socket is gone too. */
  disconnect(): Promise<void> {
    return this.end('The connection was closed before the answer came', FAREWELL);
  }

  /** The same for a node that is gone without a word: it is not waited for. */
  abandon(): Promise<void> {
    return this.end('The connection was lost before the answer came', 0);
  }

  private end(why: string, farewell: number): Promise<void> {
    const { socket } = this;
    if (!socket) return this.leaving;
    this.leaving = leave(socket, farewell);
    this.closed(why);
    return this.leaving;
  }

  on(type: ProviderInterfaceEmitted, listener: ProviderInterfaceEmitCb): () => void {
    this.listeners[type].add(listener);
    return () => this.listeners[type].delete(listener);
  }

  private emit(type: ProviderInterfaceEmitted, value?: unknown): void {
    for (const listener of [...this.listeners[type]]) listener(value);
  }

  send<T>(method: string, params: unknown[]): Promise<T> {
    return this.request(method, params) as Promise<T>;
  }

  async subscribe(type: string, method: string, params: unknown[], callback: ProviderInterfaceCallback): Promise<Id> {
    return this.start({ type, method, params, callback, id: null, current: null, endedBy: null });
  }

  async unsubscribe(type: string, method: string, id: Id): Promise<boolean> {
    const subscription = [...this.subscriptions].find((each) => each.type === type && each.id === id);
    if (!subscription) return false;
    this.subscriptions.delete(subscription);
    const { current } = subscription;
    if (current === null) {
      subscription.endedBy = method;
      return true;
    }
    this.current.delete(keyOf(type, current));
    return this.isConnected ? (this.request(method, [current]) as Promise<boolean>) : true;
  }

  private request(method: string, params: readonly unknown[], onResult: (result: unknown) => void = () => undefined): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const { socket } = this;
      if (!socket || !this.isConnected) return reject(new Error(`WebSocket is not connected, ${method} was not sent`));
      const id = ++this.lastId;
      const text = JSON.stringify({ id, jsonrpc: '2.0', method, params });
      this.pending.add(id, {
        resolve: (result) => {
          onResult(result);
          resolve(result);
        },
        reject,
        until: Date.now() + this.requestTimeout,
        size: text.length,
      });
      socket.send(text);
    });
  }

  /** The subscription is noted while its answer is read: the first message may come right behind. */
  private start(subscription: Subscription): Promise<Id> {
    const noted = (result: unknown) => {
      const id = result as Id;
      if (subscription.endedBy !== null) {
        this.request(subscription.endedBy, [id]).catch(() => undefined);
        return;
      }
      subscription.id ??= id;
      subscription.current = id;
      this.subscriptions.add(subscription);
      this.current.set(keyOf(subscription.type, id), subscription);
    };
    return this.request(subscription.method, subscription.params, noted) as Promise<Id>;
  }

  private opened(): void {
    this.sweeper = setInterval(() => this.sweep(), SWEEP);
    const renewed = [...this.subscriptions];
    this.emit('connected');
    for (const subscription of renewed) {
      if (!this.subscriptions.has(subscription)) continue;
      this.start(subscription).catch((error: unknown) => {
        // Lost again before the node had answered: it is made anew with the next connection.
        if (!this.isConnected) return;
        this.subscriptions.delete(subscription);
        this.tell(subscription, error instanceof Error ? error : new Error(messageOf(error)), null);
      });
    }
  }

  private tell({ callback }: Subscription, error: Error | null, result: unknown): void {
    try {
      callback(error, result);
    } catch (fault) {
      this.emit('error', fault);
    }
  }

  private closed(why: string): void {
    this.socket = null;
    clearInterval(this.sweeper);
    this.current.clear();
    for (const subscription of this.subscriptions) {
      subscription.current = null;
      // A transaction that is watched was sent already; whoever sent it looks for it.
      if (subscription.type.startsWith('author_')) this.subscriptions.delete(subscription);
    }
    this.pending.rejectAll(() => new Error(why));
    this.emit('disconnected');
  }

  private sweep(): void {
    this.pending.rejectOverdue(Date.now(), () => new Error(`No answer within ${this.requestTimeout / 1000} s`));
  }

  private receive(text: string): void {
    this.heardAt = performance.now();
    try {
      this.understand(JSON.parse(text) as Answer | null);
    } catch (error) {
      // It is no JSON, or no message: an exception would end the process or the connection.
      this.emit('error', error);
    }
  }

  private understand(message: Answer | null): void {
    if (typeof message !== 'object' || message === null) return;
    if (message.method !== undefined && message.params) {
      const { subscription, result, error } = message.params;
      const found = this.current.get(keyOf(message.method, subscription));
      if (found) this.tell(found, error === undefined ? null : new Error(shown(error)), result);
      return;
    }
    const { error } = message;
    const pending = message.id === null && error ? this.pending.takeUnnamed(plain(error.message)) : this.pending.take(message.id);
    if (!pending) return;
    if (error) pending.reject(new RpcError(error.code, error.message, error.data));
    else pending.resolve(message.result);
  }
}

/** Closes a socket that nobody listens to any more, by force when the node does not agree in time. */
function leave(socket: Socket, farewell: number): Promise<void> {
  return new Promise((resolve) => {
    const gone = () => {
      clearTimeout(timer);
      resolve();
    };
    const force = () => {
      (socket as { terminate?: () => void }).terminate?.();
      gone();
    };
    const timer = setTimeout(force, farewell);
    socket.onopen = null;
    socket.onmessage = null;
    socket.onerror = () => undefined;
    socket.onclose = gone;
    socket.close();
    if (farewell === 0) force();
  });
}
