import { DUST_LIMIT, isDust } from '../../model/fixed.js';
import type { VerbArgs, WithdrawFacts } from '../facts.js';
import type { Problem } from '../problems.js';
import { simulateWithdraw } from '../simulate.js';
import { Reasons } from './reasons.js';

export function checkWithdraw(facts: WithdrawFacts, { pid, shares }: VerbArgs['withdraw']): Problem[] {
  const { pool, staker, signer, now } = facts;
  const reasons = new Reasons(facts);
  if (!reasons.encodable('shares', shares)) return reasons.list;
  reasons.payment();
  if (staker === null) {
    reasons.hasStake(staker, pid, signer);
  } else {
    const refused = isDust(shares) || shares > staker.shares;
    reasons.when(
      refused,
      'phalaStakePool.InvalidWithdrawalAmount',
      { pid, shares, held: staker.shares, dust: DUST_LIMIT },
      'You have {held} share units in Pool {pid}, not {shares}.|Use more than {dust}, at most {held}.',
    );
    if (refused) return reasons.list;
  }
  if (reasons.poolExists(pool, pid) && staker !== null) {
    reasons.queueStuck(pid, simulateWithdraw(pool, staker, shares, now).trapped ? signer : null);
  }
  return reasons.list;
}
