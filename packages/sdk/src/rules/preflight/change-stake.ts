import type { ChangeStakeFacts, VerbArgs } from '../facts.js';
import type { Problem } from '../problems.js';
import { simulateReclaim } from '../simulate.js';
import { Reasons } from './reasons.js';
import { stakeLimits } from './start-mining.js';
import { stopChecks } from './stop-mining.js';

/**
 * `restart_mining`: stop, reclaim at once, start with more. The chain asks for any free stake first, then for all that
 * stopping needs; the reclaimed stake pays waiting withdrawals before the new stake is taken from what is free.
 */
export function checkChangeStake(facts: ChangeStakeFacts, args: VerbArgs['changeStake']): Problem[] {
  const { pool, minerStake, queueStakers } = facts;
  const { pid, worker, stake } = args;
  const reasons = new Reasons(facts);
  if (!reasons.encodable('stake', stake)) return reasons.list;
  reasons.payment();
  const current = minerStake ?? 0n;
  const more = stake > current ? stake - current : 1n;
  const nothingFree = pool !== null && pool.freeStake === 0n;
  if (nothingFree) reasons.freeStake(pid, 0n, more);
  if (pool === null) reasons.poolExists(pool, pid);

  stopChecks(reasons, facts, args);

  const served = pool === null ? null : simulateReclaim(pool, current, queueStakers);
  reasons.queueStuck(pid, served?.trappedBy ?? null);
  reasons.when(
    stake <= current,
    'phalaStakePool.CannotRestartWithLessStake',
    { worker, stake, current },
    '{worker} mines with {current}, not less than {stake}.|Use more, or stop it.',
  );
  if (served !== null && served.trappedBy === null) {
    reasons.freeStake(pid, served.pool.freeStake, stake);
  }
  stakeLimits(reasons, facts, args);
  return reasons.list;
}
