import { describe, expect, it } from 'vitest';
import { DispatchError } from '../../errors/dispatch.js';
import { ConnectionError } from '../../errors/kit-errors.js';
import { errorOf } from './error-of.js';
import type { TransactionStatus, TransactionStatusKind } from './status.js';

const txHash = `0x${'11'.repeat(32)}` as const;
const lost = new ConnectionError({ code: 'connection.lost', what: 'Down.', why: 'It is.', fix: 'Wait.' });
const status = (kind: TransactionStatusKind, more: object = {}) => ({ kind, txHash, ...more }) as unknown as TransactionStatus<unknown>;
const invalid = (reason: string) => status('invalid', { reason, detail: '1010' });

describe('errorOf', () => {
  it.each([
    [status('cancelled'), 'transaction.cancelled'],
    [status('rejectedBySigner', { reason: 'Cancelled' }), 'transaction.rejectedBySigner'],
    [status('rejectedBySigner', { reason: 'User rejected the request' }), 'transaction.rejectedBySigner'],
    [status('rejectedBySigner', { reason: 'Wallet is locked' }), 'transaction.signerFailed'],
    [invalid('stale'), 'transaction.stale'],
    [invalid('payment'), 'transaction.payment'],
    [invalid('badProof'), 'transaction.badProof'],
    [invalid('mortality'), 'transaction.mortality'],
    [invalid('priorityTooLow'), 'transaction.priorityTooLow'],
    [invalid('other'), 'transaction.invalid'],
    [invalid('undecodable'), 'transaction.invalid'],
    [status('dropped', { validUntil: 9 }), 'transaction.dropped'],
    [status('usurped', { by: null }), 'transaction.usurped'],
    [status('timedOut', { validUntil: 9 }), 'transaction.timedOut'],
    [status('finalityTimeout', { block: txHash }), 'transaction.finalityTimeout'],
  ])('$kind $reason: %s', (given, code) => {
    const error = errorOf(given);
    expect(error).toMatchObject({ code });
    expect(error?.message).toMatch(/\.$/);
    expect(error?.fix).toMatch(/\.$/);
  });

  it('passes on what ended it', () => {
    expect(errorOf(status('unknown', { error: lost }))).toBe(lost);
    expect(errorOf(status('notSent', { error: lost }))).toBe(lost);
    const failure = { failure: { code: 'dispatch.BadOrigin', pallet: 'Dispatch', name: 'BadOrigin', cause: 'No.', fix: 'Do.' }, path: [2] };
    const error = errorOf(status('failed', { failure }));
    expect(error).toBeInstanceOf(DispatchError);
    expect(error).toMatchObject({ code: 'dispatch.BadOrigin' });
  });

  it('tells until when a dropped one may still come', () => {
    expect(errorOf(status('dropped', { validUntil: 77 }))?.fix).toContain('until block 77');
    expect(errorOf(status('dropped', { validUntil: null }))?.fix).not.toContain('until');
  });

  it.each(['building', 'awaitingSignature', 'submitted', 'ready', 'searching', 'retracted', 'inBlock', 'finalized'] as const)(
    '%s is no failure',
    (kind) => {
      expect(errorOf(status(kind))).toBeNull();
    },
  );
});
