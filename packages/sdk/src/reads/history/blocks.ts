import { isHash, malformed } from '../../chain/answers.js';
import { hasCode } from '../../chain/errors.js';
import type { StorageSchema } from '../../chain/storage/schema.js';
import { RemoteSource } from '../../chain/storage/source.js';
import type { AsOf, BlockHash } from '../../model/types.js';
import { type HistoryMemory, KeptSource } from './memory.js';
import type { Requests } from './requests.js';

const HASH = 'chain_getBlockHash';

/** A block whose state the node has. */
export interface Block extends AsOf {
  readonly source: KeptSource;
  /** LastRuntimeUpgrade as it lies in storage: names the runtime whose decoders its values need. */
  readonly upgrade: string | null;
}

/** Finalized blocks by their number. */
export class Blocks {
  private readonly hashes = new Map<number, BlockHash | null>();
  private readonly base: readonly string[];

  /** @param schema of the head: number, time and upgrade lie alike in all runtimes */
  constructor(
    private readonly requests: Requests,
    private readonly memory: HistoryMemory,
    private readonly schema: StorageSchema,
    private readonly signal: AbortSignal | undefined,
  ) {
    this.base = [
      schema.key('blockNumber', []),
      schema.key('timestamp', []),
      ...(schema.has('lastUpgrade') ? [schema.key('lastUpgrade', [])] : []),
    ];
  }

  /** Asks for all hashes in one request; a node that refuses that is asked for each when it is needed. */
  async prefetch(numbers: readonly number[]): Promise<void> {
    const missing = [...new Set(numbers)].filter((number) => !this.hashes.has(number));
    if (missing.length === 0 || !this.memory.lists) return;
    let answer: unknown;
    try {
      answer = await this.requests.send<unknown>(HASH, [missing]);
    } catch (error) {
      if (!hasCode(error, 'chain.rpc')) throw error;
    }
    if (!Array.isArray(answer) || answer.length !== missing.length) {
      this.memory.lists = false;
      return;
    }
    for (const [i, number] of missing.entries()) this.keep(number, answer[i]);
  }

  private keep(number: number, hash: unknown): BlockHash | null {
    if (hash !== null && !isHash(hash)) throw malformed(HASH, hash);
    this.hashes.set(number, hash);
    if (hash !== null && !this.memory.lists) this.memory.hashes.set(number, hash);
    return hash;
  }

  /** Requests it takes to read so many keys at blocks with these numbers, at most. */
  cost(numbers: readonly number[], pages: number): number {
    const unknown = numbers.filter((number) => !this.hashes.has(number) && !this.memory.hashes.has(number)).length;
    return numbers.length * pages + (this.memory.lists ? Math.min(unknown, 1) : unknown);
  }

  /**
   * With the values of `keys` read along; `null` when the node does not have the block or its state.
   * @throws ChainError `chain.shape` for a node that gives another block
   */
  async at(number: number, keys: readonly string[]): Promise<Block | null> {
    const known = this.hashes.get(number) ?? this.memory.hashes.get(number);
    const hash = known === undefined ? this.keep(number, await this.requests.send<unknown>(HASH, [number])) : known;
    if (hash === null) return null;
    const source = new KeptSource(new RemoteSource(this.requests, hash, this.signal), this.memory);
    let raw: (string | null)[];
    try {
      raw = await source.values([...this.base, ...keys]);
    } catch (error) {
      if (hasCode(error, 'chain.blockUnknown')) return null;
      throw error;
    }
    const [rawNumber = null, rawTime = null, upgrade = null] = raw;
    const found = this.schema.decode('blockNumber', rawNumber);
    // Some nodes know nothing of a block whose state is gone, and say so.
    if (found === 0) return null;
    if (found !== number) throw malformed('state_queryStorageAt', `block ${found} instead of ${number}`);
    const timestamp = Number(this.schema.decode('timestamp', rawTime));
    return { number, hash, timestamp, source, upgrade: this.schema.has('lastUpgrade') ? upgrade : null };
  }
}
