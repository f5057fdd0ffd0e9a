import { commissionOf, type PartsPerMillion, type Planck } from '@stakepool-kit/sdk/rules';

/** 100 %. */
export const WHOLE: PartsPerMillion = 1_000_000;
const EXAMPLE = 100n;

/** Who gets what of a reward. */
export interface RewardSplit {
  readonly owner: Planck;
  /** By their shares. */
  readonly stakers: Planck;
}

/** A reward split by a commission, in the chain's own rounding. */
export function splitReward(reward: Planck, commission: PartsPerMillion | null): RewardSplit {
  const owner = commissionOf(reward, commission);
  return { owner, stakers: reward - owner };
}

/** A reward to show a split by: 100 whole units of the chain, in planck. */
export function exampleReward(decimals: number): Planck {
  return EXAMPLE * 10n ** BigInt(decimals);
}

/** How a commission divides 100 units of rewards. */
interface ExampleSplit extends RewardSplit {
  readonly kind: 'none' | 'some' | 'all';
  readonly total: Planck;
  /** What a holder of a quarter of the shares gets of it. */
  readonly quarter: Planck;
  /** The owner's part, 1 = all, for the width of a bar only. */
  readonly ownerPart: number;
}

/** @param decimals of the chain's unit */
export function splitOf(commission: PartsPerMillion | null, decimals: number): ExampleSplit {
  const total = exampleReward(decimals);
  const { owner, stakers } = splitReward(total, commission);
  const kind = owner === 0n ? 'none' : stakers === 0n ? 'all' : 'some';
  return { kind, total, owner, stakers, quarter: stakers / 4n, ownerPart: (commission ?? 0) / WHOLE };
}
