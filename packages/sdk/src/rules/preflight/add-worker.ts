import type { AddWorkerFacts, VerbArgs } from '../facts.js';
import type { Problem } from '../problems.js';
import { ownedPool, payment, reasonsOf, when } from './reasons.js';

export function checkAddWorker(facts: AddWorkerFacts, { pid, worker }: VerbArgs['addWorker']): Problem[] {
  const { registered, signer, constants, workerBound, minerBinding, miner } = facts;
  const reasons = reasonsOf(facts);
  payment(reasons);
  when(reasons, !registered, 'phalaStakePool.WorkerNotRegistered', { worker }, '{worker} is not registered.|Wait for its registration.');
  if (registered) {
    const { operator } = registered;
    when(
      reasons,
      operator !== signer,
      'phalaStakePool.UnauthorizedOperator',
      { worker, operator, signer },
      !operator ? '{worker} has no operator.|Choose another worker.' : 'The operator of {worker} is {operator}.|Switch to this account.',
    );
    when(
      reasons,
      registered.initialScore === null,
      'phalaStakePool.BenchmarkMissing',
      { worker },
      '{worker} has no score.|Wait for its benchmark.',
    );
  }
  const pool = ownedPool(reasons, facts, pid);
  if (pool) {
    const limit = constants.maxPoolWorkers;
    when(
      reasons,
      pool.workers.includes(worker),
      'phalaStakePool.WorkerExists',
      { pid, worker },
      '{worker} is in Pool {pid}.|Choose another worker.',
    );
    when(
      reasons,
      pool.workers.length >= limit,
      'phalaStakePool.WorkersExceedLimit',
      { pid, limit },
      'Pool {pid} is full with {limit}.|Remove one first.',
    );
  }
  const leftover = miner && miner.state !== 'Ready' ? 'minerNotReady' : null;
  const reason = workerBound ? 'workerBound' : minerBinding ? 'minerBound' : leftover;
  if (reason)
    when(
      reasons,
      true,
      'phalaStakePool.FailedToBindMinerAndWorker',
      { pid, worker, reason },
      reason === 'minerNotReady'
        ? '{worker} cools down in Pool {pid}.|Reclaim it after the cool-down.'
        : '{worker} is in a pool.|Remove it there first.',
    );
  return reasons.list;
}
