import type { OwnerFacts, VerbArgs } from '../facts.js';
import type { Problem } from '../problems.js';
import { Reasons } from './reasons.js';

export function checkSetCap(facts: OwnerFacts, { pid, cap }: VerbArgs['setCap']): Problem[] {
  const reasons = new Reasons(facts);
  if (!reasons.encodable('cap', cap)) return reasons.list;
  reasons.payment();
  const pool = reasons.ownedPool(facts, pid);
  if (pool !== null) {
    const { totalStake } = pool;
    reasons.when(
      totalStake > cap,
      'phalaStakePool.InadequateCapacity',
      { pid, cap, totalStake },
      'Pool {pid} has {totalStake}, more than {cap}.|Use at least {totalStake}.',
    );
  }
  return reasons.list;
}
