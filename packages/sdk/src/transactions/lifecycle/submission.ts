import type { ChainContext } from '../../chain/context.js';
import { closedError } from '../../chain/errors.js';
import { onAbort } from '../../chain/on-abort.js';
import type { PendingTransaction } from './record.js';
import { canFollow, isFinal, type TransactionStatus } from './status.js';

export type Stage = 'inBlock' | 'finalized';

/** How a submission is watched. */
export interface FollowOptions<R> {
  /** Told of every status, the present one at once. */
  readonly onStatus?: (status: TransactionStatus<R>) => void;
  /** Cancels what is not signed yet; of what is sent it only ends the following. */
  readonly signal?: AbortSignal;
}

/** A transaction on its way. */
export interface Submission<R> {
  /** The newest status. */
  readonly status: TransactionStatus<R>;
  /** Calls back with every status from now on; returns the function that ends it. */
  subscribe(listener: (status: TransactionStatus<R>) => void): () => void;
  /**
   * The typed result once it is in a block, or final.
   * @throws DispatchError when the chain refused it, TransactionError when it was not signed, not taken or not included,
   * ConnectionError when it ended because the connection did
   */
  until(stage: Stage): Promise<R>;
  /** Takes it back before it is signed. False once that is too late: a transaction sent cannot be taken back. */
  cancel(): boolean;
  /** What `client.resume` needs to go on in another session; `null` before it is signed. Plain JSON. */
  readonly record: PendingTransaction | null;
}

/** Holds the status of one transaction, lets nothing happen out of order, and tells everybody who asked. */
export class Progress<R> implements Submission<R> {
  status: TransactionStatus<R> = { kind: 'building' };
  record: PendingTransaction | null = null;
  private readonly listeners = new Set<(status: TransactionStatus<R>) => void>();
  private readonly ends: (() => void)[] = [];
  /** What listeners are still to be told of; more than one when a listener itself brings about the next. */
  private readonly untold: TransactionStatus<R>[] = [];

  constructor(private readonly onListenerError: (error: unknown) => void = () => undefined) {}

  subscribe(listener: (status: TransactionStatus<R>) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Called once when it has ended. */
  onEnd(act: () => void): void {
    if (isFinal(this.status)) act();
    else this.ends.push(act);
  }

  get isOver(): boolean {
    return isFinal(this.status);
  }

  /** Whether somebody may still sign it. */
  get isUnsigned(): boolean {
    return this.status.kind === 'building' || this.status.kind === 'awaitingSignature';
  }

  /** Ignores what cannot follow the present status, such as a late word of the pool about what is in a block. */
  set(status: TransactionStatus<R>): void {
    if (!canFollow(this.status, status)) return;
    this.status = status;
    if (this.untold.push(status) === 1) this.tellAll();
    if (!isFinal(status)) return;
    for (const act of this.ends.splice(0)) act();
  }

  private tellAll(): void {
    for (let status = this.untold[0]; status !== undefined; status = this.untold[0]) {
      for (const listener of [...this.listeners]) if (this.listeners.has(listener)) this.tell(listener, status);
      this.untold.shift();
    }
  }

  tell(listener: (status: TransactionStatus<R>) => void, status = this.status): void {
    try {
      listener(status);
    } catch (error) {
      this.onListenerError(error);
    }
  }

  cancel(): boolean {
    if (this.isUnsigned) this.set({ kind: 'cancelled' });
    return this.status.kind === 'cancelled';
  }

  until(stage: Stage): Promise<R> {
    return new Promise((resolve, reject) => {
      const look = (status: TransactionStatus<R>): boolean => {
        const reached = status.kind === 'finalized' || (status.kind === 'inBlock' && stage === 'inBlock');
        if (reached) resolve(status.result);
        const failed = !reached && (isFinal(status) || (status.kind === 'failed' && stage === 'inBlock'));
        // The words of errors are loaded with the first one.
        if (failed) import('./error-of.js').then(({ errorOf }) => reject(errorOf(status)), reject);
        return reached || failed;
      };
      if (look(this.status)) return;
      const stop = this.subscribe((status) => {
        if (look(status)) stop();
      });
    });
  }
}

/** A submission that begins: as one that is being built, or as one that is looked for by its record. */
export function watched<R>(
  { onStatus }: FollowOptions<R>,
  onListenerError: (error: unknown) => void,
  record: PendingTransaction | null = null,
): Progress<R> {
  const progress = new Progress<R>(onListenerError);
  if (record) {
    progress.status = { kind: 'searching', txHash: record.txHash };
    progress.record = record;
  }
  if (onStatus) {
    progress.subscribe(onStatus);
    progress.tell(onStatus);
  }
  return progress;
}

/** Until it is signed it ends with its signal and with the client, whoever still thinks about signing it. */
export function endUnsigned<R>({ closed }: Pick<ChainContext, 'closed'>, progress: Progress<R>, signal: AbortSignal | undefined): void {
  const cancel = () => void progress.cancel();
  const close = () => {
    if (progress.isUnsigned) progress.set({ kind: 'notSent', error: closedError() });
  };
  if (signal?.aborted) cancel();
  if (closed.aborted) close();
  const leaves = [onAbort(signal, cancel), onAbort(closed, close)];
  const leave = () => {
    for (const each of leaves) each();
  };
  const stop = progress.subscribe(() => {
    if (progress.isUnsigned) return;
    stop();
    leave();
  });
  if (progress.isOver) leave();
}
