import type { AddWorkerFacts, VerbArgs } from '../facts.js';
import type { Problem } from '../problems.js';
import { Reasons } from './reasons.js';

function bindObstacle({ workerBound, minerBinding, miner }: AddWorkerFacts): 'workerBound' | 'minerBound' | 'minerNotReady' | null {
  if (workerBound) return 'workerBound';
  if (minerBinding !== null) return 'minerBound';
  return miner !== null && miner.state !== 'Ready' ? 'minerNotReady' : null;
}

export function checkAddWorker(facts: AddWorkerFacts, { pid, worker }: VerbArgs['addWorker']): Problem[] {
  const { registered, signer, constants } = facts;
  const reasons = new Reasons(facts);
  reasons.payment();
  if (registered === null) {
    reasons.when(true, 'phalaStakePool.WorkerNotRegistered', { worker }, '{worker} is not registered.|Wait for its registration.');
  } else {
    const { operator } = registered;
    reasons.when(
      operator !== signer,
      'phalaStakePool.UnauthorizedOperator',
      { worker, operator, signer },
      operator === null
        ? '{worker} has no operator.|Choose another worker.'
        : 'The operator of {worker} is {operator}.|Switch to this account.',
    );
    reasons.when(
      registered.initialScore === null,
      'phalaStakePool.BenchmarkMissing',
      { worker },
      '{worker} has no score.|Wait for its benchmark.',
    );
  }
  const pool = reasons.ownedPool(facts, pid);
  if (pool !== null) {
    const limit = constants.maxPoolWorkers;
    reasons.when(
      pool.workers.includes(worker),
      'phalaStakePool.WorkerExists',
      { pid, worker },
      '{worker} is in Pool {pid}.|Choose another worker.',
    );
    reasons.when(
      pool.workers.length >= limit,
      'phalaStakePool.WorkersExceedLimit',
      { pid, limit },
      'Pool {pid} is full with {limit}.|Remove one first.',
    );
  }
  const reason = bindObstacle(facts);
  if (reason !== null)
    reasons.when(
      true,
      'phalaStakePool.FailedToBindMinerAndWorker',
      { pid, worker, reason },
      reason === 'minerNotReady'
        ? '{worker} cools down in Pool {pid}.|Reclaim it after the cool-down.'
        : '{worker} is in a pool.|Remove it there first.',
    );
  return reasons.list;
}
