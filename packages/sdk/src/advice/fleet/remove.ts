import type { Pool } from '../../model/types.js';
import { checkRemoveWorker } from '../../rules/preflight/remove-worker.js';
import { coolDownEnd } from '../../rules/workers.js';
import { Draft, type Effect } from './draft.js';
import { type FleetProblem, kitProblem, note, type PlanNote } from './problems.js';
import type { FleetPlan, FleetSetting, FleetWorker } from './types.js';
import { type Clock, coolDownOf, factsOf, isMining, stateOf, without } from './workers.js';

export interface PlanRemoveInput extends FleetSetting, Clock {
  /** Those of the workers; a worker of another pool is blocked. */
  readonly pools: readonly Pool[];
  readonly workers: readonly FleetWorker[];
  /** Also removes workers that mine, which the chain stops first; otherwise they are blocked with `fleet.stopsMining`. */
  readonly allowStop?: boolean;
}

function consequences(row: FleetWorker, input: PlanRemoveInput): PlanNote[] {
  const { worker, stake, mining } = row;
  const { constants, coolDownPeriod } = input;
  if (isMining(row)) {
    const cooling = { worker, ...coolDownOf(row, input) };
    return [note('fleet.startsCoolDown', cooling, constants), note('fleet.stakeStaysLocked', cooling, constants)];
  }
  const until = mining && coolDownEnd(mining, coolDownPeriod);
  return until === null ? [] : [note('fleet.stakeStaysLocked', { worker, stake, until }, constants)];
}

function effectOf(row: FleetWorker, pool: Pool | null, input: PlanRemoveInput): Effect {
  const stops = isMining(row);
  if (pool === null) return {};
  const releasingStake = pool.releasingStake + (stops ? row.stake : 0n);
  const after = { ...pool, workers: without(pool.workers, row.worker), releasingStake };
  return { pool: after, ...(stops && { coolsDown: coolDownOf(row, input) }) };
}

/** Which workers leave their pools. Those that have left are skipped. A cooling worker's stake stays locked and can still be reclaimed. */
export function planRemove(input: PlanRemoveInput): FleetPlan<'removeWorker'> {
  const { workers, pools, constants, allowStop = false } = input;
  const draft = new Draft('removeWorker', workers, pools, constants);
  for (const index of draft.open()) {
    const row = workers[index] as FleetWorker;
    const { pid, worker, inPool, stake } = row;
    if (!inPool) {
      draft.skip(index, note('fleet.alreadyRemoved', { pid, worker }, constants));
      continue;
    }
    const pool = draft.pool(pid);
    const problems: FleetProblem[] = checkRemoveWorker({ ...input, ...factsOf(row), pool, assignment: pid }, { pid, worker });
    if (isMining(row) && !allowStop) problems.push(kitProblem('fleet.stopsMining', { worker, state: stateOf(row), stake }, constants));
    draft.judge(index, {
      call: { verb: 'removeWorker', args: { pid, worker } },
      problems,
      notes: consequences(row, input),
      effect: () => effectOf(row, pool, input),
    });
  }
  return draft.finish();
}
