import { warnContribute } from '../../advice/warnings/index.js';
import { poolId } from '../../model/ids.js';
import { checkContribute } from '../../rules/preflight/contribute.js';
import { readInput, u128 } from '../input.js';
import { defineVerb } from '../verb.js';

export const contribute = defineVerb('contribute', {
  args: ({ pid, amount }) => readInput({ pid: () => poolId(pid), amount: () => u128('amount', amount) }),
  params: ({ pid, amount }) => [pid, amount],
  check: checkContribute,
  facts: { pool: true, staker: true, queueStakers: true, ledger: true, whitelist: true },
  warn: warnContribute,
  warnFacts: { pool: true, staker: true, queueStakers: true, ledger: true },
  outcome: (events, { pid }, signer) => {
    const [, , amount, shares] = events.must('PhalaStakePool', 'Contribution', ([, user]) => user === signer);
    return { pid, amount: amount as bigint, shares: (shares as bigint | undefined) ?? null };
  },
});
