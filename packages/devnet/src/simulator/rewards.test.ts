import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { integerSqrt } from '../pallets/fixed-point.js';
import type { Tokenomics } from './chain-state.js';
import { bitsFromPlanck, ONE, planckFromBits } from './fixed.js';
import { settlement, share, slashed } from './rewards.js';

/** What a fresh Rhala chain starts with. */
const tokenomics: Tokenomics = {
  phaRate: ONE,
  rho: 18446756370313412349n,
  budgetPerBlock: 100n * ONE,
  vMax: 30_000n * ONE,
  costK: 291740030655n,
  costB: 621866907450610n,
  slashRate: 61489146912365n,
  treasuryRatio: 3689348814741910323n,
  heartbeatWindow: 10,
  rigK: 5534023222112865485n,
  rigB: 0n,
  re: 23980767295822417101n,
  k: 100n * ONE,
  kappa: ONE,
};
const v = fc.bigInt({ min: 0n, max: tokenomics.vMax });
const score = fc.integer({ min: 50, max: 6000 });

describe('fixed-point numbers', () => {
  it('lose no planck on the way through bits', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }), (planck) => {
        expect(planckFromBits(bitsFromPlanck(planck))).toBe(planck);
      }),
    );
    expect(bitsFromPlanck(10n * 10n ** 12n)).toBe(184467440737095516160n);
  });

  it('have integer square roots', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 2n ** 300n }), (value) => {
        const root = integerSqrt(value);
        expect(root * root <= value && (root + 1n) * (root + 1n) > value).toBe(true);
      }),
    );
  });
});

describe('settlements', () => {
  it('share the budget: nobody gets more than its part, and together never more than there is', () => {
    const miner = fc.record({ v, pInit: score, pInstant: score });
    fc.assert(
      fc.property(fc.array(miner, { minLength: 1, maxLength: 30 }), fc.integer({ min: 1, max: 1000 }), (miners, blocks) => {
        const shares = miners.map((one) => share(one.v, one.pInstant, 128));
        const totalShare = shares.reduce((sum, one) => sum + one, 0n);
        const budget = tokenomics.budgetPerBlock * BigInt(blocks);
        const paid = miners.map((one, i) =>
          settlement(
            { miner: one, v: one.v, share: shares[i] as bigint, totalShare, blocks: BigInt(blocks), payoutRate: 1_000_000n },
            tokenomics,
          ),
        );
        const total = paid.reduce((sum, { payout, treasury }) => sum + payout + treasury, 0n);
        expect(total <= budget && total > budget - BigInt(miners.length)).toBe(true);
        for (const { payout, treasury } of paid) expect(treasury <= (payout + treasury) / 5n + 1n).toBe(true);
      }),
    );
  });

  it('never lower V, never lift it above the maximum', () => {
    fc.assert(
      fc.property(
        v,
        score,
        score,
        fc.bigInt({ min: 1n, max: 10n ** 6n }),
        fc.bigInt({ min: 0n, max: 10n ** 6n }),
        (old, pInit, pInstant, blocks, payoutRate) => {
          const own = share(old, pInstant, 1);
          const result = settlement(
            { miner: { pInit, pInstant }, v: old, share: own, totalShare: own * 20_000n, blocks, payoutRate },
            tokenomics,
          );
          expect(result.v >= old && result.v <= tokenomics.vMax).toBe(true);
        },
      ),
    );
  });

  it('raise V by what accrued when nothing is paid', () => {
    const miner = { pInit: 1000, pInstant: 1000 };
    const old = 5000n * ONE;
    const { v: raised, payout } = settlement({ miner, v: old, share: 1n, totalShare: 1n, blocks: 1n, payoutRate: 0n }, tokenomics);
    expect(payout).toBe(0n);
    expect(raised - old).toBe((((tokenomics.rho - ONE) * old) >> 64n) + 1000n * tokenomics.costK + tokenomics.costB);
  });

  it('weigh confidence levels 4 and 5 less', () => {
    const of = (level: number) => share(0n, 500, level) >> 64n;
    expect([1, 3, 4, 5, 128].map(of)).toEqual([1000n, 1000n, 799n, 699n, 1000n]);
  });

  it('take from V for the blocks spent unresponsive, down to nothing', () => {
    expect(slashed(3000n * ONE, 10n, tokenomics)).toBe(3000n * ONE - 30000n * tokenomics.slashRate);
    expect(slashed(ONE, 10n ** 9n, tokenomics)).toBe(0n);
  });
});
