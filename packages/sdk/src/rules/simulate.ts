import { divByFixed, withoutDust } from '../model/fixed.js';
import type { AccountId, Planck, Pool, Shares, Staker, UnixSeconds } from '../model/types.js';
import { type Payout, type QueueResult, type Stakers, serveQueue } from './queue.js';
import { settleReward } from './rewards.js';
import { addStake, removeStake, settleSlash, sharePrice } from './shares.js';

export interface ContributeResult {
  /** Pool after the contribution and after waiting withdrawals were paid from it. */
  readonly pool: Pool;
  readonly staker: Staker;
  readonly shares: Shares;
  /** Unsettled slash of the pool, taken from the contributor first. */
  readonly slashed: Planck;
  readonly payouts: readonly Payout[];
  readonly trappedBy: AccountId | null;
}

const newStaker = (user: AccountId): Staker => ({ user, locked: 0n, shares: 0n, availableRewards: 0n, rewardDebt: 0n });

/** What an accepted `contribute` does. Checks nothing: see `checkContribute`. */
export function simulateContribute(
  pool: Pool,
  user: AccountId,
  staker: Staker | null,
  queueStakers: Stakers,
  amount: Planck,
): ContributeResult {
  const settled = staker === null ? { staker: newStaker(user), slashed: 0n } : settleSlash(pool, settleReward(pool, staker));
  const added = addStake(pool, settled.staker, amount);
  const served = serveQueue(added.pool, new Map(queueStakers).set(user, added.staker));
  return {
    pool: served.pool,
    staker: served.stakers.get(user) ?? added.staker,
    shares: added.shares,
    slashed: settled.slashed,
    payouts: served.payouts,
    trappedBy: served.trappedBy,
  };
}

export interface WithdrawResult {
  readonly pool: Pool;
  readonly staker: Staker;
  /** Paid at once; `null` when everything waits. */
  readonly paid: Payout | null;
  /** Shares that go to the back of the queue; they replace an earlier request of the same user. */
  readonly queued: Shares;
  /** The runtime panics: shares without a price. */
  readonly trapped: boolean;
}

/** What an accepted `withdraw` does. Checks nothing: see `checkWithdraw`. */
export function simulateWithdraw(pool: Pool, staker: Staker, shares: Shares, now: UnixSeconds): WithdrawResult {
  const price = sharePrice(pool);
  const affordable = price ? divByFixed(pool.freeStake, price) : shares;
  const atOnce = withoutDust(shares < affordable ? shares : affordable);
  const queued = withoutDust(shares - atOnce);
  const settled = settleReward(pool, staker);
  let after = { pool, staker: settled };
  let paid: Payout | null = null;
  if (atOnce > 0n) {
    const slash = settleSlash(pool, settled);
    const removal = removeStake(pool, slash.staker, atOnce);
    if (removal === null) return { pool, staker, paid, queued: 0n, trapped: true };
    after = removal;
    paid = { user: staker.user, shares: atOnce, amount: removal.amount, slashed: slash.slashed, dust: removal.dust };
  }
  const others = after.pool.withdrawQueue.filter((request) => request.user !== staker.user);
  const withdrawQueue = queued > 0n ? [...others, { user: staker.user, shares: queued, startTime: now }] : after.pool.withdrawQueue;
  return { pool: { ...after.pool, withdrawQueue }, staker: after.staker, paid, queued, trapped: false };
}

/** Returns a stopped worker's stake to the pool and pays waiting withdrawals from it. */
export function simulateReclaim(pool: Pool, stake: Planck, queueStakers: Stakers): QueueResult {
  const releasing = pool.releasingStake - stake;
  const releasingStake = releasing > 0n ? releasing : 0n;
  return serveQueue({ ...pool, freeStake: pool.freeStake + stake, releasingStake }, queueStakers);
}
