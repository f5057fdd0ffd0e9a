import { describe, expect, it } from 'vitest';
import { ONE } from '../../model/fixed.js';
import type { PoolId } from '../../model/types.js';
import { claimable } from '../../rules/rewards.js';
import { stakeValue } from '../../rules/shares.js';
import { myStakeSeries, priceSeries, stakeSeries, workerSeries } from './series.js';
import { OWNER, PID, PoolChain, STAKER } from './test/chain.js';
import type { History, PoolMoment } from './types.js';

const PHA = 10n ** 12n;
const OTHER = 7n as PoolId;

/** Three samples: without shares, with shares, and at half the price. */
function scene(): PoolChain {
  const chain = new PoolChain(0n, 100_000);
  chain.sample(1000);
  chain.stake(300n * PHA);
  chain.pay(10n * PHA);
  chain.sample(2000);
  chain.pool = { ...chain.pool, totalStake: 150n * PHA, freeStake: 20n * PHA };
  chain.sample(3000);
  return chain;
}

describe('series of a history', () => {
  it('have the stake and the free stake of each sample', () => {
    expect(stakeSeries(scene().history(), PID)).toEqual([
      { time: 1000, total: 0n, free: 0n },
      { time: 2000, total: 300n * PHA, free: 0n },
      { time: 3000, total: 150n * PHA, free: 20n * PHA },
    ]);
  });

  it('have a price where there is one', () => {
    expect(priceSeries(scene().history(), PID)).toEqual([
      { time: 2000, price: ONE },
      { time: 3000, price: ONE / 2n },
    ]);
  });

  it('are empty for a pool that is not in the history, and for workers that were not asked for', () => {
    const history = scene().history();
    expect([stakeSeries(history, OTHER), priceSeries(history, OTHER), workerSeries(history, PID)]).toEqual([[], [], []]);
  });

  it('have the workers by state', () => {
    const workers = { Mining: 2, Unresponsive: 1, CoolingDown: 0, Releasing: 0, Ready: 3 };
    const history = scene().history();
    const samples = history.samples.map((sample, i) => {
      const moment = sample.pools.get(PID) as PoolMoment;
      return { ...sample, pools: new Map([[PID, { ...moment, workers: i === 1 ? workers : null }]]) };
    });
    expect(workerSeries({ ...history, samples }, PID)).toEqual([{ time: 2000, workers }]);
  });

  it('sum up what the account owns in all pools', () => {
    const history = scene().history();
    const samples = history.samples.map((sample) => {
      const moment = sample.pools.get(PID) as PoolMoment;
      return { ...sample, pools: new Map([...sample.pools, [OTHER, { ...moment, pool: { ...moment.pool, pid: OTHER } }]]) };
    });
    const { pool, staker } = samples[1]?.pools.get(PID) ?? {};
    if (!pool || !staker) throw new Error('there is a staker');
    const all: History = { ...history, samples };
    const mine = myStakeSeries(all);
    expect(mine[0]).toEqual({ time: 1000, value: 0n, claimable: 0n });
    expect(mine[1]).toEqual({ time: 2000, value: 2n * stakeValue(pool, staker), claimable: 2n * claimable(pool, staker, STAKER).staker });
    expect(mine[1]?.claimable).toBeGreaterThan(17n * PHA);
    expect(mine[2]?.value).toBe(300n * PHA);
  });

  it('count what the owner can claim without a stake', () => {
    const history = scene().history({ account: OWNER });
    const samples = history.samples.map((sample) => {
      const moment = sample.pools.get(PID) as PoolMoment;
      return { ...sample, pools: new Map([[PID, { ...moment, staker: null }]]) };
    });
    expect(myStakeSeries({ ...history, samples }).map(({ value, claimable }) => [value, claimable])).toEqual([
      [0n, 0n],
      [0n, PHA],
      [0n, PHA],
    ]);
  });

  it('are empty for nobody', () => {
    const { account: _, ...history } = scene().history();
    expect(myStakeSeries(history)).toEqual([]);
  });
});
