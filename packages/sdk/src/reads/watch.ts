import type { ChainContext } from '../chain/context.js';
import { ConnectionError } from '../chain/errors.js';
import { Session } from '../chain/session.js';
import { RemoteSource, type Source } from '../chain/source.js';
import type { BlockHash } from '../model/types.js';
import type { Query } from './read.js';
import { sameValue } from './same-value.js';
import type { WatchHandlers } from './types.js';

/** One message of `state_subscribeStorage`: the values that differ from the message before. */
interface StorageChange {
  readonly block: BlockHash;
  readonly changes: readonly (readonly [key: string, value: string | null])[];
}

interface Subscription {
  readonly keys: ReadonlySet<string>;
  /** Set once the first message, which carries all values, has come. */
  values: Map<string, string | null> | null;
  stop: () => void;
}

/** Raw storage of one block out of the subscribed values; what is not among them is asked for. */
class CachedSource implements Source {
  readonly wanted = new Set<string>();
  scanned = false;

  constructor(
    private readonly remote: RemoteSource,
    private readonly cache: ReadonlyMap<string, string | null>,
  ) {}

  get hash(): BlockHash {
    return this.remote.hash;
  }

  async values(keys: readonly string[]): Promise<(string | null)[]> {
    for (const key of keys) this.wanted.add(key);
    const missing = keys.filter((key) => !this.cache.has(key));
    if (missing.length === 0) return keys.map((key) => this.cache.get(key) ?? null);
    const fetched = await this.remote.values(missing);
    const found = new Map(missing.map((key, i) => [key, fetched[i] ?? null]));
    return keys.map((key) => this.cache.get(key) ?? found.get(key) ?? null);
  }

  scan(prefix: string, onPage: (keys: readonly string[]) => void): Promise<void> {
    this.scanned = true;
    return this.remote.scan(prefix, onPage);
  }
}

const FAILURES_ALLOWED = 3;

/**
 * Runs a query at the best block and again at each block that changes a key it read. The keys are subscribed together
 * with the block's number, parent and time, so one subscription tells of every block, of its values, and by the parent
 * whether a block was missed or replaced; then all values are asked for anew.
 */
class Watch<T> {
  private readonly base: readonly string[];
  private readonly parentKey: string;
  private active: Subscription | null = null;
  private next: Subscription | null = null;
  private queue: Promise<void> = Promise.resolve();
  private lastBlock: BlockHash | null = null;
  private last: { readonly value: T } | null = null;
  private scans = false;
  /** The query itself reads the block's number or time: it may have news with every block. */
  private wantsTime = false;
  private stale = false;
  private failures = 0;
  private ended = false;
  private readonly offConnected: () => void;

  constructor(
    private readonly context: ChainContext,
    private readonly query: Query<T>,
    private readonly handlers: WatchHandlers<T>,
  ) {
    const { schema, rpc } = context;
    this.parentKey = schema.key('parentHash', []);
    this.base = [schema.key('blockNumber', []), schema.key('timestamp', []), this.parentKey];
    this.offConnected = rpc.provider.on('connected', () => {
      this.stale = true;
      if (!this.active && !this.next) this.enqueue(() => this.subscribe(new Set(this.base)));
    });
    this.enqueue(() => this.subscribe(new Set(this.base)));
  }

  stop(): void {
    if (this.ended) return;
    this.ended = true;
    this.offConnected();
    this.active?.stop();
    this.next?.stop();
  }

  private enqueue(step: () => Promise<void>): void {
    this.queue = this.queue.then(async () => {
      if (this.ended) return;
      try {
        await step();
        this.failures = 0;
      } catch (error) {
        this.failed(error);
      }
    });
  }

  /** A lost connection heals by itself: the provider subscribes again and the next message brings everything. */
  private failed(error: unknown): void {
    this.stale = true;
    if (error instanceof ConnectionError || !this.context.rpc.provider.isConnected) return;
    this.failures++;
    if (this.failures < FAILURES_ALLOWED && this.active) return;
    this.stop();
    this.handlers.error?.(error);
  }

  private async subscribe(keys: ReadonlySet<string>): Promise<void> {
    const subscription: Subscription = { keys, values: null, stop: () => undefined };
    this.next = subscription;
    const receive = (change: StorageChange) => this.enqueue(() => this.receive(subscription, change));
    try {
      subscription.stop = await this.context.rpc.subscribe(
        'state_storage',
        ['state_subscribeStorage', 'state_unsubscribeStorage'],
        [[...keys]],
        receive,
      );
    } catch (error) {
      this.next = null;
      throw error;
    }
    if (this.ended) subscription.stop();
  }

  private async receive(subscription: Subscription, { block, changes }: StorageChange): Promise<void> {
    let changed = false;
    if (subscription === this.next) {
      this.active?.stop();
      this.active = subscription;
      this.next = null;
      subscription.values = new Map(changes);
      changed = true;
    } else if (subscription !== this.active || subscription.values === null) {
      return;
    }
    const values = subscription.values as Map<string, string | null>;
    const base = new Set(this.base);
    for (const [key, value] of changes) {
      values.set(key, value);
      if (!base.has(key)) changed = true;
    }
    const follows = block === this.lastBlock || values.get(this.parentKey) === this.lastBlock;
    if (this.stale || (this.lastBlock !== null && !follows)) {
      await this.refetch(subscription, block);
      changed = true;
    }
    this.lastBlock = block;
    if (changed || this.scans || this.wantsTime) await this.run(values, block);
  }

  private async refetch(subscription: Subscription, block: BlockHash): Promise<void> {
    const keys = [...subscription.keys];
    const fresh = await new RemoteSource(this.context.rpc, block).values(keys);
    for (const [i, key] of keys.entries()) subscription.values?.set(key, fresh[i] ?? null);
    this.stale = false;
  }

  private async run(values: ReadonlyMap<string, string | null>, block: BlockHash): Promise<void> {
    const source = new CachedSource(new RemoteSource(this.context.rpc, block), values);
    const value = await this.query(new Session(this.context.schema, source));
    this.scans = source.scanned;
    this.wantsTime = this.base.some((key) => source.wanted.has(key));
    const asOf = await new Session(this.context.schema, source).asOf();
    if (this.ended) return;
    if (!this.last || !sameValue(this.last.value, value)) {
      this.last = { value };
      this.handlers.next({ value, asOf });
    }
    const missing = [...source.wanted].some((key) => !values.has(key));
    if (missing && !this.next) await this.subscribe(new Set([...this.base, ...source.wanted]));
  }
}

/** Starts a watch; returns the function that ends it. */
export function startWatch<T>(
  context: ChainContext,
  query: Query<T>,
  handlers: WatchHandlers<T> & { readonly done?: () => void },
  signal?: AbortSignal,
): () => void {
  if (signal?.aborted || context.closed.aborted) {
    handlers.done?.();
    return () => undefined;
  }
  const watch = new Watch(context, query, handlers);
  const stop = () => {
    watch.stop();
    signal?.removeEventListener('abort', stop);
    context.closed.removeEventListener('abort', stop);
    handlers.done?.();
  };
  signal?.addEventListener('abort', stop, { once: true });
  context.closed.addEventListener('abort', stop, { once: true });
  return stop;
}
