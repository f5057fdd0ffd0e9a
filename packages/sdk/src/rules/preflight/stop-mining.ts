import type { StopMiningFacts, VerbArgs } from '../facts.js';
import type { Problem } from '../problems.js';
import { Reasons } from './reasons.js';

/** What `stop_mining` checks; also the second part of changing a stake. */
export function stopChecks(reasons: Reasons, facts: StopMiningFacts, { pid, worker }: VerbArgs['stopMining']): void {
  const { miner, minerBinding, miningEnabled } = facts;
  reasons.when(
    !miningEnabled,
    'phalaStakePool.FeatureNotEnabled',
    {},
    'This network has mining switched off.|Wait until it is switched on.',
  );
  const pool = reasons.ownedPool(facts, pid);
  if (pool === null) return;
  if (!reasons.listed(pool, worker)) return;
  reasons.bound(minerBinding, pid, worker);
  const state = miner?.state ?? 'Ready';
  const idle = state === 'Ready' || state === 'MiningCoolingDown';
  reasons.when(
    minerBinding !== null && idle,
    'phalaMining.MinerNotMining',
    { worker, state },
    '{worker} is {state}, not mining.|Nothing to stop.',
  );
}

/** Idle and unresponsive workers can be stopped. */
export function checkStopMining(facts: StopMiningFacts, args: VerbArgs['stopMining']): Problem[] {
  const reasons = new Reasons(facts);
  reasons.payment();
  stopChecks(reasons, facts, args);
  return reasons.list;
}
