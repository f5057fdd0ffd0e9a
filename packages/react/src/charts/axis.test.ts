import type { FixedBits } from '@stakepool-kit/sdk/rules';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { axisOf, compactAmount } from './axis';
import { createSeries } from './series';

const PHA = 10n ** 12n;
const en = { locale: 'en', separators: { decimal: '.', group: ',' } } as const;
const fr = { locale: 'fr', separators: { decimal: ',', group: '\u202f' } } as const;
const zh = { ...en, locale: 'zh' } as const;

const amounts = (...values: bigint[]) =>
  createSeries({
    id: 'stake',
    kind: 'steps',
    unit: 'amount',
    layers: ['total'],
    points: values.map((value, time) => ({ time, values: [value], complete: true })),
  });
const prices = (...values: bigint[]) => ({ ...amounts(...values), id: 'price', kind: 'line', unit: 'price', layers: ['price'] }) as const;
const price = (millionths: number): FixedBits => ((BigInt(millionths) << 64n) / 1_000_000n) as FixedBits;

describe('compactAmount', () => {
  it.each([
    [0n, '0', '0', '0'],
    [20_000n * PHA, '20k', '20\u202fk', '2万'],
    [1_500_000n * PHA, '1.5M', '1,5\u202fM', '150万'],
    [700_000_000n * PHA, '700M', '700\u202fM', '7亿'],
    [12n * PHA, '12', '12', '12'],
    [PHA / 4n, '0.25', '0,25', '0.25'],
  ])('%s', (amount, english, french, chinese) => {
    expect(compactAmount(amount, 12, en)).toBe(english);
    expect(compactAmount(amount, 12, fr)).toBe(french);
    expect(compactAmount(amount, 12, zh)).toBe(chinese);
  });

  it('loses nothing', () => {
    const back = { k: 3n, M: 6n, B: 9n, '': 0n } as const;
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 24n }), (amount) => {
        const [, figure = '', sign = ''] = /^([\d.,]+)(\D?)$/.exec(compactAmount(amount, 12, en)) ?? [];
        const [whole = '', rest = ''] = figure.replaceAll(',', '').split('.');
        const zeros = 12 + Number(back[sign as keyof typeof back]);
        expect(BigInt(whole + rest.padEnd(zeros, '0'))).toBe(amount);
      }),
    );
  });
});

describe('the axis of amounts', () => {
  it('begins at zero and has round marks', () => {
    expect(axisOf(amounts(28_200n * PHA), 2, 12, en).ticks).toEqual([
      { at: 0, label: '0' },
      { at: 0.5, label: '15k' },
      { at: 1, label: '30k' },
    ]);
    expect(axisOf(amounts(20_170n * (PHA / 1000n)), 2, 12, en).ticks.map(({ label }) => label)).toEqual(['0', '12', '24']);
  });

  it('keeps every value within it, in order', () => {
    fc.assert(
      fc.property(fc.array(fc.bigInt({ min: 0n, max: 10n ** 27n }), { minLength: 1, maxLength: 40 }), (values) => {
        const { placeOf } = axisOf(amounts(...values), 2, 12, en);
        const sorted = [...values].sort((a, b) => (a < b ? -1 : 1)).map(placeOf);
        expect(sorted.every((place, i) => place >= (sorted[i - 1] ?? 0) && place <= 1)).toBe(true);
      }),
    );
  });
});

describe('the axis of a share price', () => {
  const labels = (...values: number[]) => axisOf(prices(...values.map(price)), 2, 12, en).ticks.map(({ label }) => label);

  it('lies around a price that does not move', () => {
    const axis = axisOf(prices(price(1_000_000), price(1_000_000)), 2, 12, en);
    expect(axis.ticks.map(({ label }) => label)).toContain('1.000');
    expect(axis.placeOf(price(1_000_000))).toBeCloseTo(0.5, 1);
  });

  it('does not blow up dust', () => {
    expect(axisOf(prices(price(1_000_000), price(999_999)), 2, 12, en).placeOf(price(999_999))).toBeGreaterThan(0.3);
  });

  it('writes as many decimals as its marks need, in the language’s way', () => {
    expect(labels(950_000, 1_000_000)).toEqual(['0.94', '0.96', '0.98', '1.00', '1.02']);
    expect(axisOf(prices(price(950_000), price(1_000_000)), 2, 12, fr).ticks[0]?.label).toBe('0,94');
  });

  it('keeps every price within it and never goes below nothing', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 2_000_000 }), { minLength: 1, maxLength: 40 }), (values) => {
        const { ticks, placeOf } = axisOf(prices(...values.map(price)), 2, 12, en);
        expect(ticks.length).toBeGreaterThanOrEqual(2);
        expect(ticks.length).toBeLessThanOrEqual(5);
        for (const { at, label } of ticks) {
          expect(at >= 0 && at <= 1).toBe(true);
          expect(label).not.toContain('-');
        }
        for (const value of values) expect(placeOf(price(value))).toBeGreaterThanOrEqual(0);
        for (const value of values) expect(placeOf(price(value))).toBeLessThanOrEqual(1);
      }),
    );
  });
});

it('counts workers by whole numbers', () => {
  const workers = { ...amounts(4n, 6n), id: 'workers', unit: 'count' } as const;
  expect(axisOf(workers, 2, 12, en).ticks.map(({ label }) => label)).toEqual(['0', '3', '6']);
});
