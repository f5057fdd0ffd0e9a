import { useAddress } from '../fields/address/use-address';
import { Amount } from '../fields/amount/Amount';
import { useTexts } from '../i18n/texts';
import { PoolLink } from '../pools/PoolLink';
import { useNetwork } from '../provider/context';
import { Button } from '../ui/Button';
import { Failed, Panel, Skeleton } from '../ui/Panel';
import { type PlainColumn, PlainTable } from '../ui/PlainTable';
import type { OverviewStake } from './figures';
import type { OverviewProps } from './Overview';
import type { OverviewState } from './use-overview';

/** More are listed at their own place. */
const SHOWN = 8;

type StakesProps = Pick<OverviewProps, 'onOpenPool' | 'onOpenPlace' | 'poolHref'> & { readonly state: OverviewState };

/** What the account has staked. */
export function StakesPanel(props: StakesProps) {
  const { t } = useTexts();
  const { symbol } = useNetwork().constants;
  const { state, onOpenPlace } = props;
  const { status, rows } = state.stakes;
  return (
    <Panel
      title={t('stakes.title')}
      {...(status === 'ready' && { count: rows.length })}
      tools={
        <>
          <span className="spk-hint">{t('stakes.unit', { symbol })}</span>
          <span className="spk-grow" />
          {onOpenPlace && (
            <Button small kind="quiet" className="spk-link" onClick={() => onOpenPlace('stakes')}>
              {t('overview.stakes.all')}
            </Button>
          )}
        </>
      }
    >
      <StakesAnswer {...props} />
    </Panel>
  );
}

function StakesAnswer({ state, onOpenPool, poolHref }: StakesProps) {
  const { t } = useTexts();
  const { status, rows, error, retry } = state.stakes;
  if (status === 'failed') return <Failed error={error} retry={retry} />;
  if (status !== 'ready') return <Skeleton rows={3} />;
  const amount = (key: 'value' | 'queued' | 'claimable', head: string): PlainColumn<OverviewStake> => ({
    key,
    head,
    numeric: true,
    cell: (row) => <Amount value={row[key]} />,
  });
  const columns: readonly PlainColumn<OverviewStake>[] = [
    {
      key: 'pool',
      head: t('stakes.pool'),
      card: 'title',
      cell: (row) => (
        <span className="spk-overview-pool">
          <PoolLink pid={row.pid} href={poolHref?.(row.pid)} {...(onOpenPool && { onOpenPool: (pid) => onOpenPool(pid) })} />
          <Owner row={row} />
        </span>
      ),
    },
    { key: 'shares', head: t('stakes.shares'), numeric: true, cell: ({ shares }) => <Amount value={shares} />, card: 'none' },
    amount('value', t('stakes.value')),
    amount('queued', t('stakes.queued')),
    amount('claimable', t('overview.stakes.claimable')),
  ];
  return (
    <PlainTable
      label={t('stakes.title')}
      rows={rows.slice(0, SHOWN)}
      columns={columns}
      rowKey={({ pid }) => String(pid)}
      rowData={({ pid }) => ({ 'data-pid': String(pid) })}
    />
  );
}

/** Whose pool it is, as far as that is more than an address. */
function Owner({ row: { own, owner } }: { readonly row: OverviewStake }) {
  const { t } = useTexts();
  const { ownName, identity } = useAddress({ account: owner });
  const name = own ? t('overview.stakes.own') : (ownName ?? identity?.name ?? null);
  return name === null ? null : <span className="spk-quiet spk-overview-owner">{name}</span>;
}
