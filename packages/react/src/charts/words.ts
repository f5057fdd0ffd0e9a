import type { FixedBits } from '@stakepool-kit/sdk/rules';
import type { Format } from '../i18n/format';
import type { Texts } from '../i18n/texts';
import { priceText } from '../pools/price-text';
import { WORKER_STATES } from '../workers/states';
import { type Layer, type Series, type SeriesPoint, sumOf } from './series';

const STATES: ReadonlySet<string> = new Set(WORKER_STATES);
const isState = (layer: Layer): layer is (typeof WORKER_STATES)[number] => STATES.has(layer);

export const layerName = ({ t }: Texts, layer: Layer): string => (isState(layer) ? t(`state.${layer}`) : t(`charts.layer.${layer}`));

/** A value of a series; `last`: with its unit, which is said once. */
function valueText(value: bigint, unit: Series['unit'], format: Format, last = true): string {
  if (unit === 'amount') return format.amount(value, { unit: last });
  return unit === 'price' ? priceText(value as FixedBits, format) : format.integer(value);
}

export const momentText = ({ daily }: Series, { time }: SeriesPoint, format: Format): string =>
  daily ? format.day(time) : format.date(time);

/** Layers that tell something: of worker states those that occur; of rewards the owner's part only where there is one. */
export const shownLayers = ({ layers, points, kind }: Series): readonly { readonly layer: Layer; readonly index: number }[] =>
  layers
    .map((layer, index) => ({ layer, index }))
    .filter(({ index }) => kind !== 'bars' || index === 0 || points.some(({ values }) => (values[index] ?? 0n) > 0n));

/** One moment with its values, as the crosshair tells it. */
export function describePoint(texts: Texts, format: Format, series: Series, point: SeriesPoint): string {
  const shown = shownLayers(series);
  const parts = shown
    .filter(({ index }) => series.unit !== 'count' || (point.values[index] ?? 0n) > 0n)
    .map(({ layer, index }, i, all) => {
      const value = valueText(point.values[index] ?? 0n, series.unit, format, i === all.length - 1);
      return shown.length === 1 ? value : texts.t('charts.readout.value', { layer: layerName(texts, layer), value });
    });
  const none = valueText(sumOf(point.values), series.unit, format);
  const values = parts.length === 0 ? none : parts.reduce((first, second) => texts.t('charts.readout.and', { first, second }));
  return texts.t(point.complete ? 'charts.readout' : 'charts.readout.part', { date: momentText(series, point, format), values });
}

/** How long a time is: whole days as such, less in two units. */
export function periodText({ t }: Texts, format: Format, seconds: number): string {
  const days = Math.round(seconds / 86_400);
  return days >= 1 ? t('charts.days', { count: days }) : format.period(seconds);
}
