import { existsSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  divByFixed,
  fixedDiv,
  fixedSqrt,
  fromFixed,
  integerSqrt,
  isDust,
  MAX_U128,
  mulByFixed,
  ONE,
  toFixed,
  withoutDust,
} from './fixed.js';

interface Reference {
  toFixed(x: bigint): bigint;
  fromFixed(f: bigint): bigint;
  fdiv(a: bigint, b: bigint): bigint;
  bmul(x: bigint, f: bigint): bigint;
  bdiv(x: bigint, f: bigint): bigint;
  isqrt(n: bigint): bigint;
}

const referenceFile = new URL('../../../../../shared/domain/v1-model.mjs', import.meta.url);
const present = existsSync(referenceFile);

const amount = fc.bigInt({ min: 0n, max: ONE - 1n });
const factor = fc.bigInt({ min: 1n, max: 1n << 70n });

describe('U64F64', () => {
  it('bridges whole PHA without loss and loses one planck on most other amounts', () => {
    expect(mulByFixed(1_000_000_000_000n, ONE)).toBe(1_000_000_000_000n);
    expect(mulByFixed(244_140_625n * 7n, ONE)).toBe(244_140_625n * 7n);
    expect(mulByFixed(9_998_999_999_999_100n, ONE)).toBe(9_998_999_999_999_099n);
  });

  it('wraps at 2^64 planck on the way in and saturates on the way out', () => {
    expect(toFixed(ONE + 5n)).toBe(toFixed(5n));
    expect(fromFixed(MAX_U128)).toBe(ONE - 1n);
    expect(divByFixed(19_000_000_000_000_000_000n, ONE)).toBe(553_255_926_290_448_383n);
  });

  it('gives the reward accumulator and the third share price of the recorded runs', () => {
    expect(fixedDiv(toFixed(5_000_000_000_000n), toFixed(4_000_000_000_000_000n))).toBe(23_058_430_092_136_939n);
    const third = fixedDiv(toFixed(300_000_000_000_000n), toFixed(900_000_000_000_000n));
    expect(divByFixed(100_000_000_000_000n, third)).toBe(300_000_000_000_000n);
  });

  it('never rounds up', () => {
    fc.assert(
      fc.property(amount, (x) => {
        const back = fromFixed(toFixed(x));
        expect(x - back === 0n || x - back === 1n).toBe(true);
      }),
    );
  });

  it('has 32 fractional bits in its square root', () => {
    expect(fixedSqrt(4)).toBe(2n << 64n);
    expect(fixedSqrt(2) & 0xffffffffn).toBe(0n);
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 1n << 140n }), (n) => {
        const root = integerSqrt(n);
        expect(root * root <= n && (root + 1n) * (root + 1n) > n).toBe(true);
      }),
    );
  });

  it('calls up to 1000 planck dust', () => {
    expect([isDust(1000n), isDust(1001n), withoutDust(1000n), withoutDust(1001n)]).toEqual([true, false, 0n, 1001n]);
  });
});

describe.skipIf(!present)('U64F64 against the reference maths (skipped when ../shared is absent)', async () => {
  const reference: Reference | null = present ? await import(/* @vite-ignore */ referenceFile.href) : null;

  it('equals it on random values below 2^64', () => {
    fc.assert(
      fc.property(amount, factor, (x, f) => {
        expect(toFixed(x)).toBe(reference?.toFixed(x));
        expect(fromFixed(f)).toBe(reference?.fromFixed(f));
        expect(fixedDiv(x, f)).toBe(reference?.fdiv(x, f));
        expect(mulByFixed(x, f)).toBe(reference?.bmul(x, f));
        expect(divByFixed(x, f)).toBe(reference?.bdiv(x, f));
        expect(integerSqrt(x)).toBe(reference?.isqrt(x));
      }),
      { numRuns: 1000 },
    );
  });
});
