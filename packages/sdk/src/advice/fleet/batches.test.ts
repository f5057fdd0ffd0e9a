import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type BatchLimits, type CallSize, cutIntoBatches } from './batches.js';

const overhead = { weight: 10n, length: 100 };
const limits: BatchLimits = { maxWeight: 1000n, maxLength: 1000, maxCalls: 4, overhead };
const call = (weight: bigint, length: number): CallSize => ({ weight, length });

const size = fc.record({ weight: fc.bigInt({ min: 0n, max: 60n }), length: fc.integer({ min: 0, max: 60 }) });
const anyLimits = fc.record({
  maxWeight: fc.bigInt({ min: 1n, max: 200n }),
  maxLength: fc.integer({ min: 1, max: 200 }),
  maxCalls: fc.integer({ min: 1, max: 8 }),
  overhead: size,
});

/** Whether these calls fit into one batch, added up anew. */
const fits = (calls: readonly CallSize[], { maxWeight, maxLength, maxCalls, overhead }: BatchLimits): boolean =>
  calls.reduce((sum, { weight }) => sum + weight, overhead.weight) <= maxWeight &&
  calls.reduce((sum, { length }) => sum + length, overhead.length) <= maxLength &&
  calls.length <= maxCalls;

describe('cutIntoBatches', () => {
  it('fills each batch up to the limit', () => {
    const six = Array.from({ length: 6 }, () => call(1n, 1));
    expect(cutIntoBatches(six, limits)).toEqual({
      batches: [
        { start: 0, end: 4 },
        { start: 4, end: 6 },
      ],
      oversized: [],
    });
    expect(cutIntoBatches([call(990n, 900), call(0n, 0), call(1n, 0)], limits).batches).toEqual([
      { start: 0, end: 2 },
      { start: 2, end: 3 },
    ]);
    expect(cutIntoBatches([], limits)).toEqual({ batches: [], oversized: [] });
  });

  it('reports calls that fit in no batch, and goes on after them', () => {
    const cut = cutIntoBatches([call(1n, 1), call(991n, 1), call(1n, 901), call(1n, 1)], limits);
    expect(cut).toEqual({
      batches: [
        { start: 0, end: 1 },
        { start: 3, end: 4 },
      ],
      oversized: [1, 2],
    });
  });

  it('has every call once, in order, within the limits, in no more batches than needed', () => {
    fc.assert(
      fc.property(fc.array(size, { maxLength: 40 }), anyLimits, (calls, given) => {
        const { batches, oversized } = cutIntoBatches(calls, given);
        const covered = batches.flatMap(({ start, end }) => calls.slice(start, end).map((_, i) => start + i));
        expect(covered).toEqual([...covered].sort((a, b) => a - b));
        expect([...covered, ...oversized].sort((a, b) => a - b)).toEqual(calls.map((_, i) => i));
        for (const { start, end } of batches) expect(fits(calls.slice(start, end), given) && end > start).toBe(true);
        for (const index of oversized) expect(fits(calls.slice(index, index + 1), given)).toBe(false);
        for (const { start, end } of batches)
          if (batches.some((next) => next.start === end)) expect(fits(calls.slice(start, end + 1), given)).toBe(false);
      }),
    );
  });
});
