import type { TransactionStatus } from '@stakepool-kit/sdk';
import { StakePoolKitError } from '@stakepool-kit/sdk/errors';
import type { AnySubmission, FleetSubmission, Submission } from './submissions';

export const STEPS = ['sign', 'send', 'block', 'final'] as const;
type StepName = (typeof STEPS)[number];
type StepState = 'done' | 'active' | 'todo' | 'failed';
/** `waiting`: nobody knows what became of it, and it may still come. */
export type Tone = 'working' | 'success' | 'failure' | 'declined' | 'waiting';

export interface Step {
  readonly name: StepName;
  readonly state: StepState;
  /** When it was reached, unix milliseconds. */
  readonly at: number | null;
}

export interface Progress {
  readonly tone: Tone;
  readonly current: StepName;
  readonly steps: readonly Step[];
}

type Kind = TransactionStatus<unknown>['kind'];

const REACHED: Readonly<Record<Kind, number>> = {
  building: 0,
  awaitingSignature: 0,
  notSent: 0,
  cancelled: 0,
  rejectedBySigner: 0,
  submitted: 1,
  ready: 1,
  future: 1,
  broadcast: 1,
  searching: 1,
  invalid: 1,
  dropped: 1,
  usurped: 1,
  timedOut: 1,
  unknown: 1,
  inBlock: 2,
  retracted: 2,
  failed: 2,
  finalityTimeout: 3,
  finalized: 3,
};

/** After these the transaction can still be included: sending it again might do it twice. */
const MAY_COME: readonly Kind[] = ['unknown', 'dropped', 'finalityTimeout'];

/** Index of the step a status belongs to. */
export const stepOf = (status: TransactionStatus<unknown> | null): number => (status === null ? 0 : REACHED[status.kind]);

/** A step's time is when the next one began; the last one's is when it was reached. */
export function reachedBy(times: readonly (number | null)[], step: number, finished: boolean, now: number): readonly (number | null)[] {
  return times.map((time, i) => time ?? (i < step || (i === step && (finished || i === 2)) ? now : null));
}

const codeOf = (error: unknown): string | null => (error instanceof StakePoolKitError ? error.code : null);
const DECLINED: readonly (string | null)[] = ['transaction.rejectedBySigner', 'transaction.cancelled'];

function toneOf({ status, error }: Pick<Submission, 'status' | 'error'>): Tone {
  if (status?.kind === 'failed') return 'failure';
  if (status !== null && MAY_COME.includes(status.kind)) return 'waiting';
  if (error !== null) return DECLINED.includes(codeOf(error)) ? 'declined' : 'failure';
  return status?.kind === 'finalized' ? 'success' : 'working';
}

function stepsAt({ status, times }: Pick<Submission, 'status' | 'times'>, tone: Tone): Progress {
  const current = stepOf(status);
  const over = tone === 'failure' || tone === 'declined';
  const steps = STEPS.map((name, i): Step => {
    const state: StepState = tone === 'success' || i < current ? 'done' : i > current ? 'todo' : over ? 'failed' : 'active';
    return { name, state, at: times[i] ?? null };
  });
  return { tone, current: STEPS[current] ?? 'sign', steps };
}

/** Where a transaction stands: four steps and a tone. */
export const progressOf = (submission: Pick<Submission, 'status' | 'error' | 'times'>): Progress => stepsAt(submission, toneOf(submission));

export interface FleetProgress extends Progress {
  /** Rows with a call. */
  readonly total: number;
  readonly succeeded: number;
  readonly failed: number;
  /** Sent, and what became of them is not known yet. */
  readonly sent: number;
}

/** Where the run of a plan stands; the steps are those of the transaction that is under way. */
export function fleetProgressOf(run: Pick<FleetSubmission, 'plan' | 'results' | 'result' | 'status' | 'error' | 'times'>): FleetProgress {
  const outcomes = [...run.results.values()].map(({ outcome }) => outcome);
  const count = (wanted: (typeof outcomes)[number]) => outcomes.filter((outcome) => outcome === wanted).length;
  const [failed, sent] = [count('failed'), count('sent')];
  const tone = ((): Tone => {
    if (run.result === null) return 'working';
    if (run.result.complete) return 'success';
    if (sent > 0) return 'waiting';
    return DECLINED.includes(codeOf(run.error)) ? 'declined' : 'failure';
  })();
  const total = run.plan.rows.filter(({ verdict }) => verdict === 'go').length;
  return { ...stepsAt(run, tone), total, succeeded: count('succeeded'), failed, sent };
}

/** Where any submission stands. */
export const progressOfAny = (submission: AnySubmission): Progress =>
  submission.kind === 'fleet' ? fleetProgressOf(submission) : progressOf(submission);
