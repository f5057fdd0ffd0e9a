import type { PalletInterface } from '../../scale/interface.js';

export const timestampInterface = {
  name: 'Timestamp',
  index: 1,
  storage: { Now: { value: 'u64', fallback: '0x0000000000000000' }, DidUpdate: { value: 'bool', fallback: '0x00' } },
  calls: { path: 'pallet_timestamp::pallet::Call', variants: [[0, 'set', { now: 'Compact<u64> as T::Moment' }]] },
  constants: { MinimumPeriod: { type: 'u64', value: '0x7017000000000000' } },
} as const satisfies PalletInterface;
