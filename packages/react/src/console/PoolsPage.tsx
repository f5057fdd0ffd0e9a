import { poolId } from '@stakepool-kit/sdk/rules';
import { lazy, Suspense, useMemo } from 'react';
import { useTexts } from '../i18n/texts';
import { PoolList } from '../pools/pool-list/PoolList';
import { Button } from '../ui/Button';
import { Icon } from '../ui/Icon';
import { Skeleton } from '../ui/Panel';
import { useConsole } from './context';
import type { ConsoleRoute } from './routes';

const WorkerTable = lazy(() => import('../workers/worker-table/WorkerTable').then((module) => ({ default: module.WorkerTable })));

type PoolsRoute = Extract<ConsoleRoute, { page: 'pools' }>;

/** As the manual has it: pools above, their workers below, joined by Show this only. */
export function PoolsPage({ route }: { readonly route: PoolsRoute }) {
  const only = route.only ?? null;
  const { navigate, openPool, hrefFor } = useConsole();
  const { t } = useTexts();
  const pid = useMemo(() => (only === null ? null : poolId(BigInt(only))), [only]);
  const pids = useMemo(() => (pid === null ? undefined : [pid]), [pid]);
  const { only: _, ...withoutOnly } = route;
  /** What is searched for and chosen stands in the address, so that the view can be passed on. */
  const change = (part: Partial<PoolsRoute>) => navigate({ ...route, ...part }, { replace: true });
  return (
    <>
      <PoolList
        only={pid}
        onShowOnly={(chosen) => navigate(chosen === null ? withoutOnly : { ...route, only: String(chosen) })}
        defaultScope={route.scope}
        onScopeChange={(scope) => change({ scope })}
        defaultSearch={route.search}
        onSearchChange={(search) => change({ search })}
        onOpenPool={openPool}
        poolHref={(id) => hrefFor({ page: 'pool', pid: String(id) })}
      />
      <Suspense fallback={<Skeleton rows={6} />}>
        <WorkerTable
          pids={pids}
          addWorker="plain"
          onOpenPool={openPool}
          toolbarExtra={
            only !== null && (
              <Button className="spk-chip spk-chip-active" onClick={() => navigate(withoutOnly)}>
                {t('console.only', { pid: only })} <Icon name="close" size={12} />
                <span className="spk-sr-only">{t('console.showAll')}</span>
              </Button>
            )
          }
        />
      </Suspense>
    </>
  );
}
