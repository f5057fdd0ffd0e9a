import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leastPassing, leastSet } from './least.js';

const ALL = 1_000_000n;
const amount = fc.bigInt({ min: 0n, max: ALL });

describe('leastPassing', () => {
  it('finds the least, wherever it looks first', () => {
    fc.assert(
      fc.property(amount, amount, amount, amount, (low, high, guess, limit) => {
        const expected = limit <= low ? low : limit;
        expect(leastPassing(low, high, guess, (one) => one >= limit)).toBe(low > high || expected > high ? null : expected);
      }),
      { numRuns: 2000 },
    );
  });

  it('needs few tries near a good guess, even among 2^64', () => {
    let tries = 0;
    const limit = 1n << 60n;
    const passes = (one: bigint) => ++tries > 0 && one >= limit;
    expect(leastPassing(0n, 1n << 64n, limit - 7n, passes)).toBe(limit);
    expect(tries).toBeLessThan(20);
  });
});

interface Item {
  readonly id: number;
  readonly stake: bigint;
}
const sum = (items: readonly Item[]): bigint => items.reduce((total, { stake }) => total + stake, 0n);

function bruteForce(items: readonly Item[], needed: bigint): readonly [size: number, stake: bigint] | null {
  let best: readonly [number, bigint] | null = null;
  for (let mask = 0; mask < 1 << items.length; mask++) {
    const set = items.filter((_, i) => mask & (1 << i));
    const stake = sum(set);
    if (stake < needed) continue;
    if (best === null || set.length < best[0] || (set.length === best[0] && stake < best[1])) best = [set.length, stake];
  }
  return best;
}

describe('leastSet', () => {
  const stakes = fc.array(fc.oneof(fc.bigInt({ min: 0n, max: 20n }), fc.bigInt({ min: 0n, max: 10_000n })), { maxLength: 10 });

  it('has the fewest items and the least stake of all sets, up to 10 items', () => {
    fc.assert(
      fc.property(stakes, fc.bigInt({ min: 1n, max: 30_000n }), (values, needed) => {
        const items = values.map((stake, id) => ({ id, stake }));
        const found = leastSet(items, needed);
        expect(found && [found.items.length, sum(found.items)]).toEqual(bruteForce(items, needed));
        expect(new Set(found?.items).size).toBe(found?.items.length ?? 0);
        expect(found?.isLeast ?? true).toBe(true);
      }),
      { numRuns: 1500 },
    );
  });

  it('ends soon among 200 unequal stakes, and says when it gave up on the least stake', () => {
    const items = Array.from({ length: 200 }, (_, id) => ({
      id,
      stake: 10n ** 15n + BigInt((id * 7919) % 1009) * 1_000_003n * BigInt(id),
    }));
    const needed = sum(items) / 2n + 1n;
    const started = performance.now();
    const found = leastSet(items, needed);
    expect(performance.now() - started).toBeLessThan(2000);
    expect(found?.isLeast).toBe(false);
    expect(sum(found?.items ?? [])).toBeGreaterThanOrEqual(needed);
    const largest = [...items].sort((a, b) => Number(b.stake - a.stake));
    expect(sum(largest.slice(0, (found?.items.length ?? 0) - 1))).toBeLessThan(needed);
  });
});
