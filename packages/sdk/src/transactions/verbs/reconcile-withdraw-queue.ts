import { poolId } from '../../model/ids.js';
import { defineVerb } from '../verb.js';

export const reconcileWithdrawQueue = defineVerb('reconcileWithdrawQueue', {
  args: ({ pid, account }, context) => ({ pid: poolId(pid), account: context.account(account) }),
  params: ({ pid, account }) => [pid, account],
  facts: { pool: true, accountStaker: true },
  outcome: (_, { pid, account }) => ({ pid, account }),
});
