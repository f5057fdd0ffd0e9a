import type { RemoveWorkerFacts, VerbArgs } from '../facts.js';
import type { Problem } from '../problems.js';
import { Reasons } from './reasons.js';

/** The chain also removes a mining worker, stopping it at once; a console offers this for Ready workers only. */
export function checkRemoveWorker(facts: RemoveWorkerFacts, { pid, worker }: VerbArgs['removeWorker']): Problem[] {
  const { assignment, minerBinding } = facts;
  const reasons = new Reasons(facts);
  reasons.payment();
  reasons.ownedPool(facts, pid);
  if (assignment === null) {
    reasons.workerMissing(true, pid, worker);
  } else if (assignment !== pid) {
    reasons.when(
      true,
      'phalaStakePool.WorkerInAnotherPool',
      { pid, worker, actual: assignment },
      '{worker} is in Pool {actual}, not in Pool {pid}.|Use Pool {actual}.',
    );
  } else {
    reasons.bound(minerBinding, pid, worker);
  }
  return reasons.list;
}
