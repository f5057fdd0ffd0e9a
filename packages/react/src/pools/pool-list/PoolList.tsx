import type { PoolId } from '@stakepool-kit/sdk/rules';
import { useCallback, useMemo, useRef } from 'react';
import { Amount } from '../../fields/amount/Amount';
import { useFormat } from '../../i18n/format';
import { useTexts } from '../../i18n/texts';
import { useNetwork } from '../../provider/context';
import { Root } from '../../provider/Root';
import { ColumnsMenu } from '../../table/ColumnsMenu';
import { SearchBox } from '../../table/SearchBox';
import { Table } from '../../table/Table';
import type { TableColumn } from '../../table/types';
import { Button } from '../../ui/Button';
import { Failed } from '../../ui/Panel';
import { Segmented } from '../../ui/Segmented';
import { download } from '../../workers/csv/download';
import { actionEntry } from '../words';
import { CellsContext } from './cells';
import { poolTableColumns } from './columns';
import { PoolCard } from './PoolCard';
import { PoolFilters } from './PoolFilters';
import { PoolListEmpty, PoolListNoMatch } from './PoolListEmpty';
import type { PoolRow } from './pool-row';
import { type PoolListOptions, type PoolListState, usePoolList } from './use-pool-list';

export interface PoolListProps extends Omit<PoolListOptions<TableColumn<PoolRow>>, 'columns'> {
  /** "Create Pool" in the toolbar. Default: shown. */
  readonly showCreate?: boolean | undefined;
}

/**
 * Pools of the account, pools it stakes in, or all pools: figures, warning marks and every action.
 *
 * CSS: `.spk-pool-list` and the table's classes; `.spk-pool-cell`, `.spk-pool-name`, `.spk-pool-mark`, `.spk-pool-queued`,
 * `.spk-pool-workers`, `.spk-state-bar`, `.spk-state-bar-part`, `.spk-apr`. Data: `data-scope`, `data-status` (`loading`, `failed`,
 * `empty`, `noMatch`, `rows`) on the list; `data-kind` (`danger`, `warning`, `plain`, `accent`) and `data-mark` on a mark;
 * `data-pressing` on queued amounts; `data-state` on a part of the bar.
 */
export function PoolList(props: PoolListProps) {
  return (
    <Root className="spk-pool-list">
      <PoolListBody {...props} />
    </Root>
  );
}

type State = PoolListState<TableColumn<PoolRow>>;

function PoolListBody({ showCreate = true, ...options }: PoolListProps) {
  const state = usePoolList({ ...options, columns: poolTableColumns });
  const texts = useTexts();
  const format = useFormat();
  const network = useNetwork();
  const { t } = texts;
  const { table, scope, status, only } = state;
  const latest = useRef(state);
  latest.current = state;

  const rowName = useCallback(({ pool }: PoolRow) => t('pools.list.pool', { pid: String(pool.pid) }), [t]);
  const rowActions = useCallback(
    (row: PoolRow) => latest.current.actionsOf(row).map((action) => actionEntry({ texts, format, network }, action)),
    [texts, format, network],
  );
  const renderCard = useCallback(
    (row: PoolRow) => {
      const stake = () => latest.current.actionsOf(row).find(({ id }) => id === 'stake');
      return <PoolCard row={row} onStake={() => stake()?.run()} showOwner={scope !== 'mine'} />;
    },
    [scope],
  );

  const { onOpenPool, commissionHistory } = options;
  const opener = useRef(onOpenPool);
  opener.current = onOpenPool;
  const opens = onOpenPool !== undefined;
  const cells = useMemo(
    () => ({
      hrefOf: (row: PoolRow) => latest.current.hrefOf(row),
      onOpenPool: opens ? (pid: PoolId) => opener.current?.(pid) : undefined,
      only,
      days: commissionHistory ?? 0,
    }),
    [only, opens, commissionHistory],
  );
  return (
    <section className="spk-panel spk-pool-panel" aria-label={t('pools.list.label')} data-scope={scope} data-status={status}>
      <CellsContext.Provider value={cells}>
        {status === 'failed' ? (
          <Failed error={state.error} retry={state.retry} />
        ) : (
          <Table
            state={table}
            label={t('pools.list.label')}
            rowName={rowName}
            rowActions={rowActions}
            renderCard={renderCard}
            toolbar={<Toolbar state={state} showCreate={showCreate} scopeFixed={options.scope !== undefined} />}
            foot={table.size > 1 ? footOf(state, (count) => t('pools.list.count', { count }), format.integer) : undefined}
            empty={<PoolListEmpty state={state} />}
            noMatch={<PoolListNoMatch state={state} />}
          />
        )}
      </CellsContext.Provider>
    </section>
  );
}

function footOf({ table }: State, countText: (count: number) => string, integer: (value: number) => string) {
  const { totalStake, freeStake, releasingStake, queued, ownerReward, mining, workers } = table.totals;
  return {
    pid: countText(table.size),
    totalStake: <Amount value={totalStake} />,
    freeStake: <Amount value={freeStake} />,
    releasingStake: <Amount value={releasingStake} />,
    queued: <Amount value={queued} />,
    ownerReward: <Amount value={ownerReward} />,
    workers: `${integer(mining)}/${integer(workers)}`,
  };
}

interface ToolbarProps {
  readonly state: State;
  readonly showCreate: boolean;
  readonly scopeFixed: boolean;
}

function Toolbar({ state, showCreate, scopeFixed }: ToolbarProps) {
  const { t } = useTexts();
  const format = useFormat();
  const { symbol } = useNetwork().constants;
  const { scopes, scope, setScope, table, asOf, status, createPool, exportCsv, claims, claimAll } = state;
  const hasRows = status === 'rows' || status === 'noMatch';
  const save = () => void exportCsv().then((text) => download('pools.csv', 'text/csv', `\ufeff${text}`));
  return (
    <div className="spk-pool-toolbar">
      {!scopeFixed && (
        <Segmented
          label={t('pools.list.scopes')}
          value={scope}
          onChange={setScope}
          options={scopes.map(({ id, count }) => ({
            value: id,
            label: (
              <>
                {t(`pools.list.scope.${id}`)} {count !== null && <span className="spk-count">{format.integer(count)}</span>}
              </>
            ),
          }))}
        />
      )}
      {hasRows && <PoolFilters state={state} />}
      {(hasRows || status === 'loading') && <SearchBox value={table.search} onChange={table.setSearch} label={t('pools.list.search')} />}
      {hasRows && asOf && <span className="spk-hint">{t('pools.list.unit', { symbol, block: format.integer(asOf.number) })}</span>}
      <span className="spk-grow" />
      {claims.count > 1 && (
        <Button icon="download" className="spk-pool-verb" onClick={claimAll}>
          {t('pools.list.claimAll', { amount: format.amount(claims.amount) })}
        </Button>
      )}
      {hasRows && (
        <>
          <span className="spk-pool-columns">
            <ColumnsMenu state={table} />
          </span>
          <Button icon="download" aria-label={t('pools.list.export')} title={t('pools.list.export')} onClick={save} />
        </>
      )}
      {showCreate && status !== 'empty' && (
        <Button kind="primary" icon="plus" className="spk-pool-verb" onClick={createPool}>
          {t('pools.list.create')}
        </Button>
      )}
    </div>
  );
}
