import type { UnixSeconds, WorkerState } from '@stakepool-kit/sdk/rules';

export type ChartId = 'stake' | 'rewards' | 'price' | 'workers' | 'value' | 'myRewards';
export type Layer = 'total' | 'free' | 'staker' | 'owner' | 'price' | 'value' | WorkerState;

/** One moment, one day or one slice of time. */
export interface SeriesPoint {
  readonly time: UnixSeconds;
  /** By layer. Planck, a share price in U64F64 bits, or a number of workers: see `unit`. */
  readonly values: readonly bigint[];
  /** `false`: a day of which only a part is known, as today's. */
  readonly complete: boolean;
}

/** Something over time, without words. */
export interface Series {
  readonly id: ChartId;
  /** `steps`: a value holds until the next; `bars`: layers lie on each other. */
  readonly kind: 'steps' | 'line' | 'bars';
  readonly unit: 'amount' | 'price' | 'count';
  /** The first one is the main one. */
  readonly layers: readonly Layer[];
  /** Ascending. */
  readonly points: readonly SeriesPoint[];
  /** Times of points are days. */
  readonly daily: boolean;
  /** By layer: the last values, of rewards per day those of the last 24 hours. `null` without points. */
  readonly latest: readonly bigint[] | null;
  /** All points are alike, and there are two at least. */
  readonly unchanged: boolean;
}

type SeriesInput = Omit<Series, 'unchanged' | 'daily' | 'latest'> & Partial<Pick<Series, 'daily' | 'latest'>>;

export function createSeries({ daily = false, latest, ...series }: SeriesInput): Series {
  const [first, ...rest] = series.points;
  const same = ({ values }: SeriesPoint) => values.every((value, i) => value === first?.values[i]);
  return {
    ...series,
    daily,
    latest: latest ?? series.points.at(-1)?.values ?? null,
    unchanged: rest.length > 0 && rest.every(same),
  };
}

export const sumOf = (values: readonly bigint[]): bigint => values.reduce((sum, value) => sum + value, 0n);

/** What the axis must reach: of stacked bars the sum, of lines the highest. */
export function highestOf({ kind, points }: Pick<Series, 'kind' | 'points'>): bigint {
  const tops = points.flatMap(({ values }) => (kind === 'bars' ? [sumOf(values)] : values));
  return tops.reduce((highest, top) => (top > highest ? top : highest), 0n);
}

/** Samples brought to even slices of time, each with what held at its end; slices before the first sample are left out. */
export function slicesOf<T extends { readonly time: UnixSeconds }>(samples: readonly T[], count: number): readonly T[] {
  const from = samples[0]?.time ?? 0;
  const to = samples.at(-1)?.time ?? 0;
  if (to <= from) return samples.slice(-1);
  return Array.from({ length: count }, (_, i) => {
    const end = i === count - 1 ? to : Math.floor(from + ((i + 1) * (to - from)) / count);
    const held = samples.findLast(({ time }) => time <= end);
    return held && { ...held, time: end };
  }).filter((slice) => slice !== undefined);
}
