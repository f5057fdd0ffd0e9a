import type { VerbArgs, WhitelistFacts } from '../facts.js';
import type { Problem } from '../problems.js';
import { Reasons } from './reasons.js';

export function checkWhitelistRemove(facts: WhitelistFacts, { pid, staker }: VerbArgs['whitelistRemove']): Problem[] {
  const { whitelist } = facts;
  const reasons = new Reasons(facts);
  reasons.newerCall('remove_staker_from_whitelist');
  reasons.payment();
  if (reasons.ownedPool(facts, pid) !== null) {
    reasons.when(whitelist === null, 'phalaStakePool.NoWhitelistCreated', { pid }, 'Pool {pid} has no whitelist.|Nothing to remove.');
    if (whitelist !== null) reasons.whitelisted(whitelist.includes(staker), pid, staker);
  }
  return reasons.list;
}
