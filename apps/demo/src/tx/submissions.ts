import type { Client, TransactionStatus, VerbInput, VerbResult } from '@stakepool-kit/sdk';
import type { Verb } from '@stakepool-kit/sdk/rules';
import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Account } from '../accounts/accounts';
import { exactAmount } from '../lib/format';
import { type Submission, stepOf } from './progress';

export interface SubmitRequest<V extends Verb> {
  readonly verb: V;
  readonly input: VerbInput[V];
  readonly account: Account;
  readonly title: string;
  readonly outcome: (result: VerbResult<V>) => string;
  /** Codes of the warnings that were confirmed. */
  readonly confirmed: readonly string[];
}

type Change = (submission: Submission) => Submission;

/** All submissions since the page was opened; they go on when their dialog closes. */
export class Submissions {
  private list: readonly Submission[] = [];
  /** Those whose progress is shown in an open dialog. */
  private readonly shownInDialog = new Set<number>();
  private readonly dismissed = new Set<number>();
  private readonly listeners = new Set<() => void>();
  private toasts: readonly Submission[] = [];
  private lastId = 0;

  constructor(private readonly client: Client) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Newest first. */
  readonly all = (): readonly Submission[] => this.list;
  /** Those that no dialog shows and nobody has put away. */
  readonly asToasts = (): readonly Submission[] => this.toasts;

  inDialog(id: number): () => void {
    this.shownInDialog.add(id);
    this.notify();
    return () => {
      this.shownInDialog.delete(id);
      this.notify();
    };
  }

  dismiss(id: number): void {
    this.dismissed.add(id);
    this.notify();
  }

  submit<V extends Verb>({ verb, input, account, title, outcome, confirmed }: SubmitRequest<V>): number {
    const id = ++this.lastId;
    const { symbol, decimals } = this.client.network.constants;
    const startedAt = Date.now();
    const times = [null, null, null, null];
    const begun: Submission = {
      id,
      title,
      accountName: account.name,
      startedAt,
      status: null,
      times,
      error: null,
      outcome: null,
      block: null,
      fee: null,
    };
    this.shownInDialog.add(id);
    this.list = [begun, ...this.list];
    this.notify();

    const onStatus = (status: TransactionStatus<VerbResult<V>>) => {
      const result = 'result' in status ? status.result : null;
      const inclusion = result?.inclusion ?? ('inclusion' in status ? status.inclusion : null);
      const fee = inclusion?.fee ?? null;
      this.change(id, (submission) => ({
        ...submission,
        status,
        times: reachedBy(submission.times, stepOf(status), status.kind === 'finalized'),
        block: inclusion?.block.number ?? submission.block,
        fee: fee === null ? submission.fee : `${exactAmount(fee, decimals)} ${symbol}`,
        outcome: result === null ? submission.outcome : outcome(result),
      }));
    };
    this.client.tx[verb].submit(input, { ...account.signing, confirmed, onStatus, until: 'finalized' }).catch((error: unknown) => {
      this.change(id, (submission) => ({ ...submission, error }));
    });
    return id;
  }

  private change(id: number, change: Change): void {
    this.list = this.list.map((submission) => (submission.id === id ? change(submission) : submission));
    this.notify();
  }

  private notify(): void {
    this.toasts = this.list.filter(({ id }) => !this.shownInDialog.has(id) && !this.dismissed.has(id));
    for (const listener of this.listeners) listener();
  }
}

/** A step's time is when the next one began; the last one's is when it was reached. */
function reachedBy(times: readonly (number | null)[], step: number, finished: boolean): readonly (number | null)[] {
  const now = Date.now();
  return times.map((time, i) => time ?? (i < step || (i === step && (finished || i === 2)) ? now : null));
}

export const SubmissionsContext = createContext<Submissions | null>(null);

export function useSubmissions(): Submissions {
  const value = useContext(SubmissionsContext);
  if (value === null) throw new Error('Outside of SubmissionsContext nothing can be submitted.');
  return value;
}

export function useSubmissionList(): readonly Submission[] {
  const submissions = useSubmissions();
  return useSyncExternalStore(submissions.subscribe, submissions.all);
}

export function useToasts(): readonly Submission[] {
  const submissions = useSubmissions();
  return useSyncExternalStore(submissions.subscribe, submissions.asToasts);
}
