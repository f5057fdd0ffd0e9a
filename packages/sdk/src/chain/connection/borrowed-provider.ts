import type { ProviderInterface, ProviderInterfaceCallback, ProviderInterfaceEmitCb, ProviderInterfaceEmitted } from '../provider.js';

type Id = number | string;

/** Answers that need not be asked for, by method. */
export type KnownAnswers = ReadonlyMap<string, unknown>;

const VERSION = 'state_runtimeVersion';

/**
 * A caller's provider, which ends with the caller and not with the api that uses it here. The api has one runtime for good:
 * it is told of no other, and a newer one has an api of its own.
 */
export class BorrowedProvider implements ProviderInterface {
  readonly isClonable = false;
  private readonly open = new Map<string, () => Promise<boolean>>();
  private readonly listening = new Set<() => void>();
  private readonly version: unknown;
  private answers: KnownAnswers;
  private ended = false;

  /** @param known answers to the first requests without parameters that count, until `forget`; `state_getRuntimeVersion` for good */
  constructor(
    private readonly owned: ProviderInterface,
    known: KnownAnswers,
  ) {
    this.answers = known;
    this.version = known.get('state_getRuntimeVersion');
  }

  get hasSubscriptions(): boolean {
    return this.owned.hasSubscriptions;
  }
  /** The api starts out of the known answers, connected or not. */
  get isConnected(): boolean {
    return this.answers.size > 0 || this.owned.isConnected;
  }
  clone(): ProviderInterface {
    return new BorrowedProvider(this.owned, this.answers);
  }
  connect(): Promise<void> {
    return this.owned.connect();
  }

  /** Ends what the api had under way; the connection is left to its owner. */
  async disconnect(): Promise<void> {
    this.ended = true;
    for (const stop of this.listening) stop();
    this.listening.clear();
    const stops = [...this.open.values()];
    this.open.clear();
    for (const stop of stops) stop().catch(() => false);
  }

  /** From now on everything is asked of the node. */
  forget(): void {
    this.answers = new Map();
  }

  on(type: ProviderInterfaceEmitted, listener: ProviderInterfaceEmitCb): () => void {
    const off = this.owned.on(type, listener);
    const stop = () => {
      off();
      this.listening.delete(stop);
    };
    this.listening.add(stop);
    return stop;
  }

  async send<T>(method: string, params: unknown[], isCacheable?: boolean): Promise<T> {
    if (this.answers.has(method)) return this.answers.get(method) as T;
    return this.owned.send<T>(method, params, isCacheable);
  }

  async subscribe(type: string, method: string, params: unknown[], callback: ProviderInterfaceCallback): Promise<Id> {
    if (type === VERSION) {
      queueMicrotask(() => callback(null, this.version));
      return VERSION;
    }
    const id = await this.owned.subscribe(type, method, params, callback);
    this.open.set(`${type}/${id}`, () => this.owned.unsubscribe(type, endOf(method), id));
    if (this.ended) await this.disconnect();
    return id;
  }

  async unsubscribe(type: string, method: string, id: Id): Promise<boolean> {
    if (type === VERSION) return true;
    this.open.delete(`${type}/${id}`);
    return this.owned.unsubscribe(type, method, id);
  }
}

/** The method that ends what this one began. */
const endOf = (method: string): string =>
  method === 'author_submitAndWatchExtrinsic' ? 'author_unwatchExtrinsic' : method.replace('_subscribe', '_unsubscribe');
