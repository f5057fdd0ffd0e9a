import type { ReconcileFacts, VerbArgs } from '../facts.js';
import type { Problem } from '../problems.js';
import { hasStake, payment, poolExists, reasonsOf } from './reasons.js';

/** Anybody may trim a request that asks for more shares than the account has. */
export function checkReconcileWithdrawQueue(facts: ReconcileFacts, { pid, account }: VerbArgs['reconcileWithdrawQueue']): Problem[] {
  const { pool, accountStaker } = facts;
  const reasons = reasonsOf(facts);
  payment(reasons);
  poolExists(reasons, pool, pid);
  hasStake(reasons, accountStaker, pid, account);
  return reasons.list;
}
