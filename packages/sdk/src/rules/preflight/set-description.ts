import type { OwnerFacts, VerbArgs } from '../facts.js';
import type { Problem } from '../problems.js';
import { Reasons } from './reasons.js';

/** Most bytes a description may have; a longer one cannot be decoded by the runtime. */
export const MAX_DESCRIPTION_BYTES = 4400;

export function checkSetDescription(facts: OwnerFacts, { pid, description }: VerbArgs['setDescription']): Problem[] {
  const reasons = new Reasons(facts);
  const bytes = typeof description === 'string' ? new TextEncoder().encode(description).length : description.length;
  reasons.newerCall('set_pool_description');
  reasons.when(
    bytes > MAX_DESCRIPTION_BYTES,
    'input.descriptionTooLong',
    { bytes, limit: MAX_DESCRIPTION_BYTES },
    'The description has {bytes} bytes, more than {limit}.|Shorten it.',
  );
  reasons.payment();
  reasons.ownedPool(facts, pid);
  return reasons.list;
}
