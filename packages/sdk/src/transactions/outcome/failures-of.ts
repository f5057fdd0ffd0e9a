import type { Carrier } from './carriers.js';
import { carrierOf } from './carriers.js';
import type { CallOutcome, LocatedFailure } from './types.js';

/** All refusals, of each the innermost call that is known to be the refused one, in the order of the calls. */
export function failuresOf(
  { call, status, failure, items }: CallOutcome,
  path: readonly number[] = [],
  carriers: readonly Carrier[] = [],
): readonly LocatedFailure[] {
  if (status !== 'failed' || !failure) return [];
  const { carrier } = call;
  const within = carrier ? [...carriers, carrier] : carriers;
  const isBatch = carrierOf(call)?.tells === 'items';
  const inner = items.flatMap((item, i) => failuresOf(item, isBatch ? [...path, i] : path, within));
  return inner.length > 0 ? inner : [{ failure, path, carriers }];
}
