import type { WorkerState } from '@stakepool-kit/sdk/rules';
import { useCallback } from 'react';
import { type ChainClock, useOnChainTime } from '../../data/chain-clock';

export interface StateBadgeOptions {
  readonly state: WorkerState;
  /** Unix seconds of chain time from when on the stake can be reclaimed; only of what cools down. */
  readonly reclaimableAt?: number | null | undefined;
}

export interface StateBadgeState {
  readonly state: WorkerState;
  /** Until when it cools down; `null` when it does not. */
  readonly coolsUntil: number | null;
  /** The cool-down is over: somebody may reclaim. */
  readonly isReclaimable: boolean;
}

/** A worker's state, and how far its cool-down is. */
export function useStateBadge({ state, reclaimableAt = null }: StateBadgeOptions): StateBadgeState {
  const cools = state === 'CoolingDown' || state === 'Releasing';
  const coolsUntil = cools ? reclaimableAt : null;
  const over = useCallback(
    (clock: ChainClock): boolean => {
      const now = clock.time();
      return coolsUntil !== null && now !== null && now >= coolsUntil;
    },
    [coolsUntil],
  );
  return { state, coolsUntil, isReclaimable: useOnChainTime(over) };
}
