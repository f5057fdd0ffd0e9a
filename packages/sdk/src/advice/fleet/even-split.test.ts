import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Share, splitEvenly } from './even-split.js';

const share = (least: bigint, most: bigint): Share => ({ least, most });
const anyShare = fc
  .tuple(fc.bigInt({ min: 0n, max: 60n }), fc.bigInt({ min: 0n, max: 60n }))
  .map(([a, b]) => (a < b ? share(a, b) : share(b, a)));
const sum = (parts: readonly (bigint | null)[]): bigint => parts.reduce<bigint>((all, part) => all + (part ?? 0n), 0n);

describe('splitEvenly', () => {
  it.each([
    ['to the last planck', [share(0n, 100n), share(0n, 100n), share(0n, 100n)], 100n, [34n, 33n, 33n]],
    ['what one cannot take goes to the others', [share(0n, 10n), share(0n, 100n), share(0n, 100n)], 101n, [10n, 46n, 45n]],
    ['who needs more gets it', [share(60n, 100n), share(0n, 100n), share(0n, 100n)], 100n, [60n, 20n, 20n]],
    ['as many as possible', [share(50n, 90n), share(20n, 30n), share(20n, 30n)], 60n, [null, 30n, 30n]],
    ['no more than all can take', [share(1n, 5n), share(1n, 5n)], 100n, [5n, 5n]],
    ['nothing to share', [share(1n, 5n), share(0n, 5n)], 0n, [null, 0n]],
    ['nobody', [], 5n, []],
  ])('%s', (_, shares, budget, parts) => {
    expect(splitEvenly(shares, budget)).toEqual(parts);
  });

  it('is fair, uses all there is, and serves as many as possible', () => {
    fc.assert(
      fc.property(fc.array(anyShare, { maxLength: 12 }), fc.bigInt({ min: 0n, max: 500n }), (shares, budget) => {
        const parts = splitEvenly(shares, budget);
        const served = shares.flatMap((one, i) => (parts[i] == null ? [] : [{ ...one, part: parts[i] as bigint }]));
        expect(sum(parts)).toBeLessThanOrEqual(budget);
        for (const { part, least, most } of served) expect(part >= least && part <= most).toBe(true);
        for (const a of served)
          for (const b of served) if (a.part < b.part - 1n) expect(a.part === a.most || b.part === b.least).toBe(true);
        if (served.some(({ part, most }) => part < most)) expect(sum(parts)).toBe(budget);
        const costs = shares.map(({ least }) => least).sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
        const most = costs.findIndex((_, i) => sum(costs.slice(0, i + 1)) > budget);
        expect(served).toHaveLength(most === -1 ? shares.length : most);
      }),
      { numRuns: 1000 },
    );
  });
});
