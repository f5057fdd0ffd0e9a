import type { WorkerState } from '@stakepool-kit/sdk/rules';
import { lazy, Suspense, useCallback } from 'react';
import { useTexts, useWholeTexts } from '../i18n/texts';
import { Button } from '../ui/Button';
import { Empty, Skeleton } from '../ui/Panel';
import { useAccount } from '../wallet/accounts';
import { useConsole } from './context';
import { PageBoundary } from './PageBoundary';
import type { ConsoleRoute } from './routes';
import { MyStakes, NetworkOverview, Overview, PoolDetail } from './screens';
import { useRouteDialog } from './use-route-dialog';

const Pools = lazy(() => import('./PoolsPage').then((module) => ({ default: module.PoolsPage })));
const WorkerTable = lazy(() => import('../workers/worker-table/WorkerTable').then((module) => ({ default: module.WorkerTable })));
const Transactions = lazy(() => import('./TransactionsPage').then((module) => ({ default: module.TransactionsPage })));
const NeedsAccount = lazy(() => import('./NeedsAccount').then((module) => ({ default: module.NeedsAccount })));
const Settings = lazy(() => import('./SettingsPage').then((module) => ({ default: module.SettingsPage })));

/** The page of the route; each is loaded when it is first opened. */
export function Page() {
  useRouteDialog();
  return (
    <PageBoundary>
      <Suspense fallback={<Skeleton rows={6} />}>
        <Current />
      </Suspense>
    </PageBoundary>
  );
}

function Current() {
  const { route, navigate, openPool, hrefFor } = useConsole();
  const { t } = useTexts();
  const whole = useWholeTexts(route.page !== 'overview');
  const account = useAccount();
  if (!whole && route.page !== 'overview') return <Skeleton rows={6} />;
  switch (route.page) {
    case 'overview':
      return (
        <Overview
          onOpenPool={openPool}
          onOpenWorker={(worker) => navigate({ page: 'workers', search: worker })}
          onOpenPlace={(page) => navigate({ page })}
          poolHref={(pid) => hrefFor({ page: 'pool', pid: String(pid) })}
        />
      );
    case 'pools':
      return <Pools route={route} />;
    case 'pool':
      return (
        <PoolDetail
          pid={route.pid}
          tab={route.tab ?? 'overview'}
          onTabChange={(tab) => navigate({ page: 'pool', pid: route.pid, ...(tab !== 'overview' && { tab }) })}
        />
      );
    case 'workers':
      return account === null ? <NeedsAccount text={t('console.needsAccount.workers')} /> : <WorkersPage route={route} />;
    case 'stakes':
      return account === null ? (
        <NeedsAccount text={t('console.needsAccount.stakes')} />
      ) : (
        <MyStakes onOpenPool={openPool} onBrowse={() => navigate({ page: 'pools' })} />
      );
    case 'transactions':
      return <Transactions />;
    case 'network':
      return <NetworkOverview topic={route.topic} />;
    case 'settings':
      return <Settings />;
    case 'unknown':
      return (
        <Empty
          title={t('console.unknown.title')}
          actions={<Button onClick={() => navigate({ page: 'overview' })}>{t('console.unknown.back')}</Button>}
        >
          <p className="spk-mono spk-wrap">{route.path}</p>
        </Empty>
      );
  }
}

/** What is searched for and which state is shown stand in the address, so that the view can be passed on. */
function WorkersPage({ route }: { readonly route: Extract<ConsoleRoute, { page: 'workers' }> }) {
  const { navigate, openPool } = useConsole();
  const change = useCallback(
    (part: { readonly search?: string; readonly state?: WorkerState | null }) => {
      const { search = '', state = null } = { search: route.search, state: route.state, ...part };
      if (search === (route.search ?? '') && state === (route.state ?? null)) return;
      navigate({ page: 'workers', ...(search && { search }), ...(state && { state }) }, { replace: true });
    },
    [navigate, route.search, route.state],
  );
  const onSearch = useCallback((search: string) => change({ search }), [change]);
  const onState = useCallback((state: WorkerState | null) => change({ state }), [change]);
  return (
    <WorkerTable
      scope="mine"
      onOpenPool={openPool}
      defaultSearch={route.search}
      onSearchChange={onSearch}
      defaultState={route.state}
      onStateChange={onState}
    />
  );
}
