import type { BlockHash } from '../../model/types.js';

/** One message of `state_subscribeStorage`: at first all values, then those that the block wrote. */
export interface StorageMessage {
  readonly block: BlockHash;
  readonly changes: readonly Change[];
}
export type Change = readonly [key: string, value: string | null];

/** Gives the keys of a subscription. They may be computed each time they are sent, which is seldom, instead of kept. */
export type KeyList = () => readonly string[];

/** What a chunk has to tell of one block. */
export interface News {
  readonly hash: BlockHash;
  readonly changes: readonly Change[];
  /** Keys whose value is in doubt, because a branch was left or blocks were missed. */
  readonly doubtful: readonly string[];
}

/** Blocks that a chunk remembers, so that it can tell what a branch they were on had written. */
const MEMORY = 8;

/** One storage subscription, and what is known of its keys' values at the newest block it answered for. */
export class Chunk {
  /** Newest block that was answered for. */
  last: BlockHash | null = null;
  heardAt = performance.now();
  stop: () => void = () => undefined;
  private readonly heard: { readonly hash: BlockHash; readonly touched: string[] }[] = [];
  private unread: News[] = [];

  /** Whether the node has taken it. */
  isOpen = false;

  /** Own keys that the node was given last. */
  size = 0;

  /** @param base keys of the block's number, parent and time, which every chunk holds on top of its own */
  constructor(
    readonly own: KeyList,
    private readonly base: readonly string[],
    private readonly parentKey: string,
  ) {}

  /** All keys, to be sent now. */
  keys(): readonly string[] {
    const own = this.own();
    this.size = own.length;
    return [...this.base, ...own];
  }

  receive({ block, changes }: StorageMessage): void {
    this.heardAt = performance.now();
    if (changes.length >= this.base.length + this.size) this.restart(block, changes);
    else if (block === this.last) this.addTo(block, changes);
    else this.advance(block, changes);
    this.last = block;
  }

  private restart(block: BlockHash, changes: readonly Change[]): void {
    this.heard.length = 0;
    this.heard.push({ hash: block, touched: [] });
    this.unread = [{ hash: block, changes, doubtful: [] }];
  }

  private addTo(block: BlockHash, changes: readonly Change[]): void {
    this.heard.at(-1)?.touched.push(...changes.map(([key]) => key));
    this.unread.push({ hash: block, changes, doubtful: [] });
  }

  private advance(block: BlockHash, changes: readonly Change[]): void {
    const parent = changes.find(([key]) => key === this.parentKey)?.[1];
    const known = this.heard.findLastIndex(({ hash }) => hash === parent);
    const left = this.heard.splice(known + 1);
    const doubtful = known < 0 ? [...this.base, ...this.own()] : left.flatMap(({ touched }) => touched);
    const touched = changes.map(([key]) => key);
    this.heard.push({ hash: block, touched });
    if (this.heard.length > MEMORY) this.heard.shift();
    this.unread.push({ hash: block, changes, doubtful: without(doubtful, touched) });
  }

  /** Blocks that were not taken yet, in order. */
  get waiting(): readonly BlockHash[] {
    return this.unread.map(({ hash }) => hash);
  }

  /** Whether its values at this block are known. */
  hasAnswered(hash: BlockHash): boolean {
    return this.unread.some((news) => news.hash === hash) || (this.unread.length === 0 && this.last === hash);
  }

  /** What it has to tell up to this block. */
  take(hash: BlockHash): readonly News[] {
    const end = this.unread.findLastIndex((news) => news.hash === hash);
    return this.unread.splice(0, end + 1);
  }

  /** Has it told again, with the next block: it could not be used. */
  giveBack(news: readonly News[]): void {
    const [first] = news;
    if (!first) return;
    const keys = news.flatMap(({ changes, doubtful }) => [...changes.map(([key]) => key), ...doubtful]);
    const next = this.unread.shift();
    const entry = next ?? { hash: this.last ?? first.hash, changes: [], doubtful: [] };
    const written = entry.changes.map(([key]) => key);
    this.unread.unshift({ ...entry, doubtful: without([...new Set([...entry.doubtful, ...keys])], written) });
  }
}

function without(keys: readonly string[], others: readonly string[]): readonly string[] {
  if (keys.length === 0) return keys;
  const known = new Set(others);
  return keys.filter((key) => !known.has(key));
}
