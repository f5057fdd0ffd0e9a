import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { amountTicks, partOf } from './scale';

const PHA = 10n ** 12n;
const amounts = fc.bigInt({ min: 0n, max: 10n ** 30n });

describe('amountTicks', () => {
  it('takes round steps', () => {
    expect(amountTicks(6_838n * PHA)).toEqual([0n, 2000n * PHA, 4000n * PHA, 6000n * PHA, 8000n * PHA]);
  });

  it('counts small numbers one by one', () => {
    expect(amountTicks(6n, 2)).toEqual([0n, 3n, 6n]);
    expect(amountTicks(0n, 2)).toEqual([0n, 1n]);
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
