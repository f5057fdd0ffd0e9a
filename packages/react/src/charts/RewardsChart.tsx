import { useState } from 'react';
import { useTexts } from '../i18n/texts';
import { useNetwork } from '../provider/context';
import { Root } from '../provider/Root';
import { Panel } from '../ui/Panel';
import { nothingIn, ViewButton } from './ChartPanel';
import { Answer } from './ChartsFrame';
import { SeriesChart } from './SeriesChart';
import { SeriesTable } from './SeriesTable';
import { NoHistory } from './StakeCharts';
import type { Series } from './series';
import type { ChartsState } from './use-history';
import { type StakeChartsOptions, useRewardsChart } from './use-stake-charts';

export type RewardsChartProps = StakeChartsOptions;

const HEIGHT = 231;

/**
 * What an account earns a day as staker and as owner, as one panel.
 *
 * CSS: `.spk-rewards-chart`, `.spk-chart-*`, `.spk-series-table`. Data: `data-status` as of StakeCharts, `data-begins`, `data-view`.
 */
export function RewardsChart(options: RewardsChartProps) {
  const state = useRewardsChart(options);
  return (
    <Root className="spk-rewards-chart" data-status={state.status} data-begins={state.begins}>
      <RewardsPanel state={state} />
    </Root>
  );
}

function RewardsPanel({ state }: { readonly state: ChartsState }) {
  const { t } = useTexts();
  const { symbol } = useNetwork().constants;
  const [view, setView] = useState<'chart' | 'table'>('chart');
  const [series] = state.charts;
  const name = t('charts.name.rewards');
  const drawn = series !== undefined && nothingIn(series) === null;
  return (
    <Panel
      title={name}
      tools={
        <>
          <span className="spk-hint">{symbol}</span>
          <span className="spk-grow" />
          {drawn && <ViewButton view={view} setView={setView} chart={name} />}
        </>
      }
    >
      <div className="spk-rewards-body" data-view={view}>
        {state.status === 'loading' ? (
          <div className="spk-chart-skeleton" role="status" aria-label={t('common.loading')}>
            <div className="spk-chart-skeleton-plot" />
          </div>
        ) : (
          <Answer state={state} empty={<NoHistory status={state.status} />} bare>
            {series && <Rewards series={series} view={view} label={name} />}
          </Answer>
        )}
      </div>
    </Panel>
  );
}

function Rewards({ series, view, label }: { readonly series: Series; readonly view: 'chart' | 'table'; readonly label: string }) {
  const { t } = useTexts();
  const nothing = nothingIn(series);
  if (nothing !== null) return <p className="spk-chart-none spk-hint">{t(nothing)}</p>;
  if (view === 'table') return <SeriesTable series={series} label={label} />;
  return <SeriesChart series={series} label={label} height={HEIGHT} />;
}
