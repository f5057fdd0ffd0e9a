import type { AccountId, AsOf, Pool, PoolId, Staker, UnixSeconds } from '../../model/types.js';
import type { WorkerState } from '../../rules/workers.js';

/** A pool as it was at one block. */
export interface PoolMoment {
  readonly pool: Pool;
  /** Record of the account that was asked about; `null` without one. */
  readonly staker: Staker | null;
  /** How many of the workers the pool has today were in which state; `null` unless asked. */
  readonly workers: Readonly<Record<WorkerState, number>> | null;
}

export interface HistorySample {
  readonly asOf: AsOf;
  /** A pool that did not exist yet is absent. */
  readonly pools: ReadonlyMap<PoolId, PoolMoment>;
}

export interface History {
  /** Ascending; the last is the best block. */
  readonly samples: readonly HistorySample[];
  /** Chain time it was asked from. */
  readonly from: UnixSeconds;
  /** Why it begins where it does: as asked, with the chain itself, or with the oldest block whose state the endpoint still has. */
  readonly begins: 'asked' | 'chain' | 'pruned';
  /** Sent to the endpoint; at most 60. */
  readonly requests: number;
  /** Whose stake was read too. */
  readonly account?: AccountId;
}
