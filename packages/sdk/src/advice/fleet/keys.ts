import type { WorkerKey } from '../../model/types.js';
import { type KitProblem, kitProblem } from './problems.js';

/** More characters than this are not looked at. */
export const MAX_KEY_TEXT = 1_000_000;
/** More keys than this are not taken at once. */
export const MAX_KEYS = 10_000;

const DIGITS = 64;
const SHOWN = 70;
const NO_AMOUNTS = { decimals: 0, symbol: '' };

/** One piece of the pasted text, in its order. `row` counts from 0. */
export type KeyRow =
  | { readonly row: number; readonly verdict: 'key'; readonly key: WorkerKey }
  /** Same key as row `of`. */
  | { readonly row: number; readonly verdict: 'duplicate'; readonly key: WorkerKey; readonly of: number }
  /** `problem.code` is one of `fleet.key.…`. */
  | { readonly row: number; readonly verdict: 'invalid'; readonly problem: KitProblem };

/**
 * `tooMany`: above `MAX_KEY_TEXT` characters or `MAX_KEYS` pieces; then there are no rows.
 * `empty`: nothing but separators.
 */
export interface ParsedKeys {
  readonly verdict: 'ok' | 'empty' | 'tooMany';
  readonly rows: readonly KeyRow[];
}

/** Between separators: space of all kinds, commas, semicolons, quotes, square brackets, and characters that are not seen. */
const PIECE = /[^\s,;"'`“”„‘’«»[\]\p{Cf}]+/gu;
const HEX = /^[0-9a-f]*$/;

const readable = (text: string): string => text.slice(0, SHOWN).replace(/\p{C}/gu, '\ufffd');

function problemOf(piece: string, digits: string): KitProblem | null {
  const text = readable(piece);
  if (!HEX.test(digits)) return kitProblem('fleet.key.notHex', { text }, NO_AMOUNTS);
  const counted = { text, digits: digits.length, expected: DIGITS };
  if (digits.length < DIGITS) return kitProblem('fleet.key.tooShort', counted, NO_AMOUNTS);
  return digits.length > DIGITS ? kitProblem('fleet.key.tooLong', counted, NO_AMOUNTS) : null;
}

/**
 * Reads worker public keys from pasted text: 64 hexadecimal digits each, with or without `0x`, in upper or lower case, between any
 * separators. Never throws; looks at each character a fixed number of times.
 */
export function parseWorkerKeys(text: string): ParsedKeys {
  if (text.length > MAX_KEY_TEXT) return { verdict: 'tooMany', rows: [] };
  const rows: KeyRow[] = [];
  const first = new Map<WorkerKey, number>();
  for (const [piece] of text.matchAll(PIECE)) {
    const row = rows.length;
    if (row === MAX_KEYS) return { verdict: 'tooMany', rows: [] };
    const digits = piece.toLowerCase().replace(/^0x/, '');
    const problem = problemOf(piece, digits);
    const key = `0x${digits}` as WorkerKey;
    const of = first.get(key);
    if (problem !== null) rows.push({ row, verdict: 'invalid', problem });
    else if (of !== undefined) rows.push({ row, verdict: 'duplicate', key, of });
    else {
      first.set(key, row);
      rows.push({ row, verdict: 'key', key });
    }
  }
  return { verdict: rows.length === 0 ? 'empty' : 'ok', rows };
}
