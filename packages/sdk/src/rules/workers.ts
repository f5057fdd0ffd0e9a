import type { Miner, Planck, UnixSeconds } from '../model/types.js';
import { secondsLeft } from './forecast.js';

/** What a console shows. `Releasing`: taken out of its pool while cooling down, its stake still locked. */
export type WorkerState = 'Mining' | 'Unresponsive' | 'CoolingDown' | 'Releasing' | 'Ready';

/**
 * @param inPool whether the pool lists the worker
 * @returns `null` for a worker that has left the pool and holds none of its stake
 */
export function workerState(miner: Pick<Miner, 'state'>, inPool: boolean, stake: Planck | null): WorkerState | null {
  if (!inPool) return stake === null ? null : 'Releasing';
  switch (miner.state) {
    case 'Ready':
      return 'Ready';
    case 'MiningUnresponsive':
      return 'Unresponsive';
    case 'MiningCoolingDown':
      return 'CoolingDown';
    default:
      return 'Mining';
  }
}

type Cooling = Pick<Miner, 'state' | 'coolDownStart'>;

/** End of the cool-down; `null` unless the worker cools down. */
export const coolDownEnd = (miner: Cooling, coolDownPeriod: UnixSeconds): UnixSeconds | null =>
  miner.state === 'MiningCoolingDown' ? miner.coolDownStart + coolDownPeriod : null;

/** Seconds until the worker can be reclaimed; 0 when it can; `null` unless it cools down. */
export function coolDownLeft(miner: Cooling, coolDownPeriod: UnixSeconds, now: UnixSeconds): number | null {
  const end = coolDownEnd(miner, coolDownPeriod);
  return end === null ? null : secondsLeft(end, now);
}

/** A worker does not become Ready by itself: somebody reclaims it once this is true. */
export const isReclaimable = (miner: Cooling, coolDownPeriod: UnixSeconds, now: UnixSeconds): boolean =>
  coolDownLeft(miner, coolDownPeriod, now) === 0;
