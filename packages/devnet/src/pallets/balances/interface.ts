import type { PalletInterface } from '../../scale/interface.js';

export const balancesInterface = {
  name: 'Balances',
  index: 40,
  types: {
    AccountData: {
      path: 'pallet_balances::AccountData',
      fields: { free: 'u128 as Balance', reserved: 'u128 as Balance', misc_frozen: 'u128 as Balance', fee_frozen: 'u128 as Balance' },
      params: { Balance: 'u128' },
    },
    BalanceLock: {
      path: 'pallet_balances::BalanceLock',
      fields: { id: '[u8; 8] as LockIdentifier', amount: 'u128 as Balance', reasons: 'Reasons' },
      params: { Balance: 'u128' },
    },
    Reasons: {
      path: 'pallet_balances::Reasons',
      variants: [
        [0, 'Fee'],
        [1, 'Misc'],
        [2, 'All'],
      ],
    },
    ReserveData: {
      path: 'pallet_balances::ReserveData',
      fields: { id: '[u8; 8] as ReserveIdentifier', amount: 'u128 as Balance' },
      params: { ReserveIdentifier: '[u8; 8]', Balance: 'u128' },
    },
    BalancesReleases: {
      path: 'pallet_balances::Releases',
      variants: [
        [0, 'V1_0_0'],
        [1, 'V2_0_0'],
      ],
    },
  },
  storage: {
    TotalIssuance: { value: 'u128', fallback: '0x00000000000000000000000000000000' },
    Account: {
      hashers: ['Blake2128Concat'],
      key: 'AccountId32',
      value: 'AccountData',
      fallback:
        '0x00000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000',
    },
    Locks: { hashers: ['Blake2128Concat'], key: 'AccountId32', value: 'WeakBoundedVec<BalanceLock>', fallback: '0x00' },
    Reserves: { hashers: ['Blake2128Concat'], key: 'AccountId32', value: 'BoundedVec<ReserveData>', fallback: '0x00' },
    StorageVersion: { value: 'BalancesReleases', fallback: '0x00' },
  },
  calls: {
    path: 'pallet_balances::pallet::Call',
    variants: [
      [0, 'transfer', { dest: 'MultiAddress as AccountIdLookupOf<T>', value: 'Compact<u128> as T::Balance' }],
      [
        1,
        'set_balance',
        {
          who: 'MultiAddress as AccountIdLookupOf<T>',
          new_free: 'Compact<u128> as T::Balance',
          new_reserved: 'Compact<u128> as T::Balance',
        },
      ],
      [
        2,
        'force_transfer',
        {
          source: 'MultiAddress as AccountIdLookupOf<T>',
          dest: 'MultiAddress as AccountIdLookupOf<T>',
          value: 'Compact<u128> as T::Balance',
        },
      ],
      [3, 'transfer_keep_alive', { dest: 'MultiAddress as AccountIdLookupOf<T>', value: 'Compact<u128> as T::Balance' }],
      [4, 'transfer_all', { dest: 'MultiAddress as AccountIdLookupOf<T>', keep_alive: 'bool' }],
      [5, 'force_unreserve', { who: 'MultiAddress as AccountIdLookupOf<T>', amount: 'u128 as T::Balance' }],
    ],
  },
  events: {
    path: 'pallet_balances::pallet::Event',
    variants: [
      [0, 'Endowed', { account: 'AccountId32 as T::AccountId', free_balance: 'u128 as T::Balance' }],
      [1, 'DustLost', { account: 'AccountId32 as T::AccountId', amount: 'u128 as T::Balance' }],
      [2, 'Transfer', { from: 'AccountId32 as T::AccountId', to: 'AccountId32 as T::AccountId', amount: 'u128 as T::Balance' }],
      [3, 'BalanceSet', { who: 'AccountId32 as T::AccountId', free: 'u128 as T::Balance', reserved: 'u128 as T::Balance' }],
      [4, 'Reserved', { who: 'AccountId32 as T::AccountId', amount: 'u128 as T::Balance' }],
      [5, 'Unreserved', { who: 'AccountId32 as T::AccountId', amount: 'u128 as T::Balance' }],
      [
        6,
        'ReserveRepatriated',
        {
          from: 'AccountId32 as T::AccountId',
          to: 'AccountId32 as T::AccountId',
          amount: 'u128 as T::Balance',
          destination_status: 'BalanceStatus as Status',
        },
      ],
      [7, 'Deposit', { who: 'AccountId32 as T::AccountId', amount: 'u128 as T::Balance' }],
      [8, 'Withdraw', { who: 'AccountId32 as T::AccountId', amount: 'u128 as T::Balance' }],
      [9, 'Slashed', { who: 'AccountId32 as T::AccountId', amount: 'u128 as T::Balance' }],
    ],
    params: ['T', 'I'],
  },
  errors: {
    path: 'pallet_balances::pallet::Error',
    variants: [
      'VestingBalance',
      'LiquidityRestrictions',
      'InsufficientBalance',
      'ExistentialDeposit',
      'KeepAlive',
      'ExistingVestingSchedule',
      'DeadAccount',
      'TooManyReserves',
    ],
  },
  constants: {
    ExistentialDeposit: { type: 'u128', value: '0x00e40b54020000000000000000000000' },
    MaxLocks: { type: 'u32', value: '0x32000000' },
    MaxReserves: { type: 'u32', value: '0x32000000' },
  },
} as const satisfies PalletInterface;
