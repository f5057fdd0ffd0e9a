import type { VerbResult } from '@stakepool-kit/sdk';
import type { Planck, Pool } from '@stakepool-kit/sdk/rules';
import { type AmountInputState, useAmountInput } from '../../fields/amount-input/use-amount-input';
import { type TransactionFormState, useTransactionForm } from '../../transactions/form/use-transaction-form';
import { type OfWorker, type StakeOutlook, stakeOutlook, useWorkerFacts, type WorkerFacts } from './use-worker-facts';

export interface StartMiningDialogOptions extends OfWorker {
  /** Called when it mines. */
  readonly onDone?: ((result: VerbResult<'startMining'>) => void) | undefined;
}

export interface StartMiningDialogState {
  readonly facts: WorkerFacts;
  readonly amount: AmountInputState;
  readonly outlook: StakeOutlook;
  /** What the pool could give it, planck. */
  readonly freeStake: Planck | null;
  /** Smax, or all that is free if that is less; `null` while unknown or when nothing is free. */
  readonly most: Planck | null;
  readonly form: TransactionFormState;
}

const lesser = (a: Planck | null, b: Planck | null): Planck | null => (a === null || b === null ? (a ?? b) : a < b ? a : b);

/** The most stake that can be entered: what is there, within Smax. */
export function mostStake(pool: Pool | null, smax: Planck | null, current: Planck = 0n): Planck | null {
  const most = pool === null ? null : lesser(pool.freeStake + current, smax);
  return most === null || most <= current ? null : most;
}

/** Gives a Ready worker its first stake. The stake can only be raised later. */
export function useStartMiningDialog({ pid, worker, onDone }: StartMiningDialogOptions): StartMiningDialogState {
  const facts = useWorkerFacts({ pid, worker });
  const limits = stakeOutlook(facts, null);
  const most = mostStake(facts.pool, limits.smax);
  const amount = useAmountInput({ max: most });
  const form = useTransactionForm({
    verb: 'startMining',
    input: amount.value === null ? null : { pid, worker, stake: amount.value },
    trouble: amount.trouble,
    onDone,
  });
  return { facts, amount, outlook: stakeOutlook(facts, amount.value), freeStake: facts.pool?.freeStake ?? null, most, form };
}
