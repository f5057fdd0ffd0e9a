import { existsSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_U128, ONE, UNLIMITED_CAP } from '../model/fixed.js';
import { delegable, payableFee, transferable } from './balances.js';
import { capGap, capOf } from './capacity.js';
import { forceStopTime, forecastQueue, hasExpired } from './forecast.js';
import { claimable, commissionOf, pendingReward, settleReward } from './rewards.js';
import { confidenceFactor, initialVe, maxStake, minStake } from './stake-limits.js';
import { BOB, CAROL, constants, makeBalance, makeMiner, makePool, makeStaker, OWNER, PHA, tokenomics } from './test/facts.js';
import { coolDownEnd, coolDownLeft, isReclaimable, workerState } from './workers.js';

const referenceFile = new URL('../../../../../shared/domain/v1-model.mjs', import.meta.url);
const present = existsSync(referenceFile);
interface Reference {
  minStake(score: number): bigint;
  maxStake(score: number, confidence: number): bigint;
  ve(stake: bigint, score: number, confidence: number): bigint;
}

describe('Smin, Smax and Ve', () => {
  it.each([
    [50, 1, 707_106_781_168_840n, 23_061_923_076_923_076n],
    [333, 4, 1_824_828_759_068_623n, 24_093_648_387_096_774n],
    [777, 5, 2_787_471_972_941_420n, 24_560_288_429_752_066n],
  ])('are exact to the planck for score %i and confidence %i', (score, confidence, smin, smax) => {
    expect(minStake(tokenomics, score)).toBe(smin);
    expect(maxStake(tokenomics, score, confidence)).toBe(smax);
    expect(initialVe(tokenomics, smax, score, confidence)).toBeLessThanOrEqual(tokenomics.vMax);
    expect(initialVe(tokenomics, smax + 1n, score, confidence)).toBeGreaterThan(tokenomics.vMax);
  });

  it.each([
    [2449n, 498, 128, 62_311_625_741_464_968_595_367n],
    [3163n, 1000, 128, 83_045_397_145_433_030_421_023n],
    [21_276n, 6000, 128, 553_380_186_118_398_097_024_236n],
    [4000n, 1000, 128, 103_117_299_372_036_393_534_560n],
  ])('give the recorded Ve of %i PHA and score %i', (stake, score, confidence, ve) => {
    expect(initialVe(tokenomics, stake * PHA, score, confidence)).toBe(ve);
  });

  it('take every unknown confidence level as 1', () => {
    expect([0, 1, 2, 3, 6, 128, 255].map(confidenceFactor)).toEqual(Array.from({ length: 7 }, () => ONE));
    expect(confidenceFactor(5) < confidenceFactor(4)).toBe(true);
  });

  it('know when no stake is small enough', () => {
    expect(maxStake({ ...tokenomics, vMax: 5n }, 1000, 1)).toBeNull();
    expect(maxStake({ ...tokenomics, vMax: MAX_U128 }, 1000, 1)).toBe(ONE - 1n);
  });

  it('find the largest stake for any score, confidence and limit', () => {
    const limit = fc.bigInt({ min: 1n << 76n, max: 1n << 84n });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 6000 }), fc.integer({ min: 0, max: 6 }), limit, (score, confidence, vMax) => {
        const terms = { ...tokenomics, vMax };
        const smax = maxStake(terms, score, confidence);
        if (smax === null) {
          expect(initialVe(terms, 0n, score, confidence)).toBeGreaterThan(vMax);
        } else {
          expect(initialVe(terms, smax, score, confidence)).toBeLessThanOrEqual(vMax);
          expect(initialVe(terms, smax + 1n, score, confidence)).toBeGreaterThan(vMax);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('Smax', () => {
  it('is the stake itself when the limit is just its Ve', () => {
    const flat = { ...tokenomics, re: ONE };
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: ONE - 1n }), fc.integer({ min: 0, max: 6000 }), (stake, score) => {
        expect(maxStake({ ...flat, vMax: initialVe(flat, stake, score, 1) }, score, 1)).toBe(stake);
      }),
    );
  });
});

describe.skipIf(!present)('stake limits against the reference maths (skipped when ../shared is absent)', async () => {
  const reference: Reference | null = present ? await import(/* @vite-ignore */ referenceFile.href) : null;

  it('equal it; its exact root makes its Smin at most 0.1 PHA higher', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 50, max: 6000 }),
        fc.integer({ min: 1, max: 6 }),
        fc.bigInt({ min: 0n, max: ONE - 1n }),
        (score, level, s) => {
          expect(maxStake(tokenomics, score, level)).toBe(reference?.maxStake(score, level));
          expect(initialVe(tokenomics, s, score, level)).toBe(reference?.ve(s, score, level));
          const higher = (reference?.minStake(score) ?? 0n) - minStake(tokenomics, score);
          expect(higher >= 0n && higher < PHA / 10n).toBe(true);
        },
      ),
    );
  });
});

describe('rewards', () => {
  it.each([
    [1_500_001n, 500_000, 750_000n],
    [1_500_003n, 500_000, 750_001n],
    [2_500_000n, 1, 2n],
    [2_500_001n, 1, 3n],
    [10n * PHA, null, 0n],
    [10n * PHA, 0, 0n],
    [7_777_777n, 1_000_000, 7_777_777n],
    [PHA, 333_333, 333_333_000_000n],
  ])('split a commission from %i at %s to the nearest planck, ties down', (reward, commission, expected) => {
    expect(commissionOf(reward, commission)).toBe(expected);
  });

  it('never take more commission than the reward, nor are off by more than half a planck', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: MAX_U128 }), fc.integer({ min: 0, max: 1_000_000 }), (reward, ppm) => {
        const error = commissionOf(reward, ppm) * 1_000_000n - reward * BigInt(ppm);
        expect(error >= -500_000n && error < 500_000n).toBe(true);
        expect(commissionOf(reward, ppm)).toBeLessThanOrEqual(reward);
      }),
    );
  });

  it('give the recorded claim of two payouts', () => {
    const pool = makePool({ owner: OWNER, ownerReward: 10n * PHA, rewardAcc: 46_116_860_184_273_878n });
    const bob = makeStaker({ shares: 3000n * PHA });
    expect(pendingReward(pool, bob)).toBe(7_499_999_999_999n);
    expect(claimable(pool, bob, BOB)).toEqual({ owner: 0n, staker: 7_499_999_999_999n, total: 7_499_999_999_999n });
    expect(claimable(pool, null, OWNER)).toEqual({ owner: 10n * PHA, staker: 0n, total: 10n * PHA });
    expect(claimable(pool, makeStaker({ shares: 0n, availableRewards: 5n }), OWNER).total).toBe(10n * PHA + 5n);
  });

  it('are the same before and after settling, and not negative', () => {
    const value = fc.bigInt({ min: 0n, max: ONE - 1n });
    fc.assert(
      fc.property(value, value, fc.bigInt({ min: 0n, max: ONE }), (shares, rewardDebt, rewardAcc) => {
        const staker = makeStaker({ shares, rewardDebt, availableRewards: 3n });
        const settled = settleReward({ rewardAcc }, staker);
        expect(settled.availableRewards).toBe(3n + pendingReward({ rewardAcc }, staker));
        expect(pendingReward({ rewardAcc }, settled)).toBe(0n);
        expect(pendingReward({ rewardAcc }, staker)).toBeGreaterThanOrEqual(0n);
      }),
    );
  });
});

describe('balances', () => {
  const ed = constants.existentialDeposit;

  it('count overlapping locks once and keep the account alive', () => {
    const balance = makeBalance(100n * PHA, { miscFrozen: 60n * PHA, feeFrozen: 30n * PHA });
    expect(transferable(balance, constants, PHA)).toBe(39n * PHA);
    expect(transferable(makeBalance(PHA), constants)).toBe(PHA - ed);
    expect(transferable(makeBalance(PHA, { reserved: ed }), constants)).toBe(PHA);
    expect(transferable(makeBalance(ed), constants, PHA)).toBe(0n);
    expect(delegable(balance, 60n * PHA, PHA)).toBe(39n * PHA);
    expect(delegable(balance, 100n * PHA, PHA)).toBe(0n);
  });

  it('pay fees from what fee locks leave, and tips from what all locks leave', () => {
    const balance = makeBalance(100n * PHA, { miscFrozen: 60n * PHA, feeFrozen: 30n * PHA });
    expect(payableFee(balance, constants)).toBe(70n * PHA);
    expect(payableFee(balance, constants, 1n)).toBe(40n * PHA);
    expect(payableFee(makeBalance(PHA), constants)).toBe(PHA - ed);
    expect(payableFee(makeBalance(PHA, { reserved: ed }), constants)).toBe(PHA);
    expect(payableFee(makeBalance(ed - 1n), constants)).toBe(ed - 1n);
  });
});

describe('caps', () => {
  it('read as unlimited from the total issuance on', () => {
    expect([capOf({ cap: null }, 5n), capOf({ cap: 5n }, 5n), capOf({ cap: UNLIMITED_CAP }, 5n), capOf({ cap: 4n }, 5n)]).toEqual([
      null,
      null,
      null,
      4n,
    ]);
  });

  it('leave a gap, never below zero', () => {
    expect(capGap(makePool(), '1180', new Map())).toBeNull();
    expect(capGap(makePool({ cap: 10_001n * PHA }), '1180', new Map())).toBe(PHA);
    expect(capGap(makePool({ cap: 9_000n * PHA }), '1130', new Map())).toBe(0n);
  });
});

describe('withdraw forecast', () => {
  const grace = 3600;
  const queue = [
    { user: BOB, shares: 100n * PHA, startTime: 1000 },
    { user: CAROL, shares: 300n * PHA, startTime: 2000 },
  ];
  const pool = makePool({ freeStake: 0n, releasingStake: 150n * PHA, withdrawQueue: queue });

  it('expires strictly after the grace period of the first uncovered request', () => {
    expect(hasExpired(pool, 2000 + grace, grace)).toBe(false);
    expect(hasExpired(pool, 2001 + grace, grace)).toBe(true);
    expect(hasExpired({ ...pool, releasingStake: 400n * PHA }, 99_999, grace)).toBe(false);
    expect(hasExpired({ ...pool, totalStake: 0n }, 99_999, grace)).toBe(false);
    expect(hasExpired({ ...pool, totalShares: 0n }, 99_999, grace)).toBe(false);
  });

  it('tells when the pool will be stopped', () => {
    expect(forceStopTime(pool, 1500, grace)).toBe(2000 + grace);
    expect(forceStopTime({ ...pool, releasingStake: 0n }, 1500, grace)).toBe(1000 + grace);
    expect(forceStopTime({ ...pool, releasingStake: 0n }, 1001 + grace, grace)).toBe(2000 + grace);
    expect(forceStopTime(pool, 2001 + grace, grace)).toBeNull();
    expect(forceStopTime({ ...pool, releasingStake: 400n * PHA }, 1500, grace)).toBeNull();
  });

  it('says what pays each request, and what is missing', () => {
    expect(forecastQueue({ ...pool, freeStake: 30n * PHA }, 1500, grace)).toEqual([
      {
        user: BOB,
        shares: 100n * PHA,
        amount: 100n * PHA,
        startTime: 1000,
        dueTime: 4600,
        countdown: 3100,
        fromReleasing: 70n * PHA,
        shortfall: 0n,
      },
      {
        user: CAROL,
        shares: 300n * PHA,
        amount: 300n * PHA,
        startTime: 2000,
        dueTime: 5600,
        countdown: 4100,
        fromReleasing: 80n * PHA,
        shortfall: 220n * PHA,
      },
    ]);
    expect(forecastQueue(pool, 9999, grace)[0]?.countdown).toBe(0);
  });
});

describe('worker states', () => {
  it('have the words of the console', () => {
    const shown = (['Ready', 'MiningIdle', 'MiningActive', 'MiningUnresponsive', 'MiningCoolingDown'] as const).map((state) =>
      workerState({ state }, true, null),
    );
    expect(shown).toEqual(['Ready', 'Mining', 'Mining', 'Unresponsive', 'CoolingDown']);
    expect(workerState({ state: 'MiningCoolingDown' }, false, PHA)).toBe('Releasing');
    expect(workerState({ state: 'Ready' }, false, null)).toBeNull();
  });

  it('are reclaimable from the end of the cool-down on', () => {
    const miner = makeMiner({ state: 'MiningCoolingDown', coolDownStart: 100 });
    expect([coolDownEnd(miner, 50), coolDownLeft(miner, 50, 149), coolDownLeft(miner, 50, 150), coolDownLeft(miner, 50, 999)]).toEqual([
      150, 1, 0, 0,
    ]);
    expect([isReclaimable(miner, 50, 149), isReclaimable(miner, 50, 150)]).toEqual([false, true]);
    expect([coolDownEnd(makeMiner(), 50), isReclaimable(makeMiner(), 50, 999)]).toEqual([null, false]);
  });
});
