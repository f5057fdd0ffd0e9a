import type { StorageSchema } from '../../chain/storage/schema.js';
import type { RemoteSource, Source } from '../../chain/storage/source.js';
import type { BlockHash } from '../../model/types.js';

interface KeptBlock {
  readonly values: Map<string, string | null>;
  size: number;
}

/** Characters kept; those of a block that was used longest ago go first. */
const MOST = 12_000_000;
/** What an entry takes besides its value. */
const ENTRY = 200;

/** Storage of finalized blocks, which never changes, by block and key. */
export class HistoryMemory {
  /** Whether the node answers a list of block numbers with a list of hashes. */
  lists = true;
  /** Of finalized blocks, from a node that is asked for each. */
  readonly hashes = new Map<number, BlockHash>();
  /** Decoders of older runtimes, by LastRuntimeUpgrade as it lies in storage. */
  readonly schemas = new Map<string | null, StorageSchema>();
  private readonly blocks = new Map<BlockHash, KeptBlock>();
  private size = 0;

  constructor(private readonly most = MOST) {}

  get(hash: BlockHash): ReadonlyMap<string, string | null> | undefined {
    const block = this.blocks.get(hash);
    if (!block) return undefined;
    this.blocks.delete(hash);
    this.blocks.set(hash, block);
    return block.values;
  }

  put(hash: BlockHash, entries: readonly (readonly [key: string, value: string | null])[]): void {
    const block = this.blocks.get(hash) ?? { values: new Map(), size: 0 };
    this.blocks.delete(hash);
    this.blocks.set(hash, block);
    for (const [key, value] of entries) {
      block.values.set(key, value);
      const added = ENTRY + (value?.length ?? 0);
      block.size += added;
      this.size += added;
    }
    for (const [oldest, { size }] of this.blocks) {
      if (this.size <= this.most || oldest === hash) return;
      this.blocks.delete(oldest);
      this.size -= size;
    }
  }
}

/** Asks for nothing twice. What it has read stays readable, also when the memory has dropped it. */
export class KeptSource implements Source {
  private readonly own = new Map<string, string | null>();

  constructor(
    private readonly remote: RemoteSource,
    private readonly memory: HistoryMemory | null,
  ) {}

  get hash(): BlockHash {
    return this.remote.hash;
  }

  async values(keys: readonly string[]): Promise<(string | null)[]> {
    const known = this.memory?.get(this.hash);
    const missing = keys.filter((key) => {
      if (this.own.has(key)) return false;
      const kept = known?.get(key);
      if (kept !== undefined) this.own.set(key, kept);
      return kept === undefined;
    });
    const values = await this.remote.values(missing);
    const found = missing.map((key, i) => [key, values[i] ?? null] as const);
    for (const [key, value] of found) this.own.set(key, value);
    if (found.length > 0) this.memory?.put(this.hash, found);
    return keys.map((key) => this.own.get(key) ?? null);
  }

  scan(prefix: string, onPage: (keys: readonly string[]) => void): Promise<void> {
    return this.remote.scan(prefix, onPage);
  }
}
