import { type Forecast, forecastWithdrawals } from '@stakepool-kit/sdk/advice';
import { poolId } from '@stakepool-kit/sdk/rules';
import { describe, expect, it } from 'vitest';
import { DAY, inputOf, NOW, PHA, type Plan, user } from './test-input';
import { timelineOf } from './timeline';
import { paidBy, waysOf } from './ways';

const [ann, bob] = [user('1'), user('2')];

function timeline(plan: Plan) {
  const input = inputOf(plan);
  const forecast = forecastWithdrawals(input);
  if (forecast.unsure !== null) throw new Error(forecast.unsure.code);
  return { input, forecast, line: timelineOf(input, forecast as Forecast) };
}

describe('timelineOf', () => {
  it('adds up what comes and what is due', () => {
    const { line } = timeline({
      free: 100,
      queue: [
        [ann, 500, 5],
        [bob, 300, 4],
      ],
      cooling: [
        [600, 1],
        [400, 2.5],
      ],
      mining: [2000],
    });
    const seen = line.events.map(({ kind, time, due, available }) => [kind, (time - NOW) / DAY, due / PHA, available / PHA]);
    expect(seen.filter(([kind]) => kind !== 'paid')).toEqual([
      ['now', 0, 0n, 100n],
      ['reclaim', 1, 0n, 700n],
      ['due', 2, 500n, 700n],
      ['reclaim', 2.5, 500n, 1100n],
      ['due', 3, 800n, 1100n],
    ]);
    expect(line.events.filter(({ kind }) => kind === 'paid')).toHaveLength(1);
    expect(line.highest).toBe(1100n * PHA);
    expect(line.freeze).toBeNull();
  });

  it('shows the freeze from the forced stop to the end of its cool-down', () => {
    const { line, forecast } = timeline({ free: 100, queue: [[ann, 500, 6]], mining: [2000, 3000] });
    expect(line.freeze).toMatchObject({ from: NOW + DAY, stake: 5000n * PHA, shortfall: 400n * PHA, due: 500n * PHA, position: 1 });
    expect(line.freeze?.until).toBe((forecast.forceStop?.blockTime ?? 0) + 7 * DAY);
    expect(line.events.map(({ kind }) => kind)).toEqual(['now', 'due', 'stop', 'thaw', 'paid']);
    expect(line.highest).toBe(500n * PHA);
  });

  it('puts what is over already at now', () => {
    const { line } = timeline({ queue: [[ann, 500, 9]], cooling: [[600, -1]] });
    expect(line.events.filter(({ kind }) => kind !== 'paid').map(({ time }) => time)).toEqual([NOW, NOW, NOW]);
    expect(line.events[1]).toMatchObject({ kind: 'reclaim', ready: true });
  });

  it('covers grace period and cool-down even when nobody waits', () => {
    const { line } = timeline({ free: 100 });
    expect(line.to - line.from).toBeGreaterThanOrEqual(14 * DAY);
    expect(line.events.map(({ kind }) => kind)).toEqual(['now']);
  });
});

describe('waysOf', () => {
  const waysFor = (plan: Plan) => {
    const { input, forecast } = timeline(plan);
    return waysOf(poolId(7), input, forecast, 12);
  };

  it('opens the dialogs with what is least', () => {
    const ways = waysFor({ free: 100, queue: [[ann, 500, 6]], mining: [2000, 300, 450], cooling: [[50, -1]] });
    expect(ways.map(({ kind }) => kind)).toEqual(['contribute', 'stop', 'reclaim', 'nothing']);
    const [contribute, stop, reclaim] = ways;
    expect(contribute).toMatchObject({
      amount: 350n * PHA,
      fitsCap: true,
      request: { kind: 'stake', tab: 'contribute', amount: 350n * PHA },
    });
    expect(stop).toMatchObject({ stake: 450n * PHA, after: { forceStop: null } });
    expect(reclaim).toMatchObject({ stake: 50n * PHA, request: { kind: 'reclaim' } });
  });

  it('says when the cap has no room', () => {
    const [contribute] = waysFor({ queue: [[ann, 500, 6]], mining: [2000], cap: 2100n * PHA });
    expect(contribute).toMatchObject({ kind: 'contribute', fitsCap: false });
  });

  it('is empty when nothing is to be done', () => {
    expect(waysFor({ free: 100 })).toEqual([]);
  });
});

describe('paidBy', () => {
  it.each([
    [[], null],
    [[5], 5],
    [[5, 9, 7], 9],
    [[5, null, 7], null],
    [[null, 5], null],
  ])('of %j is %j', (times, last) => {
    expect(paidBy(times.map((paidInFullAt) => ({ paidInFullAt })))).toBe(last);
  });
});
