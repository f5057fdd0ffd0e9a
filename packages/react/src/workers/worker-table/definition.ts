import type { PoolWorker } from '@stakepool-kit/sdk';
import { countBy, workerTable, workerTotals } from '@stakepool-kit/sdk/view';
import type { MessageKey } from '../../locales/types';
import type { ColumnSpec } from '../../table/types';
import { WORKER_STATES } from '../states';

export const isMining = ({ state }: Pick<PoolWorker, 'state'>): boolean => state === 'Mining' || state === 'Unresponsive';

/** What the mining record tells only while it mines. */
const whileMining =
  <T>(of: (mining: NonNullable<PoolWorker['mining']>) => T) =>
  (row: PoolWorker): T | null =>
    isMining(row) && row.mining !== null ? of(row.mining) : null;

export const pInstantOf = whileMining(({ pInstant }) => pInstant);
/** U64F64 bits. */
export const vOf = whileMining(({ v }) => v);
export const veOf = whileMining(({ ve }) => ve);
export const scoreOf = ({ registered }: PoolWorker): number | null => registered?.initialScore ?? null;
/** CPU cores the worker reported. */
export const coresOf = ({ registered }: PoolWorker): number | null => registered?.features[0] ?? null;
const confidenceOf = ({ registered }: PoolWorker): number | null => registered?.confidenceLevel ?? null;
const rewardOf = ({ mining }: PoolWorker): bigint | null => mining?.totalReward ?? null;

/** Workers by the account of pool and worker; sort values by the ids of the columns. */
export const workerDefinition = {
  ...workerTable,
  columns: {
    worker: (row: PoolWorker) => row.worker,
    pid: (row: PoolWorker) => row.pid,
    miningCore: coresOf,
    confidenceLevel: confidenceOf,
    score: scoreOf,
    pInstant: pInstantOf,
    ve: veOf,
    v: vOf,
    state: (row: PoolWorker) => WORKER_STATES.indexOf(row.state),
    stake: (row: PoolWorker) => row.stake,
    totalReward: rewardOf,
    reclaimableAt: (row: PoolWorker) => row.reclaimableAt,
  },
  totals: { ...workerTotals, byPool: countBy((row: PoolWorker) => row.pid) },
};

export type WorkerTotals = typeof workerDefinition.totals;

export type WorkerColumnId = keyof typeof workerDefinition.columns;

export interface WorkerColumn extends ColumnSpec<PoolWorker> {
  readonly id: WorkerColumnId;
  readonly headKey: MessageKey;
}

/** Columns of the manual, in its order, and the end of a cool-down. Amounts of an export are planck, V and Ve U64F64 bits. */
export const WORKER_COLUMNS: readonly WorkerColumn[] = [
  { id: 'worker', headKey: 'workers.column.worker', width: 184, fixed: true, csv: (row) => row.worker },
  { id: 'pid', headKey: 'workers.column.pid', width: 104, csv: (row) => row.pid },
  { id: 'miningCore', headKey: 'workers.column.miningCore', numeric: true, width: 104, csv: coresOf },
  { id: 'confidenceLevel', headKey: 'workers.column.confidenceLevel', numeric: true, width: 68, csv: confidenceOf },
  { id: 'score', headKey: 'workers.column.score', numeric: true, width: 76, csv: scoreOf },
  { id: 'pInstant', headKey: 'workers.column.pInstant', numeric: true, width: 88, csv: pInstantOf },
  { id: 've', headKey: 'workers.column.ve', numeric: true, amount: true, width: 100, csv: veOf, csvHead: 've_u64f64' },
  { id: 'v', headKey: 'workers.column.v', numeric: true, amount: true, width: 100, csv: vOf, csvHead: 'v_u64f64' },
  { id: 'state', headKey: 'workers.column.state', width: 248, csv: (row) => row.state },
  {
    id: 'stake',
    headKey: 'workers.column.stake',
    numeric: true,
    amount: true,
    width: 112,
    csv: (row) => row.stake,
    csvHead: 'stake_planck',
  },
  {
    id: 'totalReward',
    headKey: 'workers.column.totalReward',
    numeric: true,
    amount: true,
    width: 136,
    csv: rewardOf,
    csvHead: 'total_reward_planck',
  },
  {
    id: 'reclaimableAt',
    headKey: 'workers.column.reclaimableAt',
    numeric: true,
    width: 120,
    defaultHidden: true,
    csv: (row) => row.reclaimableAt,
    csvHead: 'reclaimable_at_unix_seconds',
  },
];
