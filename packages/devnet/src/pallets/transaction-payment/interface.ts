import type { PalletInterface } from '../../scale/interface.js';

export const transactionPaymentInterface = {
  name: 'TransactionPayment',
  index: 41,
  types: {
    TransactionPaymentReleases: {
      path: 'pallet_transaction_payment::Releases',
      variants: [
        [0, 'V1Ancient'],
        [1, 'V2'],
      ],
    },
    ChargeTransactionPayment: { path: 'pallet_transaction_payment::ChargeTransactionPayment', fields: ['Compact<u128> as BalanceOf<T>'] },
  },
  storage: {
    NextFeeMultiplier: { value: 'FixedU128', fallback: '0x000064a7b3b6e00d0000000000000000' },
    StorageVersion: { value: 'TransactionPaymentReleases', fallback: '0x00' },
  },
  events: {
    path: 'pallet_transaction_payment::pallet::Event',
    variants: [
      [0, 'TransactionFeePaid', { who: 'AccountId32 as T::AccountId', actual_fee: 'u128 as BalanceOf<T>', tip: 'u128 as BalanceOf<T>' }],
    ],
    params: ['T'],
  },
  constants: { OperationalFeeMultiplier: { type: 'u8', value: '0x05' } },
} as const satisfies PalletInterface;
