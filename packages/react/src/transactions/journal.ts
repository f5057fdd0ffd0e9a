import type { PendingTransaction, TransactionJournal, VerbInput } from '@stakepool-kit/sdk';
import type { Verb } from '@stakepool-kit/sdk/rules';
import type { KitStorage } from '../provider/storage';
import type { Deed } from './submissions';

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

/** bigint and bytes back from the tagged text of a record. */
function revive(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(revive);
  if (typeof value !== 'object' || value === null) return value;
  const { $bigint, $bytes } = value as { readonly $bigint?: unknown; readonly $bytes?: unknown };
  if (typeof $bigint === 'string' && /^-?\d{1,100}$/.test($bigint)) return BigInt($bigint);
  if (Array.isArray($bytes)) return Uint8Array.from($bytes.map(Number));
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, revive(inner)]));
}

/** What a kept transaction was to do; `null` for a call that is no verb's. */
export function deedOf({ verb, args }: Pick<PendingTransaction, 'verb' | 'args'>): Deed | null {
  const kept = revive(args) as { readonly args?: unknown } | null;
  if (verb === null || typeof kept?.args !== 'object' || kept.args === null) return null;
  return { verb, input: kept.args as VerbInput[Verb] } as Deed;
}
