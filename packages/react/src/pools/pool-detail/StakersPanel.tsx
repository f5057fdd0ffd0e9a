import { type Planck, type Pool, type Shares, type Staker, sharesToAmount } from '@stakepool-kit/sdk/rules';
import { Address } from '../../fields/address/Address';
import { Amount } from '../../fields/amount/Amount';
import { useFormat } from '../../i18n/format';
import { useTexts } from '../../i18n/texts';
import { useNetwork } from '../../provider/context';
import { Button } from '../../ui/Button';
import { Empty, Failed, Panel, Skeleton } from '../../ui/Panel';
import { type PlainColumn, PlainTable } from '../../ui/PlainTable';
import { type PoolStakersState, usePoolStakers } from './use-pool-stakers';

const MILLION = 1_000_000n;

/** A part of the whole in parts per million, rounded down. */
const partOf = (shares: Shares, total: Shares): number => (total === 0n ? 0 : Number((shares * MILLION) / total));
/** Percent with two decimals at most. */
const coarse = (parts: number): number => Math.floor(parts / 100) * 100;

/** Who has shares in the pool, read when the reader asks for it. */
export function StakersPanel({ pool }: { readonly pool: Pool }) {
  const { t } = useTexts();
  const format = useFormat();
  const state = usePoolStakers(pool.pid);
  const { result, status } = state;
  return (
    <Panel
      title={t('pools.detail.stakers.title')}
      tools={
        result && (
          <>
            <span className="spk-hint">
              {t('pools.detail.stakers.asOf', { count: result.stakers.length, block: format.integer(result.asOf.number) })}
            </span>
            <span className="spk-grow" />
            <Button small disabled={status === 'reading'} onClick={state.read}>
              {t('pools.detail.stakers.again')}
            </Button>
          </>
        )
      }
    >
      <StakersBody pool={pool} state={state} />
    </Panel>
  );
}

function StakersBody({ pool, state: { status, error, read, records, result } }: { readonly pool: Pool; readonly state: PoolStakersState }) {
  const { t } = useTexts();
  const format = useFormat();
  if (result) return <StakersTable pool={pool} stakers={result.stakers} />;
  if (status === 'failed') return <Failed error={error} retry={read} />;
  if (status === 'reading')
    return (
      <>
        <p className="spk-hint spk-detail-pad" role="status">
          {t('pools.detail.stakers.progress', { count: format.integer(records) })}
        </p>
        <Skeleton rows={4} />
      </>
    );
  return (
    <Empty title={t('pools.detail.stakers.title')} actions={<Button onClick={read}>{t('pools.detail.stakers.read')}</Button>}>
      {t('pools.detail.stakers.text')}
    </Empty>
  );
}

function StakersTable({ pool, stakers }: { readonly pool: Pool; readonly stakers: readonly Staker[] }) {
  const { t } = useTexts();
  const format = useFormat();
  const { symbol } = useNetwork().constants;
  if (stakers.length === 0) return <Empty title={t('pools.detail.stakers.empty')} />;
  const value = (shares: Shares): Planck => sharesToAmount(pool, shares);
  const columns: readonly PlainColumn<Staker>[] = [
    { key: 'staker', head: t('pools.detail.stakers.staker'), cell: ({ user }) => <Address account={user} />, card: 'title' },
    { key: 'shares', head: t('pools.detail.stakers.shares'), numeric: true, cell: ({ shares }) => <Amount value={shares} /> },
    {
      key: 'value',
      head: t('pools.detail.stakers.value', { symbol }),
      numeric: true,
      cell: ({ shares }) => <Amount value={value(shares)} />,
    },
    {
      key: 'part',
      head: t('pools.detail.stakers.part'),
      numeric: true,
      cell: ({ shares }) => format.percent(coarse(partOf(shares, pool.totalShares))),
    },
  ];
  return (
    <PlainTable
      label={t('pools.detail.stakers.label', { pid: String(pool.pid) })}
      rows={stakers}
      columns={columns}
      rowKey={({ user }) => user}
    />
  );
}
