import type { StartMiningFacts, VerbArgs } from '../facts.js';
import type { Problem } from '../problems.js';
import { initialVe, MIN_SCORE, maxStake, minStake } from '../stake-limits.js';
import { Reasons } from './reasons.js';

/** The worker's own part of the checks: score, tokenomics, Smin and Smax. */
export function stakeLimits(
  reasons: Reasons,
  facts: Pick<StartMiningFacts, 'registered' | 'tokenomics'>,
  args: VerbArgs['startMining'],
): void {
  const { registered, tokenomics } = facts;
  const { worker, stake } = args;
  const score = registered?.initialScore ?? null;
  reasons.when(score === null, 'phalaMining.BenchmarkMissing', { worker }, '{worker} has no score.|Wait for its benchmark.');
  if (score !== null)
    reasons.when(
      score < MIN_SCORE,
      'phalaMining.BenchmarkTooLow',
      { worker, score, minimum: MIN_SCORE },
      '{worker} has score {score}. Mining needs at least {minimum}.|Choose another worker.',
    );
  reasons.when(
    tokenomics === null,
    'phalaMining.InternalErrorBadTokenomicParameters',
    {},
    'This network has no tokenomics.|Wait until it has.',
  );
  if (score === null || tokenomics === null || registered === null) return;
  const confidence = registered.confidenceLevel;
  const minimum = minStake(tokenomics, score);
  reasons.when(
    stake < minimum,
    'phalaMining.InsufficientStake',
    { worker, score, stake, minimum, missing: minimum - stake },
    '{stake} is below Smin. A worker with score {score} needs at least {minimum}, {missing} more.|Use at least {minimum}.',
  );
  const tooMuch = initialVe(tokenomics, stake, score, confidence) > tokenomics.vMax;
  reasons.when(
    tooMuch,
    'phalaMining.TooMuchStake',
    { worker, score, stake, maximum: maxStake(tokenomics, score, confidence) ?? 0n },
    '{stake} is above Smax of a worker with score {score}.|Use at most {maximum}.',
  );
}

export function checkStartMining(facts: StartMiningFacts, args: VerbArgs['startMining']): Problem[] {
  const { miner, minerBinding, minerStake } = facts;
  const { pid, worker, stake } = args;
  const reasons = new Reasons(facts);
  if (!reasons.encodable('stake', stake)) return reasons.list;
  reasons.payment();
  const pool = reasons.ownedPool(facts, pid);
  if (pool !== null) {
    reasons.freeStake(pid, pool.freeStake, stake);
    if (reasons.listed(pool, worker)) reasons.minerFound(minerBinding, pid, worker);
  }
  if (miner !== null)
    reasons.when(
      miner.state !== 'Ready',
      'phalaMining.MinerNotReady',
      { worker, state: miner.state },
      '{worker} is {state}, not Ready.|Stop it. Reclaim it after the cool-down.',
    );
  if (minerStake !== null)
    reasons.when(
      true,
      'phalaMining.InternalErrorCannotStartWithExistingStake',
      { worker, stake: minerStake },
      '{worker} has {stake} of an earlier run.|Reclaim it after the cool-down.',
    );
  stakeLimits(reasons, facts, args);
  return reasons.list;
}
