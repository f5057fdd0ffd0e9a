import type { AccountId, FixedBits, Miner, Planck, PoolId, RegisteredWorker, Shares, UnixSeconds, WorkerKey } from '../../model/types.js';
import type { Facts, VerbArgs } from '../../rules/facts.js';
import type { FleetProblem, PlanNote } from './problems.js';

/** Verbs that are planned for many at once. */
export type FleetVerb = 'addWorker' | 'startMining' | 'changeStake' | 'stopMining' | 'reclaimWorker' | 'removeWorker' | 'claimRewards';

/** One call, as `client.tx[verb]` takes it. */
export type PlannedCall<V extends FleetVerb = FleetVerb> = { readonly [K in V]: { readonly verb: K; readonly args: VerbArgs[K] } }[V];

/**
 * Whose calls they are and under which constants. The fee is paid once per batch: leave `fee` out, or give what the batches
 * cost together; every row is blocked then when it cannot be paid.
 */
export type FleetSetting = Readonly<Pick<Facts, 'order' | 'constants' | 'signer' | 'balance' | 'fee' | 'tip' | 'payer'>>;

/** A worker's work for one pool. Every `PoolWorker` of the reads is one. */
export interface FleetWorker {
  readonly pid: PoolId;
  readonly worker: WorkerKey;
  /** Whether the pool lists it. */
  readonly inPool: boolean;
  /** Miners[miner of (pid, worker)]. */
  readonly mining: Miner | null;
  /** Stakes[miner of (pid, worker)], planck; 0 without. */
  readonly stake: Planck;
  readonly registered: RegisteredWorker | null;
}

interface RowBase {
  /** Position in the list the plan was asked for. */
  readonly index: number;
  readonly pid: PoolId;
  /** `null` for a claim, and for a pasted text that is no key. */
  readonly worker: WorkerKey | null;
}

/** The chain accepts the call, after those of the rows above. */
export interface GoRow<V extends FleetVerb = FleetVerb> extends RowBase {
  readonly verdict: 'go';
  readonly call: PlannedCall<V>;
  readonly problems: readonly [];
  /** Consequences to tell before signing. */
  readonly notes: readonly PlanNote[];
}

export interface BlockedRow<V extends FleetVerb = FleetVerb> extends RowBase {
  readonly verdict: 'blocked';
  readonly call: null;
  /** The call that was judged; `null` for a pasted text that is no key. */
  readonly tried: PlannedCall<V> | null;
  /** At least one. The chain's own reasons in its order, then those of the kit (`fleet.…`), which the chain would not mind. */
  readonly problems: readonly FleetProblem[];
  readonly notes: readonly [];
}

/** There is nothing to do; `notes` has one that says why. */
export interface SkippedRow extends RowBase {
  readonly verdict: 'skipped';
  readonly call: null;
  readonly problems: readonly [];
  readonly notes: readonly PlanNote[];
}

export type PlanRow<V extends FleetVerb = FleetVerb> = GoRow<V> | BlockedRow<V> | SkippedRow;

/** Paid from a pool's withdraw queue as stake comes back; sums by pool and user, planck. */
export interface PlannedPayout {
  readonly pid: PoolId;
  readonly user: AccountId;
  readonly shares: Shares;
  readonly amount: Planck;
}

/** One pool before the plan and after all rows that go, planck. */
export interface PoolChange {
  readonly pid: PoolId;
  readonly freeBefore: Planck;
  readonly freeAfter: Planck;
  readonly releasingBefore: Planck;
  readonly releasingAfter: Planck;
  readonly workersBefore: number;
  readonly workersAfter: number;
  /** Taken from its free stake for workers. */
  readonly stakeUsed: Planck;
}

/** What all rows that go bring about together. Amounts are planck, 0 where the verb has no such effect. */
export interface PlanSummary {
  readonly go: number;
  readonly blocked: number;
  readonly skipped: number;
  /** Pools of the plan, in the order they were given. */
  readonly pools: readonly PoolChange[];
  /** Taken from free stake for workers; of a raise only what is added. */
  readonly stakeUsed: Planck;
  /** Came back from workers, before waiting withdrawals are paid from it. */
  readonly freed: Planck;
  readonly payouts: readonly PlannedPayout[];
  readonly claimed: Planck;
  /** Stake that begins to cool down, and when it can be reclaimed if its call is in the next block; `null` for none. */
  readonly coolingDown: { readonly workers: number; readonly stake: Planck; readonly until: UnixSeconds } | null;
}

/** A decision for every row, in the order given. Nothing is sent by it. */
export interface FleetPlan<V extends FleetVerb = FleetVerb> {
  readonly verb: V;
  readonly rows: readonly PlanRow<V>[];
  readonly summary: PlanSummary;
}

/**
 * Which stake each worker gets, within its Smin … Smax. Workers of several pools share nothing: each pool
 * has its own free stake. All but `evenSplit` serve workers in the order given while it lasts.
 * - `minimum`: Smin
 * - `maximum`: Smax, or all that is left if that is at least Smin
 * - `targetV`: the least stake whose initial V reaches the target, U64F64 bits
 * - `stake`: the same for all, planck
 * - `evenSplit`: as many workers as can be paid (those of least Smin first) share all of it evenly; what the ones at their Smax
 *   cannot take goes to the others, to the last planck. Of a raise, what is added is even.
 */
export type StakeStrategy = 'minimum' | 'maximum' | 'evenSplit' | { readonly targetV: FixedBits } | { readonly stake: Planck };

/** How much of each pool's free stake a plan may use, planck. */
export interface StakeLimits {
  /** Stays free in each pool; 0 when left out. */
  readonly reserve?: Planck;
  /** At most this much is used; all when left out. */
  readonly budget?: Planck;
}
