import { lazy, Suspense } from 'react';
import { PageBoundary } from '../console/PageBoundary';
import { useTexts } from '../i18n/texts';
import { Panel, Skeleton } from '../ui/Panel';

const RewardsChart = lazy(() => import('../charts/RewardsChart').then((module) => ({ default: module.RewardsChart })));

/** The chart is loaded after the page: the rest of the page does not wait for it, nor break with it. */
export function RewardsSlot() {
  const { t, whole } = useTexts();
  const waiting = (
    <Panel title={t('overview.chart')}>
      <Skeleton rows={5} />
    </Panel>
  );
  return (
    <PageBoundary>
      <Suspense fallback={waiting}>{whole ? <RewardsChart /> : waiting}</Suspense>
    </PageBoundary>
  );
}
