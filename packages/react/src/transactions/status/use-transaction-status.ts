import { DispatchError, StakePoolKitError } from '@stakepool-kit/sdk/errors';
import type { Planck } from '@stakepool-kit/sdk/rules';
import { useNetwork } from '../../provider/context';
import type { Reason } from '../problems/describe';
import { type Progress, progressOf, type Tone } from '../progress';
import { type Submission, useSubmission, useSubmissions } from '../submissions';
import { type PhaseState, phaseOf } from './phase';
import { useTicks } from './use-ticks';

export interface TransactionStatusOptions {
  /** Of the submission, from `useTransactionForm` or `useTransactions`. */
  readonly id: number;
  /** What "Try again" does: back to the form, as a rule. By default the same is submitted once more. */
  readonly onRetry?: (() => void) | undefined;
}

/** Why it ended, in parts that can be worded. */
export interface Failure {
  /** All reasons, the first one first: preflight may find several. */
  readonly reasons: readonly Reason[];
  /** The pallet's name of the error, such as `PhalaStakePool.StakeExceedsCapacity`; `null` when no block refused it. */
  readonly errorName: string | null;
}

export interface TransactionStatusState extends PhaseState {
  readonly submission: Submission | null;
  readonly progress: Progress | null;
  readonly failure: Failure | null;
  /** Number of the block it is in. */
  readonly block: number | null;
  /** Last block that can include it. */
  readonly validUntil: number | null;
  /** What was paid, planck; also for what a block refused. */
  readonly fee: Planck | null;
  /** Takes it back, as long as it is not signed. */
  readonly cancel: (() => void) | null;
  /** Offered when it ended badly and cannot be included any more. */
  readonly retry: (() => void) | null;
}

const reasonOf = (error: unknown): Reason => {
  if (error instanceof StakePoolKitError) {
    const { code, what, fix = '', params } = error;
    return { code, what, fix, params };
  }
  return { code: 'unexpected', what: error instanceof Error ? error.message.slice(0, 300) : '' };
};

/** Blocked ones carry the reasons of preflight. */
const reasonsOf = (error: unknown): readonly Reason[] =>
  error instanceof StakePoolKitError && 'problems' in error && Array.isArray(error.problems)
    ? (error.problems as readonly Reason[])
    : [reasonOf(error)];

/** Why a submission ended or was refused; `null` for one that goes on or succeeded. */
export function failureOf({ status, error }: Pick<Submission, 'status' | 'error'>): Failure | null {
  if (status?.kind === 'failed') {
    const { failure } = status.failure;
    const { pallet, name, code, cause, fix } = failure;
    return { reasons: [{ code, what: cause, fix }], errorName: `${pallet}.${name}` };
  }
  if (error === null) return null;
  const errorName = error instanceof DispatchError ? `${error.failure.pallet}.${error.failure.name}` : null;
  return { reasons: reasonsOf(error), errorName };
}

const OVER: readonly Tone[] = ['failure', 'declined'];

/** Where a submission stands, what to expect of it, and what can be done. */
export function useTransactionStatus({ id, onRetry }: TransactionStatusOptions): TransactionStatusState {
  const submissions = useSubmissions();
  const submission = useSubmission(id);
  const { blockTime } = useNetwork().constants;
  const progress = submission && progressOf(submission);
  const now = useTicks(progress?.tone === 'working');
  const status = submission?.status ?? null;
  const isUnsigned = progress?.tone === 'working' && progress.current === 'sign';
  const again = onRetry ?? (submissions.canRepeat(id) ? () => void submissions.repeat(id) : null);
  return {
    submission,
    progress,
    ...(submission ? phaseOf(submission, now, blockTime) : { phase: null, expected: blockTime, waited: 0 }),
    failure: submission && failureOf(submission),
    block: submission?.inclusion?.block.number ?? null,
    validUntil: status && 'validUntil' in status ? status.validUntil : (submission?.record?.validUntil ?? null),
    fee: submission?.inclusion?.fee ?? null,
    cancel: isUnsigned ? () => void submissions.cancel(id) : null,
    retry: progress && OVER.includes(progress.tone) ? again : null,
  };
}
