import type { PoolId } from '@stakepool-kit/sdk/rules';
import { lazy, Suspense } from 'react';
import { useDialogs } from '../../dialogs/context';
import { Amount } from '../../fields/amount/Amount';
import { Countdown } from '../../fields/countdown/Countdown';
import { useTexts } from '../../i18n/texts';
import { useNetwork } from '../../provider/context';
import { Root } from '../../provider/Root';
import { ActionMenu } from '../../ui/ActionMenu';
import { Button } from '../../ui/Button';
import { Strip } from '../../ui/Facts';
import { Empty, Failed, Panel, Skeleton } from '../../ui/Panel';
import { type PlainColumn, PlainTable } from '../../ui/PlainTable';
import { PoolLink } from '../PoolLink';
import { type MyStakeRow, type MyStakesState, useMyStakes } from './use-my-stakes';

export interface MyStakesProps {
  /** Shows a pool. Without it pools link to the host's `poolUrl`, if there is one. */
  readonly onOpenPool?: ((pid: PoolId) => void) | undefined;
  /** The way to all pools, for who has no stake yet. */
  readonly onBrowse?: (() => void) | undefined;
}

/** Loaded by itself: what draws is of no use to the rest. */
const StakeCharts = lazy(() => import('../../charts/StakeCharts').then((module) => ({ default: module.StakeCharts })));

/**
 * What the chosen account has staked in pools.
 *
 * CSS: `.spk-stakes`, `.spk-strip`, `.spk-plain`. Data: `data-status` (`noAccount`, `loading`, `failed`, `ready`), on rows `data-pid`.
 */
export function MyStakes(props: MyStakesProps) {
  const state = useMyStakes();
  return (
    <Root className="spk-stakes" data-status={state.status}>
      <MyStakesBody state={state} {...props} />
    </Root>
  );
}

function MyStakesBody({ state, onOpenPool, onBrowse }: MyStakesProps & { readonly state: MyStakesState }) {
  const { t } = useTexts();
  const { symbol } = useNetwork().constants;
  const { open } = useDialogs();
  if (state.status === 'noAccount')
    return (
      <div className="spk-panel">
        <Empty
          title={t('stakes.account.title')}
          actions={<Button onClick={() => open({ kind: 'account' })}>{t('stakes.account.choose')}</Button>}
        >
          {t('stakes.account.text')}
        </Empty>
      </div>
    );
  return (
    <div className="spk-detail-stack">
      <Strip
        items={[
          { id: 'transferable', label: t('stakes.transferable'), value: <Amount value={state.transferable} unit /> },
          { id: 'locked', label: t('stakes.lockedTotal'), value: <Amount value={state.locked} unit /> },
          { id: 'claimable', label: t('stakes.claimable'), value: <Amount value={state.claimable} unit /> },
        ]}
      />
      <Panel
        title={t('stakes.title')}
        {...(state.status === 'ready' && { count: state.rows.length })}
        tools={<span className="spk-hint">{t('stakes.unit', { symbol })}</span>}
      >
        <StakesAnswer state={state} onOpenPool={onOpenPool} onBrowse={onBrowse} />
      </Panel>
      {state.rows.length > 0 && (
        <Suspense fallback={<Skeleton rows={5} />}>
          <StakeCharts />
        </Suspense>
      )}
    </div>
  );
}

function StakesAnswer({ state, onOpenPool, onBrowse }: MyStakesProps & { readonly state: MyStakesState }) {
  const { t } = useTexts();
  if (state.status === 'failed') return <Failed error={state.error} retry={state.retry} />;
  if (state.status !== 'ready') return <Skeleton rows={3} />;
  if (state.rows.length > 0) return <StakesTable state={state} onOpenPool={onOpenPool} />;
  const browse = onBrowse && (
    <Button kind="primary" onClick={onBrowse}>
      {t('stakes.empty.browse')}
    </Button>
  );
  return (
    <Empty title={t('stakes.empty.title')} actions={browse}>
      {t('stakes.empty.text')}
    </Empty>
  );
}

function StakesTable({ state: { rows, totals }, onOpenPool }: Pick<MyStakesProps, 'onOpenPool'> & { readonly state: MyStakesState }) {
  const { t } = useTexts();
  const amount = (key: 'locked' | 'value' | 'queued' | 'stakerReward' | 'ownerReward'): PlainColumn<MyStakeRow> => ({
    key,
    head: t(`stakes.${key}`),
    numeric: true,
    cell: (row) => <Amount value={row[key]} />,
    total: <Amount value={totals[key]} />,
  });
  const columns: readonly PlainColumn<MyStakeRow>[] = [
    {
      key: 'pool',
      head: t('stakes.pool'),
      cell: ({ pid }) => <PoolLink pid={pid} onOpenPool={onOpenPool} />,
      card: 'title',
      total: t('stakes.total', { count: rows.length }),
    },
    amount('locked'),
    { key: 'shares', head: t('stakes.shares'), numeric: true, cell: ({ shares }) => <Amount value={shares} /> },
    amount('value'),
    amount('queued'),
    {
      key: 'countdown',
      head: t('stakes.countdown'),
      numeric: true,
      cell: ({ dueTime }) =>
        dueTime === null ? <span className="spk-quiet">–</span> : <Countdown until={dueTime} done={t('queue.over')} />,
    },
    amount('stakerReward'),
    amount('ownerReward'),
    { key: 'actions', head: t('stakes.actions'), quietHead: true, numeric: true, card: 'wide', cell: (row) => <RowActions row={row} /> },
  ];
  return (
    <PlainTable
      label={t('stakes.title')}
      rows={rows}
      columns={columns}
      rowKey={({ pid }) => String(pid)}
      rowData={({ pid }) => ({ 'data-pid': String(pid) })}
    />
  );
}

function RowActions({ row: { pid, shares, stakerReward, ownerReward } }: { readonly row: MyStakeRow }) {
  const { t } = useTexts();
  const { open } = useDialogs();
  const claimable = stakerReward + ownerReward > 0n;
  return (
    <span className="spk-row-actions">
      <Button
        small
        onClick={() => open({ kind: 'stake', pid })}
        aria-label={`${t('stakes.stake')}, ${t('stakes.poolName', { pid: String(pid) })}`}
      >
        {t('stakes.stake')}
      </Button>
      <ActionMenu
        label={t('stakes.actionsOf', { pid: String(pid) })}
        actions={[
          { id: 'contribute', label: t('stakes.contribute'), run: () => open({ kind: 'stake', pid, tab: 'contribute' }) },
          {
            id: 'withdraw',
            label: t('stakes.withdraw'),
            run: () => open({ kind: 'stake', pid, tab: 'withdraw' }),
            reason: shares > 0n ? null : t('stakes.noShares'),
          },
          {
            id: 'claim',
            label: t('stakes.claim'),
            run: () => open({ kind: 'claim', pid }),
            reason: claimable ? null : t('stakes.nothingToClaim'),
          },
        ]}
      />
    </span>
  );
}
