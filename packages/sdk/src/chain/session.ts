import type { AsOf, BlockHash } from '../model/types.js';
import { ChainError } from './errors.js';
import type { Source } from './source.js';
import type { StorageSchema } from './storage.js';
import type { ArgsOf, ItemName, ValueOf } from './storage-items.js';

/** Typed storage at one block. */
export class Session {
  constructor(
    readonly schema: StorageSchema,
    private readonly source: Source,
  ) {}

  get hash(): BlockHash {
    return this.source.hash;
  }

  has(name: ItemName): boolean {
    return this.schema.has(name);
  }

  async one<N extends ItemName>(name: N, ...args: ArgsOf<N>): Promise<ValueOf<N>> {
    const [raw = null] = await this.source.values([this.schema.key(name, args)]);
    return this.schema.decode(name, raw);
  }

  /** Like `one`, but `null` where the runtime has no such item at all. */
  async maybe<N extends ItemName>(name: N, ...args: ArgsOf<N>): Promise<ValueOf<N> | null> {
    return this.has(name) ? this.one(name, ...args) : null;
  }

  async many<N extends ItemName>(name: N, all: readonly ArgsOf<N>[]): Promise<ValueOf<N>[]> {
    return this.bySuffix(
      name,
      all.map((args) => this.schema.suffix(name, args)),
    );
  }

  /** For maps that share their key: `schema.suffix` is computed once for all of them. */
  async bySuffix<N extends ItemName>(name: N, suffixes: readonly string[]): Promise<ValueOf<N>[]> {
    const prefix = this.schema.prefix(name);
    const raw = await this.source.values(suffixes.map((suffix) => prefix + suffix));
    return raw.map((value) => this.schema.decode(name, value));
  }

  /** The whole map: suffix of the key and value. */
  async entries<N extends ItemName>(name: N): Promise<[suffix: string, value: ValueOf<N>][]> {
    const prefix = this.schema.prefix(name);
    const loads: Promise<[string, ValueOf<N>][]>[] = [];
    await this.source.scan(prefix, (keys) => loads.push(this.page(name, prefix.length, keys)));
    return (await Promise.all(loads)).flat();
  }

  private async page<N extends ItemName>(name: N, prefixLength: number, keys: readonly string[]): Promise<[string, ValueOf<N>][]> {
    const raw = await this.source.values(keys);
    return keys.map((key, i) => [key.slice(prefixLength), this.schema.decode(name, raw[i] ?? null)]);
  }

  /** @throws ChainError `chain.blockUnknown` when the node has no state for the block. */
  async asOf(): Promise<AsOf> {
    const [number, timestamp] = await Promise.all([this.one('blockNumber'), this.one('timestamp')]);
    if (number === 0 && timestamp === 0n && (await this.source.values([this.schema.key('totalIssuance', [])]))[0] === null) {
      throw new ChainError({
        code: 'chain.blockUnknown',
        what: `The node does not know the block ${this.hash}.`,
        fix: 'Check the hash, or ask at the newest block.',
        params: { hash: this.hash },
      });
    }
    return { number, hash: this.hash, timestamp: Number(timestamp) };
  }
}
