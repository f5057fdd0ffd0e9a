// Written by scripts/generate-types.mjs from the runtime metadata. Do not edit.
import type { Bytes, Compact, Enum, Option, Struct, Text, U8aFixed, Vec, u128, u32, u64, u8 } from '@polkadot/types-codec';
import type { ITuple } from '@polkadot/types-codec/types';
import type { AccountId32, H256, Permill, WeightV1 } from '@polkadot/types/interfaces/runtime';
import type { Event } from '@polkadot/types/interfaces/system';

export interface FrameSystemAccountInfo extends Struct {
  readonly nonce: u32;
  readonly consumers: u32;
  readonly providers: u32;
  readonly sufficients: u32;
  readonly data: PalletBalancesAccountData;
}

export interface PalletBalancesAccountData extends Struct {
  readonly free: u128;
  readonly reserved: u128;
  readonly miscFrozen: u128;
  readonly feeFrozen: u128;
}

export interface FrameSupportWeightsPerDispatchClassWeight extends Struct {
  readonly normal: WeightV1;
  readonly operational: WeightV1;
  readonly mandatory: WeightV1;
}

export interface SpRuntimeDigest extends Struct {
  readonly logs: Vec<SpRuntimeDigestDigestItem>;
}

export interface SpRuntimeDigestDigestItem extends Enum {
  readonly isOther: boolean;
  readonly asOther: Bytes;
  readonly isConsensus: boolean;
  readonly asConsensus: ITuple<[U8aFixed, Bytes]>;
  readonly isSeal: boolean;
  readonly asSeal: ITuple<[U8aFixed, Bytes]>;
  readonly isPreRuntime: boolean;
  readonly asPreRuntime: ITuple<[U8aFixed, Bytes]>;
  readonly isRuntimeEnvironmentUpdated: boolean;
  readonly type: 'Other' | 'Consensus' | 'Seal' | 'PreRuntime' | 'RuntimeEnvironmentUpdated';
}

export interface FrameSystemEventRecord extends Struct {
  readonly phase: FrameSystemPhase;
  readonly event: Event;
  readonly topics: Vec<H256>;
}

export interface FrameSupportWeightsDispatchInfo extends Struct {
  readonly weight: WeightV1;
  readonly class: FrameSupportWeightsDispatchClass;
  readonly paysFee: FrameSupportWeightsPays;
}

export interface FrameSupportWeightsDispatchClass extends Enum {
  readonly isNormal: boolean;
  readonly isOperational: boolean;
  readonly isMandatory: boolean;
  readonly type: 'Normal' | 'Operational' | 'Mandatory';
}

export interface FrameSupportWeightsPays extends Enum {
  readonly isYes: boolean;
  readonly isNo: boolean;
  readonly type: 'Yes' | 'No';
}

export interface SpRuntimeDispatchError extends Enum {
  readonly isOther: boolean;
  readonly isCannotLookup: boolean;
  readonly isBadOrigin: boolean;
  readonly isModule: boolean;
  readonly asModule: SpRuntimeModuleError;
  readonly isConsumerRemaining: boolean;
  readonly isNoProviders: boolean;
  readonly isTooManyConsumers: boolean;
  readonly isToken: boolean;
  readonly asToken: SpRuntimeTokenError;
  readonly isArithmetic: boolean;
  readonly asArithmetic: SpRuntimeArithmeticError;
  readonly isTransactional: boolean;
  readonly asTransactional: SpRuntimeTransactionalError;
  readonly type: 'Other' | 'CannotLookup' | 'BadOrigin' | 'Module' | 'ConsumerRemaining' | 'NoProviders' | 'TooManyConsumers' | 'Token' | 'Arithmetic' | 'Transactional';
}

export interface SpRuntimeModuleError extends Struct {
  readonly index: u8;
  readonly error: U8aFixed;
}

export interface SpRuntimeTokenError extends Enum {
  readonly isNoFunds: boolean;
  readonly isWouldDie: boolean;
  readonly isBelowMinimum: boolean;
  readonly isCannotCreate: boolean;
  readonly isUnknownAsset: boolean;
  readonly isFrozen: boolean;
  readonly isUnsupported: boolean;
  readonly type: 'NoFunds' | 'WouldDie' | 'BelowMinimum' | 'CannotCreate' | 'UnknownAsset' | 'Frozen' | 'Unsupported';
}

export interface SpRuntimeArithmeticError extends Enum {
  readonly isUnderflow: boolean;
  readonly isOverflow: boolean;
  readonly isDivisionByZero: boolean;
  readonly type: 'Underflow' | 'Overflow' | 'DivisionByZero';
}

export interface SpRuntimeTransactionalError extends Enum {
  readonly isLimitReached: boolean;
  readonly isNoLayer: boolean;
  readonly type: 'LimitReached' | 'NoLayer';
}

export interface PalletMultisigTimepoint extends Struct {
  readonly height: u32;
  readonly index: u32;
}

export interface RhalaParachainRuntimeProxyType extends Enum {
  readonly isAny: boolean;
  readonly isNonTransfer: boolean;
  readonly isCancelProxy: boolean;
  readonly isGovernance: boolean;
  readonly isCollator: boolean;
  readonly isStakePoolManager: boolean;
  readonly type: 'Any' | 'NonTransfer' | 'CancelProxy' | 'Governance' | 'Collator' | 'StakePoolManager';
}

export interface FrameSupportTokensMiscBalanceStatus extends Enum {
  readonly isFree: boolean;
  readonly isReserved: boolean;
  readonly type: 'Free' | 'Reserved';
}

export interface SpCoreSr25519Public extends U8aFixed {}

export interface FrameSystemPhase extends Enum {
  readonly isApplyExtrinsic: boolean;
  readonly asApplyExtrinsic: u32;
  readonly isFinalization: boolean;
  readonly isInitialization: boolean;
  readonly type: 'ApplyExtrinsic' | 'Finalization' | 'Initialization';
}

export interface FrameSystemLastRuntimeUpgradeInfo extends Struct {
  readonly specVersion: Compact<u32>;
  readonly specName: Text;
}

export interface FrameSystemLimitsBlockWeights extends Struct {
  readonly baseBlock: WeightV1;
  readonly maxBlock: WeightV1;
  readonly perClass: FrameSupportWeightsPerDispatchClassWeightsPerClass;
}

export interface FrameSupportWeightsPerDispatchClassWeightsPerClass extends Struct {
  readonly normal: FrameSystemLimitsWeightsPerClass;
  readonly operational: FrameSystemLimitsWeightsPerClass;
  readonly mandatory: FrameSystemLimitsWeightsPerClass;
}

export interface FrameSystemLimitsWeightsPerClass extends Struct {
  readonly baseExtrinsic: WeightV1;
  readonly maxExtrinsic: Option<WeightV1>;
  readonly maxTotal: Option<WeightV1>;
  readonly reserved: Option<WeightV1>;
}

export interface FrameSystemLimitsBlockLength extends Struct {
  readonly max: FrameSupportWeightsPerDispatchClassU32;
}

export interface FrameSupportWeightsPerDispatchClassU32 extends Struct {
  readonly normal: u32;
  readonly operational: u32;
  readonly mandatory: u32;
}

export interface FrameSupportWeightsRuntimeDbWeight extends Struct {
  readonly read: u64;
  readonly write: u64;
}

export interface SpVersionRuntimeVersion extends Struct {
  readonly specName: Text;
  readonly implName: Text;
  readonly authoringVersion: u32;
  readonly specVersion: u32;
  readonly implVersion: u32;
  readonly apis: Vec<ITuple<[U8aFixed, u32]>>;
  readonly transactionVersion: u32;
  readonly stateVersion: u8;
}

export interface PhalaMqSignedMessage extends Struct {
  readonly message: PhalaMqMessage;
  readonly sequence: u64;
  readonly signature: Bytes;
}

export interface PhalaMqMessage extends Struct {
  readonly sender: PhalaMqMessageOrigin;
  readonly destination: Bytes;
  readonly payload: Bytes;
}

export interface PhalaMqMessageOrigin extends Enum {
  readonly isPallet: boolean;
  readonly asPallet: Bytes;
  readonly isContract: boolean;
  readonly asContract: H256;
  readonly isWorker: boolean;
  readonly asWorker: SpCoreSr25519Public;
  readonly isAccountId: boolean;
  readonly asAccountId: H256;
  readonly isMultiLocation: boolean;
  readonly asMultiLocation: Bytes;
  readonly isGatekeeper: boolean;
  readonly isCluster: boolean;
  readonly asCluster: H256;
  readonly isReserved: boolean;
  readonly type: 'Pallet' | 'Contract' | 'Worker' | 'AccountId' | 'MultiLocation' | 'Gatekeeper' | 'Cluster' | 'Reserved';
}

export interface PhalaTypesWorkerEndpointPayload extends Struct {
  readonly pubkey: SpCoreSr25519Public;
  readonly versionedEndpoints: PhalaTypesVersionedWorkerEndpoints;
  readonly signingTime: u64;
}

export interface PhalaTypesVersionedWorkerEndpoints extends Enum {
  readonly isV1: boolean;
  readonly asV1: Vec<PhalaTypesWorkerEndpointV1EndpointInfo>;
  readonly type: 'V1';
}

export interface PhalaTypesWorkerEndpointV1EndpointInfo extends Struct {
  readonly endpoint: PhalaTypesWorkerEndpointV1WorkerEndpoint;
}

export interface PhalaTypesWorkerEndpointV1WorkerEndpoint extends Enum {
  readonly isI2p: boolean;
  readonly asI2p: Bytes;
  readonly isHttp: boolean;
  readonly asHttp: Bytes;
  readonly type: 'I2p' | 'Http';
}

export interface PhalaTypesMessagingTokenomicParameters extends Struct {
  readonly phaRate: u128;
  readonly rho: u128;
  readonly budgetPerBlock: u128;
  readonly vMax: u128;
  readonly costK: u128;
  readonly costB: u128;
  readonly slashRate: u128;
  readonly treasuryRatio: u128;
  readonly heartbeatWindow: u32;
  readonly rigK: u128;
  readonly rigB: u128;
  readonly re: u128;
  readonly k: u128;
  readonly kappa: u128;
}

export interface PalletMultisigMultisig extends Struct {
  readonly when: PalletMultisigTimepoint;
  readonly deposit: u128;
  readonly depositor: AccountId32;
  readonly approvals: Vec<AccountId32>;
}

export interface PalletProxyProxyDefinition extends Struct {
  readonly delegate: AccountId32;
  readonly proxyType: RhalaParachainRuntimeProxyType;
  readonly delay: u32;
}

export interface PalletProxyAnnouncement extends Struct {
  readonly real: AccountId32;
  readonly callHash: H256;
  readonly height: u32;
}

export interface PalletBalancesBalanceLock extends Struct {
  readonly id: U8aFixed;
  readonly amount: u128;
  readonly reasons: PalletBalancesReasons;
}

export interface PalletBalancesReasons extends Enum {
  readonly isFee: boolean;
  readonly isMisc: boolean;
  readonly isAll: boolean;
  readonly type: 'Fee' | 'Misc' | 'All';
}

export interface PalletBalancesReserveData extends Struct {
  readonly id: U8aFixed;
  readonly amount: u128;
}

export interface PalletBalancesReleases extends Enum {
  readonly isV100: boolean;
  readonly isV200: boolean;
  readonly type: 'V100' | 'V200';
}

export interface PalletTransactionPaymentReleases extends Enum {
  readonly isV1Ancient: boolean;
  readonly isV2: boolean;
  readonly type: 'V1Ancient' | 'V2';
}

export interface PalletTreasuryProposal extends Struct {
  readonly proposer: AccountId32;
  readonly value: u128;
  readonly beneficiary: AccountId32;
  readonly bond: u128;
}

export interface FrameSupportPalletId extends U8aFixed {}

export interface PhalaPalletsRegistryPalletWorkerInfo extends Struct {
  readonly pubkey: SpCoreSr25519Public;
  readonly ecdhPubkey: SpCoreSr25519Public;
  readonly runtimeVersion: u32;
  readonly lastUpdated: u64;
  readonly operator: Option<AccountId32>;
  readonly confidenceLevel: u8;
  readonly initialScore: Option<u32>;
  readonly features: Vec<u32>;
}

export interface PhalaPalletsMiningPalletMinerInfo extends Struct {
  readonly state: PhalaPalletsMiningPalletMinerState;
  readonly ve: u128;
  readonly v: u128;
  readonly vUpdatedAt: u64;
  readonly benchmark: PhalaPalletsMiningPalletBenchmark;
  readonly coolDownStart: u64;
  readonly stats: PhalaPalletsMiningPalletMinerStats;
}

export interface PhalaPalletsMiningPalletMinerState extends Enum {
  readonly isReady: boolean;
  readonly isMiningIdle: boolean;
  readonly isUnused: boolean;
  readonly isMiningUnresponsive: boolean;
  readonly isMiningCoolingDown: boolean;
  readonly type: 'Ready' | 'MiningIdle' | 'Unused' | 'MiningUnresponsive' | 'MiningCoolingDown';
}

export interface PhalaPalletsMiningPalletBenchmark extends Struct {
  readonly pInit: u32;
  readonly pInstant: u32;
  readonly iterations: u64;
  readonly miningStartTime: u64;
  readonly challengeTimeLast: u64;
}

export interface PhalaPalletsMiningPalletMinerStats extends Struct {
  readonly totalReward: u128;
}

export interface PhalaPalletsStakepoolPalletPoolInfo extends Struct {
  readonly pid: u64;
  readonly owner: AccountId32;
  readonly payoutCommission: Option<Permill>;
  readonly ownerReward: u128;
  readonly cap: Option<u128>;
  readonly rewardAcc: u128;
  readonly totalShares: u128;
  readonly totalStake: u128;
  readonly freeStake: u128;
  readonly releasingStake: u128;
  readonly workers: Vec<SpCoreSr25519Public>;
  readonly withdrawQueue: Vec<PhalaPalletsStakepoolPalletWithdrawInfo>;
}

export interface PhalaPalletsStakepoolPalletWithdrawInfo extends Struct {
  readonly user: AccountId32;
  readonly shares: u128;
  readonly startTime: u64;
}

export interface PhalaPalletsStakepoolPalletUserStakeInfo extends Struct {
  readonly user: AccountId32;
  readonly locked: u128;
  readonly shares: u128;
  readonly availableRewards: u128;
  readonly rewardDebt: u128;
}
