import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ONE } from '../model/fixed.js';
import {
  isBankrupt,
  removeStake,
  settleSlash,
  sharePrice,
  sharesForContribution,
  sharesForWithdrawal,
  sharesToAmount,
  stakeValue,
} from './shares.js';
import { simulateContribute, simulateWithdraw } from './simulate.js';
import { BOB, CAROL, makePool, makeStaker, OWNER, PHA } from './test/facts.js';

const NOW = 1_700_000_000;
const none = new Map();

describe('share price', () => {
  it('is 1 in a fresh pool and undefined in an empty one', () => {
    expect(sharePrice(makePool())).toBe(ONE);
    expect(sharePrice({ totalStake: 0n, totalShares: 0n })).toBeNull();
    expect(sharePrice({ totalStake: 5n, totalShares: ONE })).toBeNull();
  });

  it('is 0 in a bankrupt pool, which is worth nothing', () => {
    const bankrupt = { totalStake: 0n, totalShares: 5n * PHA };
    expect([sharePrice(bankrupt), isBankrupt(bankrupt), sharesToAmount(bankrupt, PHA)]).toEqual([0n, true, 0n]);
    expect(isBankrupt({ totalStake: 0n, totalShares: 0n })).toBe(false);
  });

  it('asks for the value, not its inverse, at a third', () => {
    const third = { totalStake: 300n * PHA, totalShares: 900n * PHA };
    expect(sharesForContribution(third, 100n * PHA)).toBe(300n * PHA);
    expect(sharesToAmount(third, 300n * PHA)).toBe(99_999_999_999_999n);
    expect(sharesForWithdrawal(third, 100n * PHA, 10n * PHA)).toBe(10n * PHA);
    expect(stakeValue(third, { locked: 300n * PHA, shares: 300n * PHA })).toBe(99_999_999_999_999n);
  });
});

describe('recorded runs of runtime 1130', () => {
  it('mints at one third of a share price', () => {
    const pool = makePool({ totalShares: 900n * PHA, totalStake: 300n * PHA, freeStake: 300n * PHA });
    const { pool: after, shares } = simulateContribute(pool, CAROL, null, none, 100n * PHA);
    expect(shares).toBe(300n * PHA);
    expect(after).toMatchObject({ totalShares: 1200n * PHA, totalStake: 400n * PHA, freeStake: 400n * PHA });
  });

  it('settles a slash before a contribution', () => {
    const pool = makePool({ totalShares: 1200n * PHA, totalStake: 400n * PHA, freeStake: 400n * PHA });
    const bob = makeStaker({ shares: 300n * PHA, locked: 300n * PHA });
    const result = simulateContribute(pool, BOB, bob, none, 10n * PHA);
    expect(result.slashed).toBe(200_000_000_000_001n);
    expect(result.staker).toMatchObject({ locked: 109_999_999_999_999n, shares: 330n * PHA });
  });

  it('settles a slash and pays the rest on withdrawing everything', () => {
    const pool = makePool({ totalShares: 1230n * PHA, totalStake: 410n * PHA, freeStake: 410n * PHA });
    const staker = makeStaker({ user: CAROL, shares: 600n * PHA, locked: 600n * PHA });
    const result = simulateWithdraw(pool, staker, 600n * PHA, NOW);
    expect(result.paid).toEqual({ user: CAROL, shares: 600n * PHA, amount: 199_999_999_999_999n, slashed: 400_000_000_000_001n, dust: 0n });
    expect(result.pool).toMatchObject({ totalShares: 630n * PHA, totalStake: 210_000_000_000_001n });
    expect(result.staker).toMatchObject({ locked: 0n, shares: 0n });
  });

  it('pays nothing from a bankrupt pool and settles the whole slash', () => {
    const pool = makePool({ totalShares: 630n * PHA, totalStake: 0n, freeStake: 0n });
    const result = simulateWithdraw(pool, makeStaker({ shares: 330n * PHA, locked: 109_999_999_999_999n }), 100n * PHA, NOW);
    expect(result.paid).toMatchObject({ amount: 0n, slashed: 109_999_999_999_999n });
    expect(result.staker).toMatchObject({ locked: 0n, shares: 230n * PHA });
    expect(result.pool).toMatchObject({ totalShares: 530n * PHA, totalStake: 0n });
  });

  it('drops the dust a staker leaves behind', () => {
    const total = 28_998n * PHA;
    const pool = makePool({ totalShares: total, totalStake: total, freeStake: total });
    const staker = makeStaker({ user: CAROL, shares: 9999n * PHA, locked: 9999n * PHA });
    const result = simulateWithdraw(pool, staker, 9999n * PHA - 900n, NOW);
    expect(result.paid).toMatchObject({ amount: 9_998_999_999_999_099n, slashed: 0n, dust: 901n });
    expect(result.staker).toMatchObject({ locked: 0n, shares: 0n });
    expect(result.pool).toMatchObject({ totalShares: 18_999n * PHA, totalStake: 18_999_000_000_000_901n });
  });

  it('queues what the wrapped free stake of 19 million PHA does not cover', () => {
    const total = 19_000_000n * PHA;
    const pool = makePool({ totalShares: total, totalStake: total, freeStake: total });
    const million = 1_000_000n * PHA;
    const result = simulateWithdraw(pool, makeStaker({ user: CAROL, shares: million, locked: million }), million, NOW);
    expect(result.paid?.amount).toBe(553_255_926_290_448_382n);
    expect(result.queued).toBe(446_744_073_709_551_617n);
    expect(result.pool).toMatchObject({ totalShares: ONE + 1n, totalStake: ONE + 2n });
    expect(result.staker).toMatchObject({ locked: 446_744_073_709_551_618n, shares: 446_744_073_709_551_617n });
  });

  it('slashes a single staker of 20 million PHA, as the wrap at 2^64 does', () => {
    const total = 20_000_000n * PHA;
    const pool = makePool({ totalShares: total, totalStake: total, freeStake: total });
    const result = simulateWithdraw(pool, makeStaker({ shares: total, locked: total }), 5_000_000n * PHA, NOW);
    expect(result.paid).toMatchObject({ amount: 1_553_255_926_290_448_382n, slashed: ONE + 1n, dust: 1n });
    expect(result.queued).toBe(3_446_744_073_709_551_617n);
    expect(result.staker).toMatchObject({ locked: 0n, shares: ONE + 1n });
  });

  it('slashes 1001 planck away without any slash of the pool', () => {
    expect(settleSlash(makePool(), makeStaker({ shares: 1001n, locked: 1001n }))).toMatchObject({ slashed: 1001n, staker: { locked: 0n } });
  });
});

describe('withdrawing', () => {
  const held = makeStaker({ shares: 100n * PHA, locked: 100n * PHA });
  const queue = [BOB, CAROL].map((user) => ({ user, shares: 40n * PHA, startTime: 5 }));

  it('replaces an earlier request and starts it again at the back', () => {
    const pool = makePool({ freeStake: 0n, withdrawQueue: queue });
    const result = simulateWithdraw(pool, held, 10n * PHA, NOW);
    expect(result.paid).toBeNull();
    expect(result.pool.withdrawQueue).toEqual([queue[1], { user: BOB, shares: 10n * PHA, startTime: NOW }]);
    expect(result.staker.shares).toBe(held.shares);
  });

  it('keeps an earlier request when everything is paid at once', () => {
    const pool = makePool({ freeStake: 50n * PHA, withdrawQueue: queue });
    expect(simulateWithdraw(pool, held, 10n * PHA, NOW).pool.withdrawQueue).toEqual(queue);
  });

  it('pays no more than is locked when shares are worth more', () => {
    const pool = makePool({ totalShares: 100n * PHA, totalStake: 150n * PHA, freeStake: 150n * PHA });
    const result = simulateWithdraw(pool, held, 100n * PHA, NOW);
    expect(result.paid).toMatchObject({ amount: 100n * PHA, slashed: 0n });
    expect(result.pool).toMatchObject({ totalShares: 0n, totalStake: 50n * PHA, freeStake: 50n * PHA });
  });

  it('never burns more than is held', () => {
    expect(removeStake(makePool(), held, held.shares + 1n)).toBeNull();
    expect(removeStake(makePool({ totalShares: 5n * PHA }), held, 5n * PHA)).not.toBeNull();
    expect(removeStake(makePool({ totalShares: 5n * PHA - 1n }), held, 5n * PHA)).toBeNull();
  });

  it('conserves stake, shares and the staker, whatever is asked', () => {
    const amount = fc.bigInt({ min: 2000n, max: 1_000_000n * PHA });
    fc.assert(
      fc.property(amount, amount, amount, amount, (mine, others, free, asked) => {
        const total = mine + others;
        const pool = makePool({ totalShares: total, totalStake: total, freeStake: free < total ? free : total, owner: OWNER });
        const staker = makeStaker({ shares: mine, locked: mine });
        const shares = asked < mine ? asked : mine;
        const result = simulateWithdraw(pool, staker, shares, NOW);
        const paid = result.paid ?? { amount: 0n, slashed: 0n, dust: 0n };
        expect(staker.locked - result.staker.locked - paid.amount - paid.dust - paid.slashed).toBeGreaterThanOrEqual(0n);
        expect(staker.locked - result.staker.locked - paid.amount - paid.dust - paid.slashed).toBeLessThanOrEqual(1000n);
        expect(pool.totalShares - result.pool.totalShares).toBe(staker.shares - result.staker.shares);
        expect(pool.totalStake - result.pool.totalStake).toBe(paid.amount);
        expect(pool.freeStake - result.pool.freeStake).toBe(paid.amount);
        expect(shares - (result.paid?.shares ?? 0n) - result.queued).toBeLessThanOrEqual(1000n);
      }),
      { numRuns: 1000 },
    );
  });
});
