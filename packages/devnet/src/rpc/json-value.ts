import { RpcError } from '../engine/types.js';
import { types } from '../pallets/runtime-types.js';
import { parseExpression, splitTypeName } from '../scale/expression.js';
import { isHex, toHex } from '../scale/hex.js';
import type { Fields, Variant } from '../scale/interface.js';
import { decodeAccount } from './ss58.js';

const INVALID_PARAMS = -32602;
const BITS: Readonly<Record<string, number>> = { u8: 8, u16: 16, u32: 32, u64: 64, u128: 128 };

export const refuse = (where: string, why: string): RpcError => new RpcError(INVALID_PARAMS, `Invalid params: ${where}: ${why}`);

export function show(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}

/** Names are the same in camelCase, PascalCase and snake_case. */
export const sameName = (a: string, b: string): boolean => plainName(a) === plainName(b);
const plainName = (name: string): string => name.replace(/[_-]/g, '').toLowerCase();

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * What the codec of `type` takes, from a JSON value: integers as number, decimal text or hex (most significant first); bytes as hex or
 * text; accounts as SS58 or hex; structs as objects; enums as `'Variant'` or `{ Variant: value }`; `null` for no value.
 * Without a value (`undefined`, a field left out): zero, empty, none, the first variant. Throws RpcError −32602.
 */
export function fromJson(type: string, value: unknown, where: string): unknown {
  const bits = BITS[type];
  if (bits) return integer(value, bits, where);
  if (type === 'bool') return check(value ?? false, typeof (value ?? false) === 'boolean', 'true or false', where);
  if (type === 'str') return check(value ?? '', typeof (value ?? '') === 'string', 'text', where);
  if (type === 'AccountId32') return account(value, where);
  const parsed = parseExpression(type);
  switch (parsed.kind) {
    case 'array':
      if (parsed.element === 'u8') return bytes(value, where, parsed.length);
      return items(parsed.element, value ?? Array.from({ length: parsed.length }), where, parsed.length);
    case 'tuple':
      return tuple(parsed.elements, value, where);
    case 'generic':
      return generic(parsed.name, parsed.args, value, where);
    case 'name': {
      const definition = types.definitions[parsed.name];
      if (!definition) throw refuse(where, `the type ${parsed.name} cannot be given as JSON; give the raw hex`);
      if ('era' in definition) return bytes(value ?? '0x00', where);
      return 'fields' in definition ? struct(definition.fields, value, where) : variant(definition.variants, value, where);
    }
  }
}

function check<T>(value: T, isRight: boolean, wanted: string, where: string): T {
  if (!isRight) throw refuse(where, `expected ${wanted}, got ${show(value)}`);
  return value;
}

function integer(value: unknown, bits: number, where: string): number | bigint {
  const read = value === undefined ? 0n : readInteger(value);
  if (read === null || read < 0n || read >= 1n << BigInt(bits)) {
    throw refuse(where, `expected an integer of ${bits} bits (a safe number, decimal text or hex), got ${show(value)}`);
  }
  return bits > 32 ? read : Number(read);
}

function readInteger(value: unknown): bigint | null {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? BigInt(value) : null;
  return typeof value === 'string' && /^(\d{1,50}|0x[0-9a-fA-F]{1,40})$/.test(value) ? BigInt(value) : null;
}

function account(value: unknown, where: string): string {
  if (value === undefined) return toHex(new Uint8Array(32));
  if (typeof value !== 'string') throw refuse(where, `expected an SS58 address or 32 bytes of hex, got ${show(value)}`);
  try {
    return decodeAccount(value);
  } catch (error) {
    throw refuse(where, error instanceof Error ? error.message.replace('Invalid params: ', '') : String(error));
  }
}

/** Bytes as hex; variable ones also as text, which counts as UTF-8. */
function bytes(value: unknown, where: string, length?: number): string {
  if (value === undefined) return toHex(new Uint8Array(length ?? 0));
  if (typeof value === 'string' && !value.startsWith('0x') && length === undefined) return toHex(new TextEncoder().encode(value));
  const wanted = length === undefined ? 'bytes as hex or text' : `${length} bytes as hex`;
  if (!isHex(value) || (length !== undefined && value.length !== 2 + 2 * length))
    throw refuse(where, `expected ${wanted}, got ${show(value)}`);
  return value.toLowerCase();
}

function items(type: string, value: unknown, where: string, length?: number): unknown[] {
  const wanted = length === undefined ? 'a list' : `a list of ${length}`;
  if (!Array.isArray(value) || (length !== undefined && value.length !== length))
    throw refuse(where, `expected ${wanted}, got ${show(value)}`);
  return value.map((item, at) => fromJson(type, item, `${where}[${at}]`));
}

function tuple(elements: readonly string[], value: unknown, where: string): unknown {
  if (elements.length === 0) return undefined;
  const list = value ?? elements.map(() => undefined);
  if (!Array.isArray(list) || list.length !== elements.length)
    throw refuse(where, `expected a list of ${elements.length}, got ${show(value)}`);
  return elements.map((type, at) => fromJson(type, list[at], `${where}[${at}]`));
}

function generic(name: string, args: readonly string[], value: unknown, where: string): unknown {
  const inner = args[0] as string;
  switch (name) {
    case 'Option':
      return value === null || value === undefined ? null : fromJson(inner, value, where);
    case 'Compact':
      return fromJson(inner, value, where);
    case 'WrapperKeepOpaque':
      return bytes(value, where);
    case 'Result':
      return variant(
        [
          [0, 'Ok', [inner]],
          [1, 'Err', [args[1] as string]],
        ],
        value,
        where,
      );
    default:
      return inner === 'u8' ? bytes(value, where) : items(inner, value ?? [], where);
  }
}

function struct(fields: Fields, value: unknown, where: string): unknown {
  if (Array.isArray(fields)) {
    const list: readonly string[] = fields.map((field: string) => splitTypeName(field).type);
    return list.length === 1 ? fromJson(list[0] as string, value, where) : tuple(list, value, where);
  }
  const given = value ?? {};
  if (!isObject(given)) throw refuse(where, `expected an object with ${Object.keys(fields).join(', ')}, got ${show(value)}`);
  const unknown = Object.keys(given).find((key) => !Object.keys(fields).some((name) => sameName(name, key)));
  if (unknown !== undefined) throw refuse(where, `there is no field ${show(unknown)}; there are ${Object.keys(fields).join(', ')}`);
  return Object.fromEntries(
    Object.entries(fields).map(([name, field]) => {
      const key = Object.keys(given).find((other) => sameName(other, name));
      return [name, fromJson(splitTypeName(field).type, key === undefined ? undefined : given[key], `${where}.${name}`)];
    }),
  );
}

function variant(variants: readonly Variant[], value: unknown, where: string): unknown {
  const hasData = variants.some(([, , fields]) => fields !== undefined);
  const entries: readonly [string, unknown][] =
    value === undefined
      ? [[variants[0]?.[1] ?? '', undefined]]
      : typeof value === 'string'
        ? [[value, undefined]]
        : isObject(value)
          ? Object.entries(value)
          : [];
  const [name, data] = entries[0] ?? ['', undefined];
  const found = entries.length === 1 ? variants.find(([, known]) => sameName(known, name)) : undefined;
  if (!found) throw refuse(where, `expected one of ${variants.map(([, known]) => known).join(', ')}, got ${show(value)}`);
  if (!hasData) return found[1];
  return { tag: found[1], value: found[2] && struct(found[2], data ?? undefined, `${where}.${found[1]}`) };
}
