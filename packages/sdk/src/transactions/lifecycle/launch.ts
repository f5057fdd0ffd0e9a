import type { Signer, SubmittableExtrinsic } from '@polkadot/api/types';
import type { IKeyringPair } from '@polkadot/types/types';
import { withTimeout } from '../../chain/connection/timing.js';
import { readFinalized } from '../../chain/heads.js';
import { onAbort } from '../../chain/on-abort.js';
import type { PhalaApi } from '../../chain/typed.js';
import { TransactionError } from '../../errors/kit-errors.js';
import type { AccountId } from '../../model/types.js';
import type { Verb } from '../../rules/facts.js';
import type { TransactionContext } from '../context.js';
import { isPair, signerId } from '../input.js';
import type { AddressInput } from '../types.js';
import { asKitError } from './as-kit-error.js';
import { type Outcome, readInclusion } from './read-inclusion.js';
import { type PendingTransaction, type SignedTransaction, toJson } from './record.js';
import { extrinsicOf, makePayload, type PayloadOptions, SignerFailure, sign } from './sign.js';
import { MAY_GO_ON } from './status.js';
import { endUnsigned, type FollowOptions, type Progress, type Submission, watched } from './submission.js';
import { Tracker } from './tracker.js';

export interface LaunchOptions<R> extends FollowOptions<R>, PayloadOptions {
  /** A keyring pair signs by itself; an address (of whichever network prefix) needs `signer`. */
  readonly account: AddressInput | IKeyringPair;
  /** Anything with polkadot-js' signer interface: an extension, a hardware wallet, your own. */
  readonly signer?: Signer;
  /** Lets the same call of the same account be submitted while an equal one is on its way. */
  readonly repeat?: boolean;
}

/** What a transaction does, and how its result is read. */
export interface About<R> {
  readonly verb: Verb | null;
  readonly args: unknown;
  /** Accounts it is made for, from the signer to the one whose call it is; empty when the signer's own. */
  readonly origin: readonly AccountId[];
  readonly outcome: Outcome<R>;
}

export interface Built<R> extends About<R> {
  readonly extrinsic: SubmittableExtrinsic<'promise'>;
}

const noSigner = (): TransactionError =>
  new TransactionError({
    code: 'transaction.noSigner',
    what: 'Nobody can sign for this account.',
    why: 'An address was given without a signer.',
    fix: 'Give the signer of a wallet, or a keyring pair.',
  });

const aborted = (txHash: string): TransactionError =>
  new TransactionError({
    code: 'transaction.aborted',
    what: 'Waiting for the transaction was cancelled.',
    why: 'It was sent before.',
    fix: 'It may still be included: resume it with its record, or look at the account before sending again.',
    params: { txHash },
  });

const JOURNAL_TIMEOUT = 5000;

/** Follows a signed transaction, sending it first unless it was sent in an earlier session. */
async function follow<R>(
  context: TransactionContext,
  progress: Progress<R>,
  signed: SignedTransaction,
  about: About<R>,
  {
    mayResend,
    signal,
    onSent = () => undefined,
  }: { readonly mayResend: boolean; readonly signal?: AbortSignal | undefined; readonly onSent?: () => void },
): Promise<void> {
  const reader = about.origin.at(-1) ?? signed.account;
  const tracker = new Tracker(
    context,
    signed,
    progress,
    (found) => readInclusion(context, signed, found, (events, inclusion, call) => about.outcome(events, inclusion, reader, call)),
    mayResend,
  );
  const abort = () => tracker.giveUp(aborted(signed.txHash));
  if (signal?.aborted) abort();
  const leave = onAbort(signal, abort);
  const { account, callData, txHash, validUntil, nonce } = signed;
  const { lanes } = context;
  lanes.find(account, callData, txHash);
  progress.onEnd(lanes.take(account, nonce));
  let isIncluded = false;
  let release = lanes.adopt(account, callData);
  progress.subscribe(({ kind }) => {
    if (kind === 'inBlock' || kind === 'failed') {
      isIncluded = true;
      release();
    } else if (kind === 'retracted') {
      isIncluded = false;
      release = lanes.adopt(account, callData);
    }
  });
  progress.onEnd(() => {
    if (!isIncluded && MAY_GO_ON.includes(progress.status.kind)) lanes.lose(account, callData, txHash, validUntil);
    release();
  });
  await tracker.run(onSent);
  leave();
  if (!MAY_GO_ON.includes(progress.status.kind)) await forHost(context, () => context.journal?.remove(txHash));
}

/** What the host does must not stop a transaction, nor hold it up for long. */
async function forHost(context: TransactionContext, work: () => void | Promise<void> | undefined): Promise<void> {
  const late = () => new Error(`The journal did not answer within ${JOURNAL_TIMEOUT / 1000} s.`);
  try {
    await withTimeout(Promise.resolve(work()), JOURNAL_TIMEOUT, late);
  } catch (error) {
    context.onHostError(error);
  }
}

/** Keeps the record before anything leaves this machine. */
async function keep<R>(context: TransactionContext, progress: Progress<R>, signed: SignedTransaction, about: About<R>): Promise<void> {
  const record: PendingTransaction = {
    version: 1,
    genesisHash: context.runtime.network.genesisHash,
    ...signed,
    signedAt: Date.now(),
    verb: about.verb,
    args: toJson(about.args),
    origin: about.origin,
  };
  progress.record = record;
  await forHost(context, () => context.journal?.save(record));
}

/** From here on it can no longer be cancelled. */
async function keepAndFollow<R>(
  context: TransactionContext,
  progress: Progress<R>,
  signed: SignedTransaction,
  about: About<R>,
  options: { readonly signal?: AbortSignal | undefined; readonly onSent?: () => void },
): Promise<void> {
  await keep(context, progress, signed, about);
  if (!progress.isOver) return follow(context, progress, signed, about, { mayResend: true, ...options });
  progress.record = null;
  await forHost(context, () => context.journal?.remove(signed.txHash));
}

/** The one way out: builds, signs, sends and follows. */
export function launch<R>(context: TransactionContext, build: () => Promise<Built<R>>, options: LaunchOptions<R>): Submission<R> {
  const progress = watched(options, context.onHostError);
  endUnsigned(context, progress, options.signal);
  prepareAndSend(context, progress, build, options).catch((error) => {
    if (error instanceof SignerFailure) progress.set({ kind: 'rejectedBySigner', reason: error.message });
    else progress.set({ kind: 'notSent', error: asKitError(error) });
  });
  return progress;
}

async function prepareAndSend<R>(
  context: TransactionContext,
  progress: Progress<R>,
  build: () => Promise<Built<R>>,
  options: LaunchOptions<R>,
): Promise<void> {
  const { account, signer, signal, repeat = false } = options;
  const who = signerId(account);
  let built = await build();
  if (progress.isOver) return;
  if (!isPair(account) && !signer) throw noSigner();

  if (!repeat)
    leaveWhenIncluded(progress, context.lanes.claim(who, built.extrinsic.method.toHex(), (await readFinalized(context.rpc)).number));
  const { leave, waited } = await context.lanes.enter(who);
  progress.onEnd(leave);
  if (waited && !progress.isOver) built = await build();
  if (progress.isOver) return;
  const api = await context.api();
  mustMeanTheSame(api, built.extrinsic);
  const payload = await makePayload(context, api, built.extrinsic, who, options);
  if (progress.isOver) return;
  progress.set({ kind: 'awaitingSignature' });
  const signed = await sign(api, built.extrinsic, payload, account, signer);
  if (progress.isOver) return;
  await keepAndFollow(context, progress, signed, built, { signal, onSent: leave });
}

/** Bytes of a call mean another call after a runtime upgrade that moved its index. */
function mustMeanTheSame(api: PhalaApi, { method }: SubmittableExtrinsic<'promise'>): void {
  const now = extrinsicOf(api, method.toHex()).method;
  if (now.section === method.section && now.method === method.method && now.toHex() === method.toHex()) return;
  throw new TransactionError({
    code: 'transaction.runtimeChanged',
    what: 'The call was built for another runtime than the chain has now.',
    why: `It was ${method.section}.${method.method} and would be ${now.section}.${now.method}.`,
    fix: 'Build it again.',
  });
}

function leaveWhenIncluded<R>(progress: Progress<R>, release: () => void): void {
  const stop = progress.subscribe(({ kind }) => {
    if (kind !== 'inBlock' && kind !== 'failed') return;
    stop();
    release();
  });
  progress.onEnd(release);
}

/** Sends what was signed elsewhere. */
export function launchSigned<R>(
  context: TransactionContext,
  read: () => Promise<{ readonly signed: SignedTransaction; readonly about: About<R> }>,
  options: FollowOptions<R>,
): Submission<R> {
  const progress = watched(options, context.onHostError);
  const { signal } = options;
  endUnsigned(context, progress, signal);
  const run = async () => {
    const { signed, about } = await read();
    if (progress.isOver) return;
    progress.set({ kind: 'awaitingSignature' });
    await keepAndFollow(context, progress, signed, about, { signal });
  };
  run().catch((error) => progress.set({ kind: 'notSent', error: asKitError(error) }));
  return progress;
}

/** Goes on with a transaction of an earlier session. It is looked for and never sent again. */
export function relaunch<R>(
  context: TransactionContext,
  record: PendingTransaction,
  about: About<R>,
  options: FollowOptions<R>,
): Submission<R> {
  const progress = watched(options, context.onHostError, record);
  void follow(context, progress, record, about, { mayResend: false, signal: options.signal });
  return progress;
}
