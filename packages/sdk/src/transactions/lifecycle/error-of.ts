import { DispatchError } from '../../errors/dispatch.js';
import { TransactionError, type TransactionErrorCode } from '../../errors/kit-errors.js';
import type { StakePoolKitError } from '../../model/error.js';
import type { InvalidReason } from './invalid-reason.js';
import type { TransactionStatus } from './status.js';

type Words = readonly [code: TransactionErrorCode, what: string, fix: string];

const REFUSED = 'No block can contain the transaction.';
const AGAIN = 'Send it again: it is built and signed anew.';
const OTHER: Words = ['transaction.invalid', REFUSED, 'Run the check of this transaction; it names the reason.'];
const INVALID: Partial<Record<InvalidReason, Words>> = {
  stale: ['transaction.stale', 'The nonce of the transaction was used by another one.', AGAIN],
  payment: ['transaction.payment', 'The account cannot pay the fee.', 'Add tokens for the fee, or unlock some.'],
  badProof: [
    'transaction.badProof',
    'The chain does not accept the signature.',
    'Sign again with the account itself; after a runtime upgrade the wallet needs the new metadata.',
  ],
  mortality: ['transaction.mortality', 'The transaction was signed too long ago, or on blocks this chain has not.', AGAIN],
  priorityTooLow: [
    'transaction.priorityTooLow',
    'Another transaction of the account waits with the same nonce.',
    'Wait for it, or send this one with a higher tip.',
  ],
};

/** What awaiting a submission throws for the status it ended with; `null` for what is no failure. */
export function errorOf(status: TransactionStatus<unknown>): StakePoolKitError | null {
  const error = ([code, what, fix]: Words, why: string, params: Readonly<Record<string, unknown>> = {}) =>
    new TransactionError({ code, what, why, fix, params: { txHash: 'txHash' in status ? status.txHash : null, ...params } });
  switch (status.kind) {
    case 'notSent':
    case 'unknown':
      return status.error;
    case 'cancelled':
      return error(
        ['transaction.cancelled', 'The transaction was cancelled.', 'Send it again if it is still wanted.'],
        'Nothing was sent.',
      );
    case 'rejectedBySigner':
      return /cancel|reject|denied|decline/i.test(status.reason)
        ? error(
            ['transaction.rejectedBySigner', 'The signature was refused in the wallet.', 'Sign again if this was a mistake.'],
            status.reason,
          )
        : error(
            ['transaction.signerFailed', 'The wallet could not sign.', 'Unlock the wallet, check the account and try again.'],
            status.reason,
          );
    case 'failed':
      return new DispatchError(status.failure.failure, status.failure.path);
    case 'invalid':
      return error(INVALID[status.reason] ?? OTHER, status.detail, { reason: status.reason });
    case 'dropped': {
      const until = status.validUntil === null ? '' : ` until block ${status.validUntil}`;
      const fix = `Another node may still include it${until}: look at the account before sending again, or send with a higher tip.`;
      return error(['transaction.dropped', 'The node dropped the transaction.', fix], 'Its pool is full or was cleared.', {
        validUntil: status.validUntil,
      });
    }
    case 'usurped':
      return error(
        ['transaction.usurped', 'Another transaction with the same nonce took its place.', 'Send it again if it is still wanted.'],
        status.by === null ? 'The nonce is used and this transaction is in no block.' : `It is ${status.by}.`,
        { by: status.by },
      );
    case 'timedOut':
      return error(
        ['transaction.timedOut', 'The transaction was not included in time.', AGAIN],
        `It was valid until block ${status.validUntil}, which is final without it.`,
        { validUntil: status.validUntil },
      );
    case 'finalityTimeout':
      return error(
        [
          'transaction.finalityTimeout',
          'The block of the transaction was not finalized in time.',
          'Look at the account before sending again.',
        ],
        'Finality of the chain is far behind.',
        { block: status.block },
      );
    default:
      return null;
  }
}
