import type { StopMiningFacts, VerbArgs } from '../facts.js';
import type { Problem } from '../problems.js';
import { bound, listed, ownedPool, payment, type Reasons, reasonsOf, when } from './reasons.js';

/** What `stop_mining` checks; also the second part of changing a stake. */
export function stopChecks(reasons: Reasons, facts: StopMiningFacts, { pid, worker }: VerbArgs['stopMining']): void {
  const { miner, minerBinding, miningEnabled } = facts;
  when(
    reasons,
    !miningEnabled,
    'phalaStakePool.FeatureNotEnabled',
    {},
    'This network has mining switched off.|Wait until it is switched on.',
  );
  const pool = ownedPool(reasons, facts, pid);
  if (!pool || !listed(reasons, pool, worker)) return;
  bound(reasons, minerBinding, pid, worker);
  const state = miner?.state ?? 'Ready';
  const idle = state === 'Ready' || state === 'MiningCoolingDown';
  when(reasons, minerBinding && idle, 'phalaMining.MinerNotMining', { worker, state }, '{worker} is {state}, not mining.|Nothing to stop.');
}

/** Idle and unresponsive workers can be stopped. */
export function checkStopMining(facts: StopMiningFacts, args: VerbArgs['stopMining']): Problem[] {
  const reasons = reasonsOf(facts);
  payment(reasons);
  stopChecks(reasons, facts, args);
  return reasons.list;
}
