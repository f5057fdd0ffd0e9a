import { useTexts } from '../../i18n/texts';
import { useWords } from '../words';
import type { FleetStatusState } from './use-fleet-status';

interface FleetWords {
  /** `Stop 12 workers` */
  readonly deed: string;
  readonly headline: string;
  readonly text: string;
}

/** What a run's status says in the provider's language. */
export function useFleetWords({ submission, progress, transaction, transactions, failure }: FleetStatusState): FleetWords {
  const { t } = useTexts();
  const words = useWords();
  if (submission === null || progress === null) return { deed: '', headline: '', text: '' };
  const [reason] = failure?.reasons ?? [];
  const why = reason && words.reason(reason);
  const under = transaction === 0 ? '' : t('transactions.fleet.transaction', { index: transaction, total: transactions });
  return {
    deed: words.plan(submission.plan),
    headline: t('transactions.fleet.done', { done: progress.succeeded, total: progress.total }),
    text: why ? `${why.what} ${why.fix}` : progress.tone === 'working' ? under : '',
  };
}
