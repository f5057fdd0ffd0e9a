import type { ChangeStakeFacts, VerbArgs } from '../facts.js';
import type { Problem } from '../problems.js';
import { simulateReclaim } from '../simulate.js';
import { encodable, freeStake, payment, poolExists, queueStuck, reasonsOf, when } from './reasons.js';
import { stakeLimits } from './start-mining.js';
import { stopChecks } from './stop-mining.js';

/**
 * `restart_mining`: stop, reclaim at once, start with more. The chain asks for any free stake first, then for all that
 * stopping needs; the reclaimed stake pays waiting withdrawals before the new stake is taken from what is free.
 */
export function checkChangeStake(facts: ChangeStakeFacts, args: VerbArgs['changeStake']): Problem[] {
  const { pool, minerStake, queueStakers } = facts;
  const { pid, worker, stake } = args;
  const reasons = reasonsOf(facts);
  encodable(reasons, 'stake', stake);
  payment(reasons);
  const current = minerStake ?? 0n;
  if (poolExists(reasons, pool, pid) && pool.freeStake === 0n) freeStake(reasons, pid, 0n, stake > current ? stake - current : 1n);

  stopChecks(reasons, facts, args);

  const served = pool && simulateReclaim(pool, current, queueStakers);
  queueStuck(reasons, pid, served?.trappedBy ?? null);
  when(
    reasons,
    stake <= current,
    'phalaStakePool.CannotRestartWithLessStake',
    { worker, stake, current },
    '{worker} mines with {current}, not less than {stake}.|Use more, or stop it.',
  );
  if (served?.trappedBy === null) freeStake(reasons, pid, served.pool.freeStake, stake);
  stakeLimits(reasons, facts, args);
  return reasons.list;
}
