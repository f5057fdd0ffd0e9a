import type {
  AccountId,
  Balance,
  BlockHash,
  Miner,
  MinerId,
  Planck,
  Pool,
  PoolId,
  RegisteredWorker,
  Staker,
  Tokenomics,
  WorkerKey,
} from '../../model/types.js';
import type { Mappings, Variant } from '../scale/decoder.js';

/** An event as it lies in storage: pallet, name and fields by position. */
export interface EventRecord {
  readonly phase: Variant;
  readonly event: { readonly type: string; readonly fields: readonly [Variant] };
}

/** A part of a storage key: a number, or 32 bytes in hex. */
export type KeyPart = bigint | `0x${string}`;

/** What the SDK knows about one storage item; `Args` and `Value` exist for the compiler only. */
export interface StorageItem<Args extends readonly KeyPart[], Value> {
  readonly pallet: string;
  readonly name: string;
  /** Makes a value with all fields of the model; a runtime whose value lacks one is refused. */
  readonly blank?: () => object;
  /** Present on newer runtimes only. */
  readonly optional: boolean;
  readonly types?: readonly [Args, Value];
}

const item = <Args extends readonly KeyPart[], Value>(pallet: string, name: string, blank?: () => object): StorageItem<Args, Value> => ({
  pallet,
  name,
  ...(blank && { blank }),
  optional: false,
});
const newer = <Args extends readonly KeyPart[], Value>(pallet: string, name: string): StorageItem<Args, Value> => ({
  ...item<Args, Value>(pallet, name),
  optional: true,
});
/** All fields of a model type; the compiler refuses a list that is not complete. */
type Blank<T> = Record<keyof T, null>;

const POOL = (): Blank<Pool> => ({
  pid: null,
  owner: null,
  commission: null,
  ownerReward: null,
  cap: null,
  rewardAcc: null,
  totalShares: null,
  totalStake: null,
  freeStake: null,
  releasingStake: null,
  workers: null,
  withdrawQueue: null,
});
const STAKER = (): Blank<Staker> => ({ user: null, locked: null, shares: null, availableRewards: null, rewardDebt: null });
const MINER = (): Blank<Miner> => ({
  state: null,
  ve: null,
  v: null,
  vUpdatedAt: null,
  pInit: null,
  pInstant: null,
  iterations: null,
  miningStartTime: null,
  challengeTimeLast: null,
  coolDownStart: null,
  totalReward: null,
});
const WORKER = (): Blank<RegisteredWorker> => ({
  worker: null,
  ecdhKey: null,
  runtimeVersion: null,
  lastUpdated: null,
  operator: null,
  confidenceLevel: null,
  initialScore: null,
  features: null,
});
const TOKENOMICS = (): Blank<Tokenomics> => ({
  phaRate: null,
  rho: null,
  budgetPerBlock: null,
  vMax: null,
  costK: null,
  costB: null,
  slashRate: null,
  treasuryRatio: null,
  heartbeatWindow: null,
  rigK: null,
  rigB: null,
  re: null,
  k: null,
  kappa: null,
});
const BALANCE = (): Blank<Balance> => ({ free: null, reserved: null, miscFrozen: null, feeFrozen: null, nonce: null });

/** Storage of generation v1, by the names that hold from runtime 900 to 1180 and on the standalone node. */
export const ITEMS = {
  events: item<[], readonly EventRecord[]>('System', 'Events'),
  blockNumber: item<[], number>('System', 'Number'),
  parentHash: item<[], BlockHash>('System', 'ParentHash'),
  account: item<[AccountId], Balance>('System', 'Account', BALANCE),
  timestamp: item<[], bigint>('Timestamp', 'Now'),
  lastUpgrade: newer<[], { readonly specVersion: bigint; readonly specName: string } | null>('System', 'LastRuntimeUpgrade'),
  totalIssuance: item<[], Planck>('Balances', 'TotalIssuance'),
  pool: item<[PoolId], Pool | null>('PhalaStakePool', 'StakePools', POOL),
  poolCount: item<[], bigint>('PhalaStakePool', 'PoolCount'),
  staker: item<[PoolId, AccountId], Staker | null>('PhalaStakePool', 'PoolStakers', STAKER),
  assignment: item<[WorkerKey], PoolId | null>('PhalaStakePool', 'WorkerAssignments'),
  ledger: item<[AccountId], Planck | null>('PhalaStakePool', 'StakeLedger'),
  miningEnabled: item<[], boolean>('PhalaStakePool', 'MiningEnabled'),
  preimage: newer<[MinerId], readonly [PoolId, WorkerKey] | null>('PhalaStakePool', 'SubAccountPreimages'),
  whitelist: newer<[PoolId], readonly AccountId[] | null>('PhalaStakePool', 'PoolContributionWhitelists'),
  description: newer<[PoolId], `0x${string}` | null>('PhalaStakePool', 'PoolDescriptions'),
  miner: item<[MinerId], Miner | null>('PhalaMining', 'Miners', MINER),
  minerBinding: item<[MinerId], WorkerKey | null>('PhalaMining', 'MinerBindings'),
  workerBinding: item<[WorkerKey], MinerId | null>('PhalaMining', 'WorkerBindings'),
  stake: item<[MinerId], Planck | null>('PhalaMining', 'Stakes'),
  coolDownPeriod: item<[], bigint>('PhalaMining', 'CoolDownPeriod'),
  onlineMiners: item<[], number>('PhalaMining', 'OnlineMiners'),
  tokenomics: item<[], Tokenomics | null>('PhalaMining', 'TokenomicParameters', TOKENOMICS),
  worker: item<[WorkerKey], RegisteredWorker | null>('PhalaRegistry', 'Workers', WORKER),
} as const;

export type ItemName = keyof typeof ITEMS;
export type ArgsOf<N extends ItemName> = (typeof ITEMS)[N] extends StorageItem<infer Args, unknown> ? Args : never;
export type ValueOf<N extends ItemName> = (typeof ITEMS)[N] extends StorageItem<infer _Args, infer Value> ? Value : never;

/** How the chain's structs become the model's. */
export const MAPPINGS: Mappings = {
  structs: {
    PoolInfo: { blank: POOL, shared: ['owner'], rename: { payout_commission: 'commission' } },
    WithdrawInfo: { moments: ['start_time'] },
    UserStakeInfo: { blank: STAKER },
    MinerInfo: {
      blank: MINER,
      flatten: ['benchmark', 'stats'],
      moments: ['v_updated_at', 'mining_start_time', 'challenge_time_last', 'cool_down_start'],
    },
    WorkerInfo: { blank: WORKER, shared: ['features', 'operator'], rename: { pubkey: 'worker', ecdh_pubkey: 'ecdhKey' } },
    AccountInfo: { blank: BALANCE, flatten: ['data'] },
    TokenomicParameters: { blank: TOKENOMICS },
  },
  enums: { MinerState: ['Ready', 'MiningIdle', 'MiningActive', 'MiningUnresponsive', 'MiningCoolingDown'] },
};
