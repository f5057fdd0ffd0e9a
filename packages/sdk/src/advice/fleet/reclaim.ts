import type { Pool, PoolId } from '../../model/types.js';
import { checkReclaimWorker } from '../../rules/preflight/reclaim-worker.js';
import type { Stakers } from '../../rules/queue.js';
import { simulateReclaim } from '../../rules/simulate.js';
import { Draft, type Effect } from './draft.js';
import { note } from './problems.js';
import type { FleetPlan, FleetSetting, FleetWorker } from './types.js';
import { type Clock, factsOf, stateOf } from './workers.js';

export interface PlanReclaimInput extends FleetSetting, Clock {
  /** Those of the workers; a worker of another pool is blocked. */
  readonly pools: readonly Pool[];
  /** Also those that left their pool while their stake is releasing. */
  readonly workers: readonly FleetWorker[];
  /** By pool: the stakers who wait in its withdraw queue. */
  readonly queueStakers: ReadonlyMap<PoolId, Stakers>;
}

/**
 * Which workers' stakes come back, across pools; anybody may reclaim. Workers that are Ready are skipped. What comes back pays the
 * pool's waiting withdrawals at once, in their order: see `summary.payouts`; the rest is free.
 */
export function planReclaim(input: PlanReclaimInput): FleetPlan<'reclaimWorker'> {
  const { workers, pools, constants } = input;
  const draft = new Draft('reclaimWorker', workers, pools, constants, input.queueStakers);
  for (const index of draft.open()) {
    const row = workers[index] as FleetWorker;
    const { pid, worker, stake } = row;
    if (row.mining !== null && stateOf(row) === 'Ready') {
      draft.skip(index, note('fleet.alreadyReady', { worker }, constants));
      continue;
    }
    const pool = draft.pool(pid);
    const queueStakers = draft.stakersOf(pid);
    draft.judge(index, {
      call: { verb: 'reclaimWorker', args: { pid, worker } },
      problems: checkReclaimWorker({ ...input, ...factsOf(row), pool, queueStakers }, { pid, worker }),
      effect: (): Effect => (pool === null ? {} : { freed: stake, ...simulateReclaim(pool, stake, queueStakers) }),
    });
  }
  return draft.finish();
}
