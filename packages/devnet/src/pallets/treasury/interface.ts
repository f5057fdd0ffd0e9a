import type { PalletInterface } from '../../scale/interface.js';

export const treasuryInterface = {
  name: 'Treasury',
  index: 63,
  types: {
    Proposal: {
      path: 'pallet_treasury::Proposal',
      fields: {
        proposer: 'AccountId32 as AccountId',
        value: 'u128 as Balance',
        beneficiary: 'AccountId32 as AccountId',
        bond: 'u128 as Balance',
      },
      params: { AccountId: 'AccountId32', Balance: 'u128' },
    },
  },
  storage: {
    ProposalCount: { value: 'u32', fallback: '0x00000000' },
    Proposals: { hashers: ['Twox64Concat'], key: 'u32', value: 'Proposal' },
    Approvals: { value: 'BoundedVec<u32>', fallback: '0x00' },
  },
  events: {
    path: 'pallet_treasury::pallet::Event',
    variants: [
      [0, 'Proposed', { proposal_index: 'u32 as ProposalIndex' }],
      [1, 'Spending', { budget_remaining: 'u128 as BalanceOf<T, I>' }],
      [2, 'Awarded', { proposal_index: 'u32 as ProposalIndex', award: 'u128 as BalanceOf<T, I>', account: 'AccountId32 as T::AccountId' }],
      [3, 'Rejected', { proposal_index: 'u32 as ProposalIndex', slashed: 'u128 as BalanceOf<T, I>' }],
      [4, 'Burnt', { burnt_funds: 'u128 as BalanceOf<T, I>' }],
      [5, 'Rollover', { rollover_balance: 'u128 as BalanceOf<T, I>' }],
      [6, 'Deposit', { value: 'u128 as BalanceOf<T, I>' }],
      [
        7,
        'SpendApproved',
        { proposal_index: 'u32 as ProposalIndex', amount: 'u128 as BalanceOf<T, I>', beneficiary: 'AccountId32 as T::AccountId' },
      ],
    ],
    params: ['T', 'I'],
  },
  errors: {
    path: 'pallet_treasury::pallet::Error',
    variants: ['InsufficientProposersBalance', 'InvalidIndex', 'TooManyApprovals', 'InsufficientPermission', 'ProposalNotApproved'],
  },
  constants: {
    ProposalBond: { type: 'Permill', value: '0x50c30000' },
    ProposalBondMinimum: { type: 'u128', value: '0x0010a5d4e80000000000000000000000' },
    ProposalBondMaximum: { type: 'Option<u128>', value: '0x00' },
    SpendPeriod: { type: 'u32', value: '0x201c0000' },
    Burn: { type: 'Permill', value: '0x00000000' },
    PalletId: { type: 'PalletId', value: '0x70792f7472737279' },
    MaxApprovals: { type: 'u32', value: '0x64000000' },
  },
} as const satisfies PalletInterface;
