import { isHash, isObject, shown } from '../../chain/answers.js';
import type { BlockHash } from '../../model/types.js';

/** What a node reports about a transaction it was given to watch. */
export type NodeStatus =
  | { readonly kind: 'ready' | 'future' | 'broadcast' | 'unrecognized' }
  | { readonly kind: 'dropped' }
  | { readonly kind: 'inBlock' | 'finalized' | 'retracted' | 'finalityTimeout'; readonly block: BlockHash }
  | { readonly kind: 'usurped'; readonly by: `0x${string}` }
  | { readonly kind: 'invalid'; readonly reason: string };

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** A word, and what an object has under it. */
function wordOf(raw: unknown): readonly [word: unknown, value: unknown] {
  if (!isObject(raw) || Array.isArray(raw)) return [raw, null];
  for (const word in raw) return [word, raw[word]];
  return ['', null];
}

/** Reads a status of `author_submitAndWatchExtrinsic`: a word, or an object with the word as its one key. */
export function readNodeStatus(raw: unknown): NodeStatus {
  const [name, value] = wordOf(raw);
  const kind = lowerFirst(typeof name === 'string' ? name : '');
  switch (kind) {
    case 'ready':
    case 'future':
    case 'broadcast':
    case 'dropped':
      return { kind };
    case 'inBlock':
    case 'finalized':
    case 'retracted':
    case 'finalityTimeout':
      return isHash(value) ? { kind, block: value } : { kind: 'unrecognized' };
    case 'usurped':
      return isHash(value) ? { kind, by: value } : { kind: 'unrecognized' };
    case 'invalid':
      return { kind, reason: value === undefined || value === null ? 'It became invalid.' : shown(value) };
    default:
      return { kind: 'unrecognized' };
  }
}
