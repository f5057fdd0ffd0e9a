import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSeries, highestOf, slicesOf } from './series';

const point = (time: number, ...values: bigint[]) => ({ time, values, complete: true });
const stake = (...points: ReturnType<typeof point>[]) =>
  createSeries({ id: 'stake', kind: 'steps', unit: 'amount', layers: ['total', 'free'], points });

const samples = fc
  .uniqueArray(fc.integer({ min: 1, max: 10_000_000 }), { minLength: 2, maxLength: 44 })
  .map((times) => times.sort((a, b) => a - b).map((time) => ({ time, held: time })));

describe('createSeries', () => {
  it('tells what did not move', () => {
    expect(stake(point(1, 5n, 0n), point(2, 5n, 0n)).unchanged).toBe(true);
    expect(stake(point(1, 5n, 0n), point(2, 5n, 1n)).unchanged).toBe(false);
    expect(stake(point(1, 5n, 0n)).unchanged).toBe(false);
    expect(stake().unchanged).toBe(false);
  });

  it('has the last values, unless told others', () => {
    expect(stake(point(1, 5n, 0n), point(2, 6n, 1n)).latest).toEqual([6n, 1n]);
    expect(stake().latest).toBeNull();
    expect(createSeries({ ...stake(point(1, 5n)), latest: [9n] }).latest).toEqual([9n]);
  });
});

describe('highestOf', () => {
  it('adds up bars and compares lines', () => {
    const points = [point(1, 3n, 4n), point(2, 5n, 1n)];
    expect(highestOf({ kind: 'bars', points })).toBe(7n);
    expect(highestOf({ kind: 'steps', points })).toBe(5n);
  });
});

describe('slicesOf', () => {
  it('gives each slice what held at its end', () => {
    const slices = slicesOf(
      [
        { time: 0, held: 'a' },
        { time: 50, held: 'b' },
        { time: 100, held: 'c' },
      ],
      4,
    );
    expect(slices).toEqual([
      { time: 25, held: 'a' },
      { time: 50, held: 'b' },
      { time: 75, held: 'b' },
      { time: 100, held: 'c' },
    ]);
  });

  it('is even, ends with the last sample and never looks ahead', () => {
    fc.assert(
      fc.property(samples, fc.integer({ min: 1, max: 40 }), (list, count) => {
        const slices = slicesOf(list, count);
        expect(slices).toHaveLength(count);
        expect(slices.at(-1)).toEqual(list.at(-1));
        for (const { time, held } of slices) {
          expect(held).toBeLessThanOrEqual(time);
          expect(list.some((sample) => sample.time > held && sample.time <= time)).toBe(false);
        }
      }),
    );
  });

  it('leaves a single moment as it is', () => {
    expect(slicesOf([{ time: 7 }], 30)).toEqual([{ time: 7 }]);
    expect(slicesOf([], 30)).toEqual([]);
  });
});
