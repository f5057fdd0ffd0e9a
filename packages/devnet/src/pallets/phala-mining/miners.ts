import type { Context } from '../../engine/context.js';
import { ensure, moduleError, Trap } from '../../engine/errors.js';
import type { Hex } from '../../engine/types.js';
import { pushWorkerEvent } from '../phala-mq/queue.js';
import { Workers } from '../phala-registry/state.js';
import { nowSeconds } from '../timestamp/index.js';
import {
  CoolDownPeriod,
  MinerBindings,
  type MinerInfo,
  Miners,
  NextSessionId,
  OnlineMiners,
  Stakes,
  Tokenomics,
  WorkerBindings,
} from './state.js';
import { initialV, minimalStake } from './tokenomics.js';

const NAME = 'PhalaMining';
const MIN_SCORE = 50;

/** How the stake pool takes part in what happens to miners. */
export interface MiningListeners {
  onStopped(ctx: Context, worker: Hex, stake: bigint): void;
  onUnbound(ctx: Context, worker: Hex): void;
  onReward(ctx: Context, settled: readonly { pubkey: Hex; payout: bigint }[]): void;
}
export const listeners: MiningListeners = { onStopped() {}, onUnbound() {}, onReward() {} };

export const isMining = (miner: MinerInfo): boolean =>
  miner.state === 'MiningIdle' || miner.state === 'MiningUnresponsive' || miner.state === '_Unused';

function need<T>(value: T | null, error: string): T {
  if (value === null) throw moduleError(NAME, error);
  return value;
}

/** Ties a worker to the account that stands for it in one pool, with a fresh record. */
export function bind(ctx: Context, miner: Hex, worker: Hex): void {
  const info = need(Workers.find(ctx, worker), 'WorkerNotRegistered');
  ensure(info.initial_score !== null, NAME, 'BenchmarkMissing');
  ensure(!MinerBindings.has(ctx, miner), NAME, 'DuplicateBoundMiner');
  ensure(!WorkerBindings.has(ctx, worker), NAME, 'DuplicateBoundWorker');
  const existing = Miners.find(ctx, miner);
  ensure(existing === null || existing.state === 'Ready', NAME, 'MinerNotReady');
  const now = nowSeconds(ctx);
  MinerBindings.put(ctx, miner, worker);
  WorkerBindings.put(ctx, worker, miner);
  Miners.put(ctx, miner, {
    state: 'Ready',
    ve: 0n,
    v: 0n,
    v_updated_at: now,
    benchmark: { p_init: 0, p_instant: 0, iterations: 0n, mining_start_time: now, challenge_time_last: 0n },
    cool_down_start: 0n,
    stats: { total_reward: 0n },
  });
  ctx.deposit(NAME, 'MinerBound', { miner, worker });
}

/** Unties a worker, stopping it first if it mines. `notify`: the pool is told to forget it. */
export function unbind(ctx: Context, miner: Hex, notify: boolean): void {
  const worker = need(MinerBindings.find(ctx, miner), 'MinerNotBound');
  const info = Miners.find(ctx, miner);
  if (!info) throw new Trap('a bound miner has no record');
  if (info.state !== 'Ready' && info.state !== 'MiningCoolingDown') stop(ctx, miner);
  MinerBindings.remove(ctx, miner);
  WorkerBindings.remove(ctx, worker);
  ctx.deposit(NAME, 'MinerUnbound', { miner, worker });
  if (notify) listeners.onUnbound(ctx, worker);
}

export function start(ctx: Context, miner: Hex, stake: bigint): void {
  const worker = need(MinerBindings.find(ctx, miner), 'MinerNotFound');
  const info = Miners.find(ctx, miner);
  if (!info) throw new Trap('a bound miner has no record');
  ensure(info.state === 'Ready', NAME, 'MinerNotReady');
  ensure(!Stakes.has(ctx, miner), NAME, 'InternalErrorCannotStartWithExistingStake');
  const registered = Workers.find(ctx, worker);
  if (!registered) throw new Trap('a bound worker is not registered');
  const score = need(registered.initial_score, 'BenchmarkMissing');
  ensure(score >= MIN_SCORE, NAME, 'BenchmarkTooLow');
  const params = need(Tokenomics.find(ctx), 'InternalErrorBadTokenomicParameters');
  ensure(stake >= minimalStake(params, score), NAME, 'InsufficientStake');
  const ve = initialV(params, stake, score, registered.confidence_level);
  ensure(ve <= params.v_max, NAME, 'TooMuchStake');

  Stakes.put(ctx, miner, stake);
  Miners.put(ctx, miner, {
    ...info,
    state: 'MiningIdle',
    ve,
    v: ve,
    v_updated_at: nowSeconds(ctx),
    benchmark: { ...info.benchmark, p_init: score },
  });
  OnlineMiners.put(ctx, OnlineMiners.get(ctx) + 1);
  const session_id = NextSessionId.get(ctx);
  NextSessionId.put(ctx, session_id + 1);
  pushWorkerEvent(ctx, NAME, worker, 'MiningStart', { session_id, init_v: ve, init_p: score });
  ctx.deposit(NAME, 'MinerStarted', { miner, init_v: ve, init_p: score });
}

export function stop(ctx: Context, miner: Hex): void {
  const worker = need(MinerBindings.find(ctx, miner), 'MinerNotBound');
  const info = need(Miners.find(ctx, miner), 'MinerNotFound');
  ensure(info.state !== 'Ready' && info.state !== 'MiningCoolingDown', NAME, 'MinerNotMining');
  Miners.put(ctx, miner, { ...info, state: 'MiningCoolingDown', cool_down_start: nowSeconds(ctx) });
  OnlineMiners.put(ctx, (OnlineMiners.get(ctx) - 1) >>> 0);
  listeners.onStopped(ctx, worker, Stakes.find(ctx, miner) ?? 0n);
  pushWorkerEvent(ctx, NAME, worker, 'MiningStop');
  ctx.deposit(NAME, 'MinerStopped', { miner });
}

/** Ends a cool-down (waiting for it unless `checkCoolDown` is false) and gives back the stake. Nothing is slashed since 1130. */
export function reclaim(ctx: Context, miner: Hex, checkCoolDown: boolean): bigint {
  const info = need(Miners.find(ctx, miner), 'MinerNotFound');
  const waited = BigInt.asUintN(64, nowSeconds(ctx) - info.cool_down_start);
  const ready = info.state === 'MiningCoolingDown' && (!checkCoolDown || waited >= CoolDownPeriod.get(ctx));
  ensure(ready, NAME, 'CoolDownNotReady');
  Miners.put(ctx, miner, { ...info, state: 'Ready', cool_down_start: 0n });
  const stake = Stakes.find(ctx, miner) ?? 0n;
  Stakes.remove(ctx, miner);
  ctx.deposit(NAME, 'MinerReclaimed', { miner, original_stake: stake, slashed: 0n });
  return stake;
}
