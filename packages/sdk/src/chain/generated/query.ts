// Written by scripts/generate-types.mjs from the runtime metadata. Do not edit.
import type { ApiTypes, AugmentedQuery } from '@polkadot/api-base/types';
import type { Bytes, Option, U8aFixed, Vec, WrapperKeepOpaque, bool, u128, u32, u64 } from '@polkadot/types-codec';
import type { AnyNumber, ITuple } from '@polkadot/types-codec/types';
import type { AccountId32, Call, H256 } from '@polkadot/types/interfaces/runtime';
import type { FrameSupportWeightsPerDispatchClassWeight, FrameSystemAccountInfo, FrameSystemEventRecord, FrameSystemLastRuntimeUpgradeInfo, FrameSystemPhase, PalletBalancesAccountData, PalletBalancesBalanceLock, PalletBalancesReleases, PalletBalancesReserveData, PalletMultisigMultisig, PalletProxyAnnouncement, PalletProxyProxyDefinition, PalletTransactionPaymentReleases, PalletTreasuryProposal, PhalaMqMessage, PhalaMqMessageOrigin, PhalaPalletsMiningPalletMinerInfo, PhalaPalletsRegistryPalletWorkerInfo, PhalaPalletsStakepoolPalletPoolInfo, PhalaPalletsStakepoolPalletUserStakeInfo, PhalaTypesMessagingTokenomicParameters, PhalaTypesVersionedWorkerEndpoints, SpCoreSr25519Public, SpRuntimeDigest } from './lookup.js';
import type { Observable } from '@polkadot/types/types';

export interface RhalaQueries<ApiType extends ApiTypes> {
  balances: {
    account: AugmentedQuery<ApiType, (arg: AccountId32 | string | Uint8Array) => Observable<PalletBalancesAccountData>, [AccountId32]>;
    locks: AugmentedQuery<ApiType, (arg: AccountId32 | string | Uint8Array) => Observable<Vec<PalletBalancesBalanceLock>>, [AccountId32]>;
    reserves: AugmentedQuery<ApiType, (arg: AccountId32 | string | Uint8Array) => Observable<Vec<PalletBalancesReserveData>>, [AccountId32]>;
    storageVersion: AugmentedQuery<ApiType, () => Observable<PalletBalancesReleases>, []>;
    totalIssuance: AugmentedQuery<ApiType, () => Observable<u128>, []>;
  };
  multisig: {
    calls: AugmentedQuery<ApiType, (arg: U8aFixed | string | Uint8Array) => Observable<Option<ITuple<[WrapperKeepOpaque<Call>, AccountId32, u128]>>>, [U8aFixed]>;
    multisigs: AugmentedQuery<ApiType, (arg1: AccountId32 | string | Uint8Array, arg2: U8aFixed | string | Uint8Array) => Observable<Option<PalletMultisigMultisig>>, [AccountId32, U8aFixed]>;
  };
  phalaMining: {
    coolDownPeriod: AugmentedQuery<ApiType, () => Observable<u64>, []>;
    expectedHeartbeatCount: AugmentedQuery<ApiType, () => Observable<Option<u32>>, []>;
    minerBindings: AugmentedQuery<ApiType, (arg: AccountId32 | string | Uint8Array) => Observable<Option<SpCoreSr25519Public>>, [AccountId32]>;
    miners: AugmentedQuery<ApiType, (arg: AccountId32 | string | Uint8Array) => Observable<Option<PhalaPalletsMiningPalletMinerInfo>>, [AccountId32]>;
    miningHalvingInterval: AugmentedQuery<ApiType, () => Observable<Option<u32>>, []>;
    miningStartBlock: AugmentedQuery<ApiType, () => Observable<Option<u32>>, []>;
    nextSessionId: AugmentedQuery<ApiType, () => Observable<u32>, []>;
    onlineMiners: AugmentedQuery<ApiType, () => Observable<u32>, []>;
    scheduledTokenomicUpdate: AugmentedQuery<ApiType, () => Observable<Option<PhalaTypesMessagingTokenomicParameters>>, []>;
    stakes: AugmentedQuery<ApiType, (arg: AccountId32 | string | Uint8Array) => Observable<Option<u128>>, [AccountId32]>;
    tokenomicParameters: AugmentedQuery<ApiType, () => Observable<Option<PhalaTypesMessagingTokenomicParameters>>, []>;
    workerBindings: AugmentedQuery<ApiType, (arg: SpCoreSr25519Public | string | Uint8Array) => Observable<Option<AccountId32>>, [SpCoreSr25519Public]>;
  };
  phalaMq: {
    offchainIngress: AugmentedQuery<ApiType, (arg: PhalaMqMessageOrigin | { Pallet: any } | { Contract: any } | { Worker: any } | { AccountId: any } | { MultiLocation: any } | { Gatekeeper: any } | { Cluster: any } | { Reserved: any } | string | Uint8Array) => Observable<Option<u64>>, [PhalaMqMessageOrigin]>;
    outboundMessages: AugmentedQuery<ApiType, () => Observable<Vec<PhalaMqMessage>>, []>;
    queuedOutboundMessage: AugmentedQuery<ApiType, () => Observable<Option<Vec<PhalaMqMessage>>>, []>;
  };
  phalaRegistry: {
    benchmarkDuration: AugmentedQuery<ApiType, () => Observable<Option<u32>>, []>;
    clusterKeys: AugmentedQuery<ApiType, (arg: H256 | string | Uint8Array) => Observable<Option<SpCoreSr25519Public>>, [H256]>;
    contractKeys: AugmentedQuery<ApiType, (arg: H256 | string | Uint8Array) => Observable<Option<SpCoreSr25519Public>>, [H256]>;
    endpoints: AugmentedQuery<ApiType, (arg: SpCoreSr25519Public | string | Uint8Array) => Observable<Option<PhalaTypesVersionedWorkerEndpoints>>, [SpCoreSr25519Public]>;
    gatekeeper: AugmentedQuery<ApiType, () => Observable<Vec<SpCoreSr25519Public>>, []>;
    gatekeeperMasterPubkey: AugmentedQuery<ApiType, () => Observable<Option<U8aFixed>>, []>;
    masterKeyRotationLock: AugmentedQuery<ApiType, () => Observable<Option<u64>>, []>;
    pRuntimeAddedAt: AugmentedQuery<ApiType, (arg: Bytes | string | Uint8Array) => Observable<Option<u32>>, [Bytes]>;
    pRuntimeAllowList: AugmentedQuery<ApiType, () => Observable<Vec<Bytes>>, []>;
    relaychainGenesisBlockHashAllowList: AugmentedQuery<ApiType, () => Observable<Vec<H256>>, []>;
    rotationCounter: AugmentedQuery<ApiType, () => Observable<u64>, []>;
    topicKey: AugmentedQuery<ApiType, (arg: Bytes | string | Uint8Array) => Observable<Option<Bytes>>, [Bytes]>;
    workers: AugmentedQuery<ApiType, (arg: SpCoreSr25519Public | string | Uint8Array) => Observable<Option<PhalaPalletsRegistryPalletWorkerInfo>>, [SpCoreSr25519Public]>;
  };
  phalaStakePool: {
    miningEnabled: AugmentedQuery<ApiType, () => Observable<bool>, []>;
    poolContributionWhitelists: AugmentedQuery<ApiType, (arg: u64 | AnyNumber | Uint8Array) => Observable<Option<Vec<AccountId32>>>, [u64]>;
    poolCount: AugmentedQuery<ApiType, () => Observable<u64>, []>;
    poolDescriptions: AugmentedQuery<ApiType, (arg: u64 | AnyNumber | Uint8Array) => Observable<Option<Bytes>>, [u64]>;
    poolStakers: AugmentedQuery<ApiType, (arg: ITuple<[u64, AccountId32]> | [u64 | AnyNumber | Uint8Array, AccountId32 | string | Uint8Array]) => Observable<Option<PhalaPalletsStakepoolPalletUserStakeInfo>>, [ITuple<[u64, AccountId32]>]>;
    stakeLedger: AugmentedQuery<ApiType, (arg: AccountId32 | string | Uint8Array) => Observable<Option<u128>>, [AccountId32]>;
    stakePools: AugmentedQuery<ApiType, (arg: u64 | AnyNumber | Uint8Array) => Observable<Option<PhalaPalletsStakepoolPalletPoolInfo>>, [u64]>;
    subAccountAssignments: AugmentedQuery<ApiType, (arg: AccountId32 | string | Uint8Array) => Observable<Option<u64>>, [AccountId32]>;
    subAccountPreimages: AugmentedQuery<ApiType, (arg: AccountId32 | string | Uint8Array) => Observable<Option<ITuple<[u64, SpCoreSr25519Public]>>>, [AccountId32]>;
    withdrawalQueuedPools: AugmentedQuery<ApiType, (arg: u64 | AnyNumber | Uint8Array) => Observable<Option<Vec<u64>>>, [u64]>;
    withdrawalTimestamps: AugmentedQuery<ApiType, () => Observable<Vec<u64>>, []>;
    workerAssignments: AugmentedQuery<ApiType, (arg: SpCoreSr25519Public | string | Uint8Array) => Observable<Option<u64>>, [SpCoreSr25519Public]>;
  };
  proxy: {
    announcements: AugmentedQuery<ApiType, (arg: AccountId32 | string | Uint8Array) => Observable<ITuple<[Vec<PalletProxyAnnouncement>, u128]>>, [AccountId32]>;
    proxies: AugmentedQuery<ApiType, (arg: AccountId32 | string | Uint8Array) => Observable<ITuple<[Vec<PalletProxyProxyDefinition>, u128]>>, [AccountId32]>;
  };
  sudo: {
    key: AugmentedQuery<ApiType, () => Observable<Option<AccountId32>>, []>;
  };
  system: {
    account: AugmentedQuery<ApiType, (arg: AccountId32 | string | Uint8Array) => Observable<FrameSystemAccountInfo>, [AccountId32]>;
    allExtrinsicsLen: AugmentedQuery<ApiType, () => Observable<Option<u32>>, []>;
    blockHash: AugmentedQuery<ApiType, (arg: u32 | AnyNumber | Uint8Array) => Observable<H256>, [u32]>;
    blockWeight: AugmentedQuery<ApiType, () => Observable<FrameSupportWeightsPerDispatchClassWeight>, []>;
    digest: AugmentedQuery<ApiType, () => Observable<SpRuntimeDigest>, []>;
    eventCount: AugmentedQuery<ApiType, () => Observable<u32>, []>;
    events: AugmentedQuery<ApiType, () => Observable<Vec<FrameSystemEventRecord>>, []>;
    eventTopics: AugmentedQuery<ApiType, (arg: H256 | string | Uint8Array) => Observable<Vec<ITuple<[u32, u32]>>>, [H256]>;
    executionPhase: AugmentedQuery<ApiType, () => Observable<Option<FrameSystemPhase>>, []>;
    extrinsicCount: AugmentedQuery<ApiType, () => Observable<Option<u32>>, []>;
    extrinsicData: AugmentedQuery<ApiType, (arg: u32 | AnyNumber | Uint8Array) => Observable<Bytes>, [u32]>;
    lastRuntimeUpgrade: AugmentedQuery<ApiType, () => Observable<Option<FrameSystemLastRuntimeUpgradeInfo>>, []>;
    number: AugmentedQuery<ApiType, () => Observable<u32>, []>;
    parentHash: AugmentedQuery<ApiType, () => Observable<H256>, []>;
    upgradedToTripleRefCount: AugmentedQuery<ApiType, () => Observable<bool>, []>;
    upgradedToU32RefCount: AugmentedQuery<ApiType, () => Observable<bool>, []>;
  };
  timestamp: {
    didUpdate: AugmentedQuery<ApiType, () => Observable<bool>, []>;
    now: AugmentedQuery<ApiType, () => Observable<u64>, []>;
  };
  transactionPayment: {
    nextFeeMultiplier: AugmentedQuery<ApiType, () => Observable<u128>, []>;
    storageVersion: AugmentedQuery<ApiType, () => Observable<PalletTransactionPaymentReleases>, []>;
  };
  treasury: {
    approvals: AugmentedQuery<ApiType, () => Observable<Vec<u32>>, []>;
    proposalCount: AugmentedQuery<ApiType, () => Observable<u32>, []>;
    proposals: AugmentedQuery<ApiType, (arg: u32 | AnyNumber | Uint8Array) => Observable<Option<PalletTreasuryProposal>>, [u32]>;
  };
}
