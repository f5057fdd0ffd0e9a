import type { History } from '@stakepool-kit/sdk';
import { accountId, type BlockHash, type Pool, poolId, type Staker } from '@stakepool-kit/sdk/rules';
import { describe, expect, it } from 'vitest';
import { accountRewards, poolSeries, valueSeries } from './build';
import { startOfDay } from './start-of-day';

const PHA = 10n ** 12n;
const DAY = 86_400;
const MIDNIGHT = 20_000 * DAY;
const PID = poolId(3);
const OWNER = accountId(`0x${'1'.repeat(64)}`);
const STAKER = accountId(`0x${'2'.repeat(64)}`);
const utc = (time: number) => startOfDay(time, 'utc');
const SHARES = 100n * PHA;

/** The pool after so many PHA were earned by its stakers, and as many by its owner. */
function poolAfter(earned: bigint): Pool {
  return {
    pid: PID,
    owner: OWNER,
    commission: 500_000,
    ownerReward: earned * PHA,
    cap: null,
    rewardAcc: (((earned * PHA) << 64n) / SHARES) as Pool['rewardAcc'],
    totalShares: SHARES,
    totalStake: SHARES,
    freeStake: earned,
    releasingStake: 0n,
    workers: [],
    withdrawQueue: [],
  };
}

const staker: Staker = { user: STAKER, locked: SHARES, shares: SHARES, availableRewards: 0n, rewardDebt: 0n };
const states = { Mining: 2, Unresponsive: 0, CoolingDown: 0, Releasing: 0, Ready: 1 };

/** Four samples a day, one PHA between two of them; from noon on to 18:00. */
const samples = Array.from({ length: 14 }, (_, i) => ({
  asOf: { number: i + 1, hash: `0x${'0'.repeat(64)}` as BlockHash, timestamp: (MIDNIGHT + DAY / 2 + (i * DAY) / 4) * 1000 },
  pools: new Map([[PID, { pool: poolAfter(BigInt(i)), staker, workers: states }]]),
}));
const history: History = { samples, from: MIDNIGHT + DAY / 2, begins: 'asked', requests: 14, account: STAKER };

describe('the charts of a pool', () => {
  const [stake, rewards, price, workers] = poolSeries(history, PID, utc);

  it('has a point for each sample, and its total before what is free', () => {
    expect(stake?.points).toHaveLength(14);
    expect(stake?.latest).toEqual([SHARES, 13n]);
  });

  it('leaves out the day of which only an end was asked for, and marks the one that is not over', () => {
    expect(rewards?.points.map(({ time, complete }) => [(time - MIDNIGHT) / DAY, complete])).toEqual([
      [1, true],
      [2, true],
      [3, false],
    ]);
  });

  it('tells the last 24 hours, not the last day', () => {
    const [byStakers = 0n, byOwner] = rewards?.latest ?? [];
    expect(4n * PHA - byStakers).toBeLessThan(10n);
    expect(byOwner).toBe(4n * PHA);
  });

  it('says that the price did not move', () => {
    expect(price?.unchanged).toBe(true);
    expect(price?.latest).toEqual([1n << 64n]);
  });

  it('has the states in their order, in even slices', () => {
    expect(workers?.points).toHaveLength(30);
    expect(workers?.points.every(({ values }) => values.join() === '2,0,0,0,1')).toBe(true);
  });
});

describe('the charts of an account', () => {
  it('has the value of its shares', () => {
    expect(valueSeries(history).latest).toEqual([SHARES]);
  });

  it('earns as staker in a pool of somebody else, as owner in its own', () => {
    const ofStaker = accountRewards(history, STAKER, utc).latest ?? [];
    expect(ofStaker[0]).toBeGreaterThan(3n * PHA);
    expect(ofStaker[1]).toBe(0n);
    expect(accountRewards(history, OWNER, utc).latest).toEqual([0n, 4n * PHA]);
  });
});
