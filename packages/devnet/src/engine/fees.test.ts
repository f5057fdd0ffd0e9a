import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BASE_EXTRINSIC_WEIGHT, feeParts, MAX_NORMAL_WEIGHT, nextMultiplier, totalFee } from './fees.js';

const ONE = 10n ** 18n;

describe('fees', () => {
  it('of weightless calls are 0.0001 PHA and 0.00001 PHA a byte', () => {
    expect(totalFee(feeParts(106, 0n, ONE))).toBe(1_160_000_000n);
    expect(totalFee(feeParts(106, 0n, 2n * ONE))).toBe(1_160_000_000n);
  });

  it('are what the real runtime quoted for the first sudo call of the recording', () => {
    // 174 bytes, weight 100,010,000, multiplier after block 1 of an empty chain
    expect(totalFee(feeParts(174, 100_010_000n, nextMultiplier(ONE, 0n)))).toBe(1_955_888_838n);
  });

  it('fall slowly on empty blocks, rise on full ones, and hold at the target', () => {
    expect(nextMultiplier(ONE, 0n)).toBe(ONE - 2_499_996_875_000n);
    expect(nextMultiplier(ONE, MAX_NORMAL_WEIGHT / 4n)).toBe(ONE);
    expect(nextMultiplier(ONE, MAX_NORMAL_WEIGHT)).toBeGreaterThan(ONE);
  });

  it('never go below the least multiplier, and only depend on the block', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n * ONE }), fc.bigInt({ min: 0n, max: 2n * MAX_NORMAL_WEIGHT }), (multiplier, used) => {
        const next = nextMultiplier(multiplier, used);
        expect(next).toBeGreaterThanOrEqual(ONE / 10n ** 9n);
        if (used > MAX_NORMAL_WEIGHT) expect(next).toBe(nextMultiplier(multiplier, MAX_NORMAL_WEIGHT));
      }),
    );
  });

  it('count the base weight as the base fee', () => {
    expect(feeParts(0, BASE_EXTRINSIC_WEIGHT, ONE).adjustedWeight).toBe(100_000_000n);
  });
});
