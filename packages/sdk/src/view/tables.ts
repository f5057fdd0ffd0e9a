import { UNLIMITED_CAP } from '../model/fixed.js';
import type { Planck, Pool } from '../model/types.js';
import type { PoolWorker } from '../reads/types.js';
import { capGap, capOf } from '../rules/capacity.js';
import { count, countBy, sum } from './aggregates.js';

/** Room under the cap for the stake as it is, without what a waiting queue would take out first; `null`: no limit. */
const roomUnderCap = (pool: Pool): Planck | null => (capOf(pool, UNLIMITED_CAP) === null ? null : capGap(pool, '1130', new Map()));

/**
 * Sort values of a table of pools. Amounts in planck. `commission`: parts per million, 0 when it was never set. `capGap`: room
 * under the cap before any queued withdrawal is paid, `null` without a cap. `workers`, `queuedWithdrawals`: how many.
 */
export const poolColumns = {
  pid: (pool: Pool) => pool.pid,
  owner: (pool: Pool) => pool.owner,
  commission: (pool: Pool) => pool.commission ?? 0,
  capGap: roomUnderCap,
  ownerReward: (pool: Pool) => pool.ownerReward,
  totalStake: (pool: Pool) => pool.totalStake,
  totalShares: (pool: Pool) => pool.totalShares,
  freeStake: (pool: Pool) => pool.freeStake,
  releasingStake: (pool: Pool) => pool.releasingStake,
  workers: (pool: Pool) => pool.workers.length,
  queuedWithdrawals: (pool: Pool) => pool.withdrawQueue.length,
};

/** Planck, shares and numbers, by the names of the columns. */
export const poolTotals = {
  ownerReward: sum(poolColumns.ownerReward),
  totalStake: sum(poolColumns.totalStake),
  totalShares: sum(poolColumns.totalShares),
  freeStake: sum(poolColumns.freeStake),
  releasingStake: sum(poolColumns.releasingStake),
  workers: count(poolColumns.workers),
  queuedWithdrawals: count(poolColumns.queuedWithdrawals),
};

/** Pools by `pid`. A search looks at the id, as `#7`, and the owner's key. */
export const poolTable = {
  key: (pool: Pool) => pool.pid,
  columns: poolColumns,
  totals: poolTotals,
  texts: (pool: Pool) => [`#${pool.pid}`, pool.owner],
};

/**
 * Sort values of a table of workers. `stake`, `totalReward`: planck. `v`, `ve`: U64F64 bits. `reclaimableAt`: unix seconds, `null`
 * unless it cools down. What registration or mining record would tell is `null` without one.
 */
export const workerColumns = {
  worker: (row: PoolWorker) => row.worker,
  pid: (row: PoolWorker) => row.pid,
  state: (row: PoolWorker) => row.state,
  confidenceLevel: (row: PoolWorker) => row.registered?.confidenceLevel ?? null,
  initialScore: (row: PoolWorker) => row.registered?.initialScore ?? null,
  pInstant: (row: PoolWorker) => row.mining?.pInstant ?? null,
  v: (row: PoolWorker) => row.mining?.v ?? null,
  ve: (row: PoolWorker) => row.mining?.ve ?? null,
  stake: (row: PoolWorker) => row.stake,
  totalReward: (row: PoolWorker) => row.mining?.totalReward ?? null,
  reclaimableAt: (row: PoolWorker) => row.reclaimableAt,
};

/** Planck for `stake` and `totalReward`, U64F64 bits for `v` and `ve`; the others are numbers. */
export const workerTotals = {
  byState: countBy(workerColumns.state),
  reclaimable: count((row: PoolWorker) => row.reclaimable),
  pInstant: count((row: PoolWorker) => row.mining?.pInstant ?? 0),
  v: sum(workerColumns.v),
  ve: sum(workerColumns.ve),
  stake: sum(workerColumns.stake),
  totalReward: sum(workerColumns.totalReward),
};

/** Workers of pools by `miner`, the account of the pair. A search looks at the worker's key, the pool's id, as `#7`, and the operator. */
export const workerTable = {
  key: (row: PoolWorker) => row.miner,
  columns: workerColumns,
  totals: workerTotals,
  texts: (row: PoolWorker) => [row.worker, `#${row.pid}`, row.registered?.operator ?? ''],
};
