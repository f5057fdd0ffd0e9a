import type { Context } from '../../engine/context.js';
import { ensure, moduleError, Trap } from '../../engine/errors.js';
import type { Hex } from '../../engine/types.js';
import type { Tagged } from '../../scale/interface.js';
import { withdraw } from '../balances/account.js';
import { fromFixed } from '../fixed-point.js';
import { type MessageOrigin, pushWorkerEvent } from '../phala-mq/queue.js';
import { nowSeconds } from '../timestamp/index.js';
import { depositToTreasury } from '../treasury/index.js';
import { isMining, listeners } from './miners.js';
import { type MinerInfo, type MinerState, Miners, SUBSIDY_POOL, WorkerBindings } from './state.js';

const NAME = 'PhalaMining';
const u64 = (value: bigint): bigint => BigInt.asUintN(64, value);

interface HeartbeatReport {
  challenge_time: bigint;
  iterations: bigint;
}

/** P instant: iterations since the last heartbeat, normalised to 6 s and capped at 120 % of the initial score. */
function updateBenchmark(
  benchmark: MinerInfo['benchmark'],
  now: bigint,
  { iterations, challenge_time }: HeartbeatReport,
): MinerInfo['benchmark'] {
  if (now <= benchmark.challenge_time_last) throw new Trap('a heartbeat cannot answer a challenge of the future');
  const baseline = iterations < benchmark.iterations ? iterations : benchmark.iterations;
  const rate = Number(BigInt.asUintN(32, u64((iterations - baseline) * 6n) / (now - benchmark.challenge_time_last)));
  const cap = Math.floor(((benchmark.p_init * 12) >>> 0) / 10);
  return { ...benchmark, challenge_time_last: challenge_time / 1000n, iterations, p_instant: Math.min(rate, cap) };
}

export function onMiningReport(ctx: Context, sender: MessageOrigin, report: Tagged<string, HeartbeatReport>): void {
  if (sender.tag !== 'Worker') return;
  const miner = WorkerBindings.find(ctx, sender.value as Hex);
  if (!miner) throw moduleError(NAME, 'WorkerNotBound');
  const info = Miners.find(ctx, miner);
  if (!info) throw new Trap('a bound miner has no record');
  const benchmark = updateBenchmark(info.benchmark, nowSeconds(ctx), report.value);
  ctx.deposit(NAME, 'BenchmarkUpdated', { miner, p_instant: benchmark.p_instant });
  Miners.put(ctx, miner, { ...info, benchmark });
}

interface SettleInfo {
  pubkey: Hex;
  v: bigint;
  payout: bigint;
  treasury: bigint;
}
interface MiningInfoUpdate {
  timestamp_ms: bigint;
  offline: Hex[];
  recovered_to_online: Hex[];
  settle: SettleInfo[];
}

export function onMiningInfoUpdate(ctx: Context, sender: MessageOrigin, update: MiningInfoUpdate): void {
  ensure(sender.tag === 'Gatekeeper', NAME, 'BadSender');
  if (update.offline.length + update.recovered_to_online.length + update.settle.length === 0) return;
  for (const worker of update.offline)
    setResponsive(ctx, worker, 'MiningUnresponsive', 'MinerEnterUnresponsive', 'MiningEnterUnresponsive');
  for (const worker of update.recovered_to_online)
    setResponsive(ctx, worker, 'MiningIdle', 'MinerExitUnresponsive', 'MiningExitUnresponsive');
  const emittedAt = update.timestamp_ms / 1000n;
  for (const info of update.settle) {
    // No layer of its own: when the treasury's share cannot be paid, what was settled before stays settled.
    if (!settle(ctx, info, emittedAt)) ctx.deposit(NAME, 'InternalErrorMinerSettleFailed', { worker: info.pubkey });
  }
  listeners.onReward(ctx, update.settle);
}

function setResponsive(ctx: Context, worker: Hex, state: MinerState, event: string, workerEvent: string): void {
  const miner = WorkerBindings.find(ctx, worker);
  const info = miner && Miners.find(ctx, miner);
  if (!info || !isMining(info)) return;
  Miners.put(ctx, miner, { ...info, state });
  ctx.deposit(NAME, event, { miner });
  pushWorkerEvent(ctx, NAME, worker, workerEvent);
}

function settle(ctx: Context, { pubkey, v, payout, treasury }: SettleInfo, emittedAt: bigint): boolean {
  const miner = WorkerBindings.find(ctx, pubkey);
  if (!miner) return true;
  const info = Miners.find(ctx, miner);
  if (!info) return false;
  if (info.v_updated_at >= emittedAt) {
    ctx.deposit(NAME, 'MinerSettlementDropped', { miner, v, payout });
    return true;
  }
  Miners.put(ctx, miner, {
    ...info,
    v,
    v_updated_at: nowSeconds(ctx),
    stats: { total_reward: info.stats.total_reward + fromFixed(payout) },
  });
  const share = fromFixed(treasury);
  if (!ctx.attempt(() => withdraw(ctx, SUBSIDY_POOL, share, 'Misc', false)).ok) return false;
  depositToTreasury(ctx, share);
  ctx.deposit(NAME, 'MinerSettled', { miner, v_bits: v, payout_bits: payout });
  return true;
}
