import { mulByFixed } from '../model/fixed.js';
import type { AccountId, PartsPerMillion, Planck, Pool, Staker } from '../model/types.js';

/** Reward a staker earned since the last settlement. Domain §4.5. */
export function pendingReward(pool: Pick<Pool, 'rewardAcc'>, staker: Pick<Staker, 'shares' | 'rewardDebt'>): Planck {
  const earned = mulByFixed(staker.shares, pool.rewardAcc) - staker.rewardDebt;
  return earned > 0n ? earned : 0n;
}

/** Moves the pending reward into `availableRewards`. */
export function settleReward(pool: Pick<Pool, 'rewardAcc'>, staker: Staker): Staker {
  const availableRewards = staker.availableRewards + pendingReward(pool, staker);
  return { ...staker, availableRewards, rewardDebt: mulByFixed(staker.shares, pool.rewardAcc) };
}

export interface Claimable {
  readonly owner: Planck;
  readonly staker: Planck;
  readonly total: Planck;
}

/** What a claim by `account` would pay now, exactly. */
export function claimable(pool: Pick<Pool, 'owner' | 'ownerReward' | 'rewardAcc'>, staker: Staker | null, account: AccountId): Claimable {
  const owner = pool.owner === account ? pool.ownerReward : 0n;
  const earned = staker === null ? 0n : staker.availableRewards + pendingReward(pool, staker);
  return { owner, staker: earned, total: owner + earned };
}

/** Commission on a reward: nearest planck, exact halves down. */
export function commissionOf(reward: Planck, commission: PartsPerMillion | null): Planck {
  const parts = reward * BigInt(commission ?? 0);
  const rest = parts % 1_000_000n;
  return parts / 1_000_000n + (rest > 500_000n ? 1n : 0n);
}
