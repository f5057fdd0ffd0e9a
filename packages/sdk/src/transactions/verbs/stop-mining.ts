import { warnStopMining } from '../../advice/warnings/index.js';
import { poolId, workerKey } from '../../model/ids.js';
import { checkStopMining } from '../../rules/preflight/stop-mining.js';
import { readInput } from '../input.js';
import { defineVerb } from '../verb.js';

export const stopMining = defineVerb('stopMining', {
  args: ({ pid, worker }) => readInput({ pid: () => poolId(pid), worker: () => workerKey(worker) }),
  params: ({ pid, worker }) => [pid, worker],
  check: checkStopMining,
  facts: { pool: true, miner: true, minerBinding: true, miningEnabled: true },
  warn: warnStopMining,
  warnFacts: { minerStake: true, coolDownPeriod: true },
  outcome: (_, { pid, worker }) => ({ pid, worker }),
});
