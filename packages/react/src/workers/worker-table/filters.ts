import type { PoolWorker } from '@stakepool-kit/sdk';
import type { WorkerState } from '@stakepool-kit/sdk/rules';
import { isRecord } from '../../table/layout';
import { pInstantOf, scoreOf, WORKER_STATES } from './definition';

/** Filters besides the state; all that are on must be met. */
export type WorkerChip = 'reclaimable' | 'slow' | 'notBenchmarked';
export const WORKER_CHIPS: readonly WorkerChip[] = ['reclaimable', 'slow', 'notBenchmarked'];

export interface WorkerFilters {
  /** `null`: every state. */
  readonly state: WorkerState | null;
  readonly chips: readonly WorkerChip[];
  /** Decimal id of a pool; `null`: every pool. */
  readonly pool: string | null;
}

export const NO_FILTERS: WorkerFilters = { state: null, chips: [], pool: null };

/** A worker is slow when its P instant is below this share of its score, percent. */
export const SLOW_BELOW = 80;

const TESTS: Readonly<Record<WorkerChip, (row: PoolWorker) => boolean>> = {
  reclaimable: ({ reclaimable }) => reclaimable,
  slow: (row) => {
    const [now, score] = [pInstantOf(row), scoreOf(row)];
    return now !== null && score !== null && now * 100 < score * SLOW_BELOW;
  },
  notBenchmarked: (row) => row.registered !== null && scoreOf(row) === null,
};

export const isSlow = TESTS.slow;

/** The test of all filters; `null` when none is on. */
export function workerTest({ state, chips, pool }: WorkerFilters): ((row: PoolWorker) => boolean) | null {
  if (state === null && pool === null && chips.length === 0) return null;
  return (row) =>
    (state === null || row.state === state) && (pool === null || String(row.pid) === pool) && chips.every((chip) => TESTS[chip](row));
}

/** Filters as they were stored; what is none is left out. */
export function readFilters(value: unknown): WorkerFilters {
  if (!isRecord(value)) return NO_FILTERS;
  const { state, chips, pool } = value;
  return {
    state: WORKER_STATES.find((each) => each === state) ?? null,
    chips: Array.isArray(chips) ? WORKER_CHIPS.filter((chip) => chips.includes(chip)) : [],
    pool: typeof pool === 'string' && /^\d{1,20}$/.test(pool) ? pool : null,
  };
}
