import type { OwnerFacts, VerbArgs } from '../facts.js';
import type { Problem } from '../problems.js';
import { ownedPool, payment, reasonsOf, when } from './reasons.js';

export function checkSetPayoutPref(facts: OwnerFacts, { pid, commission }: VerbArgs['setPayoutPref']): Problem[] {
  const reasons = reasonsOf(facts);
  const valid = commission >= 0 && commission <= 1_000_000 && commission % 1 === 0;
  when(
    reasons,
    !valid,
    'input.commissionOutOfRange',
    { commission },
    'The commission {commission} is not within 0 … 1000000.|Enter 0 to 100 %.',
  );
  payment(reasons);
  ownedPool(reasons, facts, pid);
  return reasons.list;
}
