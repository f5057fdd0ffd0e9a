import { Trap } from '../../engine/errors.js';
import { balanceDiv, balanceMul, checkedDiv, fixedDiv, isDust, saturate128, toFixed, withoutDust, wrap128 } from '../fixed-point.js';
import type { PoolInfo, UserStakeInfo } from './state.js';

/** Stake per share, U64F64 bits; null while there are no shares. */
export const sharePrice = (pool: PoolInfo): bigint | null => checkedDiv(toFixed(pool.total_stake), toFixed(pool.total_shares));

/** Shares that `amount` stands for; `otherwise` where the price is undefined or zero. */
export function sharesFor(pool: PoolInfo, amount: bigint, otherwise: bigint): bigint {
  const price = sharePrice(pool);
  return price === null || price === 0n ? otherwise : balanceDiv(amount, price);
}

export function settleReward(pool: PoolInfo, user: UserStakeInfo): void {
  const pending = wrap128(balanceMul(user.shares, pool.reward_acc) - user.reward_debt);
  user.available_rewards = saturate128(user.available_rewards + pending);
  resetReward(pool, user);
}

export function resetReward(pool: PoolInfo, user: UserStakeInfo): void {
  user.reward_debt = balanceMul(user.shares, pool.reward_acc);
}

export function distributeReward(pool: PoolInfo, reward: bigint): void {
  const shares = toFixed(pool.total_shares);
  if (isDust(pool.total_shares) || shares === 0n) throw new Trap('a reward cannot be distributed over no shares');
  pool.reward_acc = wrap128(pool.reward_acc + fixedDiv(toFixed(reward), shares));
}

/** Adds stake at the current price; returns the shares it made. */
export function addStake(pool: PoolInfo, user: UserStakeInfo, amount: bigint): bigint {
  const shares = sharesFor(pool, amount, amount);
  user.shares = saturate128(user.shares + shares);
  user.locked = saturate128(user.locked + amount);
  resetReward(pool, user);
  pool.total_shares = wrap128(pool.total_shares + shares);
  pool.total_stake = saturate128(pool.total_stake + amount);
  pool.free_stake = saturate128(pool.free_stake + amount);
  return shares;
}

const min = (...values: bigint[]): bigint => values.reduce((least, value) => (value < least ? value : least));

/** Takes shares out. `dust`: locked tokens too few to keep; `shares`: what was removed, dropped dust included. */
export function removeStake(pool: PoolInfo, user: UserStakeInfo, shares: bigint): { amount: bigint; dust: bigint; shares: bigint } {
  const price = sharePrice(pool);
  if (price === null || user.shares < shares) throw new Trap('more shares are taken out than there are');
  const amount = min(balanceMul(shares, price), pool.free_stake, user.locked);
  const sharesLeft = withoutDust(user.shares - shares);
  const lockedLeft = withoutDust(user.locked - amount);
  const removed = user.shares - sharesLeft;
  if (pool.total_shares < removed) throw new Trap('more shares are taken out than the pool has');
  const dust = user.locked - amount - lockedLeft;
  if (withoutDust(wrap128(pool.total_stake - amount)) > 0n) {
    pool.free_stake -= amount;
    pool.total_stake = wrap128(pool.total_stake - amount);
  } else {
    pool.free_stake = 0n;
    pool.total_stake = 0n;
  }
  pool.total_shares -= removed;
  user.shares = sharesLeft;
  user.locked = lockedLeft;
  resetReward(pool, user);
  return { amount, dust, shares: removed };
}

/** Brings what is locked down to what the shares are worth; returns the loss. */
export function settleLoss(pool: PoolInfo, user: UserStakeInfo): bigint {
  const price = sharePrice(pool);
  if (price === null) return 0n;
  const worth = withoutDust(min(balanceMul(user.shares, price), user.locked));
  const loss = user.locked - worth;
  user.locked = worth;
  return loss;
}
