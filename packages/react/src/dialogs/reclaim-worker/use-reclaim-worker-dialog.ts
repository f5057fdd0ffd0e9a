import type { VerbResult } from '@stakepool-kit/sdk';
import type { Planck, UnixSeconds } from '@stakepool-kit/sdk/rules';
import { useWithdrawQueue } from '../../data/queries';
import { useNetwork } from '../../provider/context';
import { type TransactionFormState, useTransactionForm } from '../../transactions/form/use-transaction-form';
import { type OfWorker, useWorkerFacts, type WorkerFacts } from '../start-mining/use-worker-facts';
import { possibleLoss } from './loss';

export interface ReclaimWorkerDialogOptions extends OfWorker {
  /** Called when its stake is back in the pool. */
  readonly onDone?: ((result: VerbResult<'reclaimWorker'>) => void) | undefined;
}

export interface ReclaimWorkerDialogState {
  readonly facts: WorkerFacts;
  /** What returns to the pool, planck, before a loss. */
  readonly stake: Planck | null;
  /** The most that may be kept of it, planck: see `possibleLoss`. */
  readonly loss: Planck | null;
  /** Of what returns, what waiting withdrawals take at once, planck. */
  readonly toQueue: Planck | null;
  /** Unix seconds; `null` unless it cools down. */
  readonly reclaimableAt: UnixSeconds | null;
  /** Whether that moment has come. */
  readonly reclaimable: boolean;
  readonly form: TransactionFormState;
}

/** Brings the stake of a stopped worker back into its pool. Anybody may do it; nothing does it by itself. */
export function useReclaimWorkerDialog({ pid, worker, onDone }: ReclaimWorkerDialogOptions): ReclaimWorkerDialogState {
  const facts = useWorkerFacts({ pid, worker });
  const { preimages } = useNetwork().capabilities;
  const queue = useWithdrawQueue(String(pid)).data?.value;
  const { worker: found, now } = facts;
  const stake = found?.stake ?? null;
  const waiting = queue?.reduce((sum, request) => sum + request.amount, 0n) ?? 0n;
  const reclaimableAt = found?.reclaimableAt ?? null;
  return {
    facts,
    stake,
    loss: found?.mining == null || stake === null ? null : possibleLoss(found.mining, stake, preimages),
    toQueue: stake === null || queue === undefined ? null : waiting < stake ? waiting : stake,
    reclaimableAt,
    reclaimable: found !== null && (found.reclaimable || (reclaimableAt !== null && now !== null && now >= reclaimableAt)),
    form: useTransactionForm({ verb: 'reclaimWorker', input: { pid, worker }, onDone }),
  };
}
