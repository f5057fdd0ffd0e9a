import type { RowResult } from '@stakepool-kit/sdk';
import type { PlanRow } from '@stakepool-kit/sdk/advice';
import { type FleetProgress, fleetProgressOf } from '../progress';
import { type Failure, failureOf } from '../status/use-transaction-status';
import { type FleetSubmission, useFleetSubmission, useSubmissions } from '../submissions';

export interface FleetStatusOptions {
  /** Of the run, from `Submissions.run`. */
  readonly id: number;
}

export interface FleetRow {
  /** Position in the list the plan was asked for. */
  readonly id: number;
  readonly verdict: PlanRow['verdict'];
  readonly row: PlanRow;
  /** `null` for a row that is not sent, or was not reached. */
  readonly outcome: RowResult | null;
}

export interface FleetStatusState {
  readonly submission: FleetSubmission | null;
  readonly progress: FleetProgress | null;
  readonly rows: readonly FleetRow[];
  /** Which transaction is under way, from 1, and of about how many. */
  readonly transaction: number;
  readonly transactions: number;
  /** Why the run stopped before its end. */
  readonly failure: Failure | null;
  /** Stops before the next transaction. */
  readonly cancel: (() => void) | null;
  /** Sends what was not reached, and looks for what may still be included. */
  readonly goOn: (() => void) | null;
  /** The same, and tries again what the chain refused. */
  readonly retryFailed: (() => void) | null;
}

/** Where the run of a plan stands, row by row. */
export function useFleetStatus({ id }: FleetStatusOptions): FleetStatusState {
  const submissions = useSubmissions();
  const submission = useFleetSubmission(id);
  const progress = submission && fleetProgressOf(submission);
  const isOver = submission !== null && submission.result !== null;
  const isOpen = isOver && progress !== null && progress.succeeded + progress.failed < progress.total;
  const { plan, results, transaction = 0, error = null } = submission ?? {};
  return {
    submission,
    progress,
    rows: plan?.rows.map((row) => ({ id: row.index, verdict: row.verdict, row, outcome: results?.get(row.index) ?? null })) ?? [],
    transaction,
    transactions: Math.max(plan?.transactions ?? 0, transaction),
    failure: isOver ? failureOf({ status: null, error }) : null,
    cancel: isOver || submission === null ? null : () => void submissions.cancel(id),
    goOn: isOpen ? () => submissions.goOn(id) : null,
    retryFailed: isOver && progress !== null && progress.failed > 0 ? () => submissions.goOn(id, { retryFailed: true }) : null,
  };
}
