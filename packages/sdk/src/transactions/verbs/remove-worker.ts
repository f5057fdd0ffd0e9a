import { warnRemoveWorker } from '../../advice/warnings/index.js';
import { poolId, workerKey } from '../../model/ids.js';
import { checkRemoveWorker } from '../../rules/preflight/remove-worker.js';
import { readInput } from '../input.js';
import { defineVerb } from '../verb.js';

export const removeWorker = defineVerb('removeWorker', {
  args: ({ pid, worker }) => readInput({ pid: () => poolId(pid), worker: () => workerKey(worker) }),
  params: ({ pid, worker }) => [pid, worker],
  check: checkRemoveWorker,
  facts: { pool: true, assignment: true, minerBinding: true },
  warn: warnRemoveWorker,
  warnFacts: { miner: true, minerStake: true, coolDownPeriod: true },
  outcome: (events, { pid, worker }) => ({ pid, worker, stopped: events.has('PhalaMining', 'MinerStopped') }),
});
