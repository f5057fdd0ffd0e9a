import { TransactionError } from '@stakepool-kit/sdk/errors';
import { describe, expect, it } from 'vitest';
import { progressOf, reachedBy } from './progress';
import { Shown } from './shown';
import type { Submission } from './submissions';

const HASH = '0x01';
const standing = (status: object | null, code: TransactionError['code'] | null = null) =>
  progressOf({
    status: status as Submission['status'],
    error: code === null ? null : new TransactionError({ code, what: 'It ended.' }),
    times: [1, 2, null, null],
  });

describe('progressOf', () => {
  it('goes through the four steps', () => {
    expect(standing(null)).toMatchObject({ tone: 'working', current: 'sign' });
    expect(standing({ kind: 'broadcast', txHash: HASH }).steps.map(({ state }) => state)).toEqual(['done', 'active', 'todo', 'todo']);
    expect(standing({ kind: 'retracted', txHash: HASH, block: HASH }).current).toBe('block');
    expect(standing({ kind: 'finalized', txHash: HASH, result: {} })).toMatchObject({ tone: 'success', current: 'final' });
  });

  it('tells a refusal from a user who declined, and both from what may still come', () => {
    expect(standing({ kind: 'failed', txHash: HASH }).tone).toBe('failure');
    expect(standing({ kind: 'rejectedBySigner', reason: 'no' }, 'transaction.rejectedBySigner').tone).toBe('declined');
    expect(standing({ kind: 'rejectedBySigner', reason: 'locked' }, 'transaction.signerFailed').tone).toBe('failure');
    expect(standing({ kind: 'dropped', txHash: HASH, validUntil: 5 }, 'transaction.dropped').tone).toBe('waiting');
  });

  it('keeps the time of each step', () => {
    expect(reachedBy([null, null, null, null], 1, false, 10)).toEqual([10, null, null, null]);
    expect(reachedBy([10, 20, null, null], 2, false, 30)).toEqual([10, 20, 30, null]);
    expect(reachedBy([10, 20, 30, null], 3, true, 40)).toEqual([10, 20, 30, 40]);
  });
});

class List extends Shown<{ readonly id: number }> {
  begin = (id: number) => this.addInDialog({ id });
}

describe('Shown', () => {
  it('makes a toast of what no dialog shows, until it is put away', () => {
    const list = new List();
    list.begin(1);
    list.begin(2);
    const closeDialog = list.inDialog(1);
    expect(list.asToasts()).toEqual([]);
    closeDialog();
    expect(list.asToasts()).toEqual([{ id: 1 }]);
    list.dismiss(1);
    expect(list.asToasts()).toEqual([]);
    expect(list.all().map(({ id }) => id)).toEqual([2, 1]);
  });
});
