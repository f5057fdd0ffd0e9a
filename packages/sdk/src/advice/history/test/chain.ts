import { fixedDiv, isDust, mulByFixed, toFixed } from '../../../model/fixed.js';
import type { AccountId, BlockHash, Planck, Pool, PoolId, Staker } from '../../../model/types.js';
import { claimable, commissionOf, settleReward } from '../../../rules/rewards.js';
import type { History, HistorySample, PoolMoment } from '../types.js';

export const OWNER = `0x${'aa'.repeat(32)}` as AccountId;
export const STAKER = `0x${'bb'.repeat(32)}` as AccountId;
export const PID = 0n as PoolId;

/** One pool and what truly happens to it: the owner's and one staker's rewards, and those of all stakers. */
export class PoolChain {
  pool: Pool;
  staker: Staker | null = null;
  readonly truth = { owner: 0n, stakers: 0n, staker: 0n };
  payouts = 0n;
  readonly samples: HistorySample[] = [];

  constructor(totalShares: bigint, commission: number | null) {
    this.pool = {
      pid: PID,
      owner: OWNER,
      commission,
      ownerReward: 0n,
      cap: null,
      rewardAcc: 0n,
      totalShares,
      totalStake: totalShares,
      freeStake: totalShares,
      releasingStake: 0n,
      workers: [],
      withdrawQueue: [],
    };
  }

  /** As the chain credits a payout. Domain §4.5. */
  pay(reward: Planck): void {
    const { pool } = this;
    if (reward === 0n || isDust(pool.totalShares)) return;
    const commission = commissionOf(reward, pool.commission);
    const rest = reward - commission;
    this.payouts++;
    this.truth.owner += commission;
    const spread = isDust(rest) ? 0n : rest;
    this.truth.stakers += spread;
    const before = this.unclaimed();
    const rewardAcc = pool.rewardAcc + fixedDiv(toFixed(spread), toFixed(pool.totalShares));
    this.pool = { ...pool, rewardAcc, ownerReward: pool.ownerReward + commission };
    this.truth.staker += this.unclaimed() - before;
  }

  private unclaimed(): Planck {
    return claimable(this.pool, this.staker, STAKER).staker;
  }

  /** The staker's shares, and those of the pool, change by so much; never below none. */
  stake(change: bigint): void {
    const staker = settleReward(this.pool, this.staker ?? { user: STAKER, locked: 0n, shares: 0n, availableRewards: 0n, rewardDebt: 0n });
    const shares = staker.shares + change < 0n ? 0n : staker.shares + change;
    const moved = shares - staker.shares;
    const { totalShares, totalStake } = this.pool;
    this.pool = { ...this.pool, totalShares: totalShares + moved, totalStake: totalStake + moved };
    this.staker = { ...staker, shares, locked: shares, rewardDebt: mulByFixed(shares, this.pool.rewardAcc) };
  }

  claimOwner(): void {
    this.pool = { ...this.pool, ownerReward: 0n };
  }

  claimStaker(): void {
    if (this.staker) this.staker = { ...settleReward(this.pool, this.staker), availableRewards: 0n };
  }

  sample(seconds: number): void {
    const number = this.samples.length + 1;
    const asOf = { number, hash: `0x${number.toString(16).padStart(64, '0')}` as BlockHash, timestamp: seconds * 1000 };
    const moment: PoolMoment = { pool: this.pool, staker: this.staker, workers: null };
    this.samples.push({ asOf, pools: new Map([[PID, moment]]) });
  }

  history(more: Partial<History> = {}): History {
    const from = (this.samples[0]?.asOf.timestamp ?? 0) / 1000;
    return { samples: this.samples, from, begins: 'asked', requests: 0, account: STAKER, ...more };
  }
}
