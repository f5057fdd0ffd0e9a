import type { OwnerFacts, VerbArgs } from '../facts.js';
import type { Problem } from '../problems.js';
import { Reasons } from './reasons.js';

export function checkSetPayoutPref(facts: OwnerFacts, { pid, commission }: VerbArgs['setPayoutPref']): Problem[] {
  const reasons = new Reasons(facts);
  const valid = Number.isInteger(commission) && commission >= 0 && commission <= 1_000_000;
  reasons.when(
    !valid,
    'input.commissionOutOfRange',
    { commission },
    'The commission {commission} is not within 0 … 1000000.|Enter 0 to 100 %.',
  );
  reasons.payment();
  reasons.ownedPool(facts, pid);
  return reasons.list;
}
