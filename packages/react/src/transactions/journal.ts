import type { PendingTransaction, TransactionJournal } from '@stakepool-kit/sdk';
import type { KitStorage } from '../provider/storage';

const NAME = 'transactions';

/** A journal of the SDK that can tell what it holds. */
interface StorageJournal extends TransactionJournal {
  /** Transactions whose end is not known yet, newest first. Untrusted: `client.resume` checks each. */
  pending(): readonly PendingTransaction[];
}

function stored(storage: KitStorage): readonly PendingTransaction[] {
  try {
    const list: unknown = JSON.parse(storage.getItem(NAME) ?? '[]');
    return Array.isArray(list) ? list.filter((item): item is PendingTransaction => typeof item?.txHash === 'string') : [];
  } catch {
    return [];
  }
}

/**
 * Keeps transactions that are on their way in a storage, so that a closed tab loses none. For hosts that make the client
 * themselves: `createClient({ endpoint, transactions: { journal: storageJournal(localStorage) } })`.
 */
export function storageJournal(storage: KitStorage): StorageJournal {
  const change = (txHash: string, added: readonly PendingTransaction[]) => {
    const list = [...added, ...stored(storage).filter((record) => record.txHash !== txHash)];
    if (list.length === 0) storage.removeItem(NAME);
    else storage.setItem(NAME, JSON.stringify(list));
  };
  return {
    save: (record) => change(record.txHash, [record]),
    remove: (txHash) => change(txHash, []),
    pending: () => stored(storage),
  };
}
