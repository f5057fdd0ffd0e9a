import type { ReclaimWorkerFacts, VerbArgs } from '../facts.js';
import type { Problem } from '../problems.js';
import { simulateReclaim } from '../simulate.js';
import { coolDownLeft } from '../workers.js';
import { Reasons } from './reasons.js';

/** Anybody may reclaim, also a worker that was taken out of the pool since. */
export function checkReclaimWorker(facts: ReclaimWorkerFacts, { pid, worker }: VerbArgs['reclaimWorker']): Problem[] {
  const { pool, miner, minerStake, coolDownPeriod, now, queueStakers } = facts;
  const reasons = new Reasons(facts);
  reasons.payment();
  const exists = reasons.poolExists(pool, pid);
  if (miner === null) {
    if (exists) reasons.minerFound(miner, pid, worker);
    return reasons.list;
  }
  const secondsLeft = coolDownLeft(miner, coolDownPeriod, now);
  const code = 'phalaMining.CoolDownNotReady';
  const { state } = miner;
  if (secondsLeft === null)
    reasons.when(true, code, { worker, state, reason: 'notCoolingDown' }, '{worker} is {state}, not cooling down.|Stop it first.');
  else
    reasons.when(
      secondsLeft > 0,
      code,
      { worker, state, reason: 'tooEarly', secondsLeft },
      '{worker} cools down for {secondsLeft}.|Reclaim it after the cool-down.',
    );
  if (exists) {
    reasons.queueStuck(pid, simulateReclaim(pool, minerStake ?? 0n, queueStakers).trappedBy);
  }
  return reasons.list;
}
