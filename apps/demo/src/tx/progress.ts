import type { TransactionStatus } from '@stakepool-kit/sdk';
import { StakePoolKitError } from '@stakepool-kit/sdk/errors';
import { showInteger } from '../lib/format';

/** One submission as the console remembers it. */
export interface Submission {
  readonly id: number;
  /** What it does: `Contribute 2,000 PHA to Pool 7`. */
  readonly title: string;
  readonly accountName: string;
  readonly startedAt: number;
  readonly status: TransactionStatus<unknown> | null;
  /** When each step was reached, unix milliseconds. */
  readonly times: readonly (number | null)[];
  /** Why it ended, when it did not end well. */
  readonly error: unknown;
  /** What it brought about, once that is known. */
  readonly outcome: string | null;
  readonly block: number | null;
  /** Fee in words, once it was paid. */
  readonly fee: string | null;
}

export type StepState = 'done' | 'active' | 'todo' | 'failed';

export interface Step {
  readonly title: string;
  readonly state: StepState;
  readonly text: string | null;
  readonly at: number | null;
}

export type Tone = 'working' | 'success' | 'failure' | 'declined';

export interface Progress {
  readonly tone: Tone;
  readonly headline: string;
  readonly text: string;
  readonly steps: readonly Step[];
}

export const STEP_COUNT = 4;

const REACHED: Readonly<Record<TransactionStatus<unknown>['kind'], number>> = {
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

/** Index of the step a status belongs to. */
export const stepOf = (status: TransactionStatus<unknown> | null): number => (status === null ? 0 : REACHED[status.kind]);

const blockName = (block: number | null): string => (block === null ? 'a block' : `block #${showInteger(block)}`);

function words({ status, error, outcome, block, fee }: Submission): {
  readonly tone: Tone;
  readonly headline: string;
  readonly text: string;
} {
  const charged = fee === null ? '' : ` Fee ${fee}.`;
  if (status?.kind === 'failed') {
    const { pallet, name, cause, fix } = status.failure.failure;
    const [index] = status.failure.path;
    const item = index === undefined ? '' : ` (item ${index + 1})`;
    return { tone: 'failure', headline: `Refused in ${blockName(block)}`, text: `${pallet}.${name}${item}: ${cause} ${fix}${charged}` };
  }
  if (error instanceof StakePoolKitError) {
    if (error.code === 'transaction.rejectedBySigner')
      return { tone: 'declined', headline: 'You declined in the wallet', text: 'Nothing was sent and no fee was charged.' };
    return { tone: 'failure', headline: error.what, text: [error.why, error.fix].filter(Boolean).join(' ') };
  }
  if (error !== null) return { tone: 'failure', headline: 'It did not work', text: error instanceof Error ? error.message : String(error) };
  switch (status?.kind) {
    case undefined:
    case 'building':
      return { tone: 'working', headline: 'Preparing', text: 'The chain is asked once more whether it would accept this.' };
    case 'awaitingSignature':
      return { tone: 'working', headline: 'Sign in your wallet', text: 'Nothing is sent until you sign.' };
    case 'future':
      return { tone: 'working', headline: 'Sent to the network', text: 'It waits for an earlier transaction of this account.' };
    case 'searching':
      return { tone: 'working', headline: 'Sent to the network', text: 'The node tells nothing of it now. Looking for it on the chain.' };
    case 'inBlock':
      return {
        tone: 'working',
        headline: `In ${blockName(block)}`,
        text: `${outcome ?? ''}${charged} It can still be undone until it is finalized.`.trim(),
      };
    case 'retracted':
      return { tone: 'working', headline: 'Its block lost its place', text: 'The transaction moves to another block. Nothing to do.' };
    case 'finalized':
      return { tone: 'success', headline: outcome ?? 'Finalized', text: `Finalized in ${blockName(block)}.${charged}` };
    default:
      return { tone: 'working', headline: 'Sent to the network', text: 'Waiting for a block.' };
  }
}

const TITLES = [
  ['Sign in your wallet', 'Signed'],
  ['Send to the network', 'Sent to the network'],
  ['In a block', 'In a block'],
  ['Finalized', 'Finalized'],
] as const;

/** The four steps and the words for where a submission stands. */
export function progressOf(submission: Submission): Progress {
  const { status, error, times, block } = submission;
  const said = words(submission);
  const current = stepOf(status);
  const finished = status?.kind === 'finalized';
  const failed = said.tone === 'failure' || said.tone === 'declined' || error !== null;
  const steps = TITLES.map(([todo, done], i): Step => {
    const state: StepState = finished || i < current ? 'done' : i > current ? 'todo' : failed ? 'failed' : 'active';
    const title =
      i === 2 && block !== null && state !== 'todo'
        ? `In ${blockName(block)}`
        : state === 'done' || (state === 'active' && i > 0)
          ? done
          : todo;
    const isCurrent = finished ? i === STEP_COUNT - 1 : i === current;
    return {
      title: isCurrent && (failed || i === 0) ? said.headline : title,
      state,
      text: isCurrent ? (finished ? `${said.headline} ${said.text}` : said.text) : null,
      at: times[i] ?? null,
    };
  });
  return { ...said, steps };
}
