/**
 * The vocabulary of the kit. Every amount is a `bigint` in planck (10^-12 PHA), every moment of chain
 * time is a `number` of unix seconds, every 32-byte id is lower-case hex with `0x`.
 * U64F64 values are `bigint` bits: the number is `bits / 2^64`.
 */
declare const brand: unique symbol;
type Branded<T, Name extends string> = T & { readonly [brand]: Name };

/** Amount in the chain's smallest unit. */
export type Planck = bigint;
/** U64F64 fixed point, as its u128 bits. */
export type FixedBits = bigint;
/** Share units of a pool: 10^12 of them are "1 share". */
export type Shares = bigint;
/** Unix seconds on the chain's clock. */
export type UnixSeconds = number;
/** Parts per million, 0 … 1_000_000. */
export type PartsPerMillion = number;

export type PoolId = Branded<bigint, 'PoolId'>;
/** 32-byte public key of an account, hex. */
export type AccountId = Branded<`0x${string}`, 'AccountId'>;
/** 32-byte sr25519 key of a TEE worker, hex. Never shown as ss58. */
export type WorkerKey = Branded<`0x${string}`, 'WorkerKey'>;
/** Account `spm/…` derived from (pool, worker): the key of all mining state. */
export type MinerId = Branded<`0x${string}`, 'MinerId'>;
export type BlockHash = Branded<`0x${string}`, 'BlockHash'>;

/** The block a read was taken at. */
export interface AsOf {
  readonly number: number;
  readonly hash: BlockHash;
  /** The block's own time, unix milliseconds. */
  readonly timestamp: number;
}

export interface WithdrawRequest {
  readonly user: AccountId;
  readonly shares: Shares;
  readonly startTime: UnixSeconds;
}

export interface Pool {
  readonly pid: PoolId;
  readonly owner: AccountId;
  /** `null`: never set, which the chain treats as 0. */
  readonly commission: PartsPerMillion | null;
  readonly ownerReward: Planck;
  /** `null`: no cap was ever set. A cap at or above the total issuance reads as unlimited too, see `capOf`. */
  readonly cap: Planck | null;
  /** Cumulative reward per share, U64F64 bits. */
  readonly rewardAcc: FixedBits;
  readonly totalShares: Shares;
  readonly totalStake: Planck;
  readonly freeStake: Planck;
  readonly releasingStake: Planck;
  readonly workers: readonly WorkerKey[];
  readonly withdrawQueue: readonly WithdrawRequest[];
}

export interface Staker {
  readonly user: AccountId;
  /** Tokens locked for this pool at the last settlement. */
  readonly locked: Planck;
  readonly shares: Shares;
  /** Settled and unclaimed. */
  readonly availableRewards: Planck;
  readonly rewardDebt: Planck;
}

export type MinerState = 'Ready' | 'MiningIdle' | 'MiningActive' | 'MiningUnresponsive' | 'MiningCoolingDown';

export interface Miner {
  readonly state: MinerState;
  readonly ve: FixedBits;
  readonly v: FixedBits;
  readonly vUpdatedAt: UnixSeconds;
  readonly pInit: number;
  readonly pInstant: number;
  readonly iterations: bigint;
  readonly miningStartTime: UnixSeconds;
  readonly challengeTimeLast: UnixSeconds;
  /** 0 unless the miner cools down. */
  readonly coolDownStart: UnixSeconds;
  /** Gross of commission; starts again at 0 whenever the worker is added to a pool. */
  readonly totalReward: Planck;
}

export interface RegisteredWorker {
  readonly worker: WorkerKey;
  readonly ecdhKey: `0x${string}`;
  readonly runtimeVersion: number;
  readonly lastUpdated: bigint;
  readonly operator: AccountId | null;
  readonly confidenceLevel: number;
  /** `null`: not benchmarked yet. */
  readonly initialScore: number | null;
  /** [CPU cores, CPU feature level], as the worker reported them; may be empty. */
  readonly features: readonly number[];
}

export interface Tokenomics {
  readonly phaRate: FixedBits;
  readonly rho: FixedBits;
  readonly budgetPerBlock: FixedBits;
  readonly vMax: FixedBits;
  readonly costK: FixedBits;
  readonly costB: FixedBits;
  readonly slashRate: FixedBits;
  readonly treasuryRatio: FixedBits;
  readonly heartbeatWindow: number;
  readonly rigK: FixedBits;
  readonly rigB: FixedBits;
  readonly re: FixedBits;
  readonly k: FixedBits;
  readonly kappa: FixedBits;
}

export interface Balance {
  readonly free: Planck;
  readonly reserved: Planck;
  readonly miscFrozen: Planck;
  readonly feeFrozen: Planck;
  readonly nonce: number;
}

/** What the connected network says about itself; nothing here is assumed. */
export interface NetworkConstants {
  readonly symbol: string;
  readonly decimals: number;
  readonly ss58Prefix: number;
  /** Expected milliseconds of chain time from block to block. */
  readonly blockTime: number;
  readonly existentialDeposit: Planck;
  readonly minContribution: Planck;
  /** Seconds a queued withdrawal may wait before the pool is force-stopped. */
  readonly gracePeriod: UnixSeconds;
  readonly maxPoolWorkers: number;
}

/** A pool id as a caller may hold it; `poolId` checks it. */
export type PoolIdInput = PoolId | bigint | number | string;
