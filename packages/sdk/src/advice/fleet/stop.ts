import type { Pool } from '../../model/types.js';
import { checkStopMining } from '../../rules/preflight/stop-mining.js';
import { Draft } from './draft.js';
import { note } from './problems.js';
import type { FleetPlan, FleetSetting, FleetWorker } from './types.js';
import { type Clock, coolDownOf, factsOf, isMining, stateOf } from './workers.js';

export interface PlanStopInput extends FleetSetting, Clock {
  /** Those of the workers; a worker of another pool is blocked. */
  readonly pools: readonly Pool[];
  readonly workers: readonly FleetWorker[];
  readonly miningEnabled: boolean;
}

/** Which workers stop, across pools. Those that do not mine are skipped. The stake of each that stops begins to cool down. */
export function planStop(input: PlanStopInput): FleetPlan<'stopMining'> {
  const { workers, pools, constants } = input;
  const draft = new Draft('stopMining', workers, pools, constants);
  for (const index of draft.open()) {
    const row = workers[index] as FleetWorker;
    const { pid, worker } = row;
    if (!isMining(row)) {
      draft.skip(index, note('fleet.alreadyStopped', { worker, state: stateOf(row) }, constants));
      continue;
    }
    const pool = draft.pool(pid);
    const coolsDown = coolDownOf(row, input);
    draft.judge(index, {
      call: { verb: 'stopMining', args: { pid, worker } },
      problems: checkStopMining({ ...input, ...factsOf(row), pool }, { pid, worker }),
      notes: [note('fleet.startsCoolDown', { worker, ...coolsDown }, constants)],
      effect: () => ({ coolsDown, ...(pool && { pool: { ...pool, releasingStake: pool.releasingStake + row.stake } }) }),
    });
  }
  return draft.finish();
}
