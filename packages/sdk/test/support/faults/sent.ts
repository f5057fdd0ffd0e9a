import { getEventListeners } from 'node:events';
import {
  isFinal,
  type Submission,
  TRANSITIONS,
  type TransactionStatus,
  type TransactionStatusKind,
  type Verb,
} from '../../../src/index.js';
import type { Manner, Wallet } from './wallets.js';

/** What was sent, and what is needed to judge what is said of it. */
export interface Subject {
  readonly label: string;
  readonly verb: Verb;
  readonly input: Readonly<Record<string, unknown>>;
  readonly manner: Manner;
  readonly wallet: Wallet | null;
}

/** A submission under observation. */
export class Sent {
  readonly seen: TransactionStatus<unknown>[] = [];
  readonly controller = new AbortController();
  submission!: Submission<unknown>;
  readonly wrong: string[] = [];
  /** How often each awaited stage settled, and how. */
  readonly settled: Record<'inBlock' | 'finalized', string[]> = { inBlock: [], finalized: [] };
  wasCancelled = false;

  constructor(
    readonly subject: Subject,
    private readonly isKept: (txHash: string) => boolean,
  ) {}

  readonly onStatus = (status: TransactionStatus<unknown>): void => {
    const before = this.seen.at(-1);
    this.seen.push(status);
    if (before && !TRANSITIONS[before.kind].includes(status.kind)) this.wrong.push(`${status.kind} followed ${before.kind}`);
    if (before && isFinal(before)) this.wrong.push(`${status.kind} came after the end`);
    const isOnItsWay = 'txHash' in status && !isFinal(status);
    if (isOnItsWay && !this.isKept(status.txHash)) this.wrong.push(`${status.kind} and not in the journal`);
  };

  follow(submission: Submission<unknown>): this {
    this.submission = submission;
    for (const stage of ['inBlock', 'finalized'] as const) {
      submission.until(stage).then(
        () => this.settled[stage].push('resolved'),
        () => this.settled[stage].push('rejected'),
      );
    }
    return this;
  }

  get status(): TransactionStatus<unknown> {
    return this.submission.status;
  }
  get kind(): TransactionStatusKind {
    return this.status.kind;
  }
  get isOver(): boolean {
    return isFinal(this.status);
  }
  get isUnsigned(): boolean {
    return this.kind === 'building' || this.kind === 'awaitingSignature';
  }
  get path(): string {
    return this.seen.map(({ kind }) => kind).join(' → ');
  }
  get openListeners(): number {
    return getEventListeners(this.controller.signal, 'abort').length;
  }

  cancel(): void {
    const wasUnsigned = this.isUnsigned;
    const done = this.submission.cancel();
    if (done !== wasUnsigned && this.kind !== 'cancelled') this.wrong.push(`cancel() was ${done} in ${this.kind}`);
    this.wasCancelled ||= done;
  }
}
