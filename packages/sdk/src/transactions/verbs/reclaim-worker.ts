import { poolId, workerKey } from '../../model/ids.js';
import { checkReclaimWorker } from '../../rules/preflight/reclaim-worker.js';
import { defineVerb } from '../verb.js';

export const reclaimWorker = defineVerb('reclaimWorker', {
  args: ({ pid, worker }) => ({ pid: poolId(pid), worker: workerKey(worker) }),
  params: ({ pid, worker }) => [pid, worker],
  check: checkReclaimWorker,
  facts: { pool: true, miner: true, minerStake: true, coolDownPeriod: true, queueStakers: true },
  outcome: (events, { pid, worker }) => {
    const [, staked, slashed] = events.must('PhalaMining', 'MinerReclaimed');
    return { pid, worker, returned: (staked as bigint) - (slashed as bigint), slashed: slashed as bigint };
  },
});
