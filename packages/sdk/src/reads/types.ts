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

/** How far a load has come. */
export interface LoadProgress<T> {
  /** Storage entries read so far. */
  readonly loaded: number;
  /** Entries there are; `null` until that is known. It may still grow a little. */
  readonly total: number | null;
  /** The answer as far as it is complete: rows to show while the others come. It is made when called. */
  partial(): T;
}

/** For reads of a whole network. `onProgress` is called for each page that arrives. */
export interface LoadOptions<T> extends ReadOptions {
  readonly onProgress?: (progress: LoadProgress<T>) => void;
}

export interface WatchOptions {
  /** Ends the watch; same as calling the returned function or leaving the loop. */
  readonly signal?: AbortSignal;
}

/** As `WatchOptions`; `onProgress` tells of the first load. */
export interface WatchLoadOptions<T> extends WatchOptions {
  readonly onProgress?: (progress: LoadProgress<T>) => void;
}

export type WatchListener<T> = (snapshot: Snapshot<T>) => void;

export interface WatchHandlers<T> {
  readonly next: WatchListener<T>;
  /** Called at most once; the watch has ended. A lost connection is not an error, the watch goes on after it. */
  readonly error?: (error: unknown) => void;
}

/** One question to the chain, answerable once or continuously. */
export interface Read<T, G extends ReadOptions = ReadOptions, W extends WatchOptions = WatchOptions> {
  /** All parts of the answer are taken at one block. */
  get(options?: G): Promise<Snapshot<T>>;
  /**
   * The answer now and again whenever it changes, in block order. A slow consumer of the iterable gets the newest
   * answer, not a backlog.
   */
  watch(options?: W): AsyncIterableIterator<Snapshot<T>>;
  /** The same with a callback; returns the function that ends it. */
  watch(listener: WatchListener<T> | WatchHandlers<T>, options?: W): () => void;
}

/** A read of lists. What did not change stays the same object from answer to answer; `deltaOf` tells what a block changed. */
export type ListRead<T> = Read<T, LoadOptions<T>, WatchLoadOptions<T>>;

/** Pools, and the workers of all of them, in the order of the pools. */
export interface Fleet {
  readonly pools: readonly Pool[];
  /** Also those removed from their pool whose stake is still releasing. */
  readonly workers: readonly PoolWorker[];
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
