import type { StartMiningFacts, VerbArgs } from '../facts.js';
import type { Problem } from '../problems.js';
import { initialVe, MIN_SCORE, maxStake, minStake } from '../stake-limits.js';
import { encodable, freeStake, listed, minerFound, ownedPool, payment, type Reasons, reasonsOf, when } from './reasons.js';

/** The worker's own part of the checks: score, tokenomics, Smin and Smax. */
export function stakeLimits(
  reasons: Reasons,
  facts: Pick<StartMiningFacts, 'registered' | 'tokenomics'>,
  args: VerbArgs['startMining'],
): void {
  const { registered, tokenomics } = facts;
  const { worker, stake } = args;
  const score = registered?.initialScore ?? null;
  when(reasons, score === null, 'phalaMining.BenchmarkMissing', { worker }, '{worker} has no score.|Wait for its benchmark.');
  if (score !== null)
    when(
      reasons,
      score < MIN_SCORE,
      'phalaMining.BenchmarkTooLow',
      { worker, score, minimum: MIN_SCORE },
      '{worker} has score {score}. Mining needs at least {minimum}.|Choose another worker.',
    );
  when(reasons, !tokenomics, 'phalaMining.InternalErrorBadTokenomicParameters', {}, 'This network has no tokenomics.|Wait until it has.');
  if (score === null || !tokenomics || !registered) return;
  const { confidenceLevel } = registered;
  const minimum = minStake(tokenomics, score);
  when(
    reasons,
    stake < minimum,
    'phalaMining.InsufficientStake',
    { worker, score, stake, minimum, missing: minimum - stake },
    '{stake} is below Smin of a worker with score {score}. It needs {missing} more.|Use at least {minimum}.',
  );
  when(
    reasons,
    initialVe(tokenomics, stake, score, confidenceLevel) > tokenomics.vMax,
    'phalaMining.TooMuchStake',
    { worker, score, stake, maximum: maxStake(tokenomics, score, confidenceLevel) ?? 0n },
    '{stake} is above Smax of a worker with score {score}.|Use at most {maximum}.',
  );
}

export function checkStartMining(facts: StartMiningFacts, args: VerbArgs['startMining']): Problem[] {
  const { miner, minerBinding, minerStake } = facts;
  const { pid, worker, stake } = args;
  const reasons = reasonsOf(facts);
  encodable(reasons, 'stake', stake);
  payment(reasons);
  const pool = ownedPool(reasons, facts, pid);
  if (pool) {
    freeStake(reasons, pid, pool.freeStake, stake);
    if (listed(reasons, pool, worker)) minerFound(reasons, minerBinding, pid, worker);
  }
  const state = miner?.state ?? 'Ready';
  when(
    reasons,
    state !== 'Ready',
    'phalaMining.MinerNotReady',
    { worker, state },
    '{worker} is {state}, not Ready.|Stop it. Reclaim it after the cool-down.',
  );
  when(
    reasons,
    minerStake !== null,
    'phalaMining.InternalErrorCannotStartWithExistingStake',
    { worker, stake: minerStake ?? 0n },
    '{worker} has {stake} of an earlier run.|Reclaim it after the cool-down.',
  );
  stakeLimits(reasons, facts, args);
  return reasons.list;
}
