import type { FixedBits, UnixSeconds } from '@stakepool-kit/sdk/rules';
import { type ReactNode, useId, useState } from 'react';
import { Amount } from '../fields/amount/Amount';
import { useFormat } from '../i18n/format';
import { useTexts } from '../i18n/texts';
import { priceText } from '../pools/price-text';
import { Button } from '../ui/Button';
import { SeriesChart } from './SeriesChart';
import { SeriesTable } from './SeriesTable';
import { type ChartId, highestOf, type Series, sumOf } from './series';
import { periodText } from './words';

type View = 'chart' | 'table';

/** The words that say that there is nothing to draw. */
const NOTHING: Partial<Record<ChartId, 'charts.none.rewards' | 'charts.none.price' | 'charts.none.workers'>> = {
  rewards: 'charts.none.rewards',
  myRewards: 'charts.none.rewards',
  price: 'charts.none.price',
  workers: 'charts.none.workers',
};

/** Why a chart would be empty; `null` when it is not. */
export const nothingIn = (series: Series) => (series.points.length === 0 || highestOf(series) === 0n ? (NOTHING[series.id] ?? null) : null);

export function ViewButton({
  view,
  setView,
  chart,
}: {
  readonly view: View;
  readonly setView: (view: View) => void;
  readonly chart: string;
}) {
  const { t } = useTexts();
  const words = t(view === 'chart' ? 'forecast.showTable' : 'forecast.showChart');
  return (
    <Button
      small
      kind="quiet"
      className="spk-chart-view"
      aria-label={t('charts.view', { view: words, chart })}
      onClick={() => setView(view === 'chart' ? 'table' : 'chart')}
    >
      {words}
    </Button>
  );
}

interface ChartPanelProps {
  readonly series: Series;
  /** What it shows, for who does not see it. */
  readonly label: string;
  readonly height: number;
}

/**
 * A chart with its name and its last value.
 *
 * CSS: `.spk-chart-panel`, `.spk-chart-head`, `.spk-chart-name`, `.spk-chart-figure`, `.spk-chart-note`. Data: `data-chart`, `data-view`.
 */
export function ChartPanel({ series, label, height }: ChartPanelProps) {
  const { t } = useTexts();
  const [view, setView] = useState<View>('chart');
  const nothing = nothingIn(series);
  const name = t(`charts.name.${series.id}`);
  return (
    <PanelFrame id={series.id} view={view} tools={nothing === null && <ViewButton view={view} setView={setView} chart={name} />}>
      <p className="spk-chart-figure">
        <Figure series={series} />
      </p>
      {nothing !== null ? (
        <p className="spk-chart-none spk-hint">{t(nothing)}</p>
      ) : view === 'chart' ? (
        <SeriesChart series={series} label={label} height={height} />
      ) : (
        <SeriesTable series={series} label={label} />
      )}
    </PanelFrame>
  );
}

interface PanelFrameProps {
  readonly id: ChartId;
  readonly view?: View;
  readonly tools?: ReactNode;
  readonly children: ReactNode;
}

export function PanelFrame({ id, view, tools, children }: PanelFrameProps) {
  const { t } = useTexts();
  const heading = useId();
  return (
    <section className="spk-panel spk-chart-panel" aria-labelledby={heading} data-chart={id} data-view={view}>
      <header className="spk-chart-head">
        <h3 id={heading} className="spk-chart-name">
          {t(`charts.name.${id}`)}
        </h3>
        {tools}
      </header>
      {children}
    </section>
  );
}

/** The last value, and that it did not move. */
function Figure({ series }: { readonly series: Series }) {
  const texts = useTexts();
  const { t } = texts;
  const format = useFormat();
  const { latest, unit, points, unchanged, id } = series;
  if (latest === null) return <span className="spk-quiet">–</span>;
  const [main = 0n] = latest;
  const period = periodText(texts, format, spanOf(points));
  const notes = [
    id !== 'price' && t(`charts.note.${id === 'myRewards' ? 'rewards' : id}`),
    unchanged && unit !== 'count' && series.kind !== 'bars' && t('charts.note.unchanged', { period }),
  ];
  return (
    <>
      {unit === 'amount' && <Amount value={series.kind === 'bars' ? sumOf(latest) : main} unit focusable />}
      {unit === 'price' && priceText(main as FixedBits, format)}
      {unit === 'count' && t('charts.mining', { mining: Number(main), all: Number(sumOf(latest)) })}
      <span className="spk-chart-note"> {notes.filter(Boolean).join(' · ')}</span>
    </>
  );
}

const spanOf = (points: readonly { readonly time: UnixSeconds }[]): number => (points.at(-1)?.time ?? 0) - (points[0]?.time ?? 0);
