import { useTexts } from '../../i18n/texts';
import { Button } from '../../ui/Button';
import { Empty } from '../../ui/Panel';
import { SLOW_BELOW, type WorkerFilterPart } from './filters';
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

type NoMatchState = Pick<WorkerTableState, 'excluded' | 'removeFilter' | 'clearFilters'> & {
  readonly table: Pick<WorkerTableState['table'], 'search' | 'setSearch' | 'total'>;
};

/** Filters or search hide every worker: says which filter keeps out how many, with the way to end each. */
export function NoWorkersMatch({ state: { excluded, removeFilter, clearFilters, table } }: { readonly state: NoMatchState }) {
  const { t } = useTexts();
  const text = table.search.trim();
  const nameOf = (part: WorkerFilterPart): string => {
    if (part.kind === 'state') return t(`state.${part.state}`);
    return part.kind === 'chip' ? t(`workers.filter.${part.chip}`, { percent: SLOW_BELOW }) : t('workers.pool', { pid: part.pool });
  };
  return (
    <Empty
      title={t('workers.noMatch.title')}
      actions={
        <>
          {text !== '' && excluded.length > 0 && <Button onClick={() => table.setSearch('')}>{t('workers.noMatch.clearSearch')}</Button>}
          <Button onClick={clearFilters}>{t('workers.noMatch.clear')}</Button>
        </>
      }
    >
      {text !== '' && t('workers.noMatch.search', { text })}
      {excluded.length > 0 && (
        <ul className="spk-list spk-worker-excluded">
          {excluded.map(({ part, count }) => {
            const filter = nameOf(part);
            return (
              <li key={filter} className="spk-worker-excluded-filter" data-filter={part.kind}>
                {t('workers.noMatch.filter', { filter, count, total: table.total })}
                <Button
                  kind="quiet"
                  small
                  icon="close"
                  aria-label={t('workers.filter.remove', { filter })}
                  onClick={() => removeFilter(part)}
                />
              </li>
            );
          })}
        </ul>
      )}
    </Empty>
  );
}
