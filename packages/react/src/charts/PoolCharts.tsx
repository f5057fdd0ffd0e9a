import { useFormat } from '../i18n/format';
import { useTexts } from '../i18n/texts';
import { Root } from '../provider/Root';
import { Empty } from '../ui/Panel';
import { ChartPanel } from './ChartPanel';
import { ChartsFrame } from './ChartsFrame';
import type { ChartsState } from './use-history';
import { type PoolChartsOptions, usePoolCharts } from './use-pool-charts';

export type PoolChartsProps = PoolChartsOptions;

const HEIGHT = 118;
const IDS = ['stake', 'rewards', 'price', 'workers'] as const;

/**
 * A pool over time: stake and free stake, rewards per day, share price, worker states. Each chart has a crosshair by pointer and
 * arrow keys, and a table.
 *
 * CSS: `.spk-charts`, `.spk-charts-head`, `.spk-charts-grid`, `.spk-chart-panel`, `.spk-chart-*`, `.spk-series-table`.
 * Data: `data-status` (`loading`, `failed`, `offline`, `missing`, `empty`, `ready`), `data-begins` (`asked`, `chain`, `pruned`),
 * `data-days`; on a panel `data-chart` (`stake`, `rewards`, `price`, `workers`) and `data-view` (`chart`, `table`).
 */
export function PoolCharts(options: PoolChartsProps) {
  const state = usePoolCharts(options);
  return (
    <Root className="spk-charts" data-status={state.status} data-begins={state.begins} data-days={state.days}>
      <PoolChartsBody pid={options.pid} state={state} />
    </Root>
  );
}

function PoolChartsBody({ pid, state }: { readonly pid: PoolChartsProps['pid']; readonly state: ChartsState }) {
  const { t } = useTexts();
  const format = useFormat();
  const { charts, createdAfter, until, status } = state;
  const text = String(pid);
  const date = createdAfter === null ? '' : format.date(createdAfter);
  const today = createdAfter !== null && until !== null && format.day(createdAfter) === format.day(until);
  const empty =
    status === 'missing' ? (
      <Empty title={t('pools.detail.missing.title', { pid: text })}>{t('pools.detail.missing.text')}</Empty>
    ) : (
      <Empty title={t('charts.empty')}>{t('charts.empty.pool', { pid: text, today: String(today), date })}</Empty>
    );
  return (
    <ChartsFrame state={state} ids={IDS} empty={empty} remark={createdAfter !== null && t('charts.createdAfter', { pid: text, date })}>
      <div className="spk-charts-grid" data-count={charts.length}>
        {charts.map((series) => (
          <ChartPanel
            key={series.id}
            series={series}
            label={t('charts.ofPool', { chart: t(`charts.name.${series.id}`), pid: text })}
            height={HEIGHT}
          />
        ))}
      </div>
    </ChartsFrame>
  );
}
