import type { VerbArgs, WhitelistFacts } from '../facts.js';
import type { Problem } from '../problems.js';
import { newerCall, ownedPool, payment, reasonsOf, when, whitelisted } from './reasons.js';

export function checkWhitelistRemove(facts: WhitelistFacts, { pid, staker }: VerbArgs['whitelistRemove']): Problem[] {
  const { whitelist } = facts;
  const reasons = reasonsOf(facts);
  newerCall(reasons, 'remove_staker_from_whitelist');
  payment(reasons);
  if (ownedPool(reasons, facts, pid)) {
    when(reasons, !whitelist, 'phalaStakePool.NoWhitelistCreated', { pid }, 'Pool {pid} has no whitelist.|Nothing to remove.');
    if (whitelist) whitelisted(reasons, whitelist.includes(staker), pid, staker);
  }
  return reasons.list;
}
