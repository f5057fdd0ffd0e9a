import type { VerbResult } from '@stakepool-kit/sdk';
import { capOf, type Planck, type PoolIdInput, UNLIMITED_CAP } from '@stakepool-kit/sdk/rules';
import { useState } from 'react';
import { usePool, useTotals } from '../../data/queries';
import { type AmountInputState, useAmountInput } from '../../fields/amount-input/use-amount-input';
import { type TransactionFormState, useTransactionForm } from '../../transactions/form/use-transaction-form';
import type { Change } from '../stake/preview';

export interface SetCapDialogOptions {
  readonly pid: PoolIdInput;
  readonly onDone?: ((result: VerbResult<'setCap'>) => void) | undefined;
}

export type CapKind = 'unlimited' | 'amount';

/** A cap, or none. */
export type Cap = Planck | 'unlimited';

export interface SetCapDialogState {
  readonly pid: PoolIdInput;
  readonly form: TransactionFormState;
  readonly kind: CapKind;
  setKind(kind: CapKind): void;
  readonly amount: AmountInputState;
  /** What is to be set; `null` while the amount is not complete. */
  readonly next: Cap | null;
  /** `null` while it is not read. */
  readonly now: Cap | null;
  /** Total Stake now: the least cap the chain takes. */
  readonly minimum: Planck | null;
  useMinimum(): void;
  readonly gap: Change<Cap | null>;
}

/** Room that a cap leaves. */
const roomUnder = (cap: Cap, totalStake: Planck): Cap => (cap === 'unlimited' ? cap : cap > totalStake ? cap - totalStake : 0n);

export function useSetCapDialog({ pid, onDone }: SetCapDialogOptions): SetCapDialogState {
  const pool = usePool(String(pid)).data?.value ?? null;
  const issuance = useTotals().data?.value.totalIssuance ?? UNLIMITED_CAP;
  const amount = useAmountInput();
  const [chosen, setChosen] = useState<CapKind | null>(null);
  const now = pool && (capOf(pool, issuance) ?? 'unlimited');
  const typed = amount.text.trim() !== '';
  // Like the pool itself: unlimited until somebody types an amount.
  const kind = typed ? 'amount' : (chosen ?? (now === null || now === 'unlimited' ? 'unlimited' : 'amount'));
  const next = kind === 'unlimited' ? kind : amount.value;
  const unchanged = kind === 'unlimited' && now === 'unlimited';
  const form = useTransactionForm({
    verb: 'setCap',
    input: next === null || unchanged ? null : { pid, cap: next },
    trouble: kind === 'amount' ? amount.trouble : null,
    onDone,
  });
  const total = pool?.totalStake ?? null;
  const room = (cap: Cap | null) => (cap === null || total === null ? null : roomUnder(cap, total));
  return {
    pid,
    form,
    kind,
    setKind: (to) => {
      setChosen(to);
      if (to === 'unlimited') amount.setText('');
    },
    amount: { ...amount, inputProps: { ...amount.inputProps, placeholder: kind === 'unlimited' ? '∞' : '0' } },
    next,
    now,
    minimum: total,
    useMinimum: () => total !== null && amount.set(total),
    gap: { before: room(now), after: room(next) },
  };
}
