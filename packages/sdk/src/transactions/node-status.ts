import type { BlockHash } from '../model/types.js';

/** What a node reports about a transaction it was given to watch. */
export type NodeStatus =
  | { readonly kind: 'ready' | 'future' | 'broadcast' | 'dropped' }
  | { readonly kind: 'inBlock' | 'finalized' | 'retracted' | 'finalityTimeout'; readonly block: BlockHash }
  | { readonly kind: 'usurped'; readonly by: `0x${string}` }
  | { readonly kind: 'invalid'; readonly reason: string };

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** Reads a status of `author_submitAndWatchExtrinsic`: a word, or an object with the word as its one key. */
export function readNodeStatus(raw: unknown): NodeStatus {
  const [name = '', value]: readonly unknown[] = typeof raw === 'object' && raw !== null ? (Object.entries(raw)[0] ?? []) : [raw];
  const kind = lowerFirst(String(name));
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
      return { kind, block: value as BlockHash };
    case 'usurped':
      return { kind, by: value as `0x${string}` };
    case 'invalid':
      return { kind, reason: value === undefined || value === null ? 'It became invalid.' : JSON.stringify(value) };
    default:
      return { kind: 'invalid', reason: `The node reports ${JSON.stringify(raw)}.` };
  }
}

/** Why a transaction pool refuses, by the words nodes use. */
export function refusalCode(reason: string): 'transaction.payment' | 'transaction.stale' | 'transaction.invalid' {
  if (/payment|pay some fees/i.test(reason)) return 'transaction.payment';
  if (/stale|outdated/i.test(reason)) return 'transaction.stale';
  return 'transaction.invalid';
}
