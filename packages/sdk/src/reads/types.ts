import type { Snapshot } from '../chain/types.js';
import type {
  AccountId,
  BlockHash,
  Miner,
  MinerId,
  Planck,
  Pool,
  PoolId,
  RegisteredWorker,
  Shares,
  Staker,
  Tokenomics,
  UnixSeconds,
  WithdrawRequest,
  WorkerKey,
} from '../model/types.js';
import type { WorkerState } from '../rules/workers.js';

export interface ReadOptions {
  /** Block to read at; the best block when left out. */
  readonly at?: BlockHash | `0x${string}`;
  readonly signal?: AbortSignal;
}

export interface WatchOptions {
  /** Ends the watch; same as calling the returned function or leaving the loop. */
  readonly signal?: AbortSignal;
}

export type WatchListener<T> = (snapshot: Snapshot<T>) => void;

export interface WatchHandlers<T> {
  readonly next: WatchListener<T>;
  /** Called at most once; the watch has ended. A lost connection is not an error, the watch goes on after it. */
  readonly error?: (error: unknown) => void;
}

/** One question to the chain, answerable once or continuously. */
export interface Read<T> {
  /** All parts of the answer are taken at one block. */
  get(options?: ReadOptions): Promise<Snapshot<T>>;
  /**
   * The answer now and again whenever it changes, in block order. A slow consumer of the iterable gets the newest
   * answer, not a backlog.
   */
  watch(options?: WatchOptions): AsyncIterableIterator<Snapshot<T>>;
  /** The same with a callback; returns the function that ends it. */
  watch(listener: WatchListener<T> | WatchHandlers<T>, options?: WatchOptions): () => void;
}

/** A worker's work for one pool. */
export interface PoolWorker {
  readonly pid: PoolId;
  readonly worker: WorkerKey;
  readonly miner: MinerId;
  readonly state: WorkerState;
  /** False for a worker that was removed and whose stake is still releasing. */
  readonly inPool: boolean;
  /** Mining record; absent only on a chain in an inconsistent state. */
  readonly mining: Miner | null;
  /** Stake it mines with or that is cooling down; 0 when Ready. */
  readonly stake: Planck;
  /** When its stake can be reclaimed, unix seconds; `null` unless it cools down. */
  readonly reclaimableAt: UnixSeconds | null;
  /** Whether that moment had come at the block of the snapshot. */
  readonly reclaimable: boolean;
  /** Registration; `null` when the worker is not registered. */
  readonly registered: RegisteredWorker | null;
}

export interface WorkerDetails {
  readonly worker: WorkerKey;
  readonly registered: RegisteredWorker | null;
  /** Its current pool, if any. */
  readonly current: PoolWorker | null;
  /** Pools it was removed from while its stake there is still releasing. */
  readonly releasing: readonly PoolWorker[];
}

export interface StakePosition {
  readonly pid: PoolId;
  readonly pool: Pool;
  readonly staker: Staker;
  /** What the shares are worth, planck. */
  readonly value: Planck;
  /** Claimable as a staker: settled and pending, planck. */
  readonly stakerReward: Planck;
  /** Claimable as the pool's owner, planck; 0 for others. */
  readonly ownerReward: Planck;
  readonly request: WithdrawRequest | null;
}

export interface Stakes {
  readonly account: AccountId;
  readonly positions: readonly StakePosition[];
  /** Locked over all pools, as the chain's ledger has it. */
  readonly locked: Planck;
  /** Sum of the positions' rewards, owner rewards of own pools without an own stake included. */
  readonly claimable: Planck;
}

export interface AccountBalance {
  readonly account: AccountId;
  readonly free: Planck;
  readonly reserved: Planck;
  /** The largest of all locks. */
  readonly locked: Planck;
  /** Locked in StakePools. */
  readonly staked: Planck;
  /** Can leave the account, with `fee` paid and the existential deposit kept. */
  readonly transferable: Planck;
  /** What the chain would let the account contribute: free less staked, before fee and existential deposit. */
  readonly stakeable: Planck;
  readonly nonce: number;
}

export interface NetworkTotals {
  readonly pools: number;
  /** Workers that mine or are unresponsive. */
  readonly onlineWorkers: number;
  readonly totalStake: Planck;
  readonly totalShares: Shares;
  readonly freeStake: Planck;
  readonly releasingStake: Planck;
  /** Worth of all queued withdrawals. */
  readonly withdrawing: Planck;
  readonly totalIssuance: Planck;
  /** What the account that pays rewards holds. */
  readonly subsidyBalance: Planck;
}

/** The network's mining rules as of a block. */
export interface MiningRules {
  /** `null` when the chain has none; no worker can start then. */
  readonly tokenomics: Tokenomics | null;
  /** Seconds. */
  readonly coolDownPeriod: UnixSeconds;
  /** Stopping and changing stake need it; starting does not. */
  readonly miningEnabled: boolean;
}
