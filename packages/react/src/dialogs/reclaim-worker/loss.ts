import type { Miner, Planck } from '@stakepool-kit/sdk/rules';

/**
 * What a reclaim may take from the stake, at most, planck. Runtimes from 1130 on return all of it; those before kept what V had
 * fallen below Ve: `stake − ⌊stake · min(V ÷ Ve, 1)⌋`. Domain §4.6.
 */
export function possibleLoss(miner: Pick<Miner, 'v' | 've'>, stake: Planck, returnsAll: boolean): Planck {
  if (returnsAll || miner.ve === 0n || miner.v >= miner.ve) return 0n;
  return stake - (stake * miner.v) / miner.ve;
}
