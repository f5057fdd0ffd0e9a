import type { FixedBits, Planck, PoolId, UnixSeconds } from '../../model/types.js';
import { claimable } from '../../rules/rewards.js';
import { sharePrice, stakeValue } from '../../rules/shares.js';
import type { WorkerState } from '../../rules/workers.js';
import type { History, HistorySample, PoolMoment } from './types.js';

export interface StakePoint {
  readonly time: UnixSeconds;
  /** All stake of the pool, planck. */
  readonly total: Planck;
  /** Stake that no worker uses, planck. */
  readonly free: Planck;
}

export interface PricePoint {
  readonly time: UnixSeconds;
  /** Planck per share unit, U64F64 bits, as `sharePrice` gives it. */
  readonly price: FixedBits;
}

export interface WorkersPoint {
  readonly time: UnixSeconds;
  readonly workers: Readonly<Record<WorkerState, number>>;
}

export interface MyStakePoint {
  readonly time: UnixSeconds;
  /** What the account's shares are worth, as `stakeValue` gives it, planck. */
  readonly value: Planck;
  /** What it could claim, as staker and as owner, planck. */
  readonly claimable: Planck;
}

const timeOf = ({ asOf }: HistorySample): UnixSeconds => Math.floor(asOf.timestamp / 1000);

const ofPool = <T>({ samples }: History, pid: PoolId, point: (time: UnixSeconds, moment: PoolMoment) => T | null): readonly T[] =>
  samples.flatMap((sample) => {
    const moment = sample.pools.get(pid);
    return (moment && point(timeOf(sample), moment)) ?? [];
  });

/** Stake of a pool over time, from the sample on in which the pool exists. */
export const stakeSeries = (history: History, pid: PoolId): readonly StakePoint[] =>
  ofPool(history, pid, (time, { pool }) => ({ time, total: pool.totalStake, free: pool.freeStake }));

/** Share price of a pool over time. Without shares there is no price, and no point. */
export const priceSeries = (history: History, pid: PoolId): readonly PricePoint[] =>
  ofPool(history, pid, (time, { pool }) => {
    const price = sharePrice(pool);
    return price === null ? null : { time, price };
  });

/** States of the workers the pool has today, over time; empty when they were not asked for. */
export const workerSeries = (history: History, pid: PoolId): readonly WorkersPoint[] =>
  ofPool(history, pid, (time, { workers }) => workers && { time, workers });

/** What the history's account owns in its pools over time, summed over them; empty when no account was asked about. */
export function myStakeSeries(history: History): readonly MyStakePoint[] {
  const { account } = history;
  if (account === undefined) return [];
  return history.samples.map((sample) => {
    let value = 0n;
    let claims = 0n;
    for (const { pool, staker } of sample.pools.values()) {
      if (staker) value += stakeValue(pool, staker);
      claims += claimable(pool, staker, account).total;
    }
    return { time: timeOf(sample), value, claimable: claims };
  });
}
