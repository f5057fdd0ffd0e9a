import type { AsOf, BlockHash } from '../../model/types.js';
import { checkChanges, checkHash, isObject } from '../answers.js';
import type { ReadContext } from '../context.js';
import { ChainError, ConnectionError } from '../errors.js';
import { PREFIX_LENGTH, type StorageSchema } from '../storage/schema.js';
import { RemoteSource } from '../storage/source.js';
import { type Change, Chunk, type KeyList, type News, type StorageMessage } from './chunk.js';

export interface LiveBlock extends AsOf {
  /** What may differ from the block told of before, later entries after earlier ones; at first everything. */
  readonly changes: readonly (readonly Change[])[];
}

export interface LiveHandlers {
  /** Called for one block after another; the next one waits for the promise. */
  block(block: LiveBlock): void | Promise<void>;
  /** Values are encoded otherwise from now on. Nothing more will come. */
  upgraded(): void;
  /** Nothing more will come. */
  failed(error: unknown): void;
}

/** Keys of one subscription. More make fewer messages a block; nodes send no more than 15 MB at once. */
const CHUNK = 4000;
const SMALL_CHUNK = 1000;
const SMALLEST_CHUNK = 100;
/** Milliseconds without a message after which it is looked whether the node has forgotten a subscription. */
const SILENCE = 30_000;
const AFTER_RECONNECT = 3000;
const ATTEMPTS = 4;
const RETRY = 500;

const both =
  (a: KeyList, b: KeyList): KeyList =>
  () => [...a(), ...b()];

/** A subscription that is wanted. */
interface Order {
  readonly keys: KeyList;
  readonly attempt: number;
  /** Ended when this one stands: its keys are among these. */
  readonly replaces: Chunk | null;
}

/**
 * Values of many keys, block by block, without a request per block. The keys are subscribed in chunks. Each chunk also
 * holds the block's number, parent and time, so that all of them answer for every block: a block is told of when all
 * have answered for its hash.
 */
export class LiveStorage {
  private readonly schema: StorageSchema;
  private readonly parentKey: string;
  private readonly numberKey: string;
  private readonly timeKey: string;
  private readonly upgradeKey: string | null;
  private readonly chunks = new Set<Chunk>();
  private readonly offs: (() => void)[] = [];
  /** Keys that a subscription may have, once the node refused more. */
  private limit = Number.POSITIVE_INFINITY;
  private opening = 0;
  private number = 0;
  private timestamp = 0;
  /** LastRuntimeUpgrade of the runtime that the decoders are for. */
  private upgrade: string | null | undefined;
  private busy = false;
  private ended = false;

  constructor(
    private readonly context: ReadContext,
    private readonly handlers: LiveHandlers,
  ) {
    const { schema } = context.runtime;
    this.schema = schema;
    this.upgrade = schema.upgrade;
    this.parentKey = schema.key('parentHash', []);
    this.numberKey = schema.key('blockNumber', []);
    this.timeKey = schema.key('timestamp', []);
    this.upgradeKey = schema.has('lastUpgrade') ? schema.key('lastUpgrade', []) : null;
    const { provider } = context.rpc;
    this.offs.push(provider.on('connected', () => this.checkLater(AFTER_RECONNECT)));
    const watchdog = setInterval(() => void this.lookForSilence(), SILENCE);
    (watchdog as { unref?: () => void }).unref?.();
    this.offs.push(() => clearInterval(watchdog));
  }

  stop(): void {
    if (this.ended) return;
    this.ended = true;
    for (const off of this.offs) off();
    for (const { stop } of this.chunks) stop();
    this.chunks.clear();
  }

  private fail(error: unknown): void {
    if (this.ended) return;
    this.stop();
    this.handlers.failed(error);
  }

  /** Follows these keys too. Blocks are told of again when they have answered. */
  add(keys: readonly string[]): void {
    const size = Math.min(CHUNK, this.limit);
    for (let at = 0; at === 0 || at < keys.length; at += size) {
      const part = keys.slice(at, at + size);
      this.addList(() => part, part.length);
    }
  }

  /**
   * The same for `count` keys that are computed when needed: not more than one subscription takes. A few keys join a small
   * subscription that there is, which a new one then takes the place of.
   */
  addList(keys: KeyList, count: number): void {
    if (count > this.limit) {
      this.add(keys());
      return;
    }
    const joined = [...this.chunks].find(({ isOpen, size }) => isOpen && size + count <= Math.min(SMALL_CHUNK, this.limit));
    this.start({ keys: joined ? both(joined.own, keys) : keys, attempt: 0, replaces: joined ?? null });
  }

  private start(order: Order): void {
    this.opening++;
    void this.open(order);
  }

  private get baseKeys(): readonly string[] {
    const base = [this.numberKey, this.timeKey, this.parentKey];
    return this.upgradeKey === null ? base : [...base, this.upgradeKey];
  }

  /** Counted in `opening` until the node has taken it. */
  private async open(order: Order): Promise<void> {
    const { keys, replaces } = order;
    const chunk = new Chunk(keys, this.baseKeys, this.parentKey);
    this.chunks.add(chunk);
    try {
      await this.subscribe(chunk);
    } catch (error) {
      this.chunks.delete(chunk);
      return this.recover(order, error);
    }
    this.opening--;
    if (replaces) this.drop(replaces);
    this.tellNext();
  }

  private drop(chunk: Chunk): void {
    chunk.stop();
    this.chunks.delete(chunk);
  }

  private async subscribe(chunk: Chunk): Promise<void> {
    const methods = ['state_subscribeStorage', 'state_unsubscribeStorage'] as const;
    // Written out only when the request is sent, now or anew after a lost connection.
    const lazy = { toJSON: () => chunk.keys() };
    const receive = (message: unknown) => {
      try {
        this.receive(chunk, messageOf(methods[0], message));
      } catch (error) {
        this.fail(error);
      }
    };
    chunk.stop = await this.context.rpc.subscribe('state_storage', methods, [lazy], receive);
    chunk.isOpen = true;
    if (this.ended) chunk.stop();
  }

  private recover(order: Order, error: unknown): void {
    if (this.ended) return;
    const { keys, attempt, replaces } = order;
    const code = error instanceof ConnectionError || error instanceof ChainError ? error.code : null;
    const next = { ...order, attempt: attempt + 1 };
    // Some servers close the connection on a message that is too large for them.
    const tooLarge = code === 'chain.tooLarge' || (code === 'connection.lost' && attempt > 0);
    const { length } = keys();
    if (tooLarge && length > SMALLEST_CHUNK) {
      if (replaces) this.drop(replaces);
      this.split(keys());
      this.opening--;
    } else if (code === 'connection.lost') {
      this.onceConnected(() => void this.open(next));
    } else if (code === 'chain.subscriptions' && attempt < ATTEMPTS) {
      const smallest = replaces ?? [...this.chunks].filter(({ isOpen }) => isOpen).sort((a, b) => a.size - b.size)[0];
      if (smallest) this.drop(smallest);
      // The keys of the one it replaces are among its own.
      void this.open({ ...next, replaces: null, keys: smallest && smallest !== replaces ? both(smallest.own, keys) : keys });
    } else {
      this.fail(error);
    }
  }

  /** In smaller subscriptions than before. */
  private split(keys: readonly string[]): void {
    this.limit = Math.max(SMALLEST_CHUNK, Math.min(this.limit, keys.length >> 1));
    this.add(keys);
  }

  private onceConnected(action: () => void): void {
    const { provider } = this.context.rpc;
    const run = () => {
      if (!this.ended) action();
    };
    if (provider.isConnected) return void setTimeout(run, RETRY);
    const off = provider.on('connected', () => {
      off();
      run();
    });
    this.offs.push(off);
  }

  /** Most providers subscribe anew by themselves; what stays silent after a reconnection is subscribed here. */
  private checkLater(ms: number): void {
    const since = performance.now();
    const timer = setTimeout(() => {
      for (const chunk of this.chunks) if (chunk.heardAt < since) this.renew(chunk);
    }, ms);
    this.offs.push(() => clearTimeout(timer));
  }

  private renew(chunk: Chunk): void {
    if (this.ended) return;
    chunk.stop();
    // The first message, the largest, never came: it may be more than the node sends.
    if (chunk.last === null && chunk.size > SMALLEST_CHUNK) {
      this.chunks.delete(chunk);
      this.split(chunk.own());
      return;
    }
    chunk.last = null;
    chunk.heardAt = performance.now();
    this.subscribe(chunk).catch((error) => {
      this.chunks.delete(chunk);
      this.opening++;
      this.recover({ keys: chunk.own, attempt: 0, replaces: null }, error);
    });
  }

  private async lookForSilence(): Promise<void> {
    const silent = [...this.chunks].filter(({ heardAt }) => performance.now() - heardAt > SILENCE);
    if (silent.length === 0 || !this.context.rpc.provider.isConnected) return;
    const head = await this.context.rpc.send<BlockHash>('chain_getBlockHash').catch(() => null);
    if (head === null || this.ended) return;
    for (const chunk of silent) if (chunk.last !== head) this.renew(chunk);
  }

  private receive(chunk: Chunk, message: StorageMessage): void {
    if (this.ended || !this.chunks.has(chunk)) return;
    chunk.receive(message);
    for (const { last } of this.chunks) if (last !== message.block) return;
    this.tellNext();
  }

  private isUpgrade(value: string): boolean {
    const before = this.upgrade;
    this.upgrade = value;
    return before !== undefined && before !== value;
  }

  /** The next block that all chunks have answered for; `null` while they wait for each other. */
  private nextBlock(): BlockHash | null {
    const [first] = this.chunks;
    if (!first || this.opening > 0) return null;
    const candidates = new Set([...this.chunks].flatMap((chunk) => chunk.waiting));
    for (const hash of candidates) if ([...this.chunks].every((chunk) => chunk.hasAnswered(hash))) return hash;
    return null;
  }

  private tellNext(): void {
    const hash = this.busy || this.ended ? null : this.nextBlock();
    if (hash === null) return;
    const taken = [...this.chunks].map((chunk) => [chunk, chunk.take(hash)] as const);
    this.busy = true;
    void this.tell(
      hash,
      taken.flatMap(([, news]) => news),
    )
      .catch((error) => {
        if (!isPassing(error)) {
          this.fail(error);
          return;
        }
        // What could not be read now is read with the next block, or a little later.
        for (const [chunk, news] of taken) chunk.giveBack(news);
        return new Promise<void>((resolve) => setTimeout(resolve, RETRY));
      })
      .then(() => {
        this.busy = false;
        this.tellNext();
      });
  }

  private async tell(hash: BlockHash, news: readonly News[]): Promise<void> {
    const changes = news.map((item) => item.changes);
    const doubtful = news.flatMap((item) => item.doubtful);
    if (doubtful.length > 0) {
      const read: Change[] = [];
      await new RemoteSource(this.context.rpc, hash).each(doubtful, (key, value) => read.push([key, value]));
      changes.push(read);
    }
    if (this.ended) return;
    if (this.readBase(changes)) {
      this.stop();
      this.handlers.upgraded();
      return;
    }
    await this.handlers.block({ hash, number: this.number, timestamp: this.timestamp, changes });
  }

  /** Takes the block's number and time out of the changes; returns whether the runtime was upgraded with it. */
  private readBase(changes: readonly (readonly Change[])[]): boolean {
    let upgraded = false;
    for (const list of changes) {
      for (const change of list) {
        const key = change[0];
        if (key.length > PREFIX_LENGTH) continue;
        if (key === this.numberKey) this.number = this.schema.decode('blockNumber', change[1]);
        else if (key === this.timeKey) this.timestamp = Number(this.schema.decode('timestamp', change[1]));
        else if (key === this.upgradeKey && change[1] !== null && this.isUpgrade(change[1])) upgraded = true;
      }
    }
    return upgraded;
  }
}

/** @throws ChainError `chain.shape` */
function messageOf(method: string, message: unknown): StorageMessage {
  return { changes: checkChanges(method, message), block: checkHash(method, isObject(message) ? message.block : null) };
}

const isPassing = (error: unknown): boolean =>
  error instanceof ConnectionError || (error instanceof ChainError && error.code !== 'chain.shape');
