import type { BlockHash } from '../model/types.js';
import type { Rpc } from './rpc.js';

/** Raw storage at one block. */
export interface Source {
  readonly hash: BlockHash;
  values(keys: readonly string[]): Promise<(string | null)[]>;
  /** All keys that start with a prefix, page by page, each handed on as soon as it is there. */
  scan(prefix: string, onPage: (keys: readonly string[]) => void): Promise<void>;
}

const PAGE = 1000;
const SHARDS = 16;

interface StorageAnswer {
  readonly changes: readonly (readonly [string, string | null])[];
}

/** Asks the node; values that are wanted in the same moment go out together, at most 1000 keys in a request. */
export class RemoteSource implements Source {
  private waiting: string[] = [];
  private answer: Promise<Map<string, string | null>> | null = null;

  constructor(
    private readonly rpc: Rpc,
    readonly hash: BlockHash,
  ) {}

  async values(keys: readonly string[]): Promise<(string | null)[]> {
    if (keys.length === 0) return [];
    this.waiting.push(...keys);
    this.answer ??= Promise.resolve().then(() => this.flush());
    const found = await this.answer;
    return keys.map((key) => found.get(key) ?? null);
  }

  private async flush(): Promise<Map<string, string | null>> {
    const keys = [...new Set(this.waiting)];
    this.waiting = [];
    this.answer = null;
    const chunks = Array.from({ length: Math.ceil(keys.length / PAGE) }, (_, i) => keys.slice(i * PAGE, (i + 1) * PAGE));
    const answers = await Promise.all(chunks.map((chunk) => this.rpc.send<StorageAnswer[]>('state_queryStorageAt', [chunk, this.hash])));
    return new Map(answers.flat().flatMap((set) => set.changes));
  }

  private page(prefix: string, after: string): Promise<string[]> {
    return this.rpc.send('state_getKeysPaged', [prefix, PAGE, after, this.hash]);
  }

  /**
   * The first page alone serves small maps. For large ones the rest of the key space, which hashes fill evenly, is
   * scanned in sixteen parts side by side.
   */
  async scan(prefix: string, onPage: (keys: readonly string[]) => void): Promise<void> {
    const first = await this.page(prefix, prefix);
    onPage(first);
    if (first.length < PAGE) return;
    const last = first.at(-1) as string;
    const starts = [last];
    for (let shard = Number.parseInt(last.charAt(prefix.length), SHARDS) + 1; shard < SHARDS; shard++) {
      starts.push(`${prefix}${shard.toString(SHARDS)}0`);
    }
    await Promise.all(starts.map((start, i) => this.shard(prefix, start, starts[i + 1], onPage)));
  }

  private async shard(prefix: string, start: string, end: string | undefined, onPage: (keys: readonly string[]) => void): Promise<void> {
    for (let after = start; ; ) {
      const page = await this.page(prefix, after);
      const mine = end === undefined ? page : page.filter((key) => key < end);
      onPage(mine);
      if (page.length < PAGE || mine.length < page.length) return;
      after = page.at(-1) as string;
    }
  }
}
