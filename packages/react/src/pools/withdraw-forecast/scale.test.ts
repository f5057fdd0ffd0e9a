import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { amountTicks, dayTicks, partOf } from './scale';

const PHA = 10n ** 12n;
const amounts = fc.bigInt({ min: 0n, max: 10n ** 30n });

describe('amountTicks', () => {
  it('takes round steps', () => {
    expect(amountTicks(6_838n * PHA)).toEqual([0n, 2000n * PHA, 4000n * PHA, 6000n * PHA, 8000n * PHA]);
  });

  it('begins at 0, goes up evenly, reaches the highest in four steps and not far beyond', () => {
    fc.assert(
      fc.property(amounts, (highest) => {
        const ticks = amountTicks(highest);
        const step = ticks[1] as bigint;
        expect(ticks[0]).toBe(0n);
        expect(step).toBeGreaterThan(0n);
        expect(ticks).toEqual(ticks.map((_, i) => step * BigInt(i)));
        expect(ticks.length).toBeLessThanOrEqual(5);
        expect(ticks.at(-1)).toBeGreaterThanOrEqual(highest);
        if (highest > 0n) expect(ticks.at(-2)).toBeLessThan(highest);
      }),
    );
  });
});

describe('dayTicks', () => {
  it('marks every second day of a fortnight', () => {
    expect(dayTicks(0, 14 * 86_400)).toEqual([2, 4, 6, 8, 10, 12, 14].map((day) => day * 86_400));
  });

  it('stays within the time and the count', () => {
    fc.assert(
      fc.property(fc.nat(2_000_000_000), fc.nat(100_000_000), fc.integer({ min: 1, max: 9 }), (from, length, count) => {
        const ticks = dayTicks(from, from + length, count);
        expect(ticks.length).toBeLessThanOrEqual(count);
        for (const tick of ticks) expect(tick > from && tick <= from + length).toBe(true);
      }),
    );
  });
});

describe('partOf', () => {
  it('keeps the order of amounts', () => {
    fc.assert(
      fc.property(amounts, amounts, (a, b) => {
        const whole = a > b ? a : b;
        expect(partOf(a, whole)).toBeLessThanOrEqual(1);
        expect(partOf(a, whole) <= partOf(b, whole) || a > b).toBe(true);
      }),
    );
  });
});
