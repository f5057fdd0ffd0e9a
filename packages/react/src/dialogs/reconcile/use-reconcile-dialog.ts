import type { VerbResult } from '@stakepool-kit/sdk';
import type { AccountId, PoolIdInput } from '@stakepool-kit/sdk/rules';
import { useState } from 'react';
import { useWithdrawQueue } from '../../data/queries';
import { type TransactionFormState, useTransactionForm } from '../../transactions/form/use-transaction-form';

export interface ReconcileDialogOptions {
  readonly pid: PoolIdInput;
  readonly onDone?: ((result: VerbResult<'reconcileWithdrawQueue'>) => void) | undefined;
}

export interface ReconcileDialogState {
  readonly pid: PoolIdInput;
  readonly form: TransactionFormState;
  /** Everybody who waits, each once, in the order of the queue; `null` while it is not read. */
  readonly waiting: readonly AccountId[] | null;
  readonly chosen: AccountId | null;
  choose(account: AccountId): void;
}

/** Cuts a request down to the shares its account has; one that asks for more holds up those behind it. */
export function useReconcileDialog({ pid, onDone }: ReconcileDialogOptions): ReconcileDialogState {
  const queue = useWithdrawQueue(String(pid)).data?.value;
  const [picked, choose] = useState<AccountId | null>(null);
  const waiting = queue ? [...new Set(queue.map(({ user }) => user))] : null;
  const chosen = picked ?? waiting?.[0] ?? null;
  const form = useTransactionForm({
    verb: 'reconcileWithdrawQueue',
    input: chosen === null ? null : { pid, account: chosen },
    onDone,
  });
  return { pid, form, waiting, chosen, choose };
}
