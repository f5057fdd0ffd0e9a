import type { RowResult } from '@stakepool-kit/sdk';
import type { FleetPlan, FleetProblem, PlanNote, PlanRow, RowOutcome } from '@stakepool-kit/sdk/advice';
import type { Planck, PoolId, WorkerKey } from '@stakepool-kit/sdk/rules';

/** Where a row stands: as planned, or as it was carried out. `waiting`: it goes, and its turn has not come. */
export type FleetRowStatus = 'go' | 'blocked' | 'skipped' | 'waiting' | RowOutcome;

export interface FleetRowView {
  readonly index: number;
  readonly pid: PoolId;
  /** `null` for a claim, and for a pasted text that is no key. */
  readonly worker: WorkerKey | null;
  readonly status: FleetRowStatus;
  /** The stake it gets, planck; `null` where the verb has none. */
  readonly stake: Planck | null;
  readonly problems: readonly FleetProblem[];
  readonly notes: readonly PlanNote[];
  /** Why the chain refused it. */
  readonly failure: RowResult['failure'];
}

/** What a list of rows can be narrowed to. */
export type FleetFilter = 'all' | 'go' | 'blocked' | 'skipped' | 'succeeded' | 'failed';

interface Run {
  readonly results: ReadonlyMap<number, RowResult>;
  readonly ended: boolean;
}

function stakeOf({ call }: PlanRow): Planck | null {
  return call !== null && 'stake' in call.args ? call.args.stake : null;
}

/** The rows of a plan as they are shown, with what became of them once it runs. */
export function rowsOf({ rows }: FleetPlan, run: Run | null): readonly FleetRowView[] {
  return rows.map((row) => {
    const { index, pid, worker, verdict, problems, notes } = row;
    const result = run?.results.get(index) ?? null;
    const carried = result?.outcome ?? (run?.ended ? 'notReached' : 'waiting');
    const status = verdict === 'go' && run !== null ? carried : verdict;
    return { index, pid, worker, status, stake: stakeOf(row), problems, notes, failure: result?.failure ?? null };
  });
}

const GOES: readonly FleetRowStatus[] = ['go', 'waiting', 'sent', 'notReached'];

export const filterOf = (status: FleetRowStatus): Exclude<FleetFilter, 'all'> =>
  GOES.includes(status) ? 'go' : (status as Exclude<FleetFilter, 'all'>);

/** How many rows each filter leaves. */
export function countRows(rows: readonly FleetRowView[]): Readonly<Record<FleetFilter, number>> {
  const counts = { all: rows.length, go: 0, blocked: 0, skipped: 0, succeeded: 0, failed: 0 };
  for (const { status } of rows) counts[filterOf(status)]++;
  return counts;
}
