import type { AccountId, Planck, Pool, Shares, UnixSeconds, WorkerKey } from '../../model/types.js';
import type { CheckOrder } from '../../rules/facts.js';
import type { Stakers } from '../../rules/queue.js';
import type { WorkerState } from '../../rules/workers.js';

/** What the forecast needs of a worker; a row of `reads.workersOf` fits. */
export interface ForecastWorker {
  readonly worker: WorkerKey;
  readonly state: WorkerState;
  /** Stake it mines with or that is cooling down, planck. */
  readonly stake: Planck;
  /** End of its cool-down; `null` unless it cools down. */
  readonly reclaimableAt: UnixSeconds | null;
}

/** One pool at one block. */
export interface ForecastInput {
  readonly pool: Pool;
  /** PoolStakers of everybody in the queue, and of the user of a change; a user without a record is left out. */
  readonly stakers: Stakers;
  /** All workers of the pool, also those removed from it whose stake is still releasing. */
  readonly workers: readonly ForecastWorker[];
  /** The block's own time. */
  readonly now: UnixSeconds;
  /** Expected milliseconds from block to block. */
  readonly blockTime: number;
  readonly gracePeriod: UnixSeconds;
  readonly coolDownPeriod: UnixSeconds;
  readonly minContribution: Planck;
  readonly order: CheckOrder;
  /**
   * Start times that the chain still has on its list for this pool, besides those of the queue: it looks at the pool at those
   * of requests that were replaced or paid, too. Without them the forecast goes by the queue alone, which is the same unless a
   * request that is past its grace period lost its cover.
   */
  readonly queuedTimes?: readonly UnixSeconds[];
}

/** What brings the stake that pays. Free stake alone pays nobody who waits: the chain serves the queue in contribute and reclaim. */
export type PaymentSource =
  | { readonly kind: 'free' }
  | { readonly kind: 'contribution' }
  | { readonly kind: 'reclaim'; readonly worker: WorkerKey }
  | { readonly kind: 'forceStopped'; readonly worker: WorkerKey };

export interface Payment {
  /** Expected time of the block that pays. */
  readonly time: UnixSeconds;
  readonly amount: Planck;
  readonly source: PaymentSource;
}

export interface RequestForecast {
  readonly user: AccountId;
  readonly shares: Shares;
  /** Value of the request at the share price of now, planck; what is paid can be a planck less per payment. */
  readonly amount: Planck;
  readonly startTime: UnixSeconds;
  /** End of the grace period. */
  readonly dueTime: UnixSeconds;
  /** Seconds to `dueTime`, not below 0. */
  readonly countdown: number;
  /** In order of time. */
  readonly payments: readonly Payment[];
  /** `null` when nothing in sight pays all of it. */
  readonly paidInFullAt: UnixSeconds | null;
  /** What nothing in sight covers, planck. */
  readonly unpaid: Planck;
}

export interface ForceStop {
  /** The first block strictly after this moment stops the workers. */
  readonly at: UnixSeconds;
  /** Expected time of that block. */
  readonly blockTime: UnixSeconds;
  /** Start of the request (perhaps another one) whose grace period ends at `at`. */
  readonly queuedAt: UnixSeconds;
  /** First request in the queue that free and releasing stake do not cover then. */
  readonly request: AccountId;
  /** Part of that request without cover, planck. */
  readonly shortfall: Planck;
  /** Every worker that mines or is unresponsive. */
  readonly workers: readonly WorkerKey[];
  readonly stakeStopped: Planck;
}

export interface ReclaimNow {
  readonly worker: WorkerKey;
  readonly stake: Planck;
  /** Whom it pays at once; when several are ready they are taken in this order. */
  readonly pays: readonly { readonly user: AccountId; readonly amount: Planck }[];
}

export interface LeastContribution {
  /** One planck less does not avoid it, or is below the chain's least contribution. */
  readonly amount: Planck;
  /** Whether the pool's cap has room for it. */
  readonly fitsCap: boolean;
}

export interface LeastStop {
  /** As few as possible. */
  readonly workers: readonly WorkerKey[];
  readonly stake: Planck;
  /** Whether no other set of that many workers that would do has less stake; false when there were too many sets to try. */
  readonly leastStake: boolean;
  /** To be stopped in a block no later than this. */
  readonly by: UnixSeconds;
}

export interface ForecastActions {
  /** By somebody who waits for nothing himself; `null` when no force-stop is in sight or no contribution avoids it. */
  readonly contribute: LeastContribution | null;
  /** `null` when no force-stop is in sight or stopping all workers would not avoid it either. */
  readonly stopWorkers: LeastStop | null;
  readonly reclaimNow: readonly ReclaimNow[];
}

/** Why no forecast is made, rather than a wrong one. */
export type Unsure =
  /** Some amount is 2^64 planck or more: the chain's own arithmetic wraps there. */
  | { readonly code: 'forecast.beyond64Bits' }
  /** The runtime would panic at this user's request: it asks for more shares than the user has; see reconcileWithdrawQueue. */
  | { readonly code: 'forecast.queueTraps'; readonly user: AccountId }
  /** A change names a user without stake in the pool, or one whose record was not given. */
  | { readonly code: 'forecast.noStake'; readonly user: AccountId };

export interface UnsureForecast {
  readonly unsure: Unsure;
}

/**
 * Assumes that each worker is reclaimed in the first block that allows it, those ready at once in the order of their cool-down
 * and then of the input, that blocks come regularly, and that nobody does anything else.
 */
export interface Forecast {
  readonly unsure: null;
  /** In the order in which the chain serves them. */
  readonly requests: readonly RequestForecast[];
  readonly forceStop: ForceStop | null;
  /**
   * Time by which the last request is paid even if the cover that now comes from workers had to come from a force-stop when the
   * last grace period ends: that and a cool-down. `null` when nobody waits or something stays unpaid.
   */
  readonly worstCase: UnixSeconds | null;
}

export interface WithdrawForecast extends Forecast {
  /** `null` when there is nothing to do. */
  readonly actions: ForecastActions | null;
}

/** An accepted call in the next block. Whether it is accepted is preflight's to say. */
export type Change =
  /** Without `user`: by somebody new. */
  | { readonly kind: 'contribute'; readonly amount: Planck; readonly user?: AccountId }
  | { readonly kind: 'stop'; readonly workers: readonly WorkerKey[] }
  | { readonly kind: 'withdraw'; readonly user: AccountId; readonly shares: Shares };
