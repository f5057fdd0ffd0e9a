import type { Inclusion, PendingTransaction } from '@stakepool-kit/sdk';
import type { AccountId } from '@stakepool-kit/sdk/rules';
import { describe, expect, it } from 'vitest';
import { safeStorage } from '../provider/storage';
import { PastTransactions } from './past';
import type { Submission, Submissions } from './submissions';

const ended = (txHash: string, startedAt: number, kind: 'finalized' | 'failed' | 'broadcast' = 'finalized'): Submission =>
  ({
    kind: 'verb',
    id: 1,
    deed: { verb: 'contribute', input: { pid: 7n, amount: 5n } },
    account: { id: '0x01' as AccountId, name: 'Alice' },
    startedAt,
    status: { kind, txHash },
    times: [null, null, null, null],
    error: null,
    result: null,
    inclusion: kind === 'broadcast' ? null : ({ block: { number: 12 }, fee: 3n } as unknown as Inclusion),
    record: { txHash } as unknown as PendingTransaction,
    resumed: false,
    moved: false,
  }) as unknown as Submission;

/** A store of which only the list matters. */
function storeOf(list: Submission[]) {
  const listeners = new Set<() => void>();
  const subscribe = (listener: () => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  const store = { all: () => list, subscribe };
  const tell = () => {
    for (const listener of listeners) listener();
  };
  return { store: store as unknown as Submissions, tell };
}

describe('PastTransactions', () => {
  it('keep what ended in a block, newest first, over visits and for their chain alone', () => {
    const storage = safeStorage(null);
    const past = new PastTransactions(storage, '0xaa');
    const list = [ended('0x01', 100), ended('0x02', 300, 'failed'), ended('0x03', 200, 'broadcast')];
    const { store, tell } = storeOf(list);
    past.follow(store);
    expect(past.all().map(({ txHash, tone }) => [txHash, tone])).toEqual([
      ['0x02', 'failure'],
      ['0x01', 'success'],
    ]);
    list[2] = ended('0x03', 200);
    tell();
    const again = new PastTransactions(storage, '0xaa');
    expect(again.all().map(({ txHash }) => txHash)).toEqual(['0x02', '0x03', '0x01']);
    expect(again.all()[0]).toMatchObject({ deed: { verb: 'contribute', input: { pid: 7n, amount: 5n } }, block: 12, fee: 3n });
    expect(new PastTransactions(storage, '0xbb').all()).toEqual([]);
  });

  it('add to what another tab has kept meanwhile, each transaction once', () => {
    const storage = safeStorage(null);
    const [one, other] = [new PastTransactions(storage, '0xaa'), new PastTransactions(storage, '0xaa')];
    one.follow(storeOf([ended('0x01', 100)]).store);
    other.follow(storeOf([ended('0x02', 200), ended('0x01', 100)]).store);
    expect(new PastTransactions(storage, '0xaa').all().map(({ txHash }) => txHash)).toEqual(['0x02', '0x01']);
  });

  it.each(['nonsense', '{}', '[1,null,{"txHash":5},{"txHash":"0x","tone":"gone"}]'])('take %s in the storage for nothing', (text) => {
    const storage = safeStorage(null);
    storage.setItem('past.0xaa', text);
    expect(new PastTransactions(storage, '0xaa').all()).toEqual([]);
  });

  it('can be forgotten', () => {
    const storage = safeStorage(null);
    const past = new PastTransactions(storage, '0xaa');
    past.follow(storeOf([ended('0x01', 100)]).store);
    past.clear();
    expect(past.all()).toEqual([]);
    expect(storage.getItem('past.0xaa')).toBeNull();
  });
});
