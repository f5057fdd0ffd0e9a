import { poolId, workerKey } from '../../model/ids.js';
import { defineVerb } from '../verb.js';

export const removeWorker = defineVerb('removeWorker', {
  args: ({ pid, worker }) => ({ pid: poolId(pid), worker: workerKey(worker) }),
  params: ({ pid, worker }) => [pid, worker],
  facts: { pool: true, assignment: true, minerBinding: true },
  outcome: (events, { pid, worker }) => ({ pid, worker, stopped: events.has('PhalaMining', 'MinerStopped') }),
});
