import type { PoolWorker } from '@stakepool-kit/sdk';
import type { WorkerState } from '@stakepool-kit/sdk/rules';
import { isRecord } from '../../table/layout';
import { WORKER_STATES } from '../states';
import { pInstantOf, scoreOf } from './definition';

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

/** One of the filters that are on. */
export type WorkerFilterPart =
  | { readonly kind: 'state'; readonly state: WorkerState }
  | { readonly kind: 'chip'; readonly chip: WorkerChip }
  | { readonly kind: 'pool'; readonly pool: string };

const partsOf = ({ state, chips, pool }: WorkerFilters): readonly WorkerFilterPart[] => [
  ...(state === null ? [] : [{ kind: 'state', state } as const]),
  ...chips.map((chip) => ({ kind: 'chip', chip }) as const),
  ...(pool === null ? [] : [{ kind: 'pool', pool } as const]),
];

function meets(row: PoolWorker, part: WorkerFilterPart): boolean {
  switch (part.kind) {
    case 'state':
      return row.state === part.state;
    case 'chip':
      return TESTS[part.chip](row);
    case 'pool':
      return String(row.pid) === part.pool;
  }
}

/** The test of all filters; `null` when none is on. */
export function workerTest(filters: WorkerFilters): ((row: PoolWorker) => boolean) | null {
  const parts = partsOf(filters);
  return parts.length === 0 ? null : (row) => parts.every((part) => meets(row, part));
}

/** How many of the rows each filter alone keeps out, the one that keeps out most first. */
export function exclusions(
  rows: readonly PoolWorker[],
  filters: WorkerFilters,
): readonly { readonly part: WorkerFilterPart; readonly count: number }[] {
  return partsOf(filters)
    .map((part) => ({ part, count: rows.filter((row) => !meets(row, part)).length }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
}

export const withoutPart = (filters: WorkerFilters, part: WorkerFilterPart): WorkerFilters => ({
  state: part.kind === 'state' ? null : filters.state,
  chips: part.kind === 'chip' ? filters.chips.filter((chip) => chip !== part.chip) : filters.chips,
  pool: part.kind === 'pool' ? null : filters.pool,
});

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
