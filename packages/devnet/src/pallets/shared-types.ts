import type { TypeDefinitions } from '../scale/interface.js';

/** Types of the runtime that belong to no pallet. */
export const sharedTypes = {
  AccountId32: { path: 'sp_core::crypto::AccountId32', fields: ['[u8; 32]'] },
  PerDispatchClassWeight: {
    path: 'frame_support::weights::PerDispatchClass',
    fields: { normal: 'Weight as T', operational: 'Weight as T', mandatory: 'Weight as T' },
    params: { T: 'Weight' },
  },
  Weight: { path: 'frame_support::weights::weight_v2::Weight', fields: { ref_time: 'u64' } },
  H256: { path: 'primitive_types::H256', fields: ['[u8; 32]'] },
  Digest: { path: 'sp_runtime::generic::digest::Digest', fields: { logs: 'Vec<DigestItem>' } },
  DigestItem: {
    path: 'sp_runtime::generic::digest::DigestItem',
    variants: [
      [6, 'PreRuntime', ['[u8; 4] as ConsensusEngineId', 'Vec<u8>']],
      [4, 'Consensus', ['[u8; 4] as ConsensusEngineId', 'Vec<u8>']],
      [5, 'Seal', ['[u8; 4] as ConsensusEngineId', 'Vec<u8>']],
      [0, 'Other', ['Vec<u8>']],
      [8, 'RuntimeEnvironmentUpdated'],
    ],
  },
  DispatchInfo: { path: 'frame_support::weights::DispatchInfo', fields: { weight: 'Weight', class: 'DispatchClass', pays_fee: 'Pays' } },
  DispatchClass: {
    path: 'frame_support::weights::DispatchClass',
    variants: [
      [0, 'Normal'],
      [1, 'Operational'],
      [2, 'Mandatory'],
    ],
  },
  Pays: {
    path: 'frame_support::weights::Pays',
    variants: [
      [0, 'Yes'],
      [1, 'No'],
    ],
  },
  DispatchError: {
    path: 'sp_runtime::DispatchError',
    variants: [
      [0, 'Other'],
      [1, 'CannotLookup'],
      [2, 'BadOrigin'],
      [3, 'Module', ['ModuleError']],
      [4, 'ConsumerRemaining'],
      [5, 'NoProviders'],
      [6, 'TooManyConsumers'],
      [7, 'Token', ['TokenError']],
      [8, 'Arithmetic', ['ArithmeticError']],
      [9, 'Transactional', ['TransactionalError']],
    ],
  },
  ModuleError: { path: 'sp_runtime::ModuleError', fields: { index: 'u8', error: '[u8; 4] as [u8; MAX_MODULE_ERROR_ENCODED_SIZE]' } },
  TokenError: {
    path: 'sp_runtime::TokenError',
    variants: [
      [0, 'NoFunds'],
      [1, 'WouldDie'],
      [2, 'BelowMinimum'],
      [3, 'CannotCreate'],
      [4, 'UnknownAsset'],
      [5, 'Frozen'],
      [6, 'Unsupported'],
    ],
  },
  ArithmeticError: {
    path: 'sp_runtime::ArithmeticError',
    variants: [
      [0, 'Underflow'],
      [1, 'Overflow'],
      [2, 'DivisionByZero'],
    ],
  },
  TransactionalError: {
    path: 'sp_runtime::TransactionalError',
    variants: [
      [0, 'LimitReached'],
      [1, 'NoLayer'],
    ],
  },
  PerDispatchClassWeightsPerClass: {
    path: 'frame_support::weights::PerDispatchClass',
    fields: { normal: 'WeightsPerClass as T', operational: 'WeightsPerClass as T', mandatory: 'WeightsPerClass as T' },
    params: { T: 'WeightsPerClass' },
  },
  PerDispatchClassU32: {
    path: 'frame_support::weights::PerDispatchClass',
    fields: { normal: 'u32 as T', operational: 'u32 as T', mandatory: 'u32 as T' },
    params: { T: 'u32' },
  },
  RuntimeDbWeight: { path: 'frame_support::weights::RuntimeDbWeight', fields: { read: 'u64', write: 'u64' } },
  RuntimeVersion: {
    path: 'sp_version::RuntimeVersion',
    fields: {
      spec_name: 'str as RuntimeString',
      impl_name: 'str as RuntimeString',
      authoring_version: 'u32',
      spec_version: 'u32',
      impl_version: 'u32',
      apis: 'Cow as ApisVec',
      transaction_version: 'u32',
      state_version: 'u8',
    },
  },
  Cow: { path: 'Cow', fields: ['Vec<([u8; 8], u32)>'], params: { T: 'Vec<([u8; 8], u32)>' } },
  MultiAddress: {
    path: 'sp_runtime::multiaddress::MultiAddress',
    variants: [
      [0, 'Id', ['AccountId32 as AccountId']],
      [1, 'Index', ['Compact<()> as AccountIndex']],
      [2, 'Raw', ['Vec<u8>']],
      [3, 'Address32', ['[u8; 32]']],
      [4, 'Address20', ['[u8; 20]']],
    ],
    params: { AccountId: 'AccountId32', AccountIndex: '()' },
  },
  BalanceStatus: {
    path: 'frame_support::traits::tokens::misc::BalanceStatus',
    variants: [
      [0, 'Free'],
      [1, 'Reserved'],
    ],
  },
  FixedU128: { path: 'sp_arithmetic::fixed_point::FixedU128', fields: ['u128'] },
  Permill: { path: 'sp_arithmetic::per_things::Permill', fields: ['u32'] },
  PalletId: { path: 'frame_support::PalletId', fields: ['[u8; 8]'] },
  Sr25519Public: { path: 'sp_core::sr25519::Public', fields: ['[u8; 32]'] },
  FixedPoint: { path: 'phala_pallets::utils::fixed_point::FixedPoint', fields: ['u128'] },
  Era: { path: 'sp_runtime::generic::era::Era', era: true },
  UncheckedExtrinsic: {
    path: 'sp_runtime::generic::unchecked_extrinsic::UncheckedExtrinsic',
    fields: ['Vec<u8>'],
    params: {
      Address: 'MultiAddress',
      Call: 'RuntimeCall',
      Signature: 'MultiSignature',
      Extra:
        '(CheckNonZeroSender, CheckSpecVersion, CheckTxVersion, CheckGenesis, CheckMortality, CheckNonce, CheckWeight, CheckMqSequence, ChargeTransactionPayment)',
    },
  },
  MultiSignature: {
    path: 'sp_runtime::MultiSignature',
    variants: [
      [0, 'Ed25519', ['Ed25519Signature as ed25519::Signature']],
      [1, 'Sr25519', ['Sr25519Signature as sr25519::Signature']],
      [2, 'Ecdsa', ['EcdsaSignature as ecdsa::Signature']],
    ],
  },
  Ed25519Signature: { path: 'sp_core::ed25519::Signature', fields: ['[u8; 64]'] },
  Sr25519Signature: { path: 'sp_core::sr25519::Signature', fields: ['[u8; 64]'] },
  EcdsaSignature: { path: 'sp_core::ecdsa::Signature', fields: ['[u8; 65]'] },
} as const satisfies TypeDefinitions;

export const signedExtensions = [
  { identifier: 'CheckNonZeroSender', type: 'CheckNonZeroSender', additionalSigned: '()' },
  { identifier: 'CheckSpecVersion', type: 'CheckSpecVersion', additionalSigned: 'u32' },
  { identifier: 'CheckTxVersion', type: 'CheckTxVersion', additionalSigned: 'u32' },
  { identifier: 'CheckGenesis', type: 'CheckGenesis', additionalSigned: 'H256' },
  { identifier: 'CheckMortality', type: 'CheckMortality', additionalSigned: 'H256' },
  { identifier: 'CheckNonce', type: 'CheckNonce', additionalSigned: '()' },
  { identifier: 'CheckWeight', type: 'CheckWeight', additionalSigned: '()' },
  { identifier: 'CheckMqSequence', type: 'CheckMqSequence', additionalSigned: '()' },
  { identifier: 'ChargeTransactionPayment', type: 'ChargeTransactionPayment', additionalSigned: '()' },
] as const;
