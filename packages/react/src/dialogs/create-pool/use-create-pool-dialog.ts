import type { VerbResult } from '@stakepool-kit/sdk';
import type { PoolId } from '@stakepool-kit/sdk/rules';
import { type TransactionFormState, useTransactionForm } from '../../transactions/form/use-transaction-form';
import { type DialogRequest, useDialogs } from '../context';

export interface CreatePoolDialogOptions {
  readonly onDone?: ((result: VerbResult<'createPool'>) => void) | undefined;
}

export type NextStep = 'setPayoutPref' | 'setCap' | 'addWorker';
const NEXT_STEPS: readonly NextStep[] = ['setPayoutPref', 'setCap', 'addWorker'];

export interface CreatePoolDialogState {
  readonly form: TransactionFormState;
  /** The new pool, as soon as it is in a block. */
  readonly pid: PoolId | null;
  /** What a new pool needs next; each opens the dialog for it. */
  readonly nextSteps: readonly { readonly id: NextStep; run(): void }[];
}

const INPUT = {};

export function useCreatePoolDialog({ onDone }: CreatePoolDialogOptions): CreatePoolDialogState {
  const { open } = useDialogs();
  const form = useTransactionForm({ verb: 'createPool', input: INPUT, onDone });
  const result = form.submission?.result ?? null;
  const pid = result !== null && 'pid' in result ? result.pid : null;
  return {
    form,
    pid,
    nextSteps: pid === null ? [] : NEXT_STEPS.map((id) => ({ id, run: () => open({ kind: id, pid } satisfies DialogRequest) })),
  };
}
