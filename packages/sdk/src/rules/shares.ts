import { divByFixed, fixedDiv, MAX_U128, mulByFixed, toFixed, withoutDust } from '../model/fixed.js';
import type { FixedBits, Planck, Pool, Shares, Staker } from '../model/types.js';

type Totals = Pick<Pool, 'totalStake' | 'totalShares'>;

/** Planck per share unit as U64F64; `null` while nobody holds shares. 0 means bankrupt. Domain §4.4. */
export function sharePrice(pool: Totals): FixedBits | null {
  const shares = toFixed(pool.totalShares);
  if (shares === 0n) return null;
  const price = fixedDiv(toFixed(pool.totalStake), shares);
  return price > MAX_U128 ? null : price;
}

/** The pool has shares that are worth nothing: it takes no contribution and pays nothing. */
export const isBankrupt = (pool: Totals): boolean => pool.totalShares > 0n && pool.totalStake === 0n;

/** Value of shares in planck, in the chain's rounding; 0 without a price. */
export const sharesToAmount = (pool: Totals, shares: Shares): Planck => mulByFixed(shares, sharePrice(pool) ?? 0n);

/** Shares a contribution is given: at the share price, one to one without one. */
export function sharesForContribution(pool: Totals, amount: Planck): Shares {
  const price = sharePrice(pool);
  return price ? divByFixed(amount, price) : amount;
}

/** Shares to ask back for an amount, never more than held. For "everything" pass `staker.shares` to the chain instead. */
export function sharesForWithdrawal(pool: Totals, amount: Planck, held: Shares): Shares {
  const shares = sharesForContribution(pool, amount);
  return shares < held ? shares : held;
}

const min = (...values: [bigint, ...bigint[]]): bigint => values.reduce((a, b) => (b < a ? b : a));

/** What a staker owns in a pool: locked tokens, less a slash of the pool that was not settled yet. */
export const stakeValue = (pool: Totals, staker: Pick<Staker, 'locked' | 'shares'>): Planck =>
  min(staker.locked, sharesToAmount(pool, staker.shares));

export interface Slash {
  readonly staker: Staker;
  /** Taken from the staker's balance; differences up to the dust limit are forgiven. */
  readonly slashed: Planck;
}

/** Brings `locked` down to what the shares are worth. Domain §4.6. */
export function settleSlash(pool: Totals, staker: Staker): Slash {
  const price = sharePrice(pool);
  if (price === null) return { staker, slashed: 0n };
  const locked = withoutDust(min(mulByFixed(staker.shares, price), staker.locked));
  return { staker: { ...staker, locked }, slashed: withoutDust(staker.locked - locked) };
}

export interface StakeChange {
  readonly pool: Pool;
  readonly staker: Staker;
  readonly shares: Shares;
}

/** Adds a contribution to a settled staker. */
export function addStake(pool: Pool, staker: Staker, amount: Planck): StakeChange {
  const shares = sharesForContribution(pool, amount);
  const held = staker.shares + shares;
  return {
    shares,
    pool: {
      ...pool,
      totalShares: pool.totalShares + shares,
      totalStake: pool.totalStake + amount,
      freeStake: pool.freeStake + amount,
    },
    staker: { ...staker, shares: held, locked: staker.locked + amount, rewardDebt: mulByFixed(held, pool.rewardAcc) },
  };
}

export interface StakeRemoval extends StakeChange {
  /** Returned to the staker's own use. */
  readonly amount: Planck;
  /** Rest too small to stay locked, slashed to the treasury. */
  readonly dust: Planck;
}

/**
 * Burns shares of a settled staker against free stake.
 * `null`: the staker or the pool holds fewer shares, or there is no price; the runtime panics there.
 */
export function removeStake(pool: Pool, staker: Staker, shares: Shares): StakeRemoval | null {
  const price = sharePrice(pool);
  if (price === null || shares > staker.shares) return null;
  const amount = min(mulByFixed(shares, price), pool.freeStake, staker.locked);
  const held = withoutDust(staker.shares - shares);
  if (staker.shares - held > pool.totalShares) return null;
  const locked = withoutDust(staker.locked - amount);
  const left = withoutDust(pool.totalStake - amount);
  return {
    amount,
    shares,
    dust: staker.locked - amount - locked,
    pool: {
      ...pool,
      totalShares: pool.totalShares - (staker.shares - held),
      totalStake: left,
      freeStake: left === 0n ? 0n : pool.freeStake - amount,
    },
    staker: { ...staker, shares: held, locked, rewardDebt: mulByFixed(held, pool.rewardAcc) },
  };
}
