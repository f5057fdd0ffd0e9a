import type { VerbResult } from '@stakepool-kit/sdk';
import type { Planck } from '@stakepool-kit/sdk/rules';
import { type TransactionFormState, useTransactionForm } from '../../transactions/form/use-transaction-form';
import { type OfWorker, useWorkerFacts, type WorkerFacts } from '../start-mining/use-worker-facts';

export interface RemoveWorkerDialogOptions extends OfWorker {
  /** Called when it has left the pool. */
  readonly onDone?: ((result: VerbResult<'removeWorker'>) => void) | undefined;
}

/**
 * Why the dialog offers no removal although the chain would take one: `mining` would be stopped by it, the stake of `cooling`
 * would be out of sight.
 */
export type RemovalObstacle = 'mining' | 'cooling' | 'removed';

export interface RemoveWorkerDialogState {
  readonly facts: WorkerFacts;
  readonly obstacle: RemovalObstacle | null;
  /** What it earned in this pool, planck; counted from 0 again when it is added again. */
  readonly totalReward: Planck | null;
  readonly form: TransactionFormState;
}

function obstacleOf({ worker, loaded }: WorkerFacts): RemovalObstacle | null {
  if (worker === null) return loaded ? 'removed' : null;
  switch (worker.state) {
    case 'Ready':
      return null;
    case 'Releasing':
      return 'removed';
    case 'CoolingDown':
      return 'cooling';
    default:
      return 'mining';
  }
}

/** Takes a Ready worker out of its pool. */
export function useRemoveWorkerDialog({ pid, worker, onDone }: RemoveWorkerDialogOptions): RemoveWorkerDialogState {
  const facts = useWorkerFacts({ pid, worker });
  const obstacle = obstacleOf(facts);
  const isReady = obstacle === null && facts.worker !== null;
  const form = useTransactionForm({ verb: 'removeWorker', input: isReady ? { pid, worker } : null, onDone });
  return { facts, obstacle, totalReward: facts.worker?.mining?.totalReward ?? null, form };
}
