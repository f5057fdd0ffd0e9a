import type { PortableRegistry } from '@polkadot/types';
import type { SiLookupTypeId } from '@polkadot/types/interfaces';
import { fromHex } from './bytes.js';
import type { Cursor } from './cursor.js';

export type Decode = (cursor: Cursor) => unknown;

/** Value of an enum: its name alone without fields, else the fields by position, whether the runtime names them or not. */
export type Variant = string | { readonly type: string; readonly fields: readonly unknown[] };

/** How the fields of a struct, found by the last part of its path, become fields of the model. */
export interface StructMapping {
  /** Names other than the camel case of the chain's. */
  readonly rename?: Readonly<Record<string, string>>;
  /** Inner structs whose fields are lifted into this one. */
  readonly flatten?: readonly string[];
  /** u64 fields that are moments: they become numbers. */
  readonly moments?: readonly string[];
}
/** Names of an enum's variants by index, where the chain's own names differ between runtimes. */
export type Mappings = {
  readonly structs: Readonly<Record<string, StructMapping>>;
  readonly enums: Readonly<Record<string, readonly string[]>>;
};

const camel = (name: string): string => name.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());

const PRIMITIVES: Readonly<Record<string, Decode>> = {
  Bool: (c) => c.u8() === 1,
  U8: (c) => c.u8(),
  U16: (c) => c.u16(),
  U32: (c) => c.u32(),
  U64: (c) => c.u64(),
  U128: (c) => c.u128(),
  U256: (c) => c.unsigned(32),
  I8: (c) => c.hexOf(1),
  I16: (c) => c.hexOf(2),
  I32: (c) => c.hexOf(4),
  I64: (c) => c.hexOf(8),
  I128: (c) => c.hexOf(16),
  I256: (c) => c.hexOf(32),
  Char: (c) => String.fromCodePoint(c.u32()),
  Str: (c) => new TextDecoder().decode(fromHex(c.hexOf(c.length()))),
};

/** Turns the types of a metadata into closures that decode them; nothing is evaluated from text. */
export class DecoderCompiler {
  private readonly compiled = new Map<number, Decode>();

  constructor(
    private readonly registry: PortableRegistry,
    private readonly mappings: Mappings,
  ) {}

  compile(id: SiLookupTypeId | number): Decode {
    const key = Number(id);
    const known = this.compiled.get(key);
    if (known) return known;
    // A type that contains itself meets this forward reference.
    this.compiled.set(key, (cursor) => (this.compiled.get(key) as Decode)(cursor));
    const decode = this.create(key);
    this.compiled.set(key, decode);
    return decode;
  }

  private create(id: number): Decode {
    const { def, path } = this.registry.getSiType(id);
    const name = path.at(-1)?.toString() ?? '';
    if (def.isPrimitive) return this.primitive(def.asPrimitive.type);
    if (def.isCompact) return (c) => c.compact();
    if (def.isSequence) return this.sequence(def.asSequence.type);
    if (def.isArray) return this.array(def.asArray.len.toNumber(), def.asArray.type);
    if (def.isTuple) return this.tuple(def.asTuple.map((item) => this.compile(item)));
    if (def.isComposite) return this.composite(id, name);
    if (def.isVariant) return this.variant(id, name);
    if (def.isBitSequence) return (c) => c.hexOf(Math.ceil(Number(c.compact()) / 8));
    return () => {
      throw new TypeError(`no decoder for ${def.type} (type ${id} ${name})`);
    };
  }

  private primitive(type: string): Decode {
    const decode = PRIMITIVES[type];
    if (decode) return decode;
    return () => {
      throw new TypeError(`no decoder for the primitive ${type}`);
    };
  }

  private isByte(id: SiLookupTypeId): boolean {
    const { def } = this.registry.getSiType(id);
    return def.isPrimitive && def.asPrimitive.isU8;
  }

  private sequence(item: SiLookupTypeId): Decode {
    if (this.isByte(item)) return (c) => c.hexOf(c.length());
    const decode = this.compile(item);
    return (c) => {
      const length = c.length();
      const items: unknown[] = [];
      for (let i = 0; i < length; i++) items.push(decode(c));
      return items;
    };
  }

  private array(length: number, item: SiLookupTypeId): Decode {
    if (this.isByte(item)) return (c) => c.hexOf(length);
    const decode = this.compile(item);
    return (c) => Array.from({ length }, () => decode(c));
  }

  private tuple(items: readonly Decode[]): Decode {
    if (items.length === 1) return items[0] as Decode;
    return (c) => items.map((decode) => decode(c));
  }

  private composite(id: number, name: string): Decode {
    const { fields } = this.registry.getSiType(id).def.asComposite;
    const mapping = this.mappings.structs[name];
    if (fields.length === 1 && !mapping) return this.compile((fields[0] as (typeof fields)[number]).type);
    if (fields.some((field) => field.name.isNone)) return this.tuple(fields.map((field) => this.compile(field.type)));
    const entries = this.fieldsOf(id, mapping ?? {});
    return (c) => {
      const value: Record<string, unknown> = {};
      for (const [field, decode] of entries) value[field] = decode(c);
      return value;
    };
  }

  private fieldsOf(id: number, mapping: StructMapping): [string, Decode][] {
    return this.registry.getSiType(id).def.asComposite.fields.flatMap((field): [string, Decode][] => {
      const name = field.name.unwrap().toString();
      if (mapping.flatten?.includes(name)) return this.fieldsOf(field.type.toNumber(), mapping);
      const decode = this.compile(field.type);
      return [[mapping.rename?.[name] ?? camel(name), mapping.moments?.includes(name) ? (c) => Number(decode(c)) : decode]];
    });
  }

  private variant(id: number, name: string): Decode {
    const { variants } = this.registry.getSiType(id).def.asVariant;
    if (name === 'Option') {
      const some = this.tuple(variants.flatMap((variant) => variant.fields.map((field) => this.compile(field.type))));
      return (c) => (c.u8() === 0 ? null : some(c));
    }
    const names = this.mappings.enums[name];
    const byIndex = new Map(
      variants.map((variant) => {
        const index = variant.index.toNumber();
        return [
          index,
          { type: names?.[index] ?? variant.name.toString(), fields: variant.fields.map((field) => this.compile(field.type)) },
        ];
      }),
    );
    return (c) => {
      const index = c.u8();
      const found = byIndex.get(index);
      if (!found) throw new RangeError(`${name} has no variant ${index}`);
      return found.fields.length === 0 ? found.type : { type: found.type, fields: found.fields.map((decode) => decode(c)) };
    };
  }
}
