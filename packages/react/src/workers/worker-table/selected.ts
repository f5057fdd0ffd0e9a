import type { PoolWorker } from '@stakepool-kit/sdk';
import type { WorkerState } from '@stakepool-kit/sdk/rules';
import { type ActionFacts, WORKER_ACTIONS, type WorkerActionId, type WorkerReason, workerReason } from '../actions';
import { WORKER_STATES } from '../states';

/** One action on the workers that are selected. */
export interface SelectedAction {
  readonly id: WorkerActionId;
  /** Those it applies to. */
  readonly workers: readonly PoolWorker[];
  /** Why it applies to none; `null` when it does to some. */
  readonly reason: WorkerReason | null;
}

export interface SelectedWorkers {
  /** States there are, in their order. */
  readonly states: readonly { readonly state: WorkerState; readonly count: number }[];
  readonly actions: readonly SelectedAction[];
}

/** What can be done with many workers, and with how many of them. */
export function selectedWorkers(rows: readonly PoolWorker[], factsOf: (worker: PoolWorker) => ActionFacts): SelectedWorkers {
  const counts = new Map<WorkerState, number>();
  const found = new Map<WorkerActionId, { readonly workers: PoolWorker[]; reason: WorkerReason | null }>();
  for (const id of WORKER_ACTIONS) found.set(id, { workers: [], reason: null });
  for (const row of rows) {
    counts.set(row.state, (counts.get(row.state) ?? 0) + 1);
    const facts = factsOf(row);
    for (const [id, entry] of found) {
      const reason = workerReason(id, row, facts);
      if (reason === null) entry.workers.push(row);
      else entry.reason ??= reason;
    }
  }
  return {
    states: WORKER_STATES.flatMap((state) => {
      const count = counts.get(state) ?? 0;
      return count > 0 ? [{ state, count }] : [];
    }),
    actions: WORKER_ACTIONS.map((id) => {
      const { workers = [], reason = null } = found.get(id) ?? {};
      return { id, workers, reason: workers.length > 0 ? null : reason };
    }),
  };
}
