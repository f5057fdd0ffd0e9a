import { poolId } from '@stakepool-kit/sdk/rules';
import { lazy, Suspense, useMemo } from 'react';
import { useTexts } from '../i18n/texts';
import { PoolList } from '../pools/pool-list/PoolList';
import { Button } from '../ui/Button';
import { Icon } from '../ui/Icon';
import { Skeleton } from '../ui/Panel';
import { useConsole } from './context';

const WorkerTable = lazy(() => import('../workers/worker-table/WorkerTable').then((module) => ({ default: module.WorkerTable })));

/** As the manual has it: pools above, their workers below, joined by Show this only. */
export function PoolsPage({ only }: { readonly only: string | null }) {
  const { navigate, openPool, hrefFor } = useConsole();
  const { t } = useTexts();
  const pid = useMemo(() => (only === null ? null : poolId(BigInt(only))), [only]);
  const pids = useMemo(() => (pid === null ? undefined : [pid]), [pid]);
  return (
    <>
      <PoolList
        only={pid}
        onShowOnly={(chosen) => navigate(chosen === null ? { page: 'pools' } : { page: 'pools', only: String(chosen) })}
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
              <Button className="spk-chip spk-chip-active" onClick={() => navigate({ page: 'pools' })}>
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
