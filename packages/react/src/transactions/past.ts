import { useSyncExternalStore } from 'react';
import { useNetwork, useSettings } from '../provider/context';
import type { KitStorage } from '../provider/storage';
import { progressOf } from './progress';
import type { AnySubmission, Submission, Submissions } from './submissions';
import { revive, writeTagged } from './tagged-json';

/** A transaction that has ended in a block, as it is kept between visits. */
export interface PastTransaction {
  readonly txHash: string;
  readonly tone: 'success' | 'failure';
  readonly deed: Submission['deed'];
  readonly result: Submission['result'];
  readonly account: Pick<Submission['account'], 'id' | 'name'>;
  /** Unix milliseconds. */
  readonly startedAt: number;
  readonly block: number;
  /** Planck; `null` where the runtime does not tell. */
  readonly fee: bigint | null;
}

/** More are forgotten, the oldest first. */
const MOST = 200;
const NONE: readonly PastTransaction[] = [];

function isPast(value: unknown): value is PastTransaction {
  const { txHash, tone, account, startedAt, block } = (value ?? {}) as Partial<PastTransaction>;
  return (
    typeof txHash === 'string' &&
    (tone === 'success' || tone === 'failure') &&
    typeof account?.id === 'string' &&
    typeof startedAt === 'number' &&
    typeof block === 'number'
  );
}

function pastOf(submission: Submission): PastTransaction | null {
  const { tone } = progressOf(submission);
  const { record, inclusion, deed, result, account, startedAt } = submission;
  if ((tone !== 'success' && tone !== 'failure') || record === null || inclusion === null) return null;
  const { id, name } = account;
  const kept = { id, name: name || '' };
  return { txHash: record.txHash, tone, deed, result, account: kept, startedAt, block: inclusion.block.number, fee: inclusion.fee };
}

/** What this browser has sent on one chain and what became of it, newest first. Kept in the provider's storage. */
export class PastTransactions {
  private list: readonly PastTransaction[];
  private readonly listeners = new Set<() => void>();
  private readonly name: string;

  constructor(
    private readonly storage: KitStorage,
    genesisHash: string,
  ) {
    this.name = `past.${genesisHash}`;
    this.list = this.read();
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly all = (): readonly PastTransaction[] => this.list;

  /** Keeps each submission once it has ended; the returned function ends that. */
  follow(submissions: Submissions): () => void {
    const seen = new WeakSet<AnySubmission>();
    const look = () => {
      const ended = submissions.all().flatMap((submission): PastTransaction[] => {
        if (submission.kind !== 'verb' || seen.has(submission)) return [];
        const past = pastOf(submission);
        if (past === null) return [];
        seen.add(submission);
        return [past];
      });
      if (ended.length > 0) this.add(ended);
    };
    look();
    return submissions.subscribe(look);
  }

  clear(): void {
    this.storage.removeItem(this.name);
    this.tell(NONE);
  }

  private add(ended: readonly PastTransaction[]): void {
    const hashes = new Set(ended.map(({ txHash }) => txHash));
    // Read anew: another tab may have added to it.
    const kept = this.read().filter(({ txHash }) => !hashes.has(txHash));
    const list = [...ended, ...kept].sort((a, b) => b.startedAt - a.startedAt).slice(0, MOST);
    this.storage.setItem(this.name, writeTagged(list));
    this.tell(list);
  }

  private read(): readonly PastTransaction[] {
    try {
      const list = revive(JSON.parse(this.storage.getItem(this.name) ?? '[]'));
      return Array.isArray(list) ? list.filter(isPast) : NONE;
    } catch {
      return NONE;
    }
  }

  private tell(list: readonly PastTransaction[]): void {
    this.list = list;
    for (const listener of this.listeners) listener();
  }
}

const known = new WeakMap<KitStorage, Map<string, PastTransactions>>();

/** The one of a chain in a storage. */
export function pastIn(storage: KitStorage, genesisHash: string): PastTransactions {
  const ofStorage = known.get(storage) ?? new Map<string, PastTransactions>();
  const past = ofStorage.get(genesisHash) ?? new PastTransactions(storage, genesisHash);
  known.set(storage, ofStorage.set(genesisHash, past));
  return past;
}

export function usePast(): PastTransactions {
  const { storage } = useSettings();
  return pastIn(storage, useNetwork().genesisHash);
}

/** What this browser has sent on this chain and how it ended, newest first. */
export function usePastTransactions(): readonly PastTransaction[] {
  const past = usePast();
  return useSyncExternalStore(past.subscribe, past.all, past.all);
}
