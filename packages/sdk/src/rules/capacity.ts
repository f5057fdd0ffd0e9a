import type { Planck, Pool } from '../model/types.js';
import type { CheckOrder } from './facts.js';
import { type Stakers, serveQueue } from './queue.js';
import { addStake, sharesToAmount } from './shares.js';

/** The cap as shown: `null` (no limit) when none was set or when it is at or above all tokens there are. */
export const capOf = (pool: Pick<Pool, 'cap'>, totalIssuance: Planck): Planck | null =>
  pool.cap === null || pool.cap >= totalIssuance ? null : pool.cap;

const NOBODY = { user: '0x' as Pool['owner'], locked: 0n, shares: 0n, availableRewards: 0n, rewardDebt: 0n };

function stakeAfter(pool: Pool, queueStakers: Stakers, amount: Planck): Planck {
  return serveQueue(addStake(pool, NOBODY, amount).pool, queueStakers).pool.totalStake;
}

/**
 * Largest contribution the cap leaves room for; `null` when the pool has no cap. A runtime with the order of 1180 pays
 * the withdraw queue before it looks at the cap, so there the gap includes what the queue takes out; payouts round, so
 * a planck or two more may pass as well.
 */
export function capGap(pool: Pool, order: CheckOrder, queueStakers: Stakers): Planck | null {
  const { cap } = pool;
  if (cap === null) return null;
  const room = cap > pool.totalStake ? cap - pool.totalStake : 0n;
  if (order === '1130' || pool.withdrawQueue.length === 0) return room;
  const waiting = pool.withdrawQueue.reduce((sum, request) => sum + sharesToAmount(pool, request.shares), 0n);
  let low = 0n;
  let high = room + waiting + BigInt(pool.withdrawQueue.length);
  while (low < high) {
    const middle = (low + high + 1n) >> 1n;
    if (stakeAfter(pool, queueStakers, middle) <= cap) low = middle;
    else high = middle - 1n;
  }
  return low;
}
