import type { VerbResult } from '@stakepool-kit/sdk';
import type { FixedBits, Planck } from '@stakepool-kit/sdk/rules';
import { type AmountInputState, useAmountInput } from '../../fields/amount-input/use-amount-input';
import { type TransactionFormState, useTransactionForm } from '../../transactions/form/use-transaction-form';
import { mostStake } from '../start-mining/use-start-mining-dialog';
import { type OfWorker, type StakeOutlook, stakeOutlook, useWorkerFacts, type WorkerFacts } from '../start-mining/use-worker-facts';

export interface ChangeStakeDialogOptions extends OfWorker {
  /** Called when it mines with the new stake. */
  readonly onDone?: ((result: VerbResult<'changeStake'>) => void) | undefined;
}

export interface ChangeStakeDialogState {
  readonly facts: WorkerFacts;
  readonly amount: AmountInputState;
  readonly outlook: StakeOutlook;
  /** What it mines with now, planck. */
  readonly current: Planck | null;
  /** What the new stake adds, planck; `null` unless it is more. */
  readonly added: Planck | null;
  /** V now, U64F64 bits. */
  readonly v: FixedBits | null;
  readonly freeStake: Planck | null;
  /** The highest stake that can be entered, planck. */
  readonly most: Planck | null;
  readonly form: TransactionFormState;
}

/** Raises the stake of a worker that mines: it is stopped and started again at once, and its V begins anew. */
export function useChangeStakeDialog({ pid, worker, onDone }: ChangeStakeDialogOptions): ChangeStakeDialogState {
  const facts = useWorkerFacts({ pid, worker });
  const current = facts.worker?.stake ?? null;
  const most = mostStake(facts.pool, stakeOutlook(facts, null).smax, current ?? 0n);
  const amount = useAmountInput({ max: most });
  const { value } = amount;
  const form = useTransactionForm({
    verb: 'changeStake',
    input: value === null ? null : { pid, worker, stake: value },
    trouble: amount.trouble,
    onDone,
  });
  return {
    facts,
    amount,
    outlook: stakeOutlook(facts, value),
    current,
    added: value !== null && current !== null && value > current ? value - current : null,
    v: facts.worker?.mining?.v ?? null,
    freeStake: facts.pool?.freeStake ?? null,
    most,
    form,
  };
}
