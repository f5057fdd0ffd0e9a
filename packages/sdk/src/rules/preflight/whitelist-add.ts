import type { VerbArgs, WhitelistFacts } from '../facts.js';
import type { Problem } from '../problems.js';
import { Reasons } from './reasons.js';

/** Most accounts a whitelist holds. */
export const MAX_WHITELIST = 100;

export function checkWhitelistAdd(facts: WhitelistFacts, { pid, staker }: VerbArgs['whitelistAdd']): Problem[] {
  const whitelist = facts.whitelist ?? [];
  const reasons = new Reasons(facts);
  reasons.newerCall('add_staker_to_whitelist');
  reasons.payment();
  if (reasons.ownedPool(facts, pid) !== null) {
    reasons.when(
      whitelist.includes(staker),
      'phalaStakePool.AlreadyInContributeWhitelist',
      { pid, staker },
      '{staker} is in the whitelist of Pool {pid}.|Choose another account.',
    );
    reasons.when(
      whitelist.length >= MAX_WHITELIST,
      'phalaStakePool.ExceedWhitelistMaxLen',
      { pid, limit: MAX_WHITELIST },
      'The whitelist of Pool {pid} is full with {limit}.|Remove one first.',
    );
  }
  return reasons.list;
}
