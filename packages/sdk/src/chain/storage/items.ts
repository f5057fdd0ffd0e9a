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
  /** Fields the decoded value must have; a runtime whose value lacks one is refused. */
  readonly fields: readonly string[];
  /** Present on newer runtimes only. */
  readonly optional: boolean;
  readonly types?: readonly [Args, Value];
}

const item = <Args extends readonly KeyPart[], Value>(
  pallet: string,
  name: string,
  fields: readonly string[] = [],
): StorageItem<Args, Value> => ({
  pallet,
  name,
  fields,
  optional: false,
});
const newer = <Args extends readonly KeyPart[], Value>(pallet: string, name: string): StorageItem<Args, Value> => ({
  ...item<Args, Value>(pallet, name),
  optional: true,
});
/** Lists all fields of a model type; the compiler refuses a list that is not complete. */
const fieldsOf = <T>(fields: Record<keyof T, true>): readonly string[] => Object.keys(fields);

const POOL = fieldsOf<Pool>({
  pid: true,
  owner: true,
  commission: true,
  ownerReward: true,
  cap: true,
  rewardAcc: true,
  totalShares: true,
  totalStake: true,
  freeStake: true,
  releasingStake: true,
  workers: true,
  withdrawQueue: true,
});
const STAKER = fieldsOf<Staker>({ user: true, locked: true, shares: true, availableRewards: true, rewardDebt: true });
const MINER = fieldsOf<Miner>({
  state: true,
  ve: true,
  v: true,
  vUpdatedAt: true,
  pInit: true,
  pInstant: true,
  iterations: true,
  miningStartTime: true,
  challengeTimeLast: true,
  coolDownStart: true,
  totalReward: true,
});
const WORKER = fieldsOf<RegisteredWorker>({
  worker: true,
  ecdhKey: true,
  runtimeVersion: true,
  lastUpdated: true,
  operator: true,
  confidenceLevel: true,
  initialScore: true,
  features: true,
});
const TOKENOMICS = fieldsOf<Tokenomics>({
  phaRate: true,
  rho: true,
  budgetPerBlock: true,
  vMax: true,
  costK: true,
  costB: true,
  slashRate: true,
  treasuryRatio: true,
  heartbeatWindow: true,
  rigK: true,
  rigB: true,
  re: true,
  k: true,
  kappa: true,
});
const BALANCE = fieldsOf<Balance>({ free: true, reserved: true, miscFrozen: true, feeFrozen: true, nonce: true });

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
    PoolInfo: { rename: { payout_commission: 'commission' } },
    WithdrawInfo: { moments: ['start_time'] },
    UserStakeInfo: {},
    MinerInfo: {
      flatten: ['benchmark', 'stats'],
      moments: ['v_updated_at', 'mining_start_time', 'challenge_time_last', 'cool_down_start'],
    },
    WorkerInfo: { rename: { pubkey: 'worker', ecdh_pubkey: 'ecdhKey' } },
    AccountInfo: { flatten: ['data'] },
  },
  enums: { MinerState: ['Ready', 'MiningIdle', 'MiningActive', 'MiningUnresponsive', 'MiningCoolingDown'] },
};
