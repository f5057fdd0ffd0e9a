import type { VerbResult } from '@stakepool-kit/sdk';
import { type ClaimPart, claimable, type Planck, type PoolIdInput, transferable } from '@stakepool-kit/sdk/rules';
import { useState } from 'react';
import { useBalance, useMyStakes, usePool } from '../../data/queries';
import type { AddressInputState } from '../../fields/address-input/use-address-input';
import { useNetwork } from '../../provider/context';
import { type TransactionFormState, useTransactionForm } from '../../transactions/form/use-transaction-form';
import { partOf } from './parts';
import { useTarget } from './use-target';

export interface ClaimDialogOptions {
  readonly pid: PoolIdInput;
  readonly onDone?: ((result: VerbResult<'claimRewards'>) => void) | undefined;
}

/** One kind of reward. */
export interface RewardChoice {
  /** `null` while it is not read. */
  readonly amount: Planck | null;
  readonly ticked: boolean;
  tick(ticked: boolean): void;
}

export interface ClaimDialogState {
  readonly pid: PoolIdInput;
  readonly form: TransactionFormState;
  readonly owner: RewardChoice;
  readonly staker: RewardChoice;
  /** Whether the chain lets owner and staker reward be claimed apart; else one claim takes both. */
  readonly canSplit: boolean;
  /** `null` when nothing is ticked. */
  readonly part: ClaimPart | null;
  /** What reaches the target; `null` while it is not known. */
  readonly amount: Planck | null;
  readonly target: AddressInputState;
  readonly isOwnTarget: boolean;
  /** What the target can send away before; `null` while unknown. */
  readonly targetBefore: Planck | null;
  /** The same after the claim, and after the fee where the claiming account is the target. */
  readonly targetAfter: Planck | null;
}

export function useClaimDialog({ pid, onDone }: ClaimDialogOptions): ClaimDialogState {
  const { capabilities, constants } = useNetwork();
  const { claimParts } = capabilities;
  const { target, own } = useTarget();
  const pool = usePool(String(pid)).data?.value ?? null;
  const stakes = useMyStakes(own).data?.value;
  const position = stakes?.positions.find((item) => String(item.pid) === String(pid)) ?? null;
  const rewards = pool !== null && own !== null && stakes !== undefined ? claimable(pool, position?.staker ?? null, own) : null;
  const [ticked, setTicked] = useState({ owner: true, staker: true });
  const canSplit = claimParts.has('owner') && claimParts.has('staker');
  const part = partOf(ticked, claimParts);
  const form = useTransactionForm({
    verb: 'claimRewards',
    input: target.account === null || part === null ? null : { pid, part, target: target.account },
    trouble: part === null ? { code: 'input.claimNothing' } : target.trouble,
    onDone,
  });
  const amount = rewards === null || part === null ? null : part === 'all' ? rewards.total : rewards[part];
  const balance = useBalance(target.account).data?.value ?? null;
  const isOwnTarget = own !== null && target.account === own;
  const fee = isOwnTarget ? (form.ownFee ?? 0n) : 0n;
  const after = (): Planck | null => {
    if (balance === null || amount === null) return null;
    const { free, locked } = balance;
    return transferable({ ...balance, free: free + amount, miscFrozen: locked, feeFrozen: locked }, constants, fee);
  };
  const choice = (name: 'owner' | 'staker'): RewardChoice => ({
    amount: rewards === null ? null : rewards[name],
    ticked: ticked[name],
    tick: (yes) => setTicked((old) => ({ ...old, [name]: yes })),
  });
  return {
    pid,
    form,
    owner: choice('owner'),
    staker: choice('staker'),
    canSplit,
    part,
    amount,
    target,
    isOwnTarget,
    targetBefore: balance?.transferable ?? null,
    targetAfter: after(),
  };
}
