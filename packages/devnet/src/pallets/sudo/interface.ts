import type { PalletInterface } from '../../scale/interface.js';

export const sudoInterface = {
  name: 'Sudo',
  index: 99,
  storage: { Key: { value: 'AccountId32' } },
  calls: {
    path: 'pallet_sudo::pallet::Call',
    variants: [
      [0, 'sudo', { call: 'RuntimeCall as Box<<T as Config>::Call>' }],
      [1, 'sudo_unchecked_weight', { call: 'RuntimeCall as Box<<T as Config>::Call>', weight: 'Weight' }],
      [2, 'set_key', { new: 'MultiAddress as AccountIdLookupOf<T>' }],
      [3, 'sudo_as', { who: 'MultiAddress as AccountIdLookupOf<T>', call: 'RuntimeCall as Box<<T as Config>::Call>' }],
    ],
  },
  events: {
    path: 'pallet_sudo::pallet::Event',
    variants: [
      [0, 'Sudid', { sudo_result: 'Result<(), DispatchError> as DispatchResult' }],
      [1, 'KeyChanged', { old_sudoer: 'Option<AccountId32> as Option<T::AccountId>' }],
      [2, 'SudoAsDone', { sudo_result: 'Result<(), DispatchError> as DispatchResult' }],
    ],
    params: ['T'],
  },
  errors: { path: 'pallet_sudo::pallet::Error', variants: ['RequireSudo'] },
  constants: {},
} as const satisfies PalletInterface;
