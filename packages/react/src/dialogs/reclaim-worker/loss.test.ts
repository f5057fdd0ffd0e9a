import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { possibleLoss } from './loss';

const ONE = 1n << 64n;

describe('possibleLoss', () => {
  it('is what V has fallen below Ve', () => {
    expect(possibleLoss({ v: 3n * ONE, ve: 4n * ONE }, 1000n, false)).toBe(250n);
    expect(possibleLoss({ v: 1n, ve: 3n }, 10n, false)).toBe(7n);
  });

  it('is nothing where the runtime returns all, or V has not fallen', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 0n, max: ONE }),
        fc.bigInt({ min: 0n, max: ONE }),
        fc.bigInt({ min: 0n, max: 10n ** 24n }),
        (v, ve, stake) => {
          expect(possibleLoss({ v, ve }, stake, true)).toBe(0n);
          const loss = possibleLoss({ v, ve }, stake, false);
          expect(loss >= 0n && loss <= stake).toBe(true);
          if (v >= ve) expect(loss).toBe(0n);
        },
      ),
    );
  });
});
