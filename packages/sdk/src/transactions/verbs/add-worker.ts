import { warnAddWorker } from '../../advice/warnings/index.js';
import { poolId, workerKey } from '../../model/ids.js';
import { checkAddWorker } from '../../rules/preflight/add-worker.js';
import { readInput } from '../input.js';
import { defineVerb } from '../verb.js';

export const addWorker = defineVerb('addWorker', {
  args: ({ pid, worker }) => readInput({ pid: () => poolId(pid), worker: () => workerKey(worker) }),
  params: ({ pid, worker }) => [pid, worker],
  check: checkAddWorker,
  facts: { pool: true, registered: true, workerBound: true, minerBinding: true, miner: true },
  warn: warnAddWorker,
  warnFacts: { miner: true },
  outcome: (_, { pid, worker }) => ({ pid, worker }),
});
