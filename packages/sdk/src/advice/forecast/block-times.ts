import type { UnixSeconds } from '../../model/types.js';
import type { ForecastInput } from './types.js';

/** Expected time of the first block after the present one that is not before `moment`. */
export function blockAt({ now, blockTime }: Pick<ForecastInput, 'now' | 'blockTime'>, moment: UnixSeconds): UnixSeconds {
  const interval = Math.max(1, blockTime) / 1000;
  const blocks = Math.max(1, Math.ceil((moment - now) / interval));
  return Math.floor(now + blocks * interval);
}

export const nextBlock = (chain: Pick<ForecastInput, 'now' | 'blockTime'>): UnixSeconds => blockAt(chain, chain.now);
