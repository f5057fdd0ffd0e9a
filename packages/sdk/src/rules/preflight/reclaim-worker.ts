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
  if (!miner) {
    if (exists) minerFound(reasons, miner, pid, worker);
    return reasons.list;
  }
  const secondsLeft = coolDownLeft(miner, coolDownPeriod, now);
  const { state } = miner;
  when(
    reasons,
    secondsLeft !== 0,
    'phalaMining.CoolDownNotReady',
    secondsLeft === null ? { worker, state, reason: 'notCoolingDown' } : { worker, state, reason: 'tooEarly', secondsLeft },
    secondsLeft === null
      ? '{worker} is {state}, not cooling down.|Stop it first.'
      : '{worker} cools down for {secondsLeft}.|Reclaim it after the cool-down.',
  );
  if (exists) queueStuck(reasons, pid, simulateReclaim(pool, minerStake ?? 0n, queueStakers).trappedBy);
  return reasons.list;
}
