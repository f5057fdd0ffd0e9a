import type { Context } from '../../engine/context.js';
import { ensure, moduleError, Trap } from '../../engine/errors.js';
import type { Hex } from '../../engine/types.js';
import { transfer } from '../balances/account.js';
import { fromFixed, isDust, permill, saturate128 } from '../fixed-point.js';
import { SUBSIDY_POOL } from '../phala-mining/state.js';
import { distributeReward, settleReward } from './shares.js';
import { NAME, type PoolInfo, PoolStakers, poolOf, StakePools, WorkerAssignments } from './state.js';

/** Splits a reward between owner and stakers. Changes the pool. */
export function creditPool(ctx: Context, pool: PoolInfo, reward: bigint): void {
  if (reward === 0n) return;
  const { pid } = pool;
  if (isDust(pool.total_shares)) {
    ctx.deposit(NAME, 'RewardDismissedNoShare', { pid, amount: reward });
    return;
  }
  const commission = permill(pool.payout_commission ?? 0, reward);
  pool.owner_reward = saturate128(pool.owner_reward + commission);
  const toStakers = reward - commission;
  const distributed = !isDust(toStakers);
  if (distributed) distributeReward(pool, toStakers);
  else if (toStakers > 0n) ctx.deposit(NAME, 'RewardDismissedDust', { pid, amount: toStakers });
  if (distributed || commission > 0n) ctx.deposit(NAME, 'RewardReceived', { pid, to_owner: commission, to_stakers: toStakers });
}

/** Credits settled payouts. The first worker without a pool ends it: later payouts of the message are lost, as the runtime does. */
export function creditSettled(ctx: Context, settled: readonly { pubkey: Hex; payout: bigint }[]): void {
  for (const { pubkey, payout } of settled) {
    const reward = fromFixed(payout);
    const pid = WorkerAssignments.find(ctx, pubkey);
    if (pid === null) {
      ctx.deposit(NAME, 'RewardDismissedNotInPool', { worker: pubkey, amount: reward });
      return;
    }
    const pool = StakePools.find(ctx, pid);
    if (!pool) throw new Trap('an assigned pool does not exist');
    creditPool(ctx, pool, reward);
    StakePools.put(ctx, pid, pool);
  }
}

function payReward(ctx: Context, target: Hex, amount: bigint): void {
  ensure(amount > 0n, NAME, 'NoRewardToClaim');
  const paid = ctx.attempt(() => transfer(ctx, SUBSIDY_POOL, target, amount, true));
  ensure(paid.ok, NAME, 'InternalSubsidyPoolCannotWithdraw');
}

export function claimOwnerRewards(ctx: Context, who: Hex, pid: bigint, target: Hex): void {
  const pool = poolOf(ctx, pid);
  ensure(pool.owner === who, NAME, 'UnauthorizedPoolOwner');
  const amount = pool.owner_reward;
  payReward(ctx, target, amount);
  StakePools.put(ctx, pid, { ...pool, owner_reward: 0n });
  ctx.deposit(NAME, 'OwnerRewardsWithdrawn', { pid, user: who, amount });
}

export function claimStakerRewards(ctx: Context, who: Hex, pid: bigint, target: Hex): void {
  const pool = poolOf(ctx, pid);
  const user = PoolStakers.find(ctx, [pid, who]);
  if (!user) throw moduleError(NAME, 'NoRewardToClaim');
  settleReward(pool, user);
  const amount = user.available_rewards;
  payReward(ctx, target, amount);
  PoolStakers.put(ctx, [pid, who], { ...user, available_rewards: 0n });
  ctx.deposit(NAME, 'StakerRewardsWithdrawn', { pid, user: who, amount });
}

export function claimRewards(ctx: Context, who: Hex, pid: bigint, target: Hex): void {
  const pool = poolOf(ctx, pid);
  let amount = 0n;
  if (pool.owner === who) {
    amount += pool.owner_reward;
    pool.owner_reward = 0n;
  }
  const user = PoolStakers.find(ctx, [pid, who]);
  if (user) {
    settleReward(pool, user);
    amount += user.available_rewards;
    user.available_rewards = 0n;
  }
  payReward(ctx, target, amount);
  StakePools.put(ctx, pid, pool);
  if (user) PoolStakers.put(ctx, [pid, who], user);
  ctx.deposit(NAME, 'RewardsWithdrawn', { pid, user: who, amount });
}
