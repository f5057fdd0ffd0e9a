import type { Signer, SubmittableExtrinsic } from '@polkadot/api/types';
import { type ChainContext, sessionAt } from '../chain/context.js';
import { ConnectionError, messageOf } from '../chain/errors.js';
import { DispatchError } from '../errors/dispatch.js';
import { TransactionError, type TransactionErrorCode } from '../errors/kit-errors.js';
import type { AccountId, BlockHash } from '../model/types.js';
import { findFailures, type LocatedFailure } from './failures.js';
import { isPair, signerId } from './input.js';
import { type NodeStatus, readNodeStatus, refusalCode } from './node-status.js';
import { EventReader, readOwnEvents } from './own-events.js';
import type { Inclusion, SubmitOptions, TransactionStatus } from './types.js';

type Outcome<R> = (events: EventReader, inclusion: Inclusion, signer: AccountId) => R;
type Included<R> =
  | { readonly ok: true; readonly result: R }
  | { readonly ok: false; readonly failure: LocatedFailure; readonly inclusion: Inclusion };

/** Thrown by the caller's signer, to be told from what the node throws. */
class SignerFailure extends Error {
  constructor(readonly reason: unknown) {
    super(messageOf(reason));
  }
}

const marked = <A, R>(method: ((argument: A) => Promise<R>) | undefined, owner: unknown) =>
  method &&
  ((argument: A): Promise<R> =>
    method.call(owner, argument).catch((reason: unknown) => {
      throw new SignerFailure(reason);
    }));

/** The caller's signer, whose own failures are marked. */
function markFailures(signer: Signer): Signer {
  const signPayload = marked(signer.signPayload, signer);
  const signRaw = marked(signer.signRaw, signer);
  return { ...(signPayload && { signPayload }), ...(signRaw && { signRaw }), ...(signer.update && { update: signer.update.bind(signer) }) };
}

/** Takes one transaction from its making to its end, through every state there is. */
class Submission<R> {
  private hex: `0x${string}` = '0x';
  private txHash: `0x${string}` = '0x';
  private readonly signer: AccountId;
  private readonly settled: Promise<R>;
  private resolve!: (result: R) => void;
  private reject!: (error: unknown) => void;
  private steps: Promise<void> = Promise.resolve();
  private readonly cleanups: (() => void)[] = [];
  private over = false;
  private included: { readonly hash: BlockHash; readonly value: Included<R> } | null = null;

  constructor(
    private readonly context: ChainContext,
    private readonly options: SubmitOptions<R>,
    private readonly outcome: Outcome<R>,
  ) {
    this.signer = signerId(options.account);
    this.settled = new Promise<R>((resolve, reject) => {
      this.resolve = resolve;
      this.reject = reject;
    });
    this.settled.catch(() => undefined);
  }

  async run(build: () => Promise<SubmittableExtrinsic<'promise'>>): Promise<R> {
    const { signal } = this.options;
    const aborted = () =>
      this.fail(this.error('transaction.aborted', 'Waiting for the transaction was cancelled.', 'It may still be included.'));
    if (signal?.aborted) {
      aborted();
    } else {
      signal?.addEventListener('abort', aborted, { once: true });
      this.cleanups.push(() => signal?.removeEventListener('abort', aborted));
      this.follow(build).catch((error) => this.fail(error));
    }
    return this.settled;
  }

  private async follow(build: () => Promise<SubmittableExtrinsic<'promise'>>): Promise<void> {
    this.emit({ kind: 'building' });
    const unsigned = await build();
    if (this.over) return;
    const signed = await this.sign(unsigned);
    if (this.over) return;
    this.hex = signed.toHex();
    this.txHash = signed.hash.toHex();
    await this.send();
  }

  private emit(status: TransactionStatus<R>): void {
    this.options.onStatus?.(status);
  }

  private error(code: TransactionErrorCode, what: string, why: string, fix = '', cause?: unknown): TransactionError {
    return new TransactionError({ code, what, why, fix, params: { txHash: this.txHash === '0x' ? null : this.txHash }, cause });
  }

  private fail(error: unknown): void {
    this.end();
    this.reject(error);
  }

  private end(): void {
    this.over = true;
    for (const cleanup of this.cleanups.splice(0)) cleanup();
  }

  private async sign(extrinsic: SubmittableExtrinsic<'promise'>): Promise<SubmittableExtrinsic<'promise'>> {
    const { account, signer, tip = 0n } = this.options;
    if (!isPair(account) && !signer) {
      throw this.error(
        'transaction.noSigner',
        'Nobody can sign for this account.',
        'An address was given without a signer.',
        'Give the signer of a wallet, or a keyring pair.',
      );
    }
    this.emit({ kind: 'awaitingSignature' });
    try {
      return await extrinsic.signAsync(account, { nonce: -1, tip, ...(signer && !isPair(account) && { signer: markFailures(signer) }) });
    } catch (error) {
      if (!(error instanceof SignerFailure)) throw this.lost(error) ?? error;
      const reason = error.message;
      this.emit({ kind: 'rejectedBySigner', reason });
      if (/cancel|reject|denied|decline/i.test(reason)) {
        throw this.error(
          'transaction.rejectedBySigner',
          'The signature was refused in the wallet.',
          reason,
          'Sign again if this was a mistake.',
          error.reason,
        );
      }
      throw this.error(
        'transaction.signerFailed',
        'The wallet could not sign.',
        reason,
        'Unlock the wallet, check the account and try again.',
        error.reason,
      );
    }
  }

  private lost(cause: unknown): ConnectionError | null {
    if (this.context.rpc.provider.isConnected) return null;
    return new ConnectionError({
      code: 'connection.lost',
      what: 'The connection to the node is down.',
      why: this.txHash === '0x' ? 'The transaction was not sent.' : 'Whether the transaction was included is not known.',
      fix: 'Look at the account once the connection is back, before sending again.',
      params: { txHash: this.txHash },
      cause,
    });
  }

  private async send(): Promise<void> {
    const { provider } = this.context.rpc;
    this.emit({ kind: 'submitted', txHash: this.txHash });
    this.cleanups.push(
      provider.on('disconnected', () => {
        const error = this.lost(null);
        if (error) this.fail(error);
      }),
    );
    const receive = (error: Error | null, raw: unknown) => {
      this.steps = this.steps.then(async () => {
        if (this.over) return;
        try {
          if (error) throw error;
          await this.advance(readNodeStatus(raw));
        } catch (problem) {
          this.fail(this.lost(problem) ?? problem);
        }
      });
    };
    try {
      const id = await provider.subscribe('author_extrinsicUpdate', 'author_submitAndWatchExtrinsic', [this.hex], receive);
      const stop = () =>
        void (provider.isConnected && provider.unsubscribe('author_extrinsicUpdate', 'author_unwatchExtrinsic', id).catch(() => undefined));
      if (this.over) stop();
      else this.cleanups.push(stop);
    } catch (error) {
      throw this.lost(error) ?? this.refused(messageOf(error), error);
    }
  }

  private refused(reason: string, cause?: unknown): TransactionError {
    this.emit({ kind: 'invalid', txHash: this.txHash, reason });
    const code = refusalCode(reason);
    const fix = {
      'transaction.payment': 'Add tokens for the fee, or unlock some.',
      'transaction.stale': 'Send it again: it will be signed with the next nonce.',
      'transaction.invalid': 'Run the check of this transaction; it names the reason.',
    }[code];
    return this.error(code, 'The node refused the transaction.', reason, fix, cause);
  }

  private async advance(status: NodeStatus): Promise<void> {
    const { txHash } = this;
    switch (status.kind) {
      case 'ready':
      case 'future':
      case 'broadcast':
        return this.emit({ kind: status.kind, txHash });
      case 'inBlock':
      case 'finalized':
        return this.onIncluded(status.kind, status.block);
      case 'retracted':
        return this.emit({ kind: 'retracted', txHash, block: status.block });
      case 'finalityTimeout':
        this.emit({ kind: 'finalityTimeout', txHash, block: status.block });
        return this.fail(
          this.error(
            'transaction.finalityTimeout',
            'The block of the transaction was not finalized in time.',
            'The node stopped waiting.',
            'Look at the account before sending again.',
          ),
        );
      case 'usurped':
        this.emit({ kind: 'usurped', txHash, by: status.by });
        return this.fail(
          this.error(
            'transaction.usurped',
            'Another transaction with the same nonce took its place.',
            `It is ${status.by}.`,
            'Send it again if it is still wanted.',
          ),
        );
      case 'dropped':
        this.emit({ kind: 'dropped', txHash });
        return this.fail(
          this.error('transaction.dropped', 'The node dropped the transaction.', 'Its pool is full or was cleared.', 'Send it again.'),
        );
      case 'invalid':
        return this.fail(this.refused(status.reason));
    }
  }

  private async onIncluded(kind: 'inBlock' | 'finalized', hash: BlockHash): Promise<void> {
    if (this.included?.hash !== hash) this.included = { hash, value: await this.read(hash) };
    if (this.over) return;
    const { value } = this.included;
    const { txHash } = this;
    const finalized = kind === 'finalized';
    if (value.ok) this.emit({ kind, txHash, result: value.result });
    else this.emit({ kind: 'failed', txHash, failure: value.failure, inclusion: value.inclusion, finalized });
    if (finalized) this.end();
    if (!finalized && this.options.until === 'finalized') return;
    if (value.ok) return this.resolve(value.result);
    const { failure, item } = value.failure;
    this.reject(new DispatchError(failure, item === null ? [] : [item]));
  }

  private async read(hash: BlockHash): Promise<Included<R>> {
    const metadata = await this.context.runtime.metadata();
    const session = await sessionAt(this.context, hash);
    const { block } = await this.context.rpc.send<{ block: { extrinsics: readonly string[] } }>('chain_getBlock', [hash]);
    const index = block.extrinsics.indexOf(this.hex);
    const [events, asOf] = await Promise.all([readOwnEvents(session, index), session.asOf()]);
    const reader = new EventReader(events);
    const isMine = ([who]: readonly unknown[]) => who === this.signer;
    const fee =
      reader.find('TransactionPayment', 'TransactionFeePaid', isMine)?.[1] ??
      events.find(({ pallet, name, fields }) => pallet === 'Balances' && name === 'Withdraw' && isMine(fields))?.fields[1];
    const inclusion: Inclusion = { txHash: this.txHash, block: asOf, index, fee: typeof fee === 'bigint' ? fee : null };
    const [failure] = findFailures(events, metadata);
    return failure ? { ok: false, failure, inclusion } : { ok: true, result: this.outcome(reader, inclusion, this.signer) };
  }
}

/** The one way out: signs, sends and follows an extrinsic. */
export const submitExtrinsic = <R>(
  context: ChainContext,
  build: () => Promise<SubmittableExtrinsic<'promise'>>,
  options: SubmitOptions<R>,
  outcome: Outcome<R>,
): Promise<R> => new Submission(context, options, outcome).run(build);
