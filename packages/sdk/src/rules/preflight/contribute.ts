import { delegable, feeFrom } from '../balances.js';
import { capGap } from '../capacity.js';
import type { ContributeFacts, VerbArgs } from '../facts.js';
import type { Problem } from '../problems.js';
import { isBankrupt } from '../shares.js';
import { simulateContribute } from '../simulate.js';
import { encodable, payment, poolExists, queueStuck, reasonsOf, when, whitelisted } from './reasons.js';

/** Order of 1130: amount, balance, pool, cap, bankrupt. Of 1180: pool, whitelist, amount, balance, bankrupt, and the cap at the end. */
export function checkContribute(facts: ContributeFacts, { pid, amount }: VerbArgs['contribute']): Problem[] {
  const { order, pool, signer, whitelist, constants, balance, ledger, staker, queueStakers } = facts;
  const reasons = reasonsOf(facts);
  const valid = encodable(reasons, 'amount', amount);
  const available = delegable(balance, ledger, feeFrom(signer, facts));

  const ofAmount = (): void => {
    const minimum = constants.minContribution;
    when(
      reasons,
      amount < minimum,
      'phalaStakePool.InsufficientContribution',
      { amount, minimum },
      '{amount} is below the minimum of {minimum}.|Use at least {minimum}.',
    );
    when(
      reasons,
      amount > available,
      'phalaStakePool.InsufficientBalance',
      { amount, available, staked: ledger, missing: amount - available },
      'You have {available} besides {staked} staked.|Add {missing}, or use less.',
    );
  };
  const overCap = (stake: bigint): void => {
    if (!pool || pool.cap === null || stake <= pool.cap) return;
    const gap = capGap(pool, order, queueStakers) ?? 0n;
    when(
      reasons,
      true,
      'phalaStakePool.StakeExceedsCapacity',
      { pid, amount, gap, excess: amount - gap, cap: pool.cap },
      'The cap gap of Pool {pid} is {gap}. {amount} is {excess} over it.|Use at most {gap}.',
    );
  };

  payment(reasons);
  const capFirst = order === '1130';
  if (capFirst) ofAmount();
  if (poolExists(reasons, pool, pid)) {
    if (capFirst) overCap(pool.totalStake + amount);
    whitelisted(reasons, !whitelist || pool.owner === signer || whitelist.includes(signer), pid, signer);
  }
  ofAmount();
  const bankrupt = pool && isBankrupt(pool);
  when(reasons, bankrupt, 'phalaStakePool.PoolBankrupt', { pid }, 'Pool {pid} lost all of its stake.|Choose another pool.');
  if (pool && !bankrupt && valid) {
    const { trappedBy, pool: after } = simulateContribute(pool, signer, staker, queueStakers, amount);
    queueStuck(reasons, pid, trappedBy);
    if (!trappedBy) overCap(after.totalStake);
  }
  return reasons.list;
}
