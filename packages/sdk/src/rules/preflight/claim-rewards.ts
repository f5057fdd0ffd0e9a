import { SUBSIDY_POT } from '../../model/pots.js';
import { feeFrom, transferable } from '../balances.js';
import type { ClaimRewardsFacts, VerbArgs } from '../facts.js';
import type { Problem } from '../problems.js';
import { claimable } from '../rewards.js';
import { newerCall, ownedPool, payment, poolExists, reasonsOf, when } from './reasons.js';

export function checkClaimRewards(facts: ClaimRewardsFacts, { pid, part, target }: VerbArgs['claimRewards']): Problem[] {
  const { pool, staker, signer, targetBalance, constants } = facts;
  const reasons = reasonsOf(facts);
  if (part !== 'all') newerCall(reasons, `claim_${part}_rewards`);
  payment(reasons);
  if (part === 'owner') ownedPool(reasons, facts, pid);
  else poolExists(reasons, pool, pid);
  if (!pool) return reasons.list;
  const rewards = claimable(pool, staker, signer);
  const amount = part === 'all' ? rewards.total : rewards[part];
  when(
    reasons,
    amount === 0n,
    'phalaStakePool.NoRewardToClaim',
    { pid, account: signer },
    '{account} has no reward in Pool {pid}.|Wait for the next reward.',
  );
  if (amount === 0n || target === SUBSIDY_POT) return reasons.list;

  const available = transferable(facts.subsidyBalance, constants);
  const minimum = constants.existentialDeposit;
  const code = 'phalaStakePool.InternalSubsidyPoolCannotWithdraw';
  when(
    reasons,
    amount > available,
    code,
    { reason: 'pot', amount, available, minimum },
    'This network has {available} for rewards, not {amount}.|Wait until it has more.',
  );
  const after = targetBalance.free + targetBalance.reserved - feeFrom(target, facts) + amount;
  when(
    reasons,
    after < minimum,
    code,
    { reason: 'target', amount, available, minimum, target },
    '{target} needs at least {minimum} to exist. {amount} is not enough.|Choose another account.',
  );
  return reasons.list;
}
