import type { AccountId } from '@stakepool-kit/sdk/rules';
import type { ProxyRelation } from '../../transactions/calls';
import type { Reason } from '../../transactions/problems/describe';

/** Blocks are counted in 32 bits. */
const MOST_BLOCKS = 2 ** 32 - 1;

/** A number of blocks; `null` for any other text. */
export function readDelay(text: string): number | null {
  const typed = text.trim();
  const value = Number(typed);
  return /^\d{1,10}$/.test(typed) && value <= MOST_BLOCKS ? value : null;
}

export const isSameRelation = (one: ProxyRelation, other: ProxyRelation): boolean =>
  one.delegate === other.delegate && one.type === other.type && one.delay === other.delay;

interface Proposed {
  readonly account: AccountId;
  readonly relation: ProxyRelation;
  /** Those that there are. */
  readonly relations: readonly ProxyRelation[];
  readonly most: number;
}

/** Why the chain would not add a proxy, in the order of its checks. */
export function proxyProblems({ account, relation, relations, most }: Proposed): readonly Reason[] {
  if (relation.delegate === account) return [{ code: 'proxy.NoSelfProxy' }];
  if (relations.some((known) => isSameRelation(known, relation))) return [{ code: 'proxy.Duplicate' }];
  return relations.length >= most ? [{ code: 'proxy.TooMany' }] : [];
}
