import type { PalletInterface } from '../../scale/interface.js';

export const systemInterface = {
  name: 'System',
  index: 0,
  types: {
    AccountInfo: {
      path: 'frame_system::AccountInfo',
      fields: {
        nonce: 'u32 as Index',
        consumers: 'u32 as RefCount',
        providers: 'u32 as RefCount',
        sufficients: 'u32 as RefCount',
        data: 'AccountData',
      },
      params: { Index: 'u32', AccountData: 'AccountData' },
    },
    EventRecord: {
      path: 'frame_system::EventRecord',
      fields: { phase: 'Phase', event: 'RuntimeEvent as E', topics: 'Vec<H256> as Vec<T>' },
      params: { E: 'RuntimeEvent', T: 'H256' },
    },
    Phase: {
      path: 'frame_system::Phase',
      variants: [
        [0, 'ApplyExtrinsic', ['u32']],
        [1, 'Finalization'],
        [2, 'Initialization'],
      ],
    },
    LastRuntimeUpgradeInfo: {
      path: 'frame_system::LastRuntimeUpgradeInfo',
      fields: { spec_version: 'Compact<u32> as codec::Compact<u32>', spec_name: 'str as sp_runtime::RuntimeString' },
    },
    BlockWeights: {
      path: 'frame_system::limits::BlockWeights',
      fields: {
        base_block: 'Weight',
        max_block: 'Weight',
        per_class: 'PerDispatchClassWeightsPerClass as PerDispatchClass<WeightsPerClass>',
      },
    },
    WeightsPerClass: {
      path: 'frame_system::limits::WeightsPerClass',
      fields: { base_extrinsic: 'Weight', max_extrinsic: 'Option<Weight>', max_total: 'Option<Weight>', reserved: 'Option<Weight>' },
    },
    BlockLength: { path: 'frame_system::limits::BlockLength', fields: { max: 'PerDispatchClassU32 as PerDispatchClass<u32>' } },
    CheckNonZeroSender: { path: 'frame_system::extensions::check_non_zero_sender::CheckNonZeroSender', fields: [] },
    CheckSpecVersion: { path: 'frame_system::extensions::check_spec_version::CheckSpecVersion', fields: [] },
    CheckTxVersion: { path: 'frame_system::extensions::check_tx_version::CheckTxVersion', fields: [] },
    CheckGenesis: { path: 'frame_system::extensions::check_genesis::CheckGenesis', fields: [] },
    CheckMortality: { path: 'frame_system::extensions::check_mortality::CheckMortality', fields: ['Era'] },
    CheckNonce: { path: 'frame_system::extensions::check_nonce::CheckNonce', fields: ['Compact<u32> as T::Index'] },
    CheckWeight: { path: 'frame_system::extensions::check_weight::CheckWeight', fields: [] },
  },
  storage: {
    Account: {
      hashers: ['Blake2128Concat'],
      key: 'AccountId32',
      value: 'AccountInfo',
      fallback:
        '0x0000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000',
    },
    ExtrinsicCount: { value: 'u32' },
    BlockWeight: { value: 'PerDispatchClassWeight', fallback: '0x000000000000000000000000000000000000000000000000' },
    AllExtrinsicsLen: { value: 'u32' },
    BlockHash: {
      hashers: ['Twox64Concat'],
      key: 'u32',
      value: 'H256',
      fallback: '0x0000000000000000000000000000000000000000000000000000000000000000',
    },
    ExtrinsicData: { hashers: ['Twox64Concat'], key: 'u32', value: 'Vec<u8>', fallback: '0x00' },
    Number: { value: 'u32', fallback: '0x00000000' },
    ParentHash: { value: 'H256', fallback: '0x0000000000000000000000000000000000000000000000000000000000000000' },
    Digest: { value: 'Digest', fallback: '0x00' },
    Events: { value: 'Vec<EventRecord>', fallback: '0x00' },
    EventCount: { value: 'u32', fallback: '0x00000000' },
    EventTopics: { hashers: ['Blake2128Concat'], key: 'H256', value: 'Vec<(u32, u32)>', fallback: '0x00' },
    LastRuntimeUpgrade: { value: 'LastRuntimeUpgradeInfo' },
    UpgradedToU32RefCount: { value: 'bool', fallback: '0x00' },
    UpgradedToTripleRefCount: { value: 'bool', fallback: '0x00' },
    ExecutionPhase: { value: 'Phase' },
  },
  calls: {
    path: 'frame_system::pallet::Call',
    variants: [
      [1, 'remark', { remark: 'Vec<u8>' }],
      [5, 'set_storage', { items: 'Vec<(Vec<u8>, Vec<u8>)> as Vec<KeyValue>' }],
      [6, 'kill_storage', { keys: 'Vec<Vec<u8>> as Vec<Key>' }],
      [7, 'kill_prefix', { prefix: 'Vec<u8> as Key', subkeys: 'u32' }],
      [8, 'remark_with_event', { remark: 'Vec<u8>' }],
    ],
  },
  events: {
    path: 'frame_system::pallet::Event',
    variants: [
      [0, 'ExtrinsicSuccess', { dispatch_info: 'DispatchInfo' }],
      [1, 'ExtrinsicFailed', { dispatch_error: 'DispatchError', dispatch_info: 'DispatchInfo' }],
      [2, 'CodeUpdated'],
      [3, 'NewAccount', { account: 'AccountId32 as T::AccountId' }],
      [4, 'KilledAccount', { account: 'AccountId32 as T::AccountId' }],
      [5, 'Remarked', { sender: 'AccountId32 as T::AccountId', hash: 'H256 as T::Hash' }],
    ],
    params: ['T'],
  },
  errors: {
    path: 'frame_system::pallet::Error',
    variants: [
      'InvalidSpecName',
      'SpecVersionNeedsToIncrease',
      'FailedToExtractRuntimeVersion',
      'NonDefaultComposite',
      'NonZeroRefCount',
      'CallFiltered',
    ],
  },
  constants: {
    BlockWeights: {
      type: 'BlockWeights',
      value:
        '0xe0d1a93e010000000088526a7400000090cd24050000000001705e7b78510000000100e6bd4f5700000001000000000000000090cd24050000000001700010936e000000010088526a740000000100a2941a1d00000090cd240500000000000000',
    },
    BlockLength: { type: 'BlockLength', value: '0x00003c000000500000005000' },
    BlockHashCount: { type: 'u32', value: '0xb0040000' },
    DbWeight: { type: 'RuntimeDbWeight', value: '0x40787d010000000000e1f50500000000' },
    Version: {
      type: 'RuntimeVersion',
      value:
        '0x147268616c61147268616c61010000009c0400000000000030dd718d5cc53262d401000000df6acb689907609b0400000037e397fc7c91f5e40100000040fe3ad401f8959a06000000d2bc9897eed08f1503000000f78b278be53f454c02000000ab3c0572291feb8b01000000bc9d89904f5b923f0100000037c8bb1350a9a2a8010000003e43e696bccaa34a01000000ea93e3f16f3d696202000000643365445941c5cb010000000400000000',
    },
    SS58Prefix: { type: 'u16', value: '0x1e00' },
  },
} as const satisfies PalletInterface;
