import type { VerbResult } from '@stakepool-kit/sdk';
import type { Planck, UnixSeconds } from '@stakepool-kit/sdk/rules';
import { type TransactionFormState, useTransactionForm } from '../../transactions/form/use-transaction-form';
import { isMining } from '../../workers/worker-table/definition';
import { estimateDailyReward, rewardWeight, sampleRewards } from '../start-mining/estimate';
import { type OfWorker, useWorkerFacts, type WorkerFacts } from '../start-mining/use-worker-facts';

export interface StopMiningDialogOptions extends OfWorker {
  /** Called when it has stopped. */
  readonly onDone?: ((result: VerbResult<'stopMining'>) => void) | undefined;
}

export interface StopMiningDialogState {
  readonly facts: WorkerFacts;
  /** What stays locked, planck. */
  readonly stake: Planck | null;
  /** How long, seconds, as the chain says. */
  readonly coolDownPeriod: number | null;
  /** Whether it mines, so that stopping it changes something. */
  readonly stops: boolean;
  /** When it could be reclaimed if it were stopped now; of one that cools down already, when it can be. */
  readonly until: UnixSeconds | null;
  /** About what is no longer earned in a day, planck; `null` where that cannot be told or it does not mine, 0 for one that does not answer. */
  readonly lostPerDay: Planck | null;
  readonly form: TransactionFormState;
}

function dailyRewardOf({ worker, others, now }: WorkerFacts): Planck | null {
  if (worker?.mining == null || worker.registered === null || now === null) return null;
  if (!isMining(worker)) return null;
  if (worker.state === 'Unresponsive') return 0n;
  const sample = sampleRewards(others, now);
  const weight = rewardWeight(worker.mining.v, worker.mining.pInstant, worker.registered.confidenceLevel);
  return sample && estimateDailyReward(sample, weight);
}

/** Stops a worker at once; its stake cools down and has to be reclaimed then. */
export function useStopMiningDialog({ pid, worker, onDone }: StopMiningDialogOptions): StopMiningDialogState {
  const facts = useWorkerFacts({ pid, worker });
  const coolDownPeriod = facts.rules?.coolDownPeriod ?? null;
  const stops = facts.worker !== null && isMining(facts.worker);
  const stopped = facts.now === null || coolDownPeriod === null ? null : facts.now + coolDownPeriod;
  return {
    facts,
    stake: facts.worker?.stake ?? null,
    coolDownPeriod,
    stops,
    until: stops ? stopped : (facts.worker?.reclaimableAt ?? null),
    lostPerDay: dailyRewardOf(facts),
    form: useTransactionForm({ verb: 'stopMining', input: { pid, worker }, onDone }),
  };
}
