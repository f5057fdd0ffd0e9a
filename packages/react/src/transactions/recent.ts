import { usePastTransactions } from './past';
import { progressOfAny, type Tone } from './progress';
import { type AnySubmission, useTransactions } from './submissions';

/** A transaction of this browser, of this visit or an earlier one. */
export interface RecentTransaction {
  readonly key: string;
  readonly tone: Tone;
  /** Unix milliseconds. */
  readonly startedAt: number;
  /** What it was to do; `null` for a run of a plan, or where only the call data is known. */
  readonly deed: Extract<AnySubmission, { kind: 'verb' }>['deed'];
  readonly plan: Extract<AnySubmission, { kind: 'fleet' }>['plan'] | null;
  readonly txHash: string | null;
}

/** The last transactions of this browser on this chain, newest first: those of this visit, and those that ended in earlier ones. */
export function useRecentTransactions(most: number): readonly RecentTransaction[] {
  const present = useTransactions().map((item): RecentTransaction => {
    const { tone } = progressOfAny(item);
    const { id, startedAt } = item;
    if (item.kind === 'fleet') return { key: `${id}`, tone, startedAt, deed: null, plan: item.plan, txHash: null };
    return { key: `${id}`, tone, startedAt, deed: item.deed, plan: null, txHash: item.record?.txHash ?? null };
  });
  const shown = new Set(present.map(({ txHash }) => txHash));
  const past = usePastTransactions().filter(({ txHash }) => !shown.has(txHash));
  return [...present, ...past.map((item) => ({ ...item, key: item.txHash, plan: null }))].slice(0, most);
}
