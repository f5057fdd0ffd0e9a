import type { BlockHash } from '../../model/types.js';
import { checkChanges, malformed, type StorageChange } from '../answers.js';
import { hasCode } from '../errors.js';
import type { Asks } from '../rpc.js';

/** Raw storage at one block. */
export interface Source {
  readonly hash: BlockHash;
  values(keys: readonly string[]): Promise<(string | null)[]>;
  /** All keys that start with a prefix, page by page, each handed on as soon as it is there. */
  scan(prefix: string, onPage: (keys: readonly string[]) => void): Promise<void>;
}

/** Smallest page that is tried when the node finds its answers too large. */
const SMALLEST_PAGE = 8;
const SHARDS = 16;
/** Keys of one map; the largest ever were a few hundred thousand. A node that goes on forever is left. */
const MOST_KEYS = 5_000_000;
/** Milliseconds from which on waiting costs more than the shards' additional requests. */
const SLOW_PAGE = 25;

type OnValue = (key: string, value: string | null, at: number) => void;

const QUERY = 'state_queryStorageAt';
const KEYS = 'state_getKeysPaged';

function changesOf(answer: unknown): readonly StorageChange[] {
  if (!Array.isArray(answer)) throw malformed(QUERY, answer);
  return answer.length === 1 ? checkChanges(QUERY, answer[0]) : answer.flatMap((set) => checkChanges(QUERY, set));
}

/** Nodes answer in the order of the keys; for any other node the places are looked up. None leaves a key out. */
function deliver(keys: readonly string[], answer: unknown, onValue: OnValue, first: number): void {
  const changes = changesOf(answer);
  if (changes.length === keys.length && changes.every(([key], i) => key === keys[i])) {
    for (const [i, [key, value]] of changes.entries()) onValue(key, value, first + i);
    return;
  }
  const values = new Map(changes);
  for (const [i, key] of keys.entries()) {
    const value = values.get(key);
    if (value === undefined) throw malformed(QUERY, answer);
    onValue(key, value, first + i);
  }
}

/** Keys of a page rise, lie under the prefix and behind the last page: else a scan would never end. */
function checkKeys(answer: unknown, prefix: string, after: string): string[] {
  if (!Array.isArray(answer)) throw malformed(KEYS, answer);
  let last = after;
  for (const key of answer) {
    const fits = typeof key === 'string' && key > last && key.startsWith(prefix);
    if (!fits) throw malformed(KEYS, answer);
    last = key;
  }
  return answer;
}

/** Asks the node; values that are wanted in the same moment go out together. */
export class RemoteSource implements Source {
  private waiting: string[] = [];
  private answer: Promise<Map<string, string | null>> | null = null;
  /** Keys that scans at this block have brought. */
  private scanned = 0;

  constructor(
    private readonly rpc: Asks,
    readonly hash: BlockHash,
    private readonly signal?: AbortSignal,
  ) {}

  async values(keys: readonly string[]): Promise<(string | null)[]> {
    if (keys.length === 0) return [];
    for (const key of keys) this.waiting.push(key);
    this.answer ??= Promise.resolve().then(() => this.flush());
    const found = await this.answer;
    return keys.map((key) => found.get(key) ?? null);
  }

  private async flush(): Promise<Map<string, string | null>> {
    const keys = [...new Set(this.waiting)];
    this.waiting = [];
    this.answer = null;
    const found = new Map<string, string | null>();
    await this.each(keys, (key, value) => found.set(key, value));
    return found;
  }

  /** Hands on every value as soon as its page is there, with the key's place in the list. */
  async each(keys: readonly string[], onValue: OnValue, first = 0): Promise<void> {
    const { pageSize } = this.rpc;
    const pages: Promise<void>[] = [];
    for (let at = 0; at < keys.length; at += pageSize) {
      pages.push(this.page(keys.length <= pageSize ? keys : keys.slice(at, at + pageSize), onValue, first + at));
    }
    await Promise.all(pages);
  }

  private async page(keys: readonly string[], onValue: OnValue, first: number): Promise<void> {
    this.signal?.throwIfAborted();
    let answer: unknown;
    try {
      answer = await this.rpc.send<unknown>(QUERY, [keys, this.hash]);
    } catch (error) {
      if (!hasCode(error, 'chain.tooLarge') || keys.length <= SMALLEST_PAGE) throw error;
      this.rpc.pageSize = Math.max(SMALLEST_PAGE, Math.min(this.rpc.pageSize, keys.length >> 1));
      return this.each(keys, onValue, first);
    }
    this.signal?.throwIfAborted();
    deliver(keys, answer, onValue, first);
  }

  private async keysAfter(prefix: string, after: string): Promise<{ readonly keys: string[]; readonly full: boolean }> {
    this.signal?.throwIfAborted();
    const { pageSize } = this.rpc;
    try {
      const keys = checkKeys(await this.rpc.send<unknown>(KEYS, [prefix, pageSize, after, this.hash]), prefix, after);
      this.scanned += keys.length;
      if (this.scanned > MOST_KEYS) throw malformed(KEYS, keys);
      return { keys, full: keys.length >= pageSize };
    } catch (error) {
      if (!hasCode(error, 'chain.tooLarge') || pageSize <= SMALLEST_PAGE) throw error;
      this.rpc.pageSize = Math.max(SMALLEST_PAGE, Math.min(this.rpc.pageSize, pageSize >> 1));
      return this.keysAfter(prefix, after);
    }
  }

  /**
   * The first page alone serves small maps. For large ones of a node that is far away, the rest of the key space, which
   * hashes fill evenly, is scanned in sixteen parts side by side.
   */
  async scan(prefix: string, onPage: (keys: readonly string[]) => void): Promise<void> {
    const start = performance.now();
    const { keys, full } = await this.keysAfter(prefix, prefix);
    const slow = performance.now() - start > SLOW_PAGE;
    onPage(keys);
    if (!full) return;
    const last = keys.at(-1) as string;
    const starts = [last];
    for (let shard = Number.parseInt(last.charAt(prefix.length), SHARDS) + 1; slow && shard < SHARDS; shard++) {
      starts.push(`${prefix}${shard.toString(SHARDS)}0`);
    }
    await Promise.all(starts.map((from, i) => this.shard(prefix, from, starts[i + 1], onPage)));
  }

  private async shard(prefix: string, start: string, end: string | undefined, onPage: (keys: readonly string[]) => void): Promise<void> {
    for (let after = start; ; ) {
      const { keys, full } = await this.keysAfter(prefix, after);
      const mine = end === undefined ? keys : keys.filter((key) => key < end);
      onPage(mine);
      if (!full || mine.length < keys.length) return;
      after = keys.at(-1) as string;
    }
  }
}
