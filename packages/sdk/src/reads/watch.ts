import type { ReadContext } from '../chain/context.js';
import { ConnectionError, hasCode } from '../chain/errors.js';
import type { Change } from '../chain/live/chunk.js';
import { type LiveBlock, LiveStorage } from '../chain/live/live-storage.js';
import type { StorageSchema } from '../chain/storage/schema.js';
import { type Memo, Session } from '../chain/storage/session.js';
import { RemoteSource, type Source } from '../chain/storage/source.js';
import type { AsOf, BlockHash } from '../model/types.js';
import type { Follower, FollowerHandlers } from './follow.js';
import type { Query } from './read.js';
import { restarting } from './restarting.js';
import { sameValue } from './same-value.js';

/** Keys of a map, as of a block. */
interface Scan {
  readonly keys: readonly string[];
  readonly number: number;
}
const PAGE = 1000;
const BLOCKS_BETWEEN_SCANS = 10;

/** Raw storage of one block out of the followed values; what is not among them is asked for. */
class FollowedSource implements Source {
  readonly wanted = new Set<string>();
  scanned = false;

  constructor(
    private readonly remote: RemoteSource,
    private readonly followed: ReadonlyMap<string, string | null>,
    private readonly scans: Map<string, Scan>,
    private readonly number: number,
  ) {}

  get hash(): BlockHash {
    return this.remote.hash;
  }

  async values(keys: readonly string[]): Promise<(string | null)[]> {
    for (const key of keys) this.wanted.add(key);
    const missing = keys.filter((key) => !this.followed.has(key));
    if (missing.length === 0) return keys.map((key) => this.followed.get(key) ?? null);
    const fetched = await this.remote.values(missing);
    const found = new Map(missing.map((key, i) => [key, fetched[i] ?? null]));
    return keys.map((key) => this.followed.get(key) ?? found.get(key) ?? null);
  }

  /** No message tells of new keys. A map of one page is looked through again in every block, a larger one now and then. */
  async scan(prefix: string, onPage: (keys: readonly string[]) => void): Promise<void> {
    this.scanned = true;
    const known = this.scans.get(prefix);
    const isFresh = known && known.keys.length > PAGE && Math.abs(this.number - known.number) < BLOCKS_BETWEEN_SCANS;
    if (isFresh) return onPage(known.keys);
    const keys: string[] = [];
    await this.remote.scan(prefix, (page) => keys.push(...page));
    this.scans.set(prefix, { keys, number: this.number });
    onPage(keys);
  }
}

const FAILURES_ALLOWED = 3;
/** Milliseconds. */
const RETRY = 200;
/** Passes by itself: the connection comes back, a newer block is known. */
const isPassing = (error: unknown): boolean => error instanceof ConnectionError || hasCode(error, 'chain.blockUnknown');

/**
 * Runs a query at the best block and again at each block that changes a key it read. For answers of some hundred keys;
 * those of a whole network are kept up to date row by row.
 */
export class QueryFollower<T> implements Follower {
  private readonly live: LiveStorage;
  private readonly schema: StorageSchema;
  private readonly values = new Map<string, string | null>();
  private readonly memo: Memo = new Map();
  private readonly asked = new Set<string>();
  private readonly scans = new Map<string, Scan>();
  private readonly base: ReadonlySet<string>;
  private last: { readonly value: T } | null = null;
  private scanned = false;
  /** Something changed that no answer has taken in: the one that should could not be made. */
  private stale = false;
  /** The query itself reads the block's number or time: it may have news with every block. */
  private wantsTime = false;
  private failures = 0;
  private readonly abort = new AbortController();

  constructor(
    private readonly context: ReadContext,
    private readonly query: Query<T>,
    private readonly handlers: FollowerHandlers<T>,
  ) {
    this.schema = context.runtime.schema;
    this.base = new Set((['blockNumber', 'timestamp', 'parentHash'] as const).map((name) => this.schema.key(name, [])));
    this.live = new LiveStorage(context, {
      block: (block) => this.receive(block),
      failed: (error) => handlers.failed(error),
      upgraded: () => handlers.upgraded(),
    });
    this.start().catch((error) => {
      if (!this.abort.signal.aborted) handlers.failed(error);
    });
  }

  stop(): void {
    this.abort.abort();
    this.live.stop();
  }

  /** The first answer tells which keys to follow. */
  private async start(): Promise<void> {
    await restarting(this.context.rpc, (hash) => this.attempt(hash, null), this.abort.signal);
  }

  private async receive({ hash, number, timestamp, changes }: LiveBlock): Promise<void> {
    if (this.apply(changes)) this.stale = true;
    if (!this.stale && !this.scanned && !this.wantsTime) return;
    await this.attempt(hash, { hash, number, timestamp });
    this.stale = false;
  }

  private async attempt(hash: BlockHash, asOf: AsOf | null): Promise<void> {
    if (this.abort.signal.aborted) return;
    try {
      await this.run(hash, asOf);
      this.failures = 0;
    } catch (error) {
      if (isPassing(error)) throw error;
      this.failures++;
      if (this.failures >= FAILURES_ALLOWED || hasCode(error, 'chain.shape')) return this.handlers.failed(error);
      await new Promise((resolve) => setTimeout(resolve, RETRY));
      return this.attempt(hash, asOf);
    }
  }

  private apply(changes: readonly (readonly Change[])[]): boolean {
    let changed = false;
    for (const list of changes) {
      for (const [key, value] of list) {
        if (!this.base.has(key) && this.values.get(key) !== value) changed = true;
        this.values.set(key, value);
      }
    }
    return changed;
  }

  private async run(hash: BlockHash, known: AsOf | null): Promise<void> {
    const remote = new RemoteSource(this.context.rpc, hash);
    const source = new FollowedSource(remote, this.values, this.scans, known?.number ?? 0);
    const [value, asOf] = await Promise.all([
      this.query(new Session(this.schema, source, this.memo)),
      known ?? new Session(this.schema, remote).asOf(),
    ]);
    if (this.abort.signal.aborted) return;
    this.scanned = source.scanned;
    this.wantsTime = [...this.base].some((key) => source.wanted.has(key));
    if (!this.last || !sameValue(this.last.value, value)) {
      this.last = { value };
      this.handlers.next({ value, asOf });
    }
    const missing = [...source.wanted].filter((key) => !this.base.has(key) && !this.asked.has(key));
    for (const key of missing) this.asked.add(key);
    if (missing.length > 0 || known === null) this.live.add(missing);
  }
}
