import { commissionOf, type PartsPerMillion, type Planck } from '@stakepool-kit/sdk/rules';

/** Who gets what of a reward. */
export interface RewardSplit {
  readonly owner: Planck;
  /** By their shares. */
  readonly stakers: Planck;
}

/** A reward split by a commission, in the chain's own rounding. */
export function splitReward(reward: Planck, commission: PartsPerMillion): RewardSplit {
  const owner = commissionOf(reward, commission);
  return { owner, stakers: reward - owner };
}

/** 100 %. */
export const WHOLE: PartsPerMillion = 1_000_000;
/** Percent with four decimals is parts per million: all the chain can hold. */
export const PERCENT_DECIMALS = 4;
