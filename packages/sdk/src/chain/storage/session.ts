import type { AsOf, BlockHash } from '../../model/types.js';
import { ChainError } from '../errors.js';
import { shapeError } from './errors.js';
import type { ArgsOf, ItemName, ValueOf } from './items.js';
import type { StorageSchema } from './schema.js';
import type { Source } from './source.js';

/** Values decoded before, by key. Equal bytes give the same object again. */
export type Memo = Map<string, { readonly raw: string | null; readonly value: unknown }>;

/** Typed storage at one block. */
export class Session {
  constructor(
    readonly schema: StorageSchema,
    private readonly source: Source,
    private readonly memo?: Memo,
  ) {}

  private decode<N extends ItemName>(name: N, key: string, raw: string | null): ValueOf<N> {
    const known = this.memo?.get(key);
    if (known && known.raw === raw) return known.value as ValueOf<N>;
    const value = this.schema.decode(name, raw);
    this.memo?.set(key, { raw, value });
    return value;
  }

  get hash(): BlockHash {
    return this.source.hash;
  }

  has(name: ItemName): boolean {
    return this.schema.has(name);
  }

  async one<N extends ItemName>(name: N, ...args: ArgsOf<N>): Promise<ValueOf<N>> {
    const key = this.schema.key(name, args);
    const [raw = null] = await this.source.values([key]);
    return this.decode(name, key, raw);
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
    const keys = suffixes.map((suffix) => prefix + suffix);
    const raw = await this.source.values(keys);
    return raw.map((value, i) => this.decode(name, keys[i] as string, value));
  }

  /** All keys of a map without its prefix. */
  async suffixes(name: ItemName): Promise<string[]> {
    const prefix = this.schema.prefix(name);
    const found: string[] = [];
    await this.source.scan(prefix, (keys) => {
      for (const key of keys) found.push(key.slice(prefix.length));
    });
    return found;
  }

  /** The whole map: suffix of the key and value. */
  async entries<N extends ItemName>(name: N): Promise<[suffix: string, value: ValueOf<N>][]> {
    const suffixes = await this.suffixes(name);
    const values = await this.bySuffix(name, suffixes);
    return suffixes.map((suffix, i) => [suffix, values[i] as ValueOf<N>]);
  }

  /** Decoders of another runtime than the block's would read other values without noticing. @throws ChainError `chain.shape` */
  private async checkRuntime(): Promise<void> {
    const { schema } = this;
    if (schema.upgrade === undefined || !schema.has('lastUpgrade')) return;
    const [raw = null] = await this.source.values([schema.key('lastUpgrade', [])]);
    if (raw !== schema.upgrade) throw shapeError('System.LastRuntimeUpgrade', 'tells of another runtime than these decoders are for');
  }

  /** @throws ChainError `chain.blockUnknown` when the node has no state for the block. */
  async asOf(): Promise<AsOf> {
    const [number, timestamp] = await Promise.all([this.one('blockNumber'), this.one('timestamp'), this.checkRuntime()]);
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
