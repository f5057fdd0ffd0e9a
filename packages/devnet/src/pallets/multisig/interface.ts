import type { PalletInterface } from '../../scale/interface.js';

export const multisigInterface = {
  name: 'Multisig',
  index: 4,
  types: {
    Multisig: {
      path: 'pallet_multisig::Multisig',
      fields: {
        when: 'Timepoint as Timepoint<BlockNumber>',
        deposit: 'u128 as Balance',
        depositor: 'AccountId32 as AccountId',
        approvals: 'Vec<AccountId32> as Vec<AccountId>',
      },
      params: { BlockNumber: 'u32', Balance: 'u128', AccountId: 'AccountId32' },
    },
    Timepoint: {
      path: 'pallet_multisig::Timepoint',
      fields: { height: 'u32 as BlockNumber', index: 'u32' },
      params: { BlockNumber: 'u32' },
    },
  },
  storage: {
    Multisigs: { hashers: ['Twox64Concat', 'Blake2128Concat'], key: '(AccountId32, [u8; 32])', value: 'Multisig' },
    Calls: { hashers: ['Identity'], key: '[u8; 32]', value: '(WrapperKeepOpaque<RuntimeCall>, AccountId32, u128)' },
  },
  calls: {
    path: 'pallet_multisig::pallet::Call',
    variants: [
      [
        0,
        'as_multi_threshold_1',
        { other_signatories: 'Vec<AccountId32> as Vec<T::AccountId>', call: 'RuntimeCall as Box<<T as Config>::Call>' },
      ],
      [
        1,
        'as_multi',
        {
          threshold: 'u16',
          other_signatories: 'Vec<AccountId32> as Vec<T::AccountId>',
          maybe_timepoint: 'Option<Timepoint> as Option<Timepoint<T::BlockNumber>>',
          call: 'WrapperKeepOpaque<RuntimeCall> as OpaqueCall<T>',
          store_call: 'bool',
          max_weight: 'Weight',
        },
      ],
      [
        2,
        'approve_as_multi',
        {
          threshold: 'u16',
          other_signatories: 'Vec<AccountId32> as Vec<T::AccountId>',
          maybe_timepoint: 'Option<Timepoint> as Option<Timepoint<T::BlockNumber>>',
          call_hash: '[u8; 32]',
          max_weight: 'Weight',
        },
      ],
      [
        3,
        'cancel_as_multi',
        {
          threshold: 'u16',
          other_signatories: 'Vec<AccountId32> as Vec<T::AccountId>',
          timepoint: 'Timepoint as Timepoint<T::BlockNumber>',
          call_hash: '[u8; 32]',
        },
      ],
    ],
  },
  events: {
    path: 'pallet_multisig::pallet::Event',
    variants: [
      [
        0,
        'NewMultisig',
        { approving: 'AccountId32 as T::AccountId', multisig: 'AccountId32 as T::AccountId', call_hash: '[u8; 32] as CallHash' },
      ],
      [
        1,
        'MultisigApproval',
        {
          approving: 'AccountId32 as T::AccountId',
          timepoint: 'Timepoint as Timepoint<T::BlockNumber>',
          multisig: 'AccountId32 as T::AccountId',
          call_hash: '[u8; 32] as CallHash',
        },
      ],
      [
        2,
        'MultisigExecuted',
        {
          approving: 'AccountId32 as T::AccountId',
          timepoint: 'Timepoint as Timepoint<T::BlockNumber>',
          multisig: 'AccountId32 as T::AccountId',
          call_hash: '[u8; 32] as CallHash',
          result: 'Result<(), DispatchError> as DispatchResult',
        },
      ],
      [
        3,
        'MultisigCancelled',
        {
          cancelling: 'AccountId32 as T::AccountId',
          timepoint: 'Timepoint as Timepoint<T::BlockNumber>',
          multisig: 'AccountId32 as T::AccountId',
          call_hash: '[u8; 32] as CallHash',
        },
      ],
    ],
    params: ['T'],
  },
  errors: {
    path: 'pallet_multisig::pallet::Error',
    variants: [
      'MinimumThreshold',
      'AlreadyApproved',
      'NoApprovalsNeeded',
      'TooFewSignatories',
      'TooManySignatories',
      'SignatoriesOutOfOrder',
      'SenderInSignatories',
      'NotFound',
      'NotOwner',
      'NoTimepoint',
      'WrongTimepoint',
      'UnexpectedTimepoint',
      'MaxWeightTooLow',
      'AlreadyStored',
    ],
  },
  constants: {
    DepositBase: { type: 'u128', value: '0x00bcc8d0ef0000000000000000000000' },
    DepositFactor: { type: 'u128', value: '0x00807c814a0000000000000000000000' },
    MaxSignatories: { type: 'u16', value: '0x6400' },
  },
} as const satisfies PalletInterface;
