import type { BlockHash } from '../model/types.js';
import { ChainError } from './errors.js';

const DEPTH = 3;
const ITEMS = 8;
const LENGTH = 120;
const HASH = /^0x[0-9a-f]{64}$/;

const cut = (text: string): string => (text.length > LENGTH ? `${text.slice(0, LENGTH)}…` : text);

/** A value of an answer as short text for a message, however large or deep it is. */
export function shown(value: unknown, depth = 0): string {
  if (typeof value === 'string') return JSON.stringify(cut(value));
  if (typeof value !== 'object' || value === null) return cut(String(value));
  if (depth === DEPTH) return '…';
  const deeper = (item: unknown): string => shown(item, depth + 1);
  if (Array.isArray(value)) return cut(`[${[...value.slice(0, ITEMS).map(deeper), ...(value.length > ITEMS ? ['…'] : [])].join(',')}]`);
  const inner: string[] = [];
  for (const key in value) {
    if (inner.length === ITEMS) {
      inner.push('…');
      break;
    }
    inner.push(`${JSON.stringify(cut(key))}:${deeper((value as Record<string, unknown>)[key])}`);
  }
  return cut(`{${inner.join(',')}}`);
}

/** For an answer that is not what the method gives on any node. */
export function malformed(method: string, answer: unknown): ChainError {
  return new ChainError({
    code: 'chain.shape',
    what: `The node answered ${method} with something else than it should.`,
    why: `It sent ${shown(answer)}.`,
    fix: 'Connect to another node.',
    params: { method },
  });
}

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null;

export const isNatural = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;

export const isHash = (value: unknown): value is BlockHash => typeof value === 'string' && HASH.test(value);

/** @throws ChainError `chain.shape` for what is no hash */
export function checkHash(method: string, answer: unknown): BlockHash {
  if (!isHash(answer)) throw malformed(method, answer);
  return answer;
}

/** A storage key with its value, as `state_queryStorageAt` and `state_subscribeStorage` give it. */
export type StorageChange = readonly [key: string, value: string | null];

const isChange = (value: unknown): value is StorageChange =>
  Array.isArray(value) && typeof value[0] === 'string' && (value[1] === null || typeof value[1] === 'string');

/** @throws ChainError `chain.shape` */
export function checkChanges(method: string, answer: unknown): readonly StorageChange[] {
  const changes = isObject(answer) ? answer.changes : null;
  if (!Array.isArray(changes) || !changes.every(isChange)) throw malformed(method, answer);
  return changes;
}
