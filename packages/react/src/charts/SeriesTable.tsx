import type { FixedBits } from '@stakepool-kit/sdk/rules';
import { Amount } from '../fields/amount/Amount';
import { useFormat } from '../i18n/format';
import { useTexts } from '../i18n/texts';
import { priceText } from '../pools/price-text';
import { type PlainColumn, PlainTable } from '../ui/PlainTable';
import type { Series, SeriesPoint } from './series';
import { layerName, momentText, shownLayers } from './words';

/** The same as the chart in figures, the newest first. CSS: `.spk-series-table`, and those of a plain table. */
export function SeriesTable({ series, label }: { readonly series: Series; readonly label: string }) {
  const texts = useTexts();
  const format = useFormat();
  const { t } = texts;
  const { unit, daily } = series;
  const cellOf = (value: bigint) => {
    if (unit === 'amount') return <Amount value={value} />;
    return unit === 'price' ? priceText(value as FixedBits, format) : format.integer(value);
  };
  const columns: readonly PlainColumn<SeriesPoint>[] = [
    {
      key: 'time',
      head: t(daily ? 'charts.table.day' : 'charts.table.time'),
      cell: (point) => (
        <>
          {momentText(series, point, format)}
          {!point.complete && <span className="spk-quiet"> {t('charts.part')}</span>}
        </>
      ),
      card: 'title',
    },
    ...shownLayers(series).map(
      ({ layer, index }): PlainColumn<SeriesPoint> => ({
        key: layer,
        head: layerName(texts, layer),
        numeric: true,
        cell: ({ values }) => cellOf(values[index] ?? 0n),
      }),
    ),
  ];
  return (
    // biome-ignore lint/a11y/useSemanticElements: a set of form fields is something else
    <div
      className="spk-series-table"
      role="group"
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
      tabIndex={0}
    >
      <PlainTable label={label} rows={[...series.points].reverse()} columns={columns} rowKey={({ time }) => String(time)} />
    </div>
  );
}
