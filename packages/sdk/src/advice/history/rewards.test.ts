import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AccountId, UnixSeconds } from '../../model/types.js';
import { rewardsPerDay } from './rewards.js';
import { OWNER, PoolChain, STAKER } from './test/chain.js';
import type { History } from './types.js';

const PHA = 10n ** 12n;
const HOUR = 3600;
const DAY = 86_400;
const START = 1_650_000_000;
const MIDNIGHT = START - (START % DAY);
const startOfDay = (time: UnixSeconds): UnixSeconds => time - (time % DAY);

const perDay = (history: History, account?: AccountId) => rewardsPerDay(history, { startOfDay, ...(account && { account }) });
const sum = (days: readonly { readonly staker: bigint; readonly owner: bigint }[]) => ({
  staker: days.reduce((all, { staker }) => all + staker, 0n),
  owner: days.reduce((all, { owner }) => all + owner, 0n),
});
const near = (actual: bigint, expected: bigint, error: bigint): void => {
  const off = actual > expected ? actual - expected : expected - actual;
  if (off > error) expect.fail(`${actual} is ${off} from ${expected}, more than ${error}`);
};

type Event = readonly [what: 'pay' | 'stake' | 'claimOwner' | 'claimStaker' | 'sample', amount: bigint];
const reward = fc.bigInt({ min: 10n ** 9n, max: 2000n * PHA }).map((amount): Event => ['pay', amount]);
const sample = fc.bigInt({ min: 1n, max: 2n * BigInt(DAY) }).map((seconds): Event => ['sample', seconds]);
const claims = fc.constantFrom<Event>(['claimOwner', 0n], ['claimStaker', 0n]);
const growing = fc.bigInt({ min: 0n, max: 50_000n * PHA }).map((shares): Event => ['stake', shares]);
const changing = fc.bigInt({ min: -50_000n * PHA, max: 50_000n * PHA }).map((shares): Event => ['stake', shares]);
const events = (...kinds: readonly fc.Arbitrary<Event>[]) =>
  fc.array(fc.oneof(reward, reward, sample, ...kinds), { minLength: 2, maxLength: 60 });
const commission = fc.oneof(fc.constant(null), fc.integer({ min: 0, max: 990_000 }));
const shares = fc.bigInt({ min: 100n * PHA, max: 5_000_000n * PHA });

/** Everything from the first sample to the last. */
function play(script: readonly Event[], totalShares: bigint, ppm: number | null, staked: bigint): PoolChain {
  const chain = new PoolChain(totalShares, ppm);
  chain.stake(staked);
  let time = START;
  chain.sample(time);
  for (const [what, amount] of [...script, ['sample', 60n] as const]) {
    if (what === 'pay') chain.pay(amount);
    if (what === 'stake') chain.stake(amount);
    if (what === 'claimOwner') chain.claimOwner();
    if (what === 'claimStaker') chain.claimStaker();
    if (what === 'sample') {
      time += Number(amount);
      chain.sample(time);
    }
  }
  return chain;
}

describe('rewards per day add up to what a chain of payouts has credited', () => {
  it('exactly but for rounding while no shares come or go, whoever claims when', () => {
    fc.assert(
      fc.property(events(claims), shares, commission, fc.bigInt({ min: 2000n, max: 10_000n * PHA }), (script, total, ppm, staked) => {
        const chain = play(script, total, ppm, staked);
        const { truth, payouts } = chain;
        const rounding = payouts * 200n + 10_000n * BigInt(chain.samples.length);
        const pool = sum(perDay(chain.history()));
        near(pool.staker, truth.stakers, 3n * payouts + BigInt(chain.samples.length));
        near(pool.owner, truth.owner, truth.owner / 1000n + rounding);
        const staker = sum(perDay(chain.history(), STAKER));
        near(staker.staker, truth.staker, payouts + BigInt(chain.samples.length));
        expect(staker.owner).toBe(0n);
        const owner = sum(perDay(chain.history(), OWNER));
        expect(owner).toEqual({ staker: 0n, owner: pool.owner });
      }),
      { numRuns: 300 },
    );
  });

  it('exactly for owner and account when shares change and nobody claims', () => {
    fc.assert(
      fc.property(events(changing), shares, commission, fc.bigInt({ min: 2000n, max: 10_000n * PHA }), (script, total, ppm, staked) => {
        const monotone = play(
          script.filter(([what, amount]) => what !== 'stake' || amount >= 0n),
          total,
          ppm,
          staked,
        );
        expect(sum(perDay(monotone.history())).owner).toBe(monotone.truth.owner);
        near(sum(perDay(monotone.history(), STAKER)).staker, monotone.truth.staker, 200n);
      }),
      { numRuns: 200 },
    );
  });

  it('within what the shares that came would have earned, for the pool as a whole', () => {
    fc.assert(
      fc.property(events(growing), shares, commission, (script, total, ppm) => {
        const chain = play(script, total, ppm, PHA);
        let most = 10n * chain.payouts + BigInt(chain.samples.length);
        for (const [i, { pools }] of chain.samples.entries()) {
          const [before, after] = [chain.samples[i - 1]?.pools.get(0n as never)?.pool, pools.get(0n as never)?.pool];
          if (before && after) most += ((after.totalShares - before.totalShares) * (after.rewardAcc - before.rewardAcc)) / 2n ** 65n + 1n;
        }
        near(sum(perDay(chain.history())).staker, chain.truth.stakers, most);
      }),
      { numRuns: 200 },
    );
  });

  it('never below zero, in order, without a gap, and complete only within the history', () => {
    fc.assert(
      fc.property(
        events(claims, changing),
        shares,
        fc.integer({ min: 0, max: 1_000_000 }),
        fc.integer({ min: 0, max: DAY }),
        (script, total, ppm, later) => {
          const chain = play(script, total, ppm, PHA);
          const [first, last] = [chain.samples[0], chain.samples.at(-1)].map((each) => (each?.asOf.timestamp as number) / 1000) as [
            number,
            number,
          ];
          for (const account of [undefined, OWNER, STAKER]) {
            const days = perDay(chain.history({ from: first + later }), account);
            for (const [i, { day, staker, owner, complete }] of days.entries()) {
              expect(staker >= 0n && owner >= 0n).toBe(true);
              expect(day).toBe(startOfDay(first + later) + i * DAY);
              expect(complete).toBe(day >= first && day + DAY <= last);
            }
            if (first + later <= last) expect(last - (days.at(-1)?.day as number)).toBeLessThan(DAY);
          }
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('rewards per day', () => {
  const chain = (commission: number | null = 200_000) => {
    const made = new PoolChain(1000n * PHA, commission);
    made.stake(1000n * PHA);
    return made;
  };

  it('spread a stretch over midnight by the time on either side', () => {
    const made = chain();
    made.sample(MIDNIGHT - 6 * HOUR);
    made.pay(10n * PHA);
    made.sample(MIDNIGHT + 18 * HOUR);
    const days = perDay(made.history());
    expect(days.map(({ day, complete }) => [day, complete])).toEqual([
      [MIDNIGHT - DAY, false],
      [MIDNIGHT, false],
    ]);
    near(days[0]?.staker as bigint, 2n * PHA, 2n);
    near(days[1]?.staker as bigint, 6n * PHA, 2n);
    expect(days.map(({ owner }) => owner)).toEqual([PHA / 2n, (3n * PHA) / 2n]);
  });

  it('are complete for a day that lies between samples', () => {
    const made = chain();
    made.sample(MIDNIGHT - 6 * HOUR);
    made.pay(10n * PHA);
    made.sample(MIDNIGHT + DAY + HOUR);
    expect(perDay(made.history()).map(({ complete }) => complete)).toEqual([false, true, false]);
    expect(perDay(made.history({ from: MIDNIGHT + HOUR })).map(({ complete }) => complete)).toEqual([true, false]);
  });

  it('follow days of 23 and 25 hours', () => {
    const boundaries = [0, 24, 47, 72, 97, 121].map((hours) => MIDNIGHT + hours * HOUR);
    const made = chain();
    made.sample(MIDNIGHT);
    for (let hour = 1; hour <= 120; hour++) {
      made.pay(PHA);
      made.sample(MIDNIGHT + hour * HOUR);
    }
    const days = rewardsPerDay(made.history(), { startOfDay: (time) => boundaries.findLast((boundary) => boundary <= time) as number });
    expect(days.map(({ day }) => day)).toEqual(boundaries.slice(0, 5));
    expect(days.map(({ owner }) => owner / (PHA / 5n))).toEqual([24n, 23n, 25n, 25n, 23n]);
    expect(days.map(({ complete }) => complete)).toEqual([true, true, true, true, false]);
  });

  it('see at a commission of 100 % what came after the claim', () => {
    const made = chain(1_000_000);
    made.sample(MIDNIGHT);
    made.pay(10n * PHA);
    made.claimOwner();
    made.pay(3n * PHA);
    made.sample(MIDNIGHT + HOUR);
    expect(perDay(made.history())).toEqual([{ day: MIDNIGHT, staker: 0n, owner: 3n * PHA, complete: false }]);
  });

  it('of a pool that was created meanwhile count from its beginning', () => {
    const made = chain();
    made.sample(MIDNIGHT);
    made.pay(10n * PHA);
    made.sample(MIDNIGHT + HOUR);
    const [before, after] = made.samples;
    const history = made.history({ samples: [{ ...(before as never as object), pools: new Map() } as never, after as never] });
    expect(perDay(history)[0]?.owner).toBe(2n * PHA);
    near(perDay(history)[0]?.staker as bigint, 8n * PHA, 2n);
  });

  it('are none without samples, and nothing with one', () => {
    const made = chain();
    expect(perDay(made.history())).toEqual([]);
    made.sample(MIDNIGHT + HOUR);
    expect(perDay(made.history())).toEqual([{ day: MIDNIGHT, staker: 0n, owner: 0n, complete: false }]);
  });

  it('come to an end whatever a day is said to be', () => {
    const made = chain();
    made.sample(MIDNIGHT);
    made.pay(PHA);
    made.sample(MIDNIGHT + 3 * DAY);
    expect(rewardsPerDay(made.history(), { startOfDay: () => MIDNIGHT }).length).toBe(4);
    expect(rewardsPerDay(made.history(), { startOfDay: () => Number.NaN })).toEqual([]);
  });
});
