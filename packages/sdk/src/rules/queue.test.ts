import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isDust } from '../model/fixed.js';
import { accountId } from '../model/ids.js';
import type { Pool, Staker, WithdrawRequest } from '../model/types.js';
import { type Stakers, serveQueue } from './queue.js';
import { simulateReclaim } from './simulate.js';
import { BOB, CAROL, makePool, makeStaker, OWNER, PHA } from './test/facts.js';

const request = (user: Staker['user'], shares: bigint): WithdrawRequest => ({ user, shares, startTime: 5 });
const holders = (...stakers: Staker[]): Stakers => new Map(stakers.map((staker) => [staker.user, staker]));
const holder = (user: Staker['user'], shares: bigint) => makeStaker({ user, shares, locked: shares });

describe('serveQueue', () => {
  it('pays in order and leaves the partly paid request at the front with its time', () => {
    const pool = makePool({ freeStake: 150n * PHA, withdrawQueue: [request(BOB, 100n * PHA), request(CAROL, 100n * PHA)] });
    const result = serveQueue(pool, holders(holder(BOB, 100n * PHA), holder(CAROL, 300n * PHA)));
    expect(result.payouts.map(({ user, amount }) => [user, amount])).toEqual([
      [BOB, 100n * PHA],
      [CAROL, 50n * PHA],
    ]);
    expect(result.pool.withdrawQueue).toEqual([request(CAROL, 50n * PHA)]);
    expect(result.pool).toMatchObject({ freeStake: 0n, totalStake: 9850n * PHA, totalShares: 9850n * PHA });
  });

  it('drops requests of users without a record', () => {
    const pool = makePool({ freeStake: 50n * PHA, withdrawQueue: [request(OWNER, PHA), request(BOB, PHA)] });
    const result = serveQueue(pool, holders(holder(BOB, 5n * PHA)));
    expect(result.pool.withdrawQueue).toEqual([]);
    expect(result.payouts).toHaveLength(1);
  });

  it('does nothing with dust, without shares, or without a queue', () => {
    const dust = makePool({ freeStake: 1000n, withdrawQueue: [request(BOB, PHA)] });
    expect(serveQueue(dust, holders(holder(BOB, PHA))).pool).toEqual(dust);
    const empty = makePool({ totalShares: 0n, totalStake: 0n, freeStake: 5000n, withdrawQueue: [request(BOB, PHA)] });
    expect(serveQueue(empty, holders(holder(BOB, PHA))).pool).toEqual(empty);
    expect(serveQueue(makePool(), new Map()).payouts).toEqual([]);
  });

  it('stops where the runtime would panic: a request above what the user holds', () => {
    const pool = makePool({ freeStake: 50n * PHA, withdrawQueue: [request(BOB, 9n * PHA)] });
    expect(serveQueue(pool, holders(holder(BOB, 8n * PHA))).trappedBy).toBe(BOB);
  });

  it('does not follow the runtime into a loop without end above 2^64 planck', () => {
    const totals = { totalShares: 8000n * PHA, totalStake: (1n << 64n) + 1352n * PHA };
    const pool = makePool({ ...totals, freeStake: (1n << 64n) + 2n, withdrawQueue: [request(BOB, 4000n * PHA)] });
    expect(serveQueue(pool, holders(holder(BOB, 8000n * PHA))).trappedBy).toBe(BOB);
  });

  it('drops a request of nothing', () => {
    const pool = makePool({ freeStake: 50n * PHA, withdrawQueue: [request(BOB, 0n), request(CAROL, PHA)] });
    const result = serveQueue(pool, holders(holder(BOB, PHA), holder(CAROL, PHA)));
    expect([result.trappedBy, result.pool.withdrawQueue, result.pool.freeStake]).toEqual([null, [], 49n * PHA]);
  });

  it('settles the reward of whom it pays', () => {
    const rewardAcc = 1n << 62n;
    const pool = makePool({ rewardAcc, freeStake: 50n * PHA, withdrawQueue: [request(BOB, 4n * PHA)] });
    const after = serveQueue(pool, holders(holder(BOB, 8n * PHA))).stakers.get(BOB);
    expect(after).toMatchObject({ availableRewards: 2n * PHA, rewardDebt: PHA });
  });

  it('pays the queue from a reclaimed worker, as recorded on 1180', () => {
    const total = 4000n * PHA;
    const queue = [{ user: BOB, shares: 450n * PHA, startTime: 1_795_189_439 }];
    const pool = makePool({ totalShares: total, totalStake: total, freeStake: 0n, releasingStake: total, withdrawQueue: queue });
    const result = simulateReclaim(pool, total, holders(holder(BOB, 3450n * PHA)));
    expect(result.payouts).toMatchObject([{ user: BOB, amount: 450n * PHA, shares: 450n * PHA }]);
    expect(result.pool).toMatchObject({ freeStake: 3550n * PHA, releasingStake: 0n, withdrawQueue: [] });
  });
});

const users = Array.from({ length: 6 }, (_, index) => accountId(`0x${`${index}f`.repeat(32)}`));
const share = fc.bigInt({ min: 2000n, max: 5000n * PHA });
/** A pool after some slash, with everybody's stake and a queue of some of it. */
const scene = fc
  .record({
    held: fc.array(share, { minLength: 6, maxLength: 6 }),
    asked: fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 6, maxLength: 6 }),
    keptPercent: fc.integer({ min: 30, max: 100 }),
    freePercent: fc.integer({ min: 0, max: 100 }),
  })
  .map(({ held, asked, keptPercent, freePercent }) => {
    const totalShares = held.reduce((a, b) => a + b, 0n);
    const totalStake = (totalShares * BigInt(keptPercent)) / 100n;
    const freeStake = (totalStake * BigInt(freePercent)) / 100n;
    const stakers = holders(...users.map((user, index) => holder(user, held[index] ?? 0n)));
    const requests = users.map((user, index) => request(user, ((held[index] ?? 0n) * BigInt(asked[index] ?? 0)) / 100n));
    const withdrawQueue = requests.filter(({ shares }) => !isDust(shares));
    return { pool: makePool({ totalShares, totalStake, freeStake, withdrawQueue }), stakers };
  });

const sum = (stakers: Stakers, field: 'shares' | 'locked'): bigint =>
  [...stakers.values()].reduce((total, staker) => total + staker[field], 0n);
const isTail = (before: Pool['withdrawQueue'], after: Pool['withdrawQueue']): boolean => {
  const tail = before.slice(before.length - after.length);
  return after.every((entry, index) => entry.user === tail[index]?.user && entry.startTime === tail[index].startTime);
};

describe('serveQueue on random pools', () => {
  it('conserves shares and stake, keeps the order and uses up the free stake or the queue', () => {
    fc.assert(
      fc.property(scene, ({ pool, stakers }) => {
        const result = serveQueue(pool, stakers);
        expect(result.trappedBy).toBeNull();
        const paid = result.payouts.reduce((total, { amount }) => total + amount, 0n);
        const taken = result.payouts.reduce((total, { slashed, dust }) => total + slashed + dust, 0n);

        expect(result.pool.totalShares).toBe(sum(result.stakers, 'shares'));
        const emptied = result.pool.totalStake === 0n;
        if (!emptied) {
          expect(pool.totalStake - result.pool.totalStake).toBe(paid);
          expect(pool.freeStake - result.pool.freeStake).toBe(paid);
        } else {
          expect(pool.totalStake - paid).toBeLessThanOrEqual(1000n);
        }
        const forgiven = sum(stakers, 'locked') - sum(result.stakers, 'locked') - paid - taken;
        expect(forgiven >= 0n && forgiven <= 1000n * BigInt(result.payouts.length)).toBe(true);

        expect(isTail(pool.withdrawQueue, result.pool.withdrawQueue)).toBe(true);
        expect(isDust(result.pool.freeStake) || result.pool.withdrawQueue.length === 0).toBe(true);
        expect(result.payouts.map(({ user }) => user)).toEqual(pool.withdrawQueue.slice(0, result.payouts.length).map(({ user }) => user));
      }),
      { numRuns: 1000 },
    );
  });
});
