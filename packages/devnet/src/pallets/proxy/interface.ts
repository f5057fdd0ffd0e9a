import type { PalletInterface } from '../../scale/interface.js';

export const proxyInterface = {
  name: 'Proxy',
  index: 5,
  types: {
    ProxyDefinition: {
      path: 'pallet_proxy::ProxyDefinition',
      fields: { delegate: 'AccountId32 as AccountId', proxy_type: 'ProxyType', delay: 'u32 as BlockNumber' },
      params: { AccountId: 'AccountId32', ProxyType: 'ProxyType', BlockNumber: 'u32' },
    },
    ProxyType: {
      path: 'rhala_parachain_runtime::ProxyType',
      variants: [
        [0, 'Any'],
        [1, 'NonTransfer'],
        [2, 'CancelProxy'],
        [3, 'Governance'],
        [4, 'Collator'],
        [5, 'StakePoolManager'],
      ],
    },
    Announcement: {
      path: 'pallet_proxy::Announcement',
      fields: { real: 'AccountId32 as AccountId', call_hash: 'H256 as Hash', height: 'u32 as BlockNumber' },
      params: { AccountId: 'AccountId32', Hash: 'H256', BlockNumber: 'u32' },
    },
  },
  storage: {
    Proxies: {
      hashers: ['Twox64Concat'],
      key: 'AccountId32',
      value: '(BoundedVec<ProxyDefinition>, u128)',
      fallback: '0x0000000000000000000000000000000000',
    },
    Announcements: {
      hashers: ['Twox64Concat'],
      key: 'AccountId32',
      value: '(BoundedVec<Announcement>, u128)',
      fallback: '0x0000000000000000000000000000000000',
    },
  },
  calls: {
    path: 'pallet_proxy::pallet::Call',
    variants: [
      [
        0,
        'proxy',
        {
          real: 'MultiAddress as AccountIdLookupOf<T>',
          force_proxy_type: 'Option<ProxyType> as Option<T::ProxyType>',
          call: 'RuntimeCall as Box<<T as Config>::Call>',
        },
      ],
      [
        1,
        'add_proxy',
        {
          delegate: 'MultiAddress as AccountIdLookupOf<T>',
          proxy_type: 'ProxyType as T::ProxyType',
          delay: 'u32 as T::BlockNumber',
        },
      ],
      [
        2,
        'remove_proxy',
        {
          delegate: 'MultiAddress as AccountIdLookupOf<T>',
          proxy_type: 'ProxyType as T::ProxyType',
          delay: 'u32 as T::BlockNumber',
        },
      ],
      [3, 'remove_proxies'],
      [4, 'anonymous', { proxy_type: 'ProxyType as T::ProxyType', delay: 'u32 as T::BlockNumber', index: 'u16' }],
      [
        5,
        'kill_anonymous',
        {
          spawner: 'MultiAddress as AccountIdLookupOf<T>',
          proxy_type: 'ProxyType as T::ProxyType',
          index: 'u16',
          height: 'Compact<u32> as T::BlockNumber',
          ext_index: 'Compact<u32> as u32',
        },
      ],
      [6, 'announce', { real: 'MultiAddress as AccountIdLookupOf<T>', call_hash: 'H256 as CallHashOf<T>' }],
      [7, 'remove_announcement', { real: 'MultiAddress as AccountIdLookupOf<T>', call_hash: 'H256 as CallHashOf<T>' }],
      [8, 'reject_announcement', { delegate: 'MultiAddress as AccountIdLookupOf<T>', call_hash: 'H256 as CallHashOf<T>' }],
      [
        9,
        'proxy_announced',
        {
          delegate: 'MultiAddress as AccountIdLookupOf<T>',
          real: 'MultiAddress as AccountIdLookupOf<T>',
          force_proxy_type: 'Option<ProxyType> as Option<T::ProxyType>',
          call: 'RuntimeCall as Box<<T as Config>::Call>',
        },
      ],
    ],
  },
  events: {
    path: 'pallet_proxy::pallet::Event',
    variants: [
      [0, 'ProxyExecuted', { result: 'Result<(), DispatchError> as DispatchResult' }],
      [
        1,
        'AnonymousCreated',
        {
          anonymous: 'AccountId32 as T::AccountId',
          who: 'AccountId32 as T::AccountId',
          proxy_type: 'ProxyType as T::ProxyType',
          disambiguation_index: 'u16',
        },
      ],
      [2, 'Announced', { real: 'AccountId32 as T::AccountId', proxy: 'AccountId32 as T::AccountId', call_hash: 'H256 as CallHashOf<T>' }],
      [
        3,
        'ProxyAdded',
        {
          delegator: 'AccountId32 as T::AccountId',
          delegatee: 'AccountId32 as T::AccountId',
          proxy_type: 'ProxyType as T::ProxyType',
          delay: 'u32 as T::BlockNumber',
        },
      ],
      [
        4,
        'ProxyRemoved',
        {
          delegator: 'AccountId32 as T::AccountId',
          delegatee: 'AccountId32 as T::AccountId',
          proxy_type: 'ProxyType as T::ProxyType',
          delay: 'u32 as T::BlockNumber',
        },
      ],
    ],
    params: ['T'],
  },
  errors: {
    path: 'pallet_proxy::pallet::Error',
    variants: ['TooMany', 'NotFound', 'NotProxy', 'Unproxyable', 'Duplicate', 'NoPermission', 'Unannounced', 'NoSelfProxy'],
  },
  constants: {
    ProxyDepositBase: { type: 'u128', value: '0x00fc8d0e800000000000000000000000' },
    ProxyDepositFactor: { type: 'u128', value: '0x006488d54c0000000000000000000000' },
    MaxProxies: { type: 'u32', value: '0x20000000' },
    MaxPending: { type: 'u32', value: '0x20000000' },
    AnnouncementDepositBase: { type: 'u128', value: '0x001cedae920000000000000000000000' },
    AnnouncementDepositFactor: { type: 'u128', value: '0x00c810ab990000000000000000000000' },
  },
} as const satisfies PalletInterface;
