import {
  _void,
  Bytes,
  bool,
  type Codec,
  compact,
  createCodec,
  createDecoder,
  Enum,
  enhanceCodec,
  Option,
  type StringRecord,
  Struct,
  str,
  Tuple,
  u8,
  u16,
  u32,
  u64,
  u128,
  Vector,
} from 'scale-ts';
import type { Hex } from '../engine/types.js';
import { parseExpression, splitTypeName } from './expression.js';
import { fromHex, toHex } from './hex.js';
import type { Fields, Tagged, TypeDefinition, TypeDefinitions, Variant } from './interface.js';

/**
 * Values: integers to 32 bits are numbers, wider ones bigint; fixed and variable bytes are hex; `Option` is the value or null;
 * a struct with one unnamed field is that field; an enum without data is its variant's name, any other `{ tag, value }`.
 */
export type ScaleCodec<T = unknown> = Codec<T>;

const hexBytes = (length?: number): Codec<Hex> => enhanceCodec<Uint8Array, Hex>(Bytes(length), fromHex, toHex);
const nullable = <T>(inner: Codec<T>): Codec<T | null> =>
  enhanceCodec<T | undefined, T | null>(
    Option(inner),
    (value) => value ?? undefined,
    (value) => value ?? null,
  );

const compactNumber = enhanceCodec<number | bigint, number>(compact, (value) => value, Number);
const compactBigint = enhanceCodec<number | bigint, bigint>(compact, (value) => value, BigInt);

/** Era: one byte 0, or two bytes whose first is not 0. Kept as its bytes. */
const era: Codec<Hex> = createCodec(
  fromHex,
  createDecoder((input) => {
    const first = u8.dec(input);
    return first === 0 ? '0x00' : toHex(Uint8Array.of(first, u8.dec(input)));
  }),
);

/** Refuses to read more items than the runtime's bound lets through. */
function bounded<T extends { length: number }>(codec: Codec<T>, item: string, limit: number): Codec<T> {
  return enhanceCodec<T, T>(
    codec,
    (value) => value,
    (value) => {
      const count = item === 'u8' ? value.length / 2 - 1 : value.length;
      if (count > limit) throw new Error(`${count} items are more than the ${limit} this list may hold`);
      return value;
    },
  );
}

/** Parts per million: more than all of it cannot be read. */
const permill = enhanceCodec<number, number>(
  u32,
  (value) => value,
  (value) => {
    if (value > 1_000_000) throw new Error(`${value} parts per million are more than the whole`);
    return value;
  },
);

const primitives: Readonly<Record<string, Codec<unknown>>> = {
  bool: bool as Codec<unknown>,
  str: str as Codec<unknown>,
  u8: u8 as Codec<unknown>,
  u16: u16 as Codec<unknown>,
  u32: u32 as Codec<unknown>,
  u64: u64 as Codec<unknown>,
  u128: u128 as Codec<unknown>,
};

export class CodecTable {
  readonly #cache = new Map<string, Codec<unknown>>();

  constructor(readonly definitions: TypeDefinitions) {}

  /** The codec of a type expression; the caller states the value's shape. */
  of<T>(expression: string): Codec<T> {
    const { type } = splitTypeName(expression);
    let codec = this.#cache.get(type);
    if (!codec) {
      // A type may contain itself (calls in calls): until it is compiled, uses of it go through this.
      codec = createCodec<unknown>(
        (value) => this.of(type).enc(value),
        createDecoder((input) => this.of(type).dec(input)),
      );
      this.#cache.set(type, codec);
      codec = this.#compile(type);
      this.#cache.set(type, codec);
    }
    return codec as Codec<T>;
  }

  #compile(type: string): Codec<unknown> {
    const primitive = primitives[type];
    if (primitive) return primitive;
    const parsed = parseExpression(type);
    switch (parsed.kind) {
      case 'array':
        if (parsed.element === 'u8') return hexBytes(parsed.length) as Codec<unknown>;
        return Vector(this.of(parsed.element), parsed.length) as Codec<unknown>;
      case 'tuple':
        return parsed.elements.length === 0
          ? (_void as Codec<unknown>)
          : (Tuple(...parsed.elements.map((e) => this.of(e))) as Codec<unknown>);
      case 'generic':
        return this.#generic(parsed.name, parsed.args);
      case 'name': {
        if (parsed.name === 'Permill') return permill as Codec<unknown>;
        const definition = this.definitions[parsed.name];
        if (!definition) throw new Error(`unknown type ${parsed.name}`);
        return this.#definition(definition);
      }
    }
  }

  #generic(name: string, args: string[]): Codec<unknown> {
    const inner = args[0] as string;
    switch (name) {
      case 'Vec':
      case 'WeakBoundedVec':
        return (inner === 'u8' ? hexBytes() : Vector(this.of(inner))) as Codec<unknown>;
      case 'BoundedVec':
        return bounded(this.of<{ length: number }>(`Vec<${inner}>`), inner, Number(args[1] ?? Number.POSITIVE_INFINITY)) as Codec<unknown>;
      case 'Option':
        return nullable(this.of(inner)) as Codec<unknown>;
      case 'Compact':
        if (inner === '()') return _void as Codec<unknown>;
        return (['u64', 'u128'].includes(inner) ? compactBigint : compactNumber) as Codec<unknown>;
      case 'WrapperKeepOpaque':
        return hexBytes() as Codec<unknown>;
      case 'Result':
        return Enum({ Ok: this.of(inner), Err: this.of(args[1] as string) }) as Codec<unknown>;
      default:
        throw new Error(`unknown generic type ${name}`);
    }
  }

  #definition(definition: TypeDefinition): Codec<unknown> {
    if ('era' in definition) return era as Codec<unknown>;
    if ('fields' in definition) return this.fields(definition.fields);
    return this.variants(definition.variants);
  }

  /** One unnamed field is its value, several are an array, named ones an object, none undefined. */
  fields(fields: Fields): Codec<unknown> {
    if (Array.isArray(fields)) {
      if (fields.length === 0) return _void as Codec<unknown>;
      if (fields.length === 1) return this.of(fields[0]);
      return Tuple(...fields.map((field) => this.of(field))) as Codec<unknown>;
    }
    const inner = Object.fromEntries(Object.entries(fields).map(([name, type]) => [name, this.of<unknown>(type)]));
    return Struct(inner as StringRecord<Codec<unknown>>) as Codec<unknown>;
  }

  variants(variants: readonly Variant[]): Codec<unknown> {
    const inner = Object.fromEntries(variants.map(([, name, fields]) => [name, this.fields(fields ?? [])]));
    const indexes = variants.map(([index]) => index);
    const tagged = Enum(inner as StringRecord<Codec<unknown>>, indexes as never) as Codec<Tagged>;
    if (variants.some(([, , fields]) => fields !== undefined)) return tagged as Codec<unknown>;
    return enhanceCodec<Tagged, string>(
      tagged,
      (tag) => ({ tag, value: undefined }),
      ({ tag }) => tag,
    ) as Codec<unknown>;
  }
}

/** Decodes and fails unless exactly all bytes were used. */
export function decodeExact<T>(codec: Codec<T>, bytes: Uint8Array): T {
  return createDecoder((input) => {
    const value = codec.dec(input);
    // scale-ts lets fixed bytes run over the end; the reader's position shows it.
    const { i: used } = input as unknown as { i: number };
    if (used !== bytes.length) throw new Error(`the value takes ${used} bytes, there are ${bytes.length}`);
    return value;
  })(bytes.slice());
}
