import { DUST_LIMIT, isDust } from '../../model/fixed.js';
import type { VerbArgs, WithdrawFacts } from '../facts.js';
import type { Problem } from '../problems.js';
import { stakeValue } from '../shares.js';
import { simulateWithdraw } from '../simulate.js';
import { encodable, hasStake, payment, poolExists, queueStuck, reasonsOf, when } from './reasons.js';

export function checkWithdraw(facts: WithdrawFacts, { pid, shares }: VerbArgs['withdraw']): Problem[] {
  const { pool, staker, signer, now } = facts;
  const reasons = reasonsOf(facts);
  encodable(reasons, 'shares', shares);
  payment(reasons);
  hasStake(reasons, staker, pid, signer);
  const held = staker?.shares ?? 0n;
  const dust = isDust(shares);
  const refused = dust || shares > held;
  if (staker)
    when(
      reasons,
      refused,
      'phalaStakePool.InvalidWithdrawalAmount',
      { pid, reason: dust ? 'dust' : 'tooMuch', shares, held, dust: DUST_LIMIT, worth: pool ? stakeValue(pool, staker) : 0n },
      dust
        ? '{shares#} shares are dust.|Withdraw more than {dust#}, or all.'
        : 'You have {held#} shares in Pool {pid}, worth {worth}, not {shares#}.|Withdraw all of them.',
    );
  if (poolExists(reasons, pool, pid) && staker && !refused)
    queueStuck(reasons, pid, simulateWithdraw(pool, staker, shares, now).trapped ? signer : null);
  return reasons.list;
}
