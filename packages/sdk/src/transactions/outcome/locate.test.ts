import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { callOf } from '../../../test/support/nested/calls.js';
import { locateInBatchAll } from './locate.js';

const batchOf = (length: number) =>
  callOf(
    'Utility.batch_all',
    Array.from({ length }, () => callOf('Pool.call')),
  );
const weights = fc.array(fc.bigInt({ min: 1n, max: 10n ** 9n }), { minLength: 1, maxLength: 300 });

function scaleOf(items: readonly bigint[]) {
  const sums = [10n];
  for (const weight of items) sums.push((sums.at(-1) as bigint) + weight);
  return vi.fn(async (length: number) => sums[length] as bigint);
}

describe('locateInBatchAll', () => {
  it('finds the item whose weight is the last that counts, asking for few of the batches', async () => {
    await fc.assert(
      fc.asyncProperty(weights, fc.nat(), async (items, at) => {
        const index = at % items.length;
        const weightOf = scaleOf(items);
        expect(await locateInBatchAll(batchOf(items.length), await weightOf(index + 1), weightOf)).toBe(index);
        expect(weightOf.mock.calls.length).toBeLessThan(13);
      }),
    );
  });

  it('never takes a weight that is not exactly that of some items', async () => {
    await fc.assert(
      fc.asyncProperty(weights, fc.bigInt({ min: 0n, max: 10n ** 12n }), async (items, weight) => {
        const weightOf = scaleOf(items);
        const all = await Promise.all(items.map((_, i) => weightOf(i + 1)));
        fc.pre(!all.includes(weight));
        expect(await locateInBatchAll(batchOf(items.length), weight, weightOf)).toBe(null);
      }),
    );
  });

  it('finds nothing in an empty batch', async () => {
    expect(await locateInBatchAll(batchOf(0), 10n, async () => 10n)).toBe(null);
  });
});
