import { warnStartMining } from '../../advice/warnings/index.js';
import { poolId, workerKey } from '../../model/ids.js';
import { checkStartMining } from '../../rules/preflight/start-mining.js';
import { readInput, u128 } from '../input.js';
import { defineVerb } from '../verb.js';

export const startMining = defineVerb('startMining', {
  args: ({ pid, worker, stake }) =>
    readInput({ pid: () => poolId(pid), worker: () => workerKey(worker), stake: () => u128('stake', stake) }),
  params: ({ pid, worker, stake }) => [pid, worker, stake],
  check: checkStartMining,
  facts: { pool: true, miner: true, minerBinding: true, minerStake: true, registered: true, tokenomics: true },
  warn: warnStartMining,
  warnFacts: { registered: true, tokenomics: true, miningEnabled: true },
  outcome: (_, { pid, worker, stake }) => ({ pid, worker, stake }),
});
