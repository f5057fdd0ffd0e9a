import { warnReclaimWorker } from '../../advice/warnings/index.js';
import { poolId, workerKey } from '../../model/ids.js';
import { checkReclaimWorker } from '../../rules/preflight/reclaim-worker.js';
import { readInput } from '../input.js';
import { defineVerb } from '../verb.js';

export const reclaimWorker = defineVerb('reclaimWorker', {
  args: ({ pid, worker }) => readInput({ pid: () => poolId(pid), worker: () => workerKey(worker) }),
  params: ({ pid, worker }) => [pid, worker],
  check: checkReclaimWorker,
  facts: { pool: true, miner: true, minerStake: true, coolDownPeriod: true, queueStakers: true },
  warn: warnReclaimWorker,
  warnFacts: { pool: true, minerStake: true, queueStakers: true },
  outcome: (events, { pid, worker }) => {
    const [, staked, slashed] = events.must('PhalaMining', 'MinerReclaimed');
    return { pid, worker, returned: (staked as bigint) - (slashed as bigint), slashed: slashed as bigint };
  },
});
