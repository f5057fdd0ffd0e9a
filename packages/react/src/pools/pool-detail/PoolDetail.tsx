import { lazy, type ReactNode, Suspense } from 'react';
import { useFormat } from '../../i18n/format';
import { useTexts } from '../../i18n/texts';
import { Root } from '../../provider/Root';
import { Empty, Failed, Panel, Skeleton } from '../../ui/Panel';
import { Tabs } from '../../ui/Tabs';
import { Note } from '../../ui/TroubleBox';
import { useWithdrawForecast, type WithdrawForecastState } from '../withdraw-forecast/use-withdraw-forecast';
import { WaysPanel } from '../withdraw-forecast/WaysPanel';
import { ForecastPanel, WithdrawForecast } from '../withdraw-forecast/WithdrawForecast';
import { useWithdrawQueue, type WithdrawQueueState } from '../withdraw-queue/use-withdraw-queue';
import { QueuePanel, WithdrawQueue } from '../withdraw-queue/WithdrawQueue';
import { Figures } from './Figures';
import { Header } from './Header';
import { MyStake } from './MyStake';
import { DescriptionPanel, SettingsTab } from './Settings';
import { StakersPanel } from './StakersPanel';
import { POOL_TABS, type PoolTab } from './tabs';
import { type PoolDetailOptions, type PoolDetailState, usePoolDetail } from './use-pool-detail';

export interface PoolDetailProps extends PoolDetailOptions {
  /** Shows the workers of the pool in a table of the host's. Default: the kit's WorkerTable. */
  readonly renderWorkers?: ((pid: string) => ReactNode) | undefined;
}

/** Loaded when its tab is opened. */
const Workers = lazy(() => import('../../workers/worker-table/WorkerTable').then(({ WorkerTable }) => ({ default: WorkerTable })));

/** Loaded by itself: what draws is of no use to the rest. */
const PoolCharts = lazy(() => import('../../charts/PoolCharts').then((module) => ({ default: module.PoolCharts })));

/**
 * One pool: figures, workers, withdraw queue with its forecast, charts, stakers, settings, and the chosen account's stake.
 *
 * CSS: `.spk-detail`, `.spk-detail-head`, `.spk-detail-columns`, `.spk-detail-settings`, `.spk-strip`, `.spk-tab`.
 * Data: `data-status` (`loading`, `failed`, `missing`, `ready`), `data-mine` (the account owns it), `data-stale` (offline),
 * `data-tab` (`overview`, `workers`, `queue`, `stakers`, `settings`).
 */
export function PoolDetail({ renderWorkers, ...options }: PoolDetailProps) {
  const state = usePoolDetail(options);
  const { status, mine, stale, tab } = state;
  return (
    <Root
      className="spk-detail"
      data-status={status}
      data-mine={mine || undefined}
      data-stale={stale !== null || undefined}
      data-tab={status === 'ready' ? tab : undefined}
    >
      <PoolDetailBody pid={options.pid} state={state} renderWorkers={renderWorkers} />
    </Root>
  );
}

interface BodyProps {
  readonly pid: PoolDetailOptions['pid'];
  readonly state: PoolDetailState;
  readonly renderWorkers: PoolDetailProps['renderWorkers'];
}

function PoolDetailBody({ pid, state, renderWorkers }: BodyProps) {
  const { t } = useTexts();
  const format = useFormat();
  const { status, pool, figures, stale, tab, setTab } = state;
  const forecast = useWithdrawForecast({ pid });
  const queue = useWithdrawQueue({ pid });
  if (status === 'failed') return <Failed error={state.error} retry={state.retry} />;
  if (status === 'missing')
    return (
      <div className="spk-panel">
        <Empty title={t('pools.detail.missing.title', { pid: String(pid) })}>{t('pools.detail.missing.text')}</Empty>
      </div>
    );
  if (pool === null || figures === null) return <LoadingPool />;
  const text = String(pool.pid);
  const counts: Readonly<Partial<Record<PoolTab, number>>> = { workers: figures.workers, queue: figures.requests };
  const panels: Readonly<Record<PoolTab, ReactNode>> = {
    overview: <Overview pid={pid} state={state} forecast={forecast} queue={queue} />,
    workers: (
      <Suspense fallback={<Skeleton rows={5} />}>
        {renderWorkers ? renderWorkers(text) : <Workers pids={[pool.pid]} addWorker="plain" storageKey="pool-workers" />}
      </Suspense>
    ),
    queue: (
      <div className="spk-detail-stack">
        <WithdrawQueue pid={pool.pid} />
        <WithdrawForecast pid={pool.pid} />
      </div>
    ),
    stakers: <StakersPanel pool={pool} />,
    settings: <SettingsTab state={state} />,
  };
  return (
    <>
      {stale && (
        <Note kind="warning" title={t('pools.detail.offline')} code="offline">
          {t('pools.detail.offlineText', { block: format.integer(stale.number) })}
        </Note>
      )}
      <Header state={state} pressing={forecast.summary?.code === 'forceStop'} />
      <Figures figures={figures} />
      <Tabs
        label={t('pools.detail.tabs', { pid: text })}
        value={tab}
        onChange={setTab}
        tabs={POOL_TABS.map((value) => ({
          value,
          label: (
            <>
              {t(`pools.detail.tab.${value}`)}
              {counts[value] !== undefined && <span className="spk-count"> {counts[value]}</span>}
            </>
          ),
          panel: panels[value],
        }))}
      />
    </>
  );
}

function LoadingPool() {
  const { t } = useTexts();
  return (
    <Panel title={t('pools.detail.tab.overview')}>
      <Skeleton rows={6} />
    </Panel>
  );
}

interface OverviewProps {
  readonly pid: PoolDetailOptions['pid'];
  readonly state: PoolDetailState;
  readonly forecast: WithdrawForecastState;
  readonly queue: WithdrawQueueState;
}

function Overview({ pid, state, forecast, queue }: OverviewProps) {
  const waits = queue.rows.length > 0;
  const words = state.description !== undefined && (state.description !== null || state.mine);
  return (
    <div className="spk-detail-stack">
      <div className="spk-detail-columns">
        <div className="spk-detail-stack">
          <QueuePanel pid={pid} state={queue} />
          {waits && <ForecastPanel pid={pid} state={forecast} />}
          {words && <DescriptionPanel state={state} />}
        </div>
        <div className="spk-detail-stack">
          <WaysPanel state={forecast} />
          <MyStake state={state} />
        </div>
      </div>
      <Suspense fallback={<Skeleton rows={5} />}>
        <PoolCharts pid={pid} />
      </Suspense>
    </div>
  );
}
