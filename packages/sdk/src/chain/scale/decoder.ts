import { type Cursor, detached } from './cursor.js';
import { DEEPEST_TYPE, type FieldType, type Primitive, type TypeId, type TypeRegistry } from './types.js';

export type Decode = (cursor: Cursor) => unknown;

/** Value of an enum: its name alone without fields, else the fields by position, whether the runtime names them or not. */
export type Variant = string | { readonly type: string; readonly fields: readonly unknown[] };

/** Whether it is a variant with fields. */
export const isVariant = (value: unknown): value is Exclude<Variant, string> =>
  typeof value === 'object' && value !== null && 'type' in value && 'fields' in value;

/** How the fields of a struct, found by the last part of its path, become fields of the model. */
export interface StructMapping {
  /** Names other than the camel case of the chain's. */
  readonly rename?: Readonly<Record<string, string>>;
  /** Inner structs whose fields are lifted into this one. */
  readonly flatten?: readonly string[];
  /** u64 fields that are moments: they become numbers. */
  readonly moments?: readonly string[];
  /** Fields of few distinct values (ids, lists of numbers): equal ones become one. */
  readonly shared?: readonly string[];
  /**
   * Makes a value with all fields of the model, which are then filled in: a literal of its own for each struct takes the
   * least room. A runtime whose struct lacks one of the fields is refused.
   */
  readonly blank?: () => object;
}
export interface Mappings {
  readonly structs: Readonly<Record<string, StructMapping>>;
  /** Names of an enum's variants by index, where the chain's own names differ between runtimes. */
  readonly enums: Readonly<Record<string, readonly string[]>>;
}

const camel = (name: string): string => name.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());

/** An entry of a table by a name that a runtime chose: never what every object inherits. */
const ownOf = <T>(table: Readonly<Record<string, T>> | undefined, name: string): T | undefined =>
  table !== undefined && Object.hasOwn(table, name) ? table[name] : undefined;

function flag(c: Cursor): boolean {
  const byte = c.u8();
  if (byte > 1) throw new RangeError(`a bool is 0 or 1, not ${byte}`);
  return byte === 1;
}

const READ: Readonly<Record<Primitive, Decode>> = {
  bool: flag,
  char: (c) => String.fromCodePoint(c.u32()),
  str: (c) => c.text(),
  u8: (c) => c.u8(),
  u16: (c) => c.u16(),
  u32: (c) => c.u32(),
  u64: (c) => c.u64(),
  u128: (c) => c.u128(),
  u256: (c) => c.unsigned(32),
  i8: (c) => c.hexOf(1),
  i16: (c) => c.hexOf(2),
  i32: (c) => c.hexOf(4),
  i64: (c) => c.hexOf(8),
  i128: (c) => c.hexOf(16),
  i256: (c) => c.hexOf(32),
};

const MOST_SHARED = 4096;
/** Digits of a value that is kept to be shared. */
const LONGEST_SHARED = 130;
const NONE: readonly never[] = Object.freeze([]);

function nothing(c: Cursor): readonly never[] {
  c.nothing();
  return NONE;
}

function sharing(decode: Decode): Decode {
  const known = new Map<string, unknown>();
  return (c) => {
    const start = c.position;
    const value = decode(c);
    const digits = c.digitsSince(start);
    const same = known.get(digits);
    if (same !== undefined) return same;
    if (known.size < MOST_SHARED && digits.length <= LONGEST_SHARED) known.set(detached(digits), value);
    return value;
  };
}

/** Turns types into closures that decode them; nothing is evaluated from text. */
export class DecoderCompiler {
  private readonly compiled = new Map<TypeId, Decode>();
  private readonly empty = new Map<TypeId, boolean>();
  private depth = 0;

  constructor(
    private readonly types: TypeRegistry,
    private readonly mappings: Mappings,
  ) {}

  /** @throws TypeError for a type that is not there, RangeError for types that are nested without end */
  compile(id: TypeId): Decode {
    const known = this.compiled.get(id);
    if (known) return known;
    // A type that contains itself meets this forward reference.
    this.compiled.set(id, (cursor) => cursor.nested(this.compiled.get(id) as Decode));
    if (++this.depth > DEEPEST_TYPE) throw new RangeError(`types are nested more than ${DEEPEST_TYPE} deep`);
    const decode = this.create(id);
    this.depth--;
    this.compiled.set(id, decode);
    return decode;
  }

  /** Whether values of the type have no bytes at all. A type that is within itself has none of its own. */
  private isEmpty(id: TypeId, depth = 0): boolean {
    const known = this.empty.get(id);
    if (known !== undefined) return known;
    if (depth > DEEPEST_TYPE) throw new RangeError(`types are nested more than ${DEEPEST_TYPE} deep`);
    const type = this.types[id];
    this.empty.set(id, true);
    const areEmpty = (ids: readonly TypeId[]) => ids.every((part) => this.isEmpty(part, depth + 1));
    let empty = false;
    if (Array.isArray(type)) {
      if (type[0] === 'struct') empty = areEmpty(type[2].map(([, field]: FieldType) => field));
      if (type[0] === 'tuple') empty = areEmpty(type[1]);
      if (type[0] === 'array') empty = type[1] === 0 || areEmpty([type[2]]);
    }
    this.empty.set(id, empty);
    return empty;
  }

  private create(id: TypeId): Decode {
    const type = this.types[id];
    if (type === undefined) throw new TypeError(`no type ${id}`);
    if (typeof type === 'string') return READ[type];
    if (this.isEmpty(id)) return nothing;
    switch (type[0]) {
      case 'compact':
        return (c) => c.compact();
      case 'bits':
        return (c) => c.hexOf(Math.ceil(Number(c.compact()) / 8));
      case 'sequence':
        return this.sequence(type[1]);
      case 'array':
        return this.array(type[1], type[2]);
      case 'tuple':
        return this.tuple(type[1]);
      case 'struct':
        return this.struct(type[1], type[2]);
      case 'enum':
        return type[1] === 'Option' ? this.option(type[2]) : this.enumeration(type[1], type[2]);
    }
  }

  private sequence(item: TypeId): Decode {
    if (this.types[item] === 'u8') return (c) => c.hexOf(c.length());
    if (this.isEmpty(item)) {
      return (c) => {
        c.compact();
        return NONE;
      };
    }
    const decode = this.compile(item);
    return (c) => {
      // Of its final length at once: a list that grows reserves several times the room.
      const length = c.length();
      if (length === 0) return NONE;
      const items = new Array<unknown>(length);
      for (let i = 0; i < items.length; i++) items[i] = decode(c);
      return items;
    };
  }

  private array(length: number, item: TypeId): Decode {
    if (this.types[item] === 'u8') return (c) => c.hexOf(length);
    const decode = this.compile(item);
    return (c) => {
      if (length > c.left) throw new RangeError(`an array of ${length} items cannot be in ${c.left} bytes`);
      return Array.from({ length }, () => decode(c));
    };
  }

  private tuple(ids: readonly TypeId[]): Decode {
    const items = ids.map((id) => this.compile(id));
    if (items.length === 1) return items[0] as Decode;
    return (c) => items.map((decode) => decode(c));
  }

  private struct(name: string, fields: readonly FieldType[]): Decode {
    const mapping = ownOf(this.mappings.structs, name);
    if (fields.length === 1 && !mapping) return this.compile((fields[0] as FieldType)[1]);
    if (fields.some(([field]) => field === null)) return this.tuple(fields.map(([, type]) => type));
    const entries = this.entries(fields, mapping ?? {});
    const names = entries.map(([field]) => field);
    const decoders = entries.map(([, decode]) => decode);
    const blank = (mapping?.blank ?? (() => ({}))) as () => Record<string, unknown>;
    const missing = Object.keys(blank()).filter((field) => !names.includes(field));
    if (missing.length > 0) throw new TypeError(`${name} lacks ${missing.join(', ')}`);
    return (c) => {
      const value = blank();
      for (let i = 0; i < names.length; i++) value[names[i] as string] = (decoders[i] as Decode)(c);
      return value;
    };
  }

  private entries(fields: readonly FieldType[], mapping: StructMapping): [string, Decode][] {
    return fields.flatMap(([field, type]): [string, Decode][] => {
      if (field === null) throw new TypeError('a struct with named fields has one without');
      const inner = this.types[type];
      // One level: a struct may hold itself in a field of that name.
      const isLifted = mapping.flatten?.includes(field) && Array.isArray(inner) && inner[0] === 'struct';
      if (isLifted) return this.entries(inner[2], { ...mapping, flatten: [] });
      const decode = this.compile(type);
      const isMoment = mapping.moments?.includes(field) && inner === 'u64';
      const read: Decode = isMoment ? (c) => c.u64Number() : mapping.shared?.includes(field) ? sharing(decode) : decode;
      return [[ownOf(mapping.rename, field) ?? camel(field), read]];
    });
  }

  private option(variants: readonly (readonly [number, string, readonly FieldType[]])[]): Decode {
    const some = this.tuple(variants.flatMap(([, , fields]) => fields.map(([, type]) => type)));
    return (c) => {
      const tag = c.u8();
      if (tag > 1) throw new RangeError(`Option has no variant ${tag}`);
      return tag === 0 ? null : some(c);
    };
  }

  private enumeration(name: string, variants: readonly (readonly [number, string, readonly FieldType[]])[]): Decode {
    const names = ownOf(this.mappings.enums, name);
    const byIndex = new Map(
      variants.map(([index, variant, fields]) => [
        index,
        { type: names?.[index] ?? variant, fields: fields.map(([, type]) => this.compile(type)) },
      ]),
    );
    return (c) => {
      const index = c.u8();
      const found = byIndex.get(index);
      if (!found) throw new RangeError(`${name} has no variant ${index}`);
      return found.fields.length === 0 ? found.type : { type: found.type, fields: found.fields.map((decode) => decode(c)) };
    };
  }
}
