import type { Metadata } from '@polkadot/types';
import type { StorageEntryMetadataLatest } from '@polkadot/types/interfaces';
import { ChainError } from './errors.js';
import { concatBytes, fromHex, HASHERS, type Hex, storagePrefix, toDigits, u64Bytes } from './scale/bytes.js';
import { Cursor } from './scale/cursor.js';
import { type Decode, DecoderCompiler } from './scale/decoder.js';
import { type ArgsOf, ITEMS, type ItemName, type KeyPart, MAPPINGS, type ValueOf } from './storage-items.js';

interface Entry {
  readonly prefix: Hex;
  readonly hashers: readonly string[];
  readonly decode: Decode;
  /** Value of an absent key: the default's bytes, or `null` for an optional item. */
  readonly fallback: string | null;
}

const partBytes = (part: KeyPart): Uint8Array => (typeof part === 'bigint' ? u64Bytes(part) : fromHex(part));

function suffixOf(hashers: readonly string[], parts: readonly KeyPart[]): string {
  const bytes = parts.map(partBytes);
  const groups = hashers.length === 1 ? [concatBytes(...bytes)] : bytes;
  return groups.map((group, i) => toDigits((HASHERS[hashers[i] as string] as (data: Uint8Array) => Uint8Array)(group))).join('');
}

/** Keys and decoders of the storage the SDK reads, compiled from one runtime's metadata. */
export class StorageSchema {
  private readonly entries = new Map<ItemName, Entry>();
  private readonly cursor = new Cursor();

  /** @throws ChainError `chain.shape` when an item the SDK relies on is absent or has another shape. */
  constructor(metadata: Metadata) {
    const { pallets, lookup } = metadata.asLatest;
    const compiler = new DecoderCompiler(lookup, MAPPINGS);
    for (const name of Object.keys(ITEMS) as ItemName[]) {
      const { pallet, name: item, optional, fields } = ITEMS[name];
      const storage = pallets.find((found) => found.name.eq(pallet))?.storage;
      const found = storage?.isSome ? storage.unwrap().items.find((entry) => entry.name.eq(item)) : undefined;
      if (found) this.entries.set(name, this.entryOf(storagePrefix(pallet, item), found, compiler));
      else if (!optional) throw shapeError(`${pallet}.${item}`, 'is absent');
      if (found) this.checkFields(name, fields, found);
    }
  }

  private entryOf(prefix: Hex, found: StorageEntryMetadataLatest, compiler: DecoderCompiler): Entry {
    const { type } = found;
    return {
      prefix,
      hashers: type.isPlain ? [] : type.asMap.hashers.map((hasher) => hasher.type),
      decode: compiler.compile(type.isPlain ? type.asPlain : type.asMap.value),
      fallback: found.modifier.isOptional ? null : found.fallback.toHex(),
    };
  }

  /** Every value, also of an optional item, has as many bytes at least as fields: decodes zeros to see the fields. */
  private checkFields(name: ItemName, fields: readonly string[], found: StorageEntryMetadataLatest): void {
    if (fields.length === 0) return;
    const value = (this.entries.get(name) as Entry).decode(this.cursor.reset(`0x${'00'.repeat(2048)}`));
    const missing = fields.filter((field) => typeof value !== 'object' || value === null || !(field in value));
    if (missing.length > 0) throw shapeError(`${ITEMS[name].pallet}.${found.name}`, `lacks ${missing.join(', ')}`);
  }

  has(name: ItemName): boolean {
    return this.entries.has(name);
  }

  private entry(name: ItemName): Entry {
    const entry = this.entries.get(name);
    if (!entry) throw shapeError(`${ITEMS[name].pallet}.${ITEMS[name].name}`, 'is absent');
    return entry;
  }

  prefix(name: ItemName): Hex {
    return this.entry(name).prefix;
  }

  /** What follows the prefix: hash and key in hex digits. Maps with the same key share it. */
  suffix<N extends ItemName>(name: N, args: ArgsOf<N>): string {
    return suffixOf(this.entry(name).hashers, args as readonly KeyPart[]);
  }

  key<N extends ItemName>(name: N, args: ArgsOf<N>): Hex {
    return `${this.prefix(name)}${this.suffix(name, args)}`;
  }

  /** @throws ChainError `chain.shape` for bytes that are no such value. */
  decode<N extends ItemName>(name: N, raw: string | null): ValueOf<N> {
    const { decode, fallback } = this.entry(name);
    const bytes = raw ?? fallback;
    if (bytes === null) return null as ValueOf<N>;
    try {
      return decode(this.cursor.reset(bytes)) as ValueOf<N>;
    } catch (cause) {
      throw shapeError(`${ITEMS[name].pallet}.${ITEMS[name].name}`, `holds a value that cannot be read (${String(cause)})`, cause);
    }
  }
}

/** The 32-byte key at the end of a key of a `Twox64Concat` or `Blake2_128Concat` map. */
export const idOfKey = <Id extends `0x${string}`>(key: string): Id => `0x${key.slice(-64)}` as Id;

function shapeError(item: string, problem: string, cause?: unknown): ChainError {
  return new ChainError({
    code: 'chain.shape',
    what: `The storage item ${item} of this chain ${problem}.`,
    why: 'The SDK reads StakePool runtimes from 900 to 1180 and the standalone node of the same generation.',
    fix: 'Connect to a chain of that generation, or report the runtime to the project.',
    params: { item },
    cause,
  });
}
