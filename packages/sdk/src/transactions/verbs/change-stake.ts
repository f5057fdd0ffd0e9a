import { warnChangeStake } from '../../advice/warnings/index.js';
import { poolId, workerKey } from '../../model/ids.js';
import { checkChangeStake } from '../../rules/preflight/change-stake.js';
import { readInput, u128 } from '../input.js';
import { defineVerb } from '../verb.js';

export const changeStake = defineVerb('changeStake', {
  args: ({ pid, worker, stake }) =>
    readInput({ pid: () => poolId(pid), worker: () => workerKey(worker), stake: () => u128('stake', stake) }),
  params: ({ pid, worker, stake }) => [pid, worker, stake],
  check: checkChangeStake,
  facts: {
    pool: true,
    miner: true,
    minerBinding: true,
    minerStake: true,
    registered: true,
    tokenomics: true,
    miningEnabled: true,
    queueStakers: true,
  },
  warn: warnChangeStake,
  warnFacts: { registered: true, tokenomics: true, miner: true, minerStake: true },
  outcome: (_, { pid, worker, stake }) => ({ pid, worker, stake }),
});
