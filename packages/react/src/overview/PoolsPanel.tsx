import { useDialogs } from '../dialogs/context';
import { Amount } from '../fields/amount/Amount';
import { useFormat } from '../i18n/format';
import { useTexts } from '../i18n/texts';
import { PoolLink } from '../pools/PoolLink';
import { WorkersFigure } from '../pools/WorkersFigure';
import { useNetwork } from '../provider/context';
import { Button } from '../ui/Button';
import { Icon } from '../ui/Icon';
import { Empty, Failed, Panel, Skeleton } from '../ui/Panel';
import { type PlainColumn, PlainTable } from '../ui/PlainTable';
import type { OverviewPool } from './figures';
import { statesOfAll } from './figures';
import type { OverviewProps } from './Overview';
import type { OverviewState } from './use-overview';

/** More are listed at their own place. */
const SHOWN = 10;

type PoolsProps = Pick<OverviewProps, 'onOpenPool' | 'onOpenPlace' | 'poolHref'> & { readonly state: OverviewState };

/** Pools of the account, with their sums. */
export function PoolsPanel(props: PoolsProps) {
  const { t } = useTexts();
  const { open } = useDialogs();
  const { symbol } = useNetwork().constants;
  const { state, onOpenPlace } = props;
  const { status, rows } = state.pools;
  return (
    <Panel
      title={t('overview.pools')}
      {...(status === 'ready' && { count: rows.length })}
      tools={
        <>
          <span className="spk-hint">{t('stakes.unit', { symbol })}</span>
          <span className="spk-grow" />
          {onOpenPlace && (
            <Button small kind="quiet" className="spk-link" onClick={() => onOpenPlace('pools')}>
              {t('overview.pools.all')}
            </Button>
          )}
          <Button small icon="plus" className="spk-overview-create" onClick={() => open({ kind: 'createPool' })}>
            {t('overview.act.createPool')}
          </Button>
        </>
      }
    >
      <PoolsAnswer {...props} />
    </Panel>
  );
}

function PoolsAnswer({ state: { pools }, onOpenPool, onOpenPlace, poolHref }: PoolsProps) {
  const { t } = useTexts();
  const { status, rows, sums, error, retry } = pools;
  if (status === 'failed') return <Failed error={error} retry={retry} />;
  if (status !== 'ready') return <Skeleton rows={4} />;
  if (rows.length === 0) return <Empty title={t('overview.pools.none.title')}>{t('overview.pools.none.text')}</Empty>;
  const amount = (key: 'totalStake' | 'freeStake' | 'releasingStake' | 'ownerReward', head: string): PlainColumn<OverviewPool> => ({
    key,
    head,
    numeric: true,
    cell: ({ pool }) => <Amount value={pool[key]} />,
    total: <Amount value={sums[key]} />,
  });
  const all = statesOfAll(rows);
  const columns: readonly PlainColumn<OverviewPool>[] = [
    {
      key: 'pool',
      head: t('pools.list.head.pid'),
      card: 'title',
      cell: (row) => <PoolCell row={row} onOpenPool={onOpenPool} poolHref={poolHref} />,
      total: t('overview.pools.total'),
    },
    { key: 'commission', head: t('pools.list.head.commission'), numeric: true, cell: (row) => <Commission row={row} /> },
    amount('totalStake', t('pools.list.head.totalStake')),
    amount('freeStake', t('pools.list.head.freeStake')),
    { ...amount('releasingStake', t('overview.pools.releasing')), card: 'none' },
    { ...amount('ownerReward', t('pools.list.head.ownerReward')), card: 'none' },
    {
      key: 'workers',
      head: t('overview.pools.workers'),
      numeric: true,
      cell: ({ pool, states }) =>
        states === null ? <span className="spk-quiet">–</span> : <WorkersFigure states={states} total={pool.workers.length} />,
      total: all === null ? '–' : `${all.Mining}/${sums.workers}`,
    },
  ];
  const rest = rows.length - SHOWN;
  return (
    <>
      <PlainTable
        label={t('overview.pools')}
        rows={rows.slice(0, SHOWN)}
        columns={columns}
        rowKey={({ pool }) => String(pool.pid)}
        rowData={({ pool }) => ({ 'data-pid': String(pool.pid) })}
      />
      {rest > 0 && onOpenPlace && (
        <Button kind="quiet" className="spk-link spk-overview-more" onClick={() => onOpenPlace('pools')}>
          {t('overview.pools.more', { count: rest })}
        </Button>
      )}
    </>
  );
}

function PoolCell({
  row: { pool, pressing },
  onOpenPool,
  poolHref,
}: Pick<PoolsProps, 'onOpenPool' | 'poolHref'> & { readonly row: OverviewPool }) {
  const { t } = useTexts();
  return (
    <span className="spk-overview-pool">
      <PoolLink pid={pool.pid} href={poolHref?.(pool.pid)} {...(onOpenPool && { onOpenPool: (pid) => onOpenPool(pid) })} />
      {pressing && (
        <span className="spk-danger" title={t('overview.pools.pressing')}>
          <Icon name="warning" size={14} />
          <span className="spk-sr-only">{t('overview.pools.pressing')}</span>
        </span>
      )}
    </span>
  );
}

function Commission({ row: { pool } }: { readonly row: OverviewPool }) {
  const { t } = useTexts();
  const format = useFormat();
  if (pool.commission !== null) return format.percent(pool.commission);
  return <span className="spk-quiet">{t('pools.list.commissionUnset', { percent: format.percent(0) })}</span>;
}
