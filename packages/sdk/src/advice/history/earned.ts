import { mulByFixed } from '../../model/fixed.js';
import type { AccountId, Planck, Shares, Staker } from '../../model/types.js';
import { pendingReward } from '../../rules/rewards.js';
import type { PoolMoment } from './types.js';

/** What was earned in a stretch of time, claimed meanwhile or not. */
export interface Earned {
  readonly staker: Planck;
  readonly owner: Planck;
}

const NOTHING: Earned = { staker: 0n, owner: 0n };
const MILLION = 1_000_000n;
/** Planck by which rounding of many payouts may differ. */
const ROUNDING = 10_000n;

const least = (a: bigint, b: bigint): bigint => (a < b ? a : b);
const most = (a: bigint, b: bigint): bigint => (a > b ? a : b);

/** Shares that a reward was spread over: between those before and after; payouts without shares are dismissed by the chain. */
const typical = (before: Shares, after: Shares): Shares => (before === 0n || after === 0n ? before + after : (before + after) / 2n);

/** Growth of the reward per share; the accumulator never falls. */
const growth = (before: PoolMoment, after: PoolMoment): bigint => most(0n, after.pool.rewardAcc - before.pool.rewardAcc);

/** Commission that came with so much for the stakers: all but `ppm` of a payout moves the accumulator. 100 % moves nothing. */
const commissionWith = (stakers: Planck, ppm: number): Planck => {
  const part = BigInt(ppm);
  return part >= MILLION ? 0n : (stakers * part) / (MILLION - part);
};

/**
 * The owner's part. Unclaimed rewards only grow until a claim takes all of them: growth that fits the accumulator's is exact, and
 * anything less tells of a claim; then the accumulator and the commission tell the part, and it is not less than what is there.
 */
function ownerPart(before: PoolMoment, after: PoolMoment): Planck {
  const grown = growth(before, after);
  const shares = [before.pool.totalShares, after.pool.totalShares] as const;
  const rates = [before.pool.commission ?? 0, after.pool.commission ?? 0] as const;
  const lowest = commissionWith(mulByFixed(least(...shares), grown), Math.min(...rates));
  const added = after.pool.ownerReward - before.pool.ownerReward;
  if (added >= 0n && added >= lowest - lowest / 1000n - ROUNDING) return added;
  const expected = commissionWith(mulByFixed(typical(...shares), grown), Math.round((rates[0] + rates[1]) / 2));
  return most(after.pool.ownerReward, expected);
}

/**
 * Of a pool as a whole. The stakers' part is the growth of the reward per share (`reward_acc`, U64F64) times the shares, in the
 * chain's rounding: exact to a planck for each payout while the number of shares stays, else off by at most half of what the
 * shares that came or went would have earned.
 */
export const earnedByPool = (before: PoolMoment, after: PoolMoment): Earned => ({
  staker: mulByFixed(typical(before.pool.totalShares, after.pool.totalShares), growth(before, after)),
  owner: ownerPart(before, after),
});

const sharesOf = (staker: Staker | null): Shares => staker?.shares ?? 0n;
const unclaimed = ({ pool, staker }: PoolMoment): Planck => (staker ? staker.availableRewards + pendingReward(pool, staker) : 0n);

/** As for the pool; but where the account's shares changed and it claimed nothing, its claimable rewards tell it exactly. */
function stakerPart(before: PoolMoment, after: PoolMoment): Planck {
  const shares = [sharesOf(before.staker), sharesOf(after.staker)] as const;
  const grown = growth(before, after);
  const added = unclaimed(after) - unclaimed(before);
  const [low, high] = [mulByFixed(least(...shares), grown), mulByFixed(most(...shares), grown)];
  if (low !== high && added >= low - ROUNDING && added <= high + ROUNDING) return most(0n, added);
  return mulByFixed(typical(...shares), grown);
}

/** An account's part: as staker, and as owner where the pool is its own. */
export function earnedByAccount(before: PoolMoment, after: PoolMoment, account: AccountId): Earned {
  const isStaker = [before.staker, after.staker].some((staker) => staker?.user === account);
  return {
    staker: isStaker ? stakerPart(before, after) : 0n,
    owner: after.pool.owner === account ? ownerPart(before, after) : 0n,
  };
}

/** Rewards of a pool that was created meanwhile began at nothing. */
const created = ({ pool, staker }: PoolMoment): PoolMoment => ({
  pool: { ...pool, rewardAcc: 0n, ownerReward: 0n, totalShares: 0n },
  staker: staker && { ...staker, shares: 0n, availableRewards: 0n, rewardDebt: 0n },
  workers: null,
});

/** Of one pool between two samples; `account`: its part alone. */
export function earned(before: PoolMoment | undefined, after: PoolMoment | undefined, account: AccountId | undefined): Earned {
  if (!after) return NOTHING;
  const start = before ?? created(after);
  return account === undefined ? earnedByPool(start, after) : earnedByAccount(start, after, account);
}
