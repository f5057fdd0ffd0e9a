import type { VerbResult } from '@stakepool-kit/sdk';
import { capGap, capOf, type Planck, type PoolIdInput, transferable } from '@stakepool-kit/sdk/rules';
import { useMemo } from 'react';
import { type AmountInputState, useAmountInput } from '../../fields/amount-input/use-amount-input';
import { useNetwork } from '../../provider/context';
import { type TransactionFormState, useTransactionForm } from '../../transactions/form/use-transaction-form';
import { type Change, type ContributePreview, keptForFees, maxContribution, previewContribution } from './preview';
import type { StakeFacts } from './use-stake-facts';

export interface ContributeState {
  readonly form: TransactionFormState;
  /** Max puts in all the account can stake and the cap has room for, less fees. */
  readonly amount: AmountInputState;
  /** What the account's stake is worth now; `null` while unknown. */
  readonly worth: Planck | null;
  /** The manual's Transferrable Balance, before and after the contribution and its fee; `null` while unknown. */
  readonly transferable: Change<Planck | null> | null;
  /** Room under the cap, with what the withdraw queue would take out of the contribution; `null` without a cap. */
  readonly gap: Planck | null;
  readonly minContribution: Planck;
  /** What Max leaves in the account for fees. */
  readonly kept: Planck;
  /** `null` while there is no amount. */
  readonly preview: ContributePreview | null;
  /** Seconds it can take at most to get the stake back; `null` while unknown. */
  readonly longestWait: number | null;
}

export interface StakeFormOptions<V extends 'contribute' | 'withdraw'> {
  readonly pid: PoolIdInput;
  readonly facts: StakeFacts;
  /** Only what is shown is checked against the chain. */
  readonly active: boolean;
  /** What stands in the field at first. */
  readonly initial?: Planck | undefined;
  readonly onDone?: ((result: VerbResult<V>) => void) | undefined;
}

/** The Contribute form: limits, Max and what changes. */
export function useContribute({ pid, facts, active, initial, onDone }: StakeFormOptions<'contribute'>): ContributeState {
  const { constants, capabilities } = useNetwork();
  const { input, user, staker, balance, issuance } = facts;
  const amount = useAmountInput({ initial });
  const { value } = amount;
  const form = useTransactionForm({
    verb: 'contribute',
    input: active && value !== null ? { pid, amount: value } : null,
    trouble: active ? amount.trouble : null,
    onDone,
  });
  const fee = form.ownFee;
  const pool = input?.pool ?? null;
  const gap = useMemo(() => {
    if (input === null || (issuance !== null && capOf(input.pool, issuance) === null)) return null;
    return capGap(input.pool, capabilities.checkOrder, input.stakers);
  }, [input, issuance, capabilities.checkOrder]);
  const preview = useMemo(
    () => (input === null || user === null || value === null || value === 0n ? null : previewContribution(input, user, staker, value)),
    [input, user, staker, value],
  );
  const { existentialDeposit } = constants;
  const most = balance === null || pool === null ? 0n : maxContribution({ stakeable: balance.stakeable, existentialDeposit, fee, gap });
  const after = (): Planck | null => {
    if (balance === null || preview === null || value === null) return null;
    const staked = balance.staked + value - preview.paysSelf;
    const frozen = staked > balance.locked ? staked : balance.locked;
    return transferable({ ...balance, miscFrozen: frozen, feeFrozen: frozen }, constants, fee ?? 0n);
  };
  return {
    form,
    amount: { ...amount, setMax: most > 0n ? () => amount.set(most) : null },
    worth: facts.worth,
    transferable: balance && { before: balance.transferable, after: after() },
    gap,
    minContribution: constants.minContribution,
    kept: keptForFees({ existentialDeposit, fee }),
    preview,
    longestWait: input && input.gracePeriod + input.coolDownPeriod,
  };
}
