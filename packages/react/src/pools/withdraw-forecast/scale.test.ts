import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayTicks } from './scale';

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
