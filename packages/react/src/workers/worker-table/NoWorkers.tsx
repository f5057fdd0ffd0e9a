import { useTexts } from '../../i18n/texts';
import { Button } from '../../ui/Button';
import { Empty } from '../../ui/Panel';
import type { WorkerTableState } from './use-worker-table';

/** What is missing before workers can be listed, and the next step. */
export function NoWorkers({ state }: { readonly state: Pick<WorkerTableState, 'missing' | 'addWorker' | 'createPool' | 'chooseAccount'> }) {
  const { t } = useTexts();
  const [what, action, run] = {
    account: ['account', 'workers.empty.account.action', state.chooseAccount] as const,
    pool: ['pool', 'workers.empty.pool.action', state.createPool] as const,
    worker: ['worker', 'workers.add', state.addWorker] as const,
  }[state.missing ?? 'worker'];
  return (
    <Empty
      title={t(`workers.empty.${what}.title`)}
      actions={
        <Button kind="primary" icon={what === 'account' ? undefined : 'plus'} onClick={run}>
          {t(action)}
        </Button>
      }
    >
      {t(`workers.empty.${what}.text`)}
    </Empty>
  );
}

/** Filters or search hide every worker. */
export function NoWorkersMatch({ total, onClear }: { readonly total: number; readonly onClear: () => void }) {
  const { t } = useTexts();
  return (
    <Empty title={t('workers.noMatch.title')} actions={<Button onClick={onClear}>{t('workers.noMatch.clear')}</Button>}>
      {t('workers.noMatch.text', { count: total })}
    </Empty>
  );
}
