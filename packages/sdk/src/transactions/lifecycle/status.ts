import type { StakePoolKitError } from '../../model/error.js';
import type { BlockHash } from '../../model/types.js';
import type { CallOutcome, LocatedFailure } from '../outcome/index.js';
import type { Inclusion } from '../types.js';
import type { InvalidReason } from './invalid-reason.js';

type TxHash = `0x${string}`;

/** What is known of a submission. See `TRANSITIONS` for what can follow what, and `isFinal` for where it ends. */
export type TransactionStatus<R> =
  /** Reading the chain, checking, and waiting for earlier transactions of the same account to be signed. */
  | { readonly kind: 'building' }
  | { readonly kind: 'awaitingSignature' }
  /** Ended before anything was signed: preflight found reasons against it, or it could not be built. */
  | { readonly kind: 'notSent'; readonly error: StakePoolKitError }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'rejectedBySigner'; readonly reason: string }
  | { readonly kind: 'submitted'; readonly txHash: TxHash }
  | { readonly kind: 'ready'; readonly txHash: TxHash }
  /** An earlier transaction of the account is missing; it waits for it. */
  | { readonly kind: 'future'; readonly txHash: TxHash }
  | { readonly kind: 'broadcast'; readonly txHash: TxHash }
  /** Sent, and no node tells of it now (connection lost, tab closed): it is looked for on the chain. */
  | { readonly kind: 'searching'; readonly txHash: TxHash }
  | { readonly kind: 'inBlock'; readonly txHash: TxHash; readonly result: R }
  /** In a block and refused there. Only the fee was paid. */
  | {
      readonly kind: 'failed';
      readonly txHash: TxHash;
      readonly failure: LocatedFailure;
      readonly inclusion: Inclusion;
      /** Every call it carried, so that the parts that succeeded can be told. */
      readonly call: CallOutcome;
      readonly finalized: boolean;
    }
  /** Its block is no longer part of the chain; it may come into another one. */
  | { readonly kind: 'retracted'; readonly txHash: TxHash; readonly block: BlockHash }
  | { readonly kind: 'finalized'; readonly txHash: TxHash; readonly result: R }
  /** In a block that was not finalized within 512 blocks. */
  | { readonly kind: 'finalityTimeout'; readonly txHash: TxHash; readonly block: BlockHash }
  /** No block can contain it as things are. */
  | { readonly kind: 'invalid'; readonly txHash: TxHash; readonly reason: InvalidReason; readonly detail: string }
  /** The node put it out of its pool and did not take it again. Others may have it until block `validUntil`. */
  | { readonly kind: 'dropped'; readonly txHash: TxHash; readonly validUntil: number | null }
  /** Another transaction took its nonce; `by` where the node tells. */
  | { readonly kind: 'usurped'; readonly txHash: TxHash; readonly by: TxHash | null }
  /** Its last possible block is final and it is in none. It will never be included. */
  | { readonly kind: 'timedOut'; readonly txHash: TxHash; readonly validUntil: number }
  /** Nobody looks any longer (closed, aborted, connection given up): what became of it is not known. Resume it. */
  | { readonly kind: 'unknown'; readonly txHash: TxHash; readonly error: StakePoolKitError };

export type TransactionStatusKind = TransactionStatus<unknown>['kind'];

const ENDS = ['invalid', 'dropped', 'usurped', 'timedOut', 'unknown'] as const;
const IN_CHAIN = ['inBlock', 'failed', 'finalized'] as const;
const IN_POOL = ['ready', 'future', 'broadcast'] as const;
const SENT = [...IN_POOL, 'searching', ...IN_CHAIN, ...ENDS] as const;

/** Ends after which the transaction can still be included, or its block be final. Its record stays, to be resumed. */
export const MAY_GO_ON: readonly TransactionStatusKind[] = ['unknown', 'dropped', 'finalityTimeout'];

/** What can follow each status; nothing follows an end. A repeated `inBlock` or `failed` is another block. */
export const TRANSITIONS: Readonly<Record<TransactionStatusKind, readonly TransactionStatusKind[]>> = {
  building: ['awaitingSignature', 'notSent', 'cancelled'],
  awaitingSignature: ['submitted', 'rejectedBySigner', 'notSent', 'cancelled'],
  submitted: SENT,
  ready: SENT,
  future: SENT,
  broadcast: SENT,
  searching: ['submitted', ...SENT],
  inBlock: ['inBlock', 'failed', 'retracted', 'finalized', 'finalityTimeout', 'unknown'],
  failed: ['inBlock', 'failed', 'retracted', 'finalityTimeout', 'unknown'],
  retracted: ['submitted', ...SENT],
  notSent: [],
  cancelled: [],
  rejectedBySigner: [],
  finalized: [],
  finalityTimeout: [],
  invalid: [],
  dropped: [],
  usurped: [],
  timedOut: [],
  unknown: [],
};

/** Whether the submission ended with this status. */
export const isFinal = (status: TransactionStatus<unknown>): boolean =>
  status.kind === 'failed' ? status.finalized : TRANSITIONS[status.kind].length === 0;

/** Whether a status can follow another one. The same status of a pool is not told twice. */
export const canFollow = (from: TransactionStatus<unknown>, to: TransactionStatus<unknown>): boolean =>
  !isFinal(from) && TRANSITIONS[from.kind].includes(to.kind) && !(from.kind === to.kind && !('result' in to) && to.kind !== 'failed');
