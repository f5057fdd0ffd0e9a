import { warnReconcileWithdrawQueue } from '../../advice/warnings/index.js';
import { poolId } from '../../model/ids.js';
import { checkReconcileWithdrawQueue } from '../../rules/preflight/reconcile-withdraw-queue.js';
import { readInput } from '../input.js';
import { defineVerb } from '../verb.js';

export const reconcileWithdrawQueue = defineVerb('reconcileWithdrawQueue', {
  args: ({ pid, account }, context) => readInput({ pid: () => poolId(pid), account: () => context.account(account) }),
  params: ({ pid, account }) => [pid, account],
  check: checkReconcileWithdrawQueue,
  facts: { pool: true, accountStaker: true },
  warn: warnReconcileWithdrawQueue,
  warnFacts: {},
  outcome: (_, { pid, account }) => ({ pid, account }),
});
