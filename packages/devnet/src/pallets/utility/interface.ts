import type { PalletInterface } from '../../scale/interface.js';

export const utilityInterface = {
  name: 'Utility',
  index: 3,
  calls: {
    path: 'pallet_utility::pallet::Call',
    variants: [
      [0, 'batch', { calls: 'Vec<RuntimeCall> as Vec<<T as Config>::Call>' }],
      [1, 'as_derivative', { index: 'u16', call: 'RuntimeCall as Box<<T as Config>::Call>' }],
      [2, 'batch_all', { calls: 'Vec<RuntimeCall> as Vec<<T as Config>::Call>' }],
      [4, 'force_batch', { calls: 'Vec<RuntimeCall> as Vec<<T as Config>::Call>' }],
    ],
  },
  events: {
    path: 'pallet_utility::pallet::Event',
    variants: [
      [0, 'BatchInterrupted', { index: 'u32', error: 'DispatchError' }],
      [1, 'BatchCompleted'],
      [2, 'BatchCompletedWithErrors'],
      [3, 'ItemCompleted'],
      [4, 'ItemFailed', { error: 'DispatchError' }],
      [5, 'DispatchedAs', { result: 'Result<(), DispatchError> as DispatchResult' }],
    ],
  },
  errors: { path: 'pallet_utility::pallet::Error', variants: ['TooManyCalls'] },
  constants: { batched_calls_limit: { type: 'u32', value: '0xaa2a0000' } },
} as const satisfies PalletInterface;
