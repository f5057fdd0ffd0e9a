import type { AccountId, Planck, Pool, Shares, UnixSeconds } from '../../model/types.js';
import { sharePrice, sharesToAmount } from '../../rules/shares.js';

export interface Uncovered {
  readonly user: AccountId;
  readonly startTime: UnixSeconds;
  readonly shortfall: Planck;
}

interface Item {
  readonly user: AccountId;
  readonly shares: Shares;
  readonly startTime: UnixSeconds;
}

/**
 * First waiting request that free and releasing stake do not cover, and what it lacks; domain §6.
 * @param waiting sum of the shares in the queue
 */
export function firstUncovered(pool: Pool, queue: readonly Item[], waiting: Shares): Uncovered | null {
  const price = sharePrice(pool);
  if (!price) return null;
  let budget = pool.freeStake + pool.releasingStake;
  // Each amount is rounded down, so their sum is not above the value of the sum.
  if ((waiting * price) >> 64n <= budget) return null;
  for (const { user, shares, startTime } of queue) {
    const amount = sharesToAmount(pool, shares);
    if (amount > budget) return { user, startTime, shortfall: amount - budget };
    budget -= amount;
  }
  return null;
}
