import type { PendingTransaction } from '@stakepool-kit/sdk';
import { describe, expect, it } from 'vitest';
import { safeStorage } from '../provider/storage';
import { deedOf } from './deeds';
import { storageJournal } from './journal';

const record = (txHash: string, more: object = {}) =>
  ({ version: 1, txHash, verb: null, args: null, ...more }) as unknown as PendingTransaction;

describe('storageJournal', () => {
  it('keeps what is on its way, newest first, until it has ended', async () => {
    const storage = safeStorage(null);
    const journal = storageJournal(storage);
    await journal.save(record('0x01'));
    await journal.save(record('0x02'));
    await journal.save(record('0x01', { nonce: 7 }));
    expect(journal.pending()).toEqual([record('0x01', { nonce: 7 }), record('0x02')]);
    expect(storageJournal(storage).pending()).toHaveLength(2);
    await journal.remove('0x01');
    await journal.remove('0x02');
    expect(storage.getItem('transactions')).toBeNull();
  });

  it.each(['nonsense', '{}', '[1,null,{"txHash":5}]'])('takes %s in the storage for nothing', (text) => {
    const storage = safeStorage(null);
    storage.setItem('transactions', text);
    expect(storageJournal(storage).pending()).toEqual([]);
  });
});

describe('deedOf', () => {
  it('has amounts as bigints and bytes again', () => {
    const kept = { args: { pid: { $bigint: '7' }, description: { $bytes: [1, 2] } }, way: [], multisigs: [] };
    expect(deedOf(record('0x01', { verb: 'setDescription', args: kept }))).toEqual({
      verb: 'setDescription',
      input: { pid: 7n, description: Uint8Array.of(1, 2) },
    });
  });

  it('knows nothing of a call that is no verb', () => {
    expect(deedOf(record('0x01'))).toBeNull();
    expect(deedOf(record('0x01', { verb: 'contribute', args: 5 }))).toBeNull();
  });
});
