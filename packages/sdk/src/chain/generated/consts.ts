// Written by scripts/generate-types.mjs from the runtime metadata. Do not edit.
import type { ApiTypes, AugmentedConst } from '@polkadot/api-base/types';
import type { Option, bool, u128, u16, u32, u64, u8 } from '@polkadot/types-codec';
import type { Permill } from '@polkadot/types/interfaces/runtime';
import type { FrameSupportPalletId, FrameSupportWeightsRuntimeDbWeight, FrameSystemLimitsBlockLength, FrameSystemLimitsBlockWeights, SpVersionRuntimeVersion } from './lookup.js';

export interface RhalaConsts<ApiType extends ApiTypes> {
  balances: {
    existentialDeposit: u128 & AugmentedConst<ApiType>;
    maxLocks: u32 & AugmentedConst<ApiType>;
    maxReserves: u32 & AugmentedConst<ApiType>;
  };
  multisig: {
    depositBase: u128 & AugmentedConst<ApiType>;
    depositFactor: u128 & AugmentedConst<ApiType>;
    maxSignatories: u16 & AugmentedConst<ApiType>;
  };
  phalaRegistry: {
    verifyPRuntime: bool & AugmentedConst<ApiType>;
    verifyRelaychainGenesisBlockHash: bool & AugmentedConst<ApiType>;
  };
  phalaStakePool: {
    gracePeriod: u64 & AugmentedConst<ApiType>;
    maxPoolWorkers: u32 & AugmentedConst<ApiType>;
    minContribution: u128 & AugmentedConst<ApiType>;
    miningEnabledByDefault: bool & AugmentedConst<ApiType>;
  };
  proxy: {
    announcementDepositBase: u128 & AugmentedConst<ApiType>;
    announcementDepositFactor: u128 & AugmentedConst<ApiType>;
    maxPending: u32 & AugmentedConst<ApiType>;
    maxProxies: u32 & AugmentedConst<ApiType>;
    proxyDepositBase: u128 & AugmentedConst<ApiType>;
    proxyDepositFactor: u128 & AugmentedConst<ApiType>;
  };
  system: {
    blockHashCount: u32 & AugmentedConst<ApiType>;
    blockLength: FrameSystemLimitsBlockLength & AugmentedConst<ApiType>;
    blockWeights: FrameSystemLimitsBlockWeights & AugmentedConst<ApiType>;
    dbWeight: FrameSupportWeightsRuntimeDbWeight & AugmentedConst<ApiType>;
    ss58Prefix: u16 & AugmentedConst<ApiType>;
    version: SpVersionRuntimeVersion & AugmentedConst<ApiType>;
  };
  timestamp: {
    minimumPeriod: u64 & AugmentedConst<ApiType>;
  };
  transactionPayment: {
    operationalFeeMultiplier: u8 & AugmentedConst<ApiType>;
  };
  treasury: {
    burn: Permill & AugmentedConst<ApiType>;
    maxApprovals: u32 & AugmentedConst<ApiType>;
    palletId: FrameSupportPalletId & AugmentedConst<ApiType>;
    proposalBond: Permill & AugmentedConst<ApiType>;
    proposalBondMaximum: Option<u128> & AugmentedConst<ApiType>;
    proposalBondMinimum: u128 & AugmentedConst<ApiType>;
    spendPeriod: u32 & AugmentedConst<ApiType>;
  };
  utility: {
    batchedCallsLimit: u32 & AugmentedConst<ApiType>;
  };
}
