import type { VerbArgs, WhitelistFacts } from '../facts.js';
import type { Problem } from '../problems.js';
import { newerCall, ownedPool, payment, reasonsOf, when } from './reasons.js';

/** Most accounts a whitelist holds. */
export const MAX_WHITELIST = 100;

export function checkWhitelistAdd(facts: WhitelistFacts, { pid, staker }: VerbArgs['whitelistAdd']): Problem[] {
  const whitelist = facts.whitelist ?? [];
  const reasons = reasonsOf(facts);
  newerCall(reasons, 'add_staker_to_whitelist');
  payment(reasons);
  if (ownedPool(reasons, facts, pid)) {
    when(
      reasons,
      whitelist.includes(staker),
      'phalaStakePool.AlreadyInContributeWhitelist',
      { pid, staker },
      '{staker} is in the whitelist of Pool {pid}.|Choose another account.',
    );
    when(
      reasons,
      whitelist.length >= MAX_WHITELIST,
      'phalaStakePool.ExceedWhitelistMaxLen',
      { pid, limit: MAX_WHITELIST },
      'The whitelist of Pool {pid} is full with {limit}.|Remove one first.',
    );
  }
  return reasons.list;
}
