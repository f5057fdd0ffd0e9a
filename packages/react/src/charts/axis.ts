import { type FixedBits, formatAmount, type Separators } from '@stakepool-kit/sdk/rules';
import { scaleLinear } from 'd3-scale';
import type { Format } from '../i18n/format';
import type { Locale } from '../provider/context';
import { amountTicks, partOf } from './scale';
import { highestOf, type Series } from './series';

/** A mark of the vertical axis. */
export interface Tick {
  /** From 0 (bottom) to 1 (top). */
  readonly at: number;
  readonly label: string;
}

export interface Axis {
  readonly ticks: readonly Tick[];
  /** Where a value lies, from 0 to 1. */
  placeOf(value: bigint): number;
}

type Writing = Pick<Format, 'locale' | 'separators'>;

/** Zeros and the sign that stands for them, largest first. */
const SCALES: Readonly<Record<Locale, readonly (readonly [zeros: number, sign: string])[]>> = {
  en: [
    [9, 'B'],
    [6, 'M'],
    [3, 'k'],
  ],
  fr: [
    [9, '\u202fMd'],
    [6, '\u202fM'],
    [3, '\u202fk'],
  ],
  zh: [
    [8, '亿'],
    [4, '万'],
  ],
};

/** `20k`: short and exact; for round amounts. */
export function compactAmount(amount: bigint, decimals: number, { locale, separators }: Writing): string {
  const digits = amount.toString().length;
  const [zeros, sign] = SCALES[locale].find(([zeros]) => digits > decimals + zeros) ?? [0, ''];
  return `${formatAmount(amount, { decimals: decimals + zeros, separators })}${sign}`;
}

function amountAxis(series: Series, steps: number, write: (value: bigint) => string): Axis {
  const ticks = amountTicks(highestOf(series), steps);
  const top = ticks.at(-1) ?? 1n;
  const placeOf = (value: bigint) => partOf(value, top);
  return { ticks: ticks.map((tick) => ({ at: placeOf(tick), label: write(tick) })), placeOf };
}

/** A share price is drawn as a number; it is shown from its bits. */
const asNumber = (price: FixedBits): number => Number(price) / 2 ** 64;
/** The least part of a price that the axis shows, so that dust does not look like a leap. */
const LEAST_SPAN = 0.004;

const decimalsOf = (step: number): number => Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
const written = (value: number, decimals: number, { decimal }: Separators): string => value.toFixed(decimals).replace('.', decimal);

/** Not from zero: a price is told by its changes. */
function priceAxis({ points }: Series, steps: number, { separators }: Writing): Axis {
  const prices = points.flatMap(({ values }) => values.map(asNumber));
  const low = Math.min(...prices);
  const high = Math.max(...prices);
  const middle = (low + high) / 2;
  const half = Math.max((high - low) * 0.6, (middle * LEAST_SPAN) / 2) || 0.5;
  const scale = scaleLinear([0, 1])
    .domain([Math.max(0, middle - half), middle + half])
    .nice(2 * steps)
    .clamp(true);
  const choices = [steps, steps + 1, steps + 2].map((count) => scale.ticks(count));
  const ticks = choices.find(({ length }) => length > 2 && length < 6) ?? choices.find(({ length }) => length > 1) ?? [];
  const decimals = decimalsOf((ticks[1] ?? 1) - (ticks[0] ?? 0));
  return {
    ticks: ticks.map((tick) => ({ at: scale(tick), label: written(tick, decimals, separators) })),
    placeOf: (value) => scale(asNumber(value)),
  };
}

/** The vertical axis of a series, of about `steps` steps. `decimals`: of the chain's unit. */
export function axisOf(series: Series, steps: number, decimals: number, writing: Writing): Axis {
  if (series.unit === 'price') return priceAxis(series, steps, writing);
  const places = series.unit === 'amount' ? decimals : 0;
  return amountAxis(series, steps, (value) => compactAmount(value, places, writing));
}
