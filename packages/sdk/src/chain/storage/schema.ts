import { messageOf } from '../errors.js';
import { concatBytes, fromHex, HASHERS, type Hex, storagePrefix, toDigits, u64Bytes } from '../scale/bytes.js';
import { Cursor, detached } from '../scale/cursor.js';
import { type Decode, DecoderCompiler } from '../scale/decoder.js';
import type { TypeId } from '../scale/types.js';
import { shapeError } from './errors.js';
import { type ArgsOf, ITEMS, type ItemName, type KeyPart, MAPPINGS, type ValueOf } from './items.js';
import type { ItemLayout, StorageLayout } from './layout.js';

interface Entry extends ItemLayout {
  readonly prefix: Hex;
  readonly decode: Decode;
}

const partBytes = (part: KeyPart): Uint8Array => (typeof part === 'bigint' ? u64Bytes(part) : fromHex(part));

function suffixOf(name: ItemName, hashers: readonly string[], parts: readonly KeyPart[]): string {
  const fits = hashers.length === parts.length || (hashers.length === 1 && parts.length > 0);
  if (!fits) throw shapeError(titleOf(name), `has a key of ${hashers.length} parts, where the SDK knows ${parts.length}`);
  const bytes = parts.map(partBytes);
  const groups = hashers.length === 1 ? [concatBytes(...bytes)] : bytes;
  return groups.map((group, i) => toDigits((HASHERS[hashers[i] as string] as (data: Uint8Array) => Uint8Array)(group))).join('');
}

/** 64 hex digits of a prefix with `0x`: all of the key of an item that is no map. */
export const PREFIX_LENGTH = 66;

/** Keys and decoders of the storage the SDK reads, compiled from one runtime's layout. */
export class StorageSchema {
  /** LastRuntimeUpgrade of the runtime this is the schema of, as it lies in storage; `undefined` while that is not known. */
  upgrade: string | null | undefined;
  private readonly entries = new Map<ItemName, Entry>();
  private readonly names = new Map<string, ItemName>();
  private readonly cursor = new Cursor();

  /**
   * @param exact refuse values with bytes left over: for a layout that nobody has compared with the chain's metadata
   * @throws ChainError `chain.shape` when an item has another shape than the SDK relies on
   */
  constructor(
    readonly layout: StorageLayout,
    readonly exact = false,
  ) {
    const compiler = new DecoderCompiler(layout.types, MAPPINGS);
    const compiled = (name: ItemName, type: TypeId): Decode => {
      try {
        const decode = compiler.compile(type);
        this.checkFields(name, decode);
        return decode;
      } catch (cause) {
        throw shapeError(titleOf(name), `has another type (${messageOf(cause)})`, cause);
      }
    };
    for (const name of Object.keys(layout.items) as ItemName[]) {
      const item = layout.items[name] as ItemLayout;
      const prefix = storagePrefix(ITEMS[name].pallet, ITEMS[name].name);
      this.names.set(prefix, name);
      this.entries.set(name, { ...item, prefix, decode: compiled(name, item.value) });
    }
  }

  /** Every value, also of an optional item, has as many bytes at least as fields: decodes zeros to see the fields. */
  private checkFields(name: ItemName, decode: Decode): void {
    const fields = Object.keys(ITEMS[name].blank?.() ?? {});
    if (fields.length === 0) return;
    const value = decode(this.cursor.reset(`0x${'00'.repeat(2048)}`));
    const missing = fields.filter((field) => typeof value !== 'object' || value === null || !(field in value));
    if (missing.length > 0) throw new TypeError(`it lacks ${missing.join(', ')}`);
  }

  has(name: ItemName): boolean {
    return this.entries.has(name);
  }

  private entry(name: ItemName): Entry {
    const entry = this.entries.get(name);
    if (!entry) throw shapeError(titleOf(name), 'is absent');
    return entry;
  }

  prefix(name: ItemName): Hex {
    return this.entry(name).prefix;
  }

  /** The item a key belongs to; `null` for one the SDK does not read. */
  itemOf(key: string): ItemName | null {
    return this.names.get(key.slice(0, PREFIX_LENGTH)) ?? null;
  }

  /** What follows the prefix: hash and key in hex digits. Maps with the same key and hasher share it. */
  suffix<N extends ItemName>(name: N, args: ArgsOf<N>): string {
    return suffixOf(name, this.entry(name).hashers, args as readonly KeyPart[]);
  }

  /** Whether two maps by the same key have equal suffixes. */
  sharesKeys(a: ItemName, b: ItemName): boolean {
    return this.entry(a).hashers.join() === this.entry(b).hashers.join();
  }

  key<N extends ItemName>(name: N, args: ArgsOf<N>): Hex {
    return `${this.prefix(name)}${this.suffix(name, args)}`;
  }

  /** @throws ChainError `chain.shape` for bytes that are no such value. */
  decode<N extends ItemName>(name: N, raw: string | null): ValueOf<N> {
    const { decode, fallback } = this.entry(name);
    const bytes = raw ?? fallback;
    if (bytes === null) return null as ValueOf<N>;
    const { cursor } = this;
    let value: unknown;
    try {
      value = decode(cursor.reset(bytes));
    } catch (cause) {
      throw shapeError(titleOf(name), `holds a value that cannot be read (${String(cause)})`, cause);
    }
    if (this.exact && cursor.left > 0) throw shapeError(titleOf(name), `holds a value with ${cursor.left} bytes too many`);
    return value as ValueOf<N>;
  }
}

const titleOf = (name: ItemName): string => `${ITEMS[name].pallet}.${ITEMS[name].name}`;

/** The 32-byte key at the end of a key of a `Twox64Concat` or `Blake2_128Concat` map. */
export const idOfKey = <Id extends `0x${string}`>(key: string): Id => detached(`0x${key.slice(-64)}`) as Id;
