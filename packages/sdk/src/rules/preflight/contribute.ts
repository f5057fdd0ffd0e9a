import { totalFee } from '../balances.js';
import { capGap } from '../capacity.js';
import type { ContributeFacts, VerbArgs } from '../facts.js';
import type { Problem } from '../problems.js';
import { isBankrupt } from '../shares.js';
import { simulateContribute } from '../simulate.js';
import { Reasons } from './reasons.js';

/** Order of 1130: amount, balance, pool, cap, bankrupt. Of 1180: pool, whitelist, amount, balance, bankrupt, and the cap at the end. */
export function checkContribute(facts: ContributeFacts, { pid, amount }: VerbArgs['contribute']): Problem[] {
  const { order, pool, signer, whitelist, constants, balance, ledger, staker, queueStakers } = facts;
  const reasons = new Reasons(facts);
  if (!reasons.encodable('amount', amount)) return reasons.list;
  const available = balance.free - totalFee(facts) - ledger;

  const ofAmount = (): void => {
    const minimum = constants.minContribution;
    reasons.when(
      amount < minimum,
      'phalaStakePool.InsufficientContribution',
      { amount, minimum },
      '{amount} is below the minimum of {minimum}.|Use at least {minimum}.',
    );
    const shown = available > 0n ? available : 0n;
    reasons.when(
      amount > available,
      'phalaStakePool.InsufficientBalance',
      { amount, available: shown, staked: ledger, missing: amount - shown },
      'You have {available} besides {staked} staked.|Add {missing}, or use less.',
    );
  };
  const overCap = (stake: bigint): void => {
    if (pool === null || pool.cap === null || stake <= pool.cap) return;
    const gap = capGap(pool, order, queueStakers) ?? 0n;
    reasons.when(
      true,
      'phalaStakePool.StakeExceedsCapacity',
      { pid, amount, gap, excess: amount - gap, cap: pool.cap },
      'The cap gap of Pool {pid} is {gap}. {amount} is {excess} over it.|Use at most {gap}.',
    );
  };

  reasons.payment();
  if (order === '1130') {
    ofAmount();
    if (!reasons.poolExists(pool, pid)) return reasons.list;
    overCap(pool.totalStake + amount);
  } else {
    if (reasons.poolExists(pool, pid)) {
      const barred = whitelist !== null && pool.owner !== signer && !whitelist.includes(signer);
      reasons.whitelisted(!barred, pid, signer);
    }
    ofAmount();
    if (pool === null) return reasons.list;
  }
  const bankrupt = isBankrupt(pool);
  reasons.when(bankrupt, 'phalaStakePool.PoolBankrupt', { pid }, 'Pool {pid} lost all of its stake.|Choose another pool.');
  if (bankrupt) return reasons.list;
  const after = simulateContribute(pool, signer, staker, queueStakers, amount);
  reasons.queueStuck(pid, after.trappedBy);
  if (order === '1180' && after.trappedBy === null) overCap(after.pool.totalStake);
  return reasons.list;
}
