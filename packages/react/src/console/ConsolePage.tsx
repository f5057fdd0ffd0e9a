import { lazy, Suspense } from 'react';
import { useTexts } from '../i18n/texts';
import { Button } from '../ui/Button';
import { Empty, Skeleton } from '../ui/Panel';
import { useAccount } from '../wallet/accounts';
import { useConsole } from './context';
import { NeedsAccount } from './NeedsAccount';
import { PageBoundary } from './PageBoundary';
import { PoolsPage } from './PoolsPage';

const PoolDetail = lazy(() => import('../pools/pool-detail/PoolDetail').then((module) => ({ default: module.PoolDetail })));
const WorkerTable = lazy(() => import('../workers/worker-table/WorkerTable').then((module) => ({ default: module.WorkerTable })));
const MyStakes = lazy(() => import('../pools/my-stakes/MyStakes').then((module) => ({ default: module.MyStakes })));
const Transactions = lazy(() => import('./TransactionsPage').then((module) => ({ default: module.TransactionsPage })));
const Settings = lazy(() => import('./SettingsPage').then((module) => ({ default: module.SettingsPage })));

/** The page of the route; each is loaded when it is first opened. */
export function Page() {
  return (
    <PageBoundary>
      <Suspense fallback={<Skeleton rows={6} />}>
        <Current />
      </Suspense>
    </PageBoundary>
  );
}

function Current() {
  const { route, navigate, openPool } = useConsole();
  const { t } = useTexts();
  const account = useAccount();
  switch (route.page) {
    case 'pools':
      return <PoolsPage only={route.only ?? null} />;
    case 'pool':
      return <PoolDetail pid={route.pid} />;
    case 'workers':
      return account === null ? (
        <NeedsAccount text={t('console.needsAccount.workers')} />
      ) : (
        <WorkerTable scope="mine" onOpenPool={openPool} />
      );
    case 'stakes':
      return account === null ? (
        <NeedsAccount text={t('console.needsAccount.stakes')} />
      ) : (
        <MyStakes onOpenPool={openPool} onBrowse={() => navigate({ page: 'pools' })} />
      );
    case 'transactions':
      return <Transactions />;
    case 'settings':
      return <Settings />;
    case 'unknown':
      return (
        <Empty
          title={t('console.unknown.title')}
          actions={<Button onClick={() => navigate({ page: 'pools' })}>{t('console.unknown.back')}</Button>}
        >
          <p className="spk-mono spk-wrap">{route.path}</p>
        </Empty>
      );
  }
}
