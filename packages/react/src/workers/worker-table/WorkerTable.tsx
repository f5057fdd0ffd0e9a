import type { PoolWorker } from '@stakepool-kit/sdk';
import { type ReactNode, useCallback, useMemo } from 'react';
import { Amount } from '../../fields/amount/Amount';
import { useFormat } from '../../i18n/format';
import { useTexts } from '../../i18n/texts';
import { useNetwork } from '../../provider/context';
import { Root } from '../../provider/Root';
import { ColumnsMenu } from '../../table/ColumnsMenu';
import { SearchBox } from '../../table/SearchBox';
import { Table } from '../../table/Table';
import { Button } from '../../ui/Button';
import { Failed } from '../../ui/Panel';
import { workerColumns } from './cells';
import { FileMenu } from './FileMenu';
import { FilterTools } from './FilterTools';
import { NoWorkers, NoWorkersMatch } from './NoWorkers';
import { SelectionBar } from './SelectionBar';
import { useWorkerTableOf, type WorkerTableOptions } from './use-worker-table';
import { ViewsMenu } from './ViewsMenu';
import { WorkerCard } from './WorkerCard';
import { workerName, workerRowActions } from './words';

export interface WorkerTableProps extends WorkerTableOptions {
  /** Stands at the end of the tools. */
  readonly toolbarExtra?: ReactNode;
  /** Whether Add Worker is the screen's primary button (default), a plain one, or not offered. */
  readonly addWorker?: 'primary' | 'plain' | 'none';
}

/**
 * Workers of pools: figures, live states, filters, saved views, every action with its reason, many at once, export and import.
 * 30,000 workers are drawn as smoothly as ten.
 *
 * CSS: `.spk-worker-table`, `.spk-worker-tools`, `.spk-worker-filters`, `.spk-selection`, and those of the table, chips and menus.
 * Data: those of the table; `data-state` in the selection bar, `data-action` on actions.
 */
export function WorkerTable(props: WorkerTableProps) {
  return (
    <Root className="spk-worker-table">
      <WorkerTableBody {...props} />
    </Root>
  );
}

function WorkerTableBody({ toolbarExtra, addWorker = 'primary', ...options }: WorkerTableProps) {
  const texts = useTexts();
  const format = useFormat();
  const network = useNetwork();
  const { t } = texts;
  const { onOpenPool } = options;
  const columns = useMemo(() => workerColumns(onOpenPool), [onOpenPool]);
  const state = useWorkerTableOf(options, columns);
  const { table, actionsOf, missing, filtered } = state;
  const words = useMemo(() => ({ texts, format, network }), [texts, format, network]);
  const rowName = useCallback((row: PoolWorker) => workerName(texts, row), [texts]);
  const rowActions = useCallback((row: PoolWorker) => workerRowActions(words, actionsOf(row).all), [words, actionsOf]);
  const renderCard = useCallback(
    (row: PoolWorker) => <WorkerCard row={row} likely={actionsOf(row).likely} onOpenPool={onOpenPool} />,
    [actionsOf, onOpenPool],
  );
  const { symbol } = network.constants;
  const { totals, total, size } = table;
  const removed = totals.byState.get('Releasing') ?? 0;
  const foot = {
    worker: t('workers.foot', { count: size - removed, removed }),
    pid: t('workers.foot.pools', { count: totals.byPool.size }),
    stake: <Amount value={totals.stake} />,
    totalReward: <Amount value={totals.totalReward} />,
  };

  if (state.error !== null) {
    return (
      <section className="spk-panel" aria-label={t('workers.label')}>
        <Failed error={state.error} retry={state.retry} />
      </section>
    );
  }
  return (
    <>
      <div className="spk-worker-tools">
        {(total > 0 || table.status === 'loading') && <FilterTools {...state} total={total} />}
        <span className="spk-worker-tools-end">
          <ViewsMenu views={state.views} />
          <span className="spk-worker-columns">
            <ColumnsMenu state={table} />
          </span>
          {toolbarExtra}
          {addWorker !== 'none' && total > 0 && (
            <Button kind={addWorker} icon="plus" onClick={state.addWorker}>
              {t('workers.add')}
            </Button>
          )}
        </span>
      </div>
      <section className="spk-panel spk-worker-panel" aria-label={t('workers.label')}>
        <Table
          state={table}
          label={t('workers.label')}
          selectable
          {...{ rowName, rowActions, renderCard, foot }}
          toolbar={
            missing === null ? (
              <>
                <SearchBox value={table.search} onChange={table.setSearch} label={t('workers.search')} />
                <span className="spk-hint spk-grow spk-worker-unit">
                  {t('workers.unit', { symbol })}
                  {table.orderHeld && <span className="spk-order-held"> · {t('table.orderHeld')}</span>}
                </span>
                {filtered && (
                  <Button kind="quiet" onClick={state.clearFilters}>
                    {t('workers.clearFilters')}
                  </Button>
                )}
                <FileMenu rows={() => table.rowsAt()} count={size} importKeys={state.importKeys} />
              </>
            ) : undefined
          }
          selectionBar={<SelectionBar state={state} selection={table.selection} words={words} />}
          empty={<NoWorkers state={state} />}
          noMatch={<NoWorkersMatch state={state} />}
        />
      </section>
    </>
  );
}
