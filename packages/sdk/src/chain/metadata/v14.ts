import { Cursor } from '../scale/cursor.js';
import { type FieldType, PRIMITIVES, type TypeDef, type TypeId, type TypeRegistry } from '../scale/types.js';

const MAGIC = 0x6174656d;
/** Characters of its hex text. Real metadata has up to a fortieth of it. */
const LONGEST = 40_000_000;
const HASHERS = ['Blake2_128', 'Blake2_256', 'Blake2_128Concat', 'Twox128', 'Twox256', 'Twox64Concat', 'Identity'] as const;
export type HasherName = (typeof HASHERS)[number];

export interface StorageEntry {
  readonly name: string;
  readonly optional: boolean;
  readonly hashers: readonly HasherName[];
  readonly value: TypeId;
  /** Bytes of the value of an absent key. */
  readonly fallback: `0x${string}`;
}
export interface Constant {
  readonly name: string;
  readonly type: TypeId;
  readonly value: `0x${string}`;
}
export interface Pallet {
  readonly name: string;
  readonly index: number;
  readonly storage: readonly StorageEntry[];
  readonly constants: readonly Constant[];
  /** Types of the pallet's calls, events and errors, which are enums. */
  readonly calls: TypeId | null;
  readonly events: TypeId | null;
  readonly errors: TypeId | null;
}
export interface Metadata {
  readonly types: TypeRegistry;
  readonly pallets: readonly Pallet[];
}

function list<T>(c: Cursor, read: (c: Cursor) => T): T[] {
  const length = c.length();
  const items: T[] = [];
  for (let i = 0; i < length; i++) items.push(read(c));
  return items;
}
/** One of two: what `Option` and the kinds of storage have before them. */
function either(c: Cursor): boolean {
  const tag = c.u8();
  if (tag > 1) throw new RangeError(`unknown choice ${tag}`);
  return tag === 1;
}
const option = <T>(c: Cursor, read: (c: Cursor) => T): T | null => (either(c) ? read(c) : null);
const typeId = (c: Cursor): TypeId => Number(c.compact());
const text = (c: Cursor): string => c.text();
const bytes = (c: Cursor): `0x${string}` => c.hexOf(c.length());
const skipText = (c: Cursor): void => c.skip(c.length());
const skipDocs = (c: Cursor): void => void list(c, skipText);

function field(c: Cursor): FieldType {
  const name = option(c, text);
  const type = typeId(c);
  option(c, skipText);
  skipDocs(c);
  return [name, type];
}

function variant(c: Cursor): readonly [number, string, readonly FieldType[]] {
  const name = c.text();
  const fields = list(c, field);
  const index = c.u8();
  skipDocs(c);
  return [index, name, fields];
}

function definition(c: Cursor, name: string): TypeDef {
  const kind = c.u8();
  switch (kind) {
    case 0:
      return ['struct', name, list(c, field)];
    case 1:
      return ['enum', name, list(c, variant)];
    case 2:
      return ['sequence', typeId(c)];
    case 3: {
      const length = c.u32();
      return ['array', length, typeId(c)];
    }
    case 4:
      return ['tuple', list(c, typeId)];
    case 5: {
      const primitive = PRIMITIVES[c.u8()];
      if (!primitive) throw new RangeError('unknown primitive type');
      return primitive;
    }
    case 6:
      typeId(c);
      return ['compact'];
    case 7:
      typeId(c);
      typeId(c);
      return ['bits'];
    default:
      throw new RangeError(`unknown kind of type ${kind}`);
  }
}

function type(c: Cursor): readonly [TypeId, TypeDef] {
  const id = typeId(c);
  const path = list(c, text);
  list(c, (parameter) => {
    skipText(parameter);
    option(parameter, typeId);
  });
  const def = definition(c, path.at(-1) ?? '');
  skipDocs(c);
  return [id, def];
}

function hasher(c: Cursor): HasherName {
  const name = HASHERS[c.u8()];
  if (!name) throw new RangeError('unknown hasher of a storage map');
  return name;
}

function storageEntry(c: Cursor): StorageEntry {
  const name = c.text();
  const optional = c.u8() === 0;
  const isMap = either(c);
  const hashers = isMap ? list(c, hasher) : [];
  if (isMap) typeId(c);
  const value = typeId(c);
  const fallback = bytes(c);
  skipDocs(c);
  return { name, optional, hashers, value, fallback };
}

function constant(c: Cursor): Constant {
  const found = { name: c.text(), type: typeId(c), value: bytes(c) };
  skipDocs(c);
  return found;
}

function storage(c: Cursor): readonly StorageEntry[] {
  skipText(c);
  return list(c, storageEntry);
}

const pallet = (c: Cursor): Pallet => {
  const name = c.text();
  const entries = option(c, storage) ?? [];
  const calls = option(c, typeId);
  const events = option(c, typeId);
  const constants = list(c, constant);
  const errors = option(c, typeId);
  return { name, storage: entries, calls, events, constants, errors, index: c.u8() };
};

/**
 * Metadata of version 14, which all StakePool runtimes have, without its texts.
 * @throws RangeError for anything else
 */
export function decodeMetadata(hex: string): Metadata {
  const c = new Cursor().reset(hex);
  if (hex.length > LONGEST) throw new RangeError(`its metadata has ${hex.length >> 1} bytes, more than ${LONGEST >> 1}`);
  if (c.u32() !== MAGIC) throw new RangeError('this is no metadata');
  const version = c.u8();
  if (version !== 14) throw new RangeError(`its metadata has version ${version}, readable is 14`);
  const types: TypeDef[] = [];
  for (const [id, def] of list(c, type)) {
    if (id !== types.length) throw new RangeError(`type ${id} stands in the place of type ${types.length}`);
    types.push(def);
  }
  return { types, pallets: list(c, pallet) };
}
