import type { ReclaimWorkerFacts, VerbArgs } from '../facts.js';
import type { Problem } from '../problems.js';
import { simulateReclaim } from '../simulate.js';
import { coolDownLeft } from '../workers.js';
import { minerFound, payment, poolExists, queueStuck, reasonsOf, when } from './reasons.js';

/** Anybody may reclaim, also a worker that was taken out of the pool since. */
export function checkReclaimWorker(facts: ReclaimWorkerFacts, { pid, worker }: VerbArgs['reclaimWorker']): Problem[] {
  const { pool, miner, minerStake, coolDownPeriod, now, queueStakers } = facts;
  const reasons = reasonsOf(facts);
  payment(reasons);
  const exists = poolExists(reasons, pool, pid);
  if (miner === null) {
    if (exists) minerFound(reasons, miner, pid, worker);
    return reasons.list;
  }
  const secondsLeft = coolDownLeft(miner, coolDownPeriod, now);
  const code = 'phalaMining.CoolDownNotReady';
  const { state } = miner;
  if (secondsLeft === null)
    when(reasons, true, code, { worker, state, reason: 'notCoolingDown' }, '{worker} is {state}, not cooling down.|Stop it first.');
  else
    when(
      reasons,
      secondsLeft > 0,
      code,
      { worker, state, reason: 'tooEarly', secondsLeft },
      '{worker} cools down for {secondsLeft}.|Reclaim it after the cool-down.',
    );
  if (exists) {
    queueStuck(reasons, pid, simulateReclaim(pool, minerStake ?? 0n, queueStakers).trappedBy);
  }
  return reasons.list;
}
