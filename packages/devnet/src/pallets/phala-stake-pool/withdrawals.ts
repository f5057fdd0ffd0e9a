import type { Context } from '../../engine/context.js';
import { Trap } from '../../engine/errors.js';
import type { Hex } from '../../engine/types.js';
import { balanceDiv, balanceMul, isDust, withoutDust } from '../fixed-point.js';
import { stop } from '../phala-mining/miners.js';
import { nowSeconds } from '../timestamp/index.js';
import { reduceLedger, settleSlash } from './ledger.js';
import { removeStake, resetReward, settleReward, sharePrice, sharesFor } from './shares.js';
import {
  minerAccount,
  NAME,
  type PoolInfo,
  PoolStakers,
  StakePools,
  type UserStakeInfo,
  WithdrawalQueuedPools,
  WithdrawalTimestamps,
} from './state.js';

const min = (a: bigint, b: bigint): bigint => (a < b ? a : b);

function payOut(ctx: Context, pool: PoolInfo, user: UserStakeInfo, shares: bigint): void {
  settleSlash(ctx, pool, user);
  const removed = removeStake(pool, user, shares);
  reduceLedger(ctx, user.user, removed.amount, removed.dust);
  ctx.deposit(NAME, 'Withdrawal', { pid: pool.pid, user: user.user, amount: removed.amount, shares: removed.shares });
}

/** Pays what free stake covers now and queues the rest, in place of what the user had queued. Changes pool and user. */
export function withdrawOrQueue(ctx: Context, pool: PoolInfo, user: UserStakeInfo, shares: bigint): void {
  settleReward(pool, user);
  const now = withoutDust(min(shares, sharesFor(pool, pool.free_stake, shares)));
  const queued = withoutDust(shares - now);
  if (now > 0n) payOut(ctx, pool, user, now);
  if (queued > 0n) {
    const start_time = nowSeconds(ctx);
    pool.withdraw_queue = [
      ...pool.withdraw_queue.filter((request) => request.user !== user.user),
      { user: user.user, shares: queued, start_time },
    ];
    registerQueued(ctx, start_time, pool.pid);
    ctx.deposit(NAME, 'WithdrawalQueued', { pid: pool.pid, user: user.user, shares: queued });
  }
  resetReward(pool, user);
}

function registerQueued(ctx: Context, startTime: bigint, pid: bigint): void {
  const times = WithdrawalTimestamps.get(ctx);
  const last = times.at(-1);
  WithdrawalTimestamps.put(ctx, last === undefined || last < startTime ? [...times, startTime] : times);
  const pools = WithdrawalQueuedPools.find(ctx, startTime) ?? [];
  if (!pools.includes(pid)) WithdrawalQueuedPools.put(ctx, startTime, [...pools, pid]);
}

/**
 * Turns one request may take. Above 2^64 planck the free stake wraps, and the runtime pays next to nothing at a turn: no
 * block could ever hold it.
 */
const MAX_TURNS = 100;

/** Pays queued requests, first come first served, while there is free stake. Changes the pool. */
export function serveQueue(ctx: Context, pool: PoolInfo): void {
  const price = sharePrice(pool);
  if (price === null) return;
  let turns = 0;
  while (!isDust(pool.free_stake)) {
    const request = pool.withdraw_queue[0];
    if (!request) return;
    const user = PoolStakers.find(ctx, [pool.pid, request.user]);
    if (!user) {
      pool.withdraw_queue.shift();
      continue;
    }
    settleReward(pool, user);
    const affordable = price === 0n ? request.shares : balanceDiv(pool.free_stake, price);
    const shares = min(affordable, request.shares);
    if (++turns > MAX_TURNS) throw new Trap('the withdraw queue is served without end');
    payOut(ctx, pool, user, shares);
    const rest = withoutDust(request.shares - shares);
    resetReward(pool, user);
    PoolStakers.put(ctx, [pool.pid, request.user], user);
    if (rest === 0n) {
      pool.withdraw_queue.shift();
      turns = 0;
    } else pool.withdraw_queue[0] = { ...request, shares: rest };
  }
}

/** True when the first request that free and releasing stake cannot cover is older than the grace period. */
function hasExpired(pool: PoolInfo, now: bigint, gracePeriod: bigint): boolean {
  const price = sharePrice(pool);
  if (price === null || price === 0n) return false;
  let budget = pool.free_stake + pool.releasing_stake;
  for (const request of pool.withdraw_queue) {
    const amount = balanceMul(request.shares, price);
    if (amount > budget) return now - request.start_time > gracePeriod;
    budget -= amount;
  }
  return false;
}

/** Stops every worker of pools that let a request wait too long. Each queued time is looked at once. */
export function forceExpiredWithdrawals(ctx: Context): void {
  const times = WithdrawalTimestamps.get(ctx);
  if (times.length === 0) return;
  const now = nowSeconds(ctx);
  const { gracePeriod } = ctx.constants;
  while (times[0] !== undefined && now - times[0] > gracePeriod) {
    const time = times.shift() as bigint;
    const pids = WithdrawalQueuedPools.find(ctx, time);
    if (!pids) throw new Trap('a queued time has no pools');
    WithdrawalQueuedPools.remove(ctx, time);
    for (const pid of pids) forceStop(ctx, pid, now, gracePeriod);
  }
  WithdrawalTimestamps.put(ctx, times);
}

function forceStop(ctx: Context, pid: bigint, now: bigint, gracePeriod: bigint): void {
  const pool = StakePools.find(ctx, pid);
  if (!pool) throw new Trap('a queued pool does not exist');
  if (!hasExpired(pool, now, gracePeriod)) return;
  for (const worker of pool.workers as Hex[]) ctx.attempt(() => stop(ctx, minerAccount(pid, worker)));
}
