import type { OwnerFacts, VerbArgs } from '../facts.js';
import type { Problem } from '../problems.js';
import { newerCall, ownedPool, payment, reasonsOf, when } from './reasons.js';

/** Most bytes a description may have; a longer one cannot be decoded by the runtime. */
export const MAX_DESCRIPTION_BYTES = 4400;

export function checkSetDescription(facts: OwnerFacts, { pid, description }: VerbArgs['setDescription']): Problem[] {
  const reasons = reasonsOf(facts);
  const bytes = typeof description === 'string' ? new TextEncoder().encode(description).length : description.length;
  newerCall(reasons, 'set_pool_description');
  when(
    reasons,
    bytes > MAX_DESCRIPTION_BYTES,
    'input.descriptionTooLong',
    { bytes, limit: MAX_DESCRIPTION_BYTES },
    'The description has {bytes} bytes, more than {limit}.|Shorten it.',
  );
  payment(reasons);
  ownedPool(reasons, facts, pid);
  return reasons.list;
}
