import type { ChainStore } from './saved-state';

const DATABASE = 'stakepool-chain';
const STORE = 'chains';
const KEY = 'demo';

const answered = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

/** The browser's database; it is opened with the first use. */
export function browserStore(): ChainStore {
  let opening: Promise<IDBDatabase> | null = null;
  const open = (): Promise<IDBDatabase> => {
    if (opening) return opening;
    const request = indexedDB.open(DATABASE, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE);
    opening = answered(request);
    return opening;
  };
  const store = async (mode: IDBTransactionMode) => (await open()).transaction(STORE, mode).objectStore(STORE);
  return {
    load: async () => answered(await store('readonly').then((chains) => chains.get(KEY))),
    save: async (chain) => void (await answered((await store('readwrite')).put(chain, KEY))),
    clear: async () => void (await answered((await store('readwrite')).delete(KEY))),
  };
}
