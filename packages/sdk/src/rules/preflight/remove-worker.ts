import type { RemoveWorkerFacts, VerbArgs } from '../facts.js';
import type { Problem } from '../problems.js';
import { bound, ownedPool, payment, reasonsOf, when, workerMissing } from './reasons.js';

/** The chain also removes a mining worker, stopping it at once; a console offers this for Ready workers only. */
export function checkRemoveWorker(facts: RemoveWorkerFacts, { pid, worker }: VerbArgs['removeWorker']): Problem[] {
  const { assignment, minerBinding } = facts;
  const reasons = reasonsOf(facts);
  payment(reasons);
  ownedPool(reasons, facts, pid);
  workerMissing(reasons, assignment === null, pid, worker);
  if (assignment === pid) bound(reasons, minerBinding, pid, worker);
  else if (assignment !== null)
    when(
      reasons,
      true,
      'phalaStakePool.WorkerInAnotherPool',
      { pid, worker, actual: assignment },
      '{worker} is in Pool {actual}, not in Pool {pid}.|Use Pool {actual}.',
    );
  return reasons.list;
}
