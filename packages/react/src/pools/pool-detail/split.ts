import { commissionOf, type PartsPerMillion, type Planck } from '@stakepool-kit/sdk/rules';

const WHOLE = 100n;
const FULL: PartsPerMillion = 1_000_000;

/** How a commission divides 100 units of rewards. */
export interface Split {
  readonly kind: 'none' | 'some' | 'all';
  readonly total: Planck;
  readonly owner: Planck;
  readonly stakers: Planck;
  /** What a holder of a quarter of the shares gets of it. */
  readonly quarter: Planck;
  /** The owner's part, 1 = all, for the width of a bar only. */
  readonly ownerPart: number;
}

/** @param decimals of the chain's unit */
export function splitOf(commission: PartsPerMillion | null, decimals: number): Split {
  const total = WHOLE * 10n ** BigInt(decimals);
  const owner = commissionOf(total, commission);
  const stakers = total - owner;
  const kind = owner === 0n ? 'none' : stakers === 0n ? 'all' : 'some';
  return { kind, total, owner, stakers, quarter: stakers / 4n, ownerPart: (commission ?? 0) / FULL };
}
