import { isObject } from '../chain/answers.js';

/** Fields of plain JSON that came back from a host, whatever they are. */
export const fieldsOf = <T>(value: unknown): Partial<Record<keyof T, unknown>> =>
  (isObject(value) ? value : {}) as Partial<Record<keyof T, unknown>>;

const matches = (pattern: RegExp, value: unknown): value is `0x${string}` => typeof value === 'string' && pattern.test(value);

/** Bytes, at least one. */
export const isHex = (value: unknown): value is `0x${string}` => matches(/^0x([0-9a-f]{2})+$/i, value);

/** A hash or an account, in small or capital digits. */
export const is32Bytes = (value: unknown): value is `0x${string}` => matches(/^0x[0-9a-f]{64}$/i, value);

export const areAccounts = (value: unknown): boolean => Array.isArray(value) && value.every(is32Bytes);
