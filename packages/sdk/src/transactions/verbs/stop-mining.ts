import { poolId, workerKey } from '../../model/ids.js';
import { defineVerb } from '../verb.js';

export const stopMining = defineVerb('stopMining', {
  args: ({ pid, worker }) => ({ pid: poolId(pid), worker: workerKey(worker) }),
  params: ({ pid, worker }) => [pid, worker],
  facts: { pool: true, miner: true, minerBinding: true, miningEnabled: true },
  outcome: (_, { pid, worker }) => ({ pid, worker }),
});
