import type { ReconcileFacts, VerbArgs } from '../facts.js';
import type { Problem } from '../problems.js';
import { Reasons } from './reasons.js';

/** Anybody may trim a request that asks for more shares than the account has. */
export function checkReconcileWithdrawQueue(facts: ReconcileFacts, { pid, account }: VerbArgs['reconcileWithdrawQueue']): Problem[] {
  const { pool, accountStaker } = facts;
  const reasons = new Reasons(facts);
  reasons.payment();
  reasons.poolExists(pool, pid);
  reasons.hasStake(accountStaker, pid, account);
  return reasons.list;
}
