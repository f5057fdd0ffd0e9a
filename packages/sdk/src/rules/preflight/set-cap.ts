import type { OwnerFacts, VerbArgs } from '../facts.js';
import type { Problem } from '../problems.js';
import { encodable, ownedPool, payment, reasonsOf, when } from './reasons.js';

export function checkSetCap(facts: OwnerFacts, { pid, cap }: VerbArgs['setCap']): Problem[] {
  const reasons = reasonsOf(facts);
  encodable(reasons, 'cap', cap);
  payment(reasons);
  const pool = ownedPool(reasons, facts, pid);
  if (pool) {
    const { totalStake } = pool;
    when(
      reasons,
      totalStake > cap,
      'phalaStakePool.InadequateCapacity',
      { pid, cap, totalStake },
      'Pool {pid} has {totalStake}, more than {cap}.|Use at least {totalStake}.',
    );
  }
  return reasons.list;
}
