import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { axisOf } from './axis';
import { layoutOf } from './layout';
import { createSeries, type Series } from './series';

const en = { locale: 'en', separators: { decimal: '.', group: ',' } } as const;
const format = {
  day: (time: number) => `${Math.floor(time / 86_400)} Nov`,
  date: (time: number) => `${Math.floor(time / 86_400)} Nov, 09:12`,
};
const DAY = 86_400;

const drawn = (series: Series, width = 256, height = 118) => layoutOf(series, axisOf(series, 2, 12, en), { width, height }, format);

const seriesOf = (kind: 'steps' | 'bars', days: readonly (readonly bigint[])[]): Series =>
  createSeries({
    id: 'rewards',
    kind,
    unit: 'amount',
    layers: ['staker', 'owner'],
    points: days.map((values, i) => ({ time: (i + 1) * DAY, values, complete: i < days.length - 1 })),
    daily: kind === 'bars',
  });

const amount = fc.bigInt({ min: 0n, max: 10n ** 24n });
const days = fc.array(fc.tuple(amount, amount), { minLength: 1, maxLength: 44 });
const sizes = fc.integer({ min: 160, max: 1200 });

describe('bars', () => {
  it('stay within the plot, one beside the other', () => {
    fc.assert(
      fc.property(days, sizes, (values, width) => {
        const { bars, plot, places } = drawn(seriesOf('bars', values), width);
        expect(places).toHaveLength(values.length);
        for (const bar of bars) {
          expect(bar.x).toBeGreaterThanOrEqual(plot.left - 1);
          expect(bar.x + bar.width).toBeLessThanOrEqual(plot.right + 1);
          expect(bar.y).toBeGreaterThanOrEqual(plot.top - 1e-6);
          expect(bar.y + bar.height).toBeLessThanOrEqual(plot.bottom + 1e-6);
          expect(bar.width).toBeLessThanOrEqual(40);
        }
      }),
    );
  });

  it('lie on each other in the order of the layers', () => {
    fc.assert(
      fc.property(days, (values) => {
        const { bars, plot } = drawn(seriesOf('bars', values));
        for (const index of values.keys()) {
          const parts = bars.filter((bar) => bar.index === index);
          const tops = [plot.bottom, ...parts.map(({ y }) => y)];
          for (const [k, part] of parts.entries()) expect(part.y + part.height).toBeCloseTo(tops[k] ?? 0, 6);
        }
      }),
    );
  });

  it('leave 2 px between them, draw nothing for nothing, and mark the day that is not over', () => {
    const { bars, band } = drawn(
      seriesOf(
        'bars',
        Array.from({ length: 30 }, () => [10n, 0n]),
      ),
    );
    expect(bars).toHaveLength(30);
    expect(band - (bars[0]?.width ?? 0)).toBeCloseTo(2);
    expect(bars.filter(({ complete }) => !complete).map(({ index }) => index)).toEqual([29]);
  });
});

describe('lines', () => {
  it('go from edge to edge by time, in steps', () => {
    const { lines, places, plot } = drawn(
      seriesOf('steps', [
        [10n, 0n],
        [20n, 0n],
        [20n, 5n],
      ]),
    );
    expect(places[0]).toBe(plot.left);
    expect(places[2]).toBe(plot.right);
    expect(places[1]).toBeCloseTo((plot.left + plot.right) / 2);
    const [total, free] = lines;
    const middle = plot.bottom - (plot.bottom - plot.top) / 2;
    const step = places[1];
    expect(total?.path).toBe(`M${plot.left},${middle}L${step},${middle}L${step},${plot.top}L252,${plot.top}L252,${plot.top}`);
    expect(total?.area).not.toBeNull();
    expect(free?.area).toBeNull();
    expect(free?.end.x).toBe(plot.right);
  });

  it('places moments by time, not by number', () => {
    const series = seriesOf('steps', [[1n], [2n], [3n]]);
    const late = { ...series, points: series.points.map((point, i) => ({ ...point, time: [0, 10 * DAY - 1, 10 * DAY][i] ?? 0 })) };
    const { places, plot } = drawn(late);
    expect(places[1]).toBeGreaterThan(plot.right - 1);
  });
});

describe('labels of time', () => {
  const thirty = Array.from({ length: 30 }, () => [1n, 1n]);

  it('are the ends, and two between on a wide chart', () => {
    expect(drawn(seriesOf('bars', thirty)).labels.map(({ text }) => text)).toEqual(['1 Nov', '30 Nov']);
    expect(drawn(seriesOf('bars', thirty), 500).labels.map(({ text }) => text)).toEqual(['1 Nov', '11 Nov', '20 Nov', '30 Nov']);
  });

  it('keep only the end where both have no room', () => {
    const two = { ...seriesOf('steps', [[1n], [2n]]), daily: false };
    expect(drawn(two, 170).labels.map(({ text }) => text)).toEqual(['2 Nov, 09:12']);
    expect(drawn(two, 300).labels).toHaveLength(2);
  });

  it('never run into each other', () => {
    fc.assert(
      fc.property(days, sizes, fc.constantFrom('steps' as const, 'bars' as const), (values, width, kind) => {
        const { labels, plot } = drawn(seriesOf(kind, values), width);
        const room = labels.map(({ x, text, anchor }) => {
          const size = text.length * 6;
          const left = anchor === 'start' ? x : anchor === 'end' ? x - size : x - size / 2;
          return [left, left + size] as const;
        });
        for (const [i, [left]] of room.entries()) expect(left).toBeGreaterThanOrEqual(i === 0 ? 0 : (room[i - 1]?.[1] ?? 0));
        expect(labels.every(({ x }) => x >= plot.left - 1 && x <= plot.right + 1)).toBe(true);
      }),
    );
  });
});
