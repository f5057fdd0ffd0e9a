import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { simulateContribute } from '../../rules/simulate.js';
import { forecastWithdrawals, whatIf } from './forecast.js';
import { NOW, pools, TINY, USUAL, user, worker } from './test/pools.js';
import { type Outcome, paidBy, sorted, Walk } from './test/reference.js';
import type { Change, Forecast, ForecastInput, ForecastWorker } from './types.js';

/** Past the last event: all cool-downs, the grace period, and the cool-down after it. */
const END = NOW + 1300;
const walk = (input: ForecastInput, changes: readonly Change[] = []): Outcome => new Walk(input).to(END, changes);
function helps(input: ForecastInput, change: Change): boolean {
  const { failed, trapped } = walk(input, [change]);
  return failed === null && !trapped;
}
/** Few blocks, so that very many walks can be made. */
const slow = (input: ForecastInput): ForecastInput => ({ ...input, blockTime: 60_000 });
const isRunning = ({ state }: ForecastWorker): boolean => state === 'Mining' || state === 'Unresponsive';

const counts: Record<string, number> = {};
const count = (what: string, when: unknown = true): void => {
  if (when) counts[what] = (counts[what] ?? 0) + 1;
};
afterAll(() => console.log('withdraw forecast, random pools:', counts));

function agree(input: ForecastInput, forecast: Forecast, { paid, failed, left }: Outcome): void {
  expect(sorted(paidBy(forecast))).toEqual(sorted(paid));
  const stop = failed && failed.workers.length > 0 ? { blockTime: failed.time, workers: failed.workers } : null;
  if (stop) expect(forecast.forceStop).toMatchObject(stop);
  else expect(forecast.forceStop).toBeNull();
  const unpaid = forecast.requests.filter((request) => request.unpaid > 0n).map((request) => request.user);
  expect(left).toEqual(expect.arrayContaining(unpaid));
  for (const request of forecast.requests) {
    const last = request.payments.at(-1)?.time ?? null;
    if (request.paidInFullAt !== null) expect(request.paidInFullAt).toBe(last);
    if (request.paidInFullAt !== null && forecast.worstCase !== null) expect(last).toBeLessThanOrEqual(forecast.worstCase);
    expect(request.countdown).toBe(Math.max(0, request.startTime + input.gracePeriod - input.now));
  }
}

describe('forecast', () => {
  it('pays and stops as a walk through every block does, to the planck', () => {
    fc.assert(
      fc.property(fc.oneof(pools(USUAL), pools(TINY)), (input) => {
        const forecast = forecastWithdrawals(input);
        const outcome = walk(input);
        expect(forecast.unsure !== null).toBe(outcome.trapped);
        count('trapped', outcome.trapped);
        if (forecast.unsure !== null) return;
        agree(input, forecast, outcome);
        count('payments', outcome.paid.length > 0);
        count('force-stops', forecast.forceStop);
        count('paid in full', forecast.worstCase);
      }),
      { seed: 1, numRuns: 800 },
    );
  });

  it('answers what-if as the walk does', () => {
    const change = (input: ForecastInput): fc.Arbitrary<Change> => {
      const holders = [...input.stakers.values()];
      const withdraw = (): fc.Arbitrary<Change> =>
        fc
          .tuple(fc.constantFrom(...holders), fc.bigInt({ min: 1n, max: 1000n }))
          .map(([{ user: who, shares }, parts]): Change => ({ kind: 'withdraw', user: who, shares: (shares * parts) / 1000n }));
      const stop = fc.subarray(input.workers.map(({ worker }) => worker)).map((workers): Change => ({ kind: 'stop', workers }));
      const amount = fc.bigInt({ min: 2000n, max: 10n ** 15n });
      const newcomer = amount.map((value): Change => ({ kind: 'contribute', amount: value }));
      return fc.oneof(newcomer, stop, ...(holders.length > 0 ? [withdraw()] : []));
    };
    const cases = pools(USUAL).chain((input) => fc.tuple(fc.constant(input), change(input)));
    fc.assert(
      fc.property(cases, ([input, one]) => {
        fc.pre(one.kind !== 'withdraw' || one.shares > 1000n);
        const forecast = whatIf(input, [one]);
        const outcome = walk(input, [one]);
        expect(forecast.unsure !== null).toBe(outcome.trapped);
        if (forecast.unsure !== null) return;
        expect(sorted(paidBy(forecast))).toEqual(sorted(outcome.paid));
        expect(forecast.forceStop?.blockTime ?? null).toBe(outcome.failed?.workers.length ? outcome.failed.time : null);
        count(`what if: ${one.kind}`);
      }),
      { seed: 2, numRuns: 1500 },
    );
  });
});

describe('least actions', () => {
  it('contribute: it helps, one planck less does not', () => {
    fc.assert(
      fc.property(pools(USUAL), (input) => {
        const forecast = forecastWithdrawals(input);
        const least = forecast.unsure === null ? forecast.actions?.contribute : null;
        if (!least) return;
        const { amount } = least;
        expect(helps(input, { kind: 'contribute', amount })).toBe(true);
        if (amount > input.minContribution) expect(helps(input, { kind: 'contribute', amount: amount - 1n })).toBe(false);
        count('least contributions');
      }),
      { seed: 3, numRuns: 800 },
    );
  });

  it('contribute: nothing less helps, all amounts tried on pools of a few thousand planck', () => {
    fc.assert(
      fc.property(pools(TINY).map(slow), (input) => {
        const forecast = forecastWithdrawals(input);
        const least = forecast.unsure === null ? forecast.actions?.contribute : null;
        if (!least) return;
        let first = input.minContribution;
        while (!helps(input, { kind: 'contribute', amount: first })) first++;
        expect(first).toBe(least.amount);
        count('least contributions of all amounts');
      }),
      { seed: 4, numRuns: 150 },
    );
  });

  it('stop: the fewest workers with the least stake, against all sets', () => {
    fc.assert(
      fc.property(pools({ ...USUAL, maxWorkers: 10 }).map(slow), (input) => {
        const forecast = forecastWithdrawals(input);
        if (forecast.unsure !== null || forecast.forceStop === null) return;
        const running = input.workers.filter(isRunning);
        let best: readonly [size: number, stake: bigint] | null = null;
        for (let mask = 1; mask < 1 << running.length; mask++) {
          const set = running.filter((_, i) => mask & (1 << i));
          const stake = set.reduce((sum, one) => sum + one.stake, 0n);
          if (best !== null && (set.length > best[0] || (set.length === best[0] && stake >= best[1]))) continue;
          if (helps(input, { kind: 'stop', workers: set.map(({ worker }) => worker) })) best = [set.length, stake];
        }
        const found = forecast.actions?.stopWorkers ?? null;
        expect(found && [found.workers.length, found.stake]).toEqual(best);
        expect(found?.by ?? forecast.forceStop.at).toBe(forecast.forceStop.at);
        count('least stops', found);
        count('no stop helps', !found);
      }),
      { seed: 5, numRuns: 400 },
    );
  });

  it('contribute: says whether the cap has room, in the order of the runtime', () => {
    const room = fc.oneof(fc.bigInt({ min: -3000n, max: 0n }), fc.bigInt({ min: 0n, max: 2n * 10n ** 16n }));
    const cases = fc.tuple(pools(USUAL), room, fc.constantFrom('1130', '1180'));
    fc.assert(
      fc.property(cases, ([{ pool, ...rest }, left, order]) => {
        const cap = pool.totalStake + left;
        const input = { ...rest, pool: { ...pool, cap }, order } as const;
        const forecast = forecastWithdrawals(input);
        const least = forecast.unsure === null ? forecast.actions?.contribute : null;
        if (!least) return;
        const after = simulateContribute(pool, user(50), null, input.stakers, least.amount).pool.totalStake;
        expect(least.fitsCap).toBe(order === '1130' ? least.amount <= left : after <= cap);
        count(`cap at ${order}: ${least.fitsCap ? 'room' : 'no room'}`);
      }),
      { seed: 8, numRuns: 400 },
    );
  });

  it('reclaim: whoever is ready, in order, and whom it pays', () => {
    fc.assert(
      fc.property(pools(USUAL), (input) => {
        const forecast = forecastWithdrawals(input);
        if (forecast.unsure !== null) return;
        const next = Math.floor(NOW + input.blockTime / 1000);
        const ready = input.workers.filter(({ reclaimableAt }) => reclaimableAt !== null && reclaimableAt <= next);
        const found = forecast.actions?.reclaimNow ?? [];
        expect(new Set(found.map(({ worker }) => worker))).toEqual(new Set(ready.map(({ worker }) => worker)));
        const paid = found.flatMap(({ worker, pays }) => pays.map((one) => ({ ...one, by: worker, time: next })));
        expect(sorted(paid)).toEqual(sorted(walk(input).paid.filter(({ time }) => time === next)));
        count('reclaims at once', found.length);
      }),
      { seed: 6, numRuns: 300 },
    );
  });
});

describe('a large pool', () => {
  it('of 200 workers and 4,000 requests has its forecast and its least actions within seconds', () => {
    const size = 4000;
    const stake = 10n ** 15n + 7n;
    const ids = Array.from({ length: size }, (_, i) => user(i));
    const total = stake * BigInt(size);
    const workers = Array.from({ length: 200 }, (_, i): ForecastWorker => {
      const cools = i % 2 === 0;
      const share = ((total / 200n) * (cools ? 1n : BigInt(900 + i))) / (cools ? 1n : 1000n);
      return { worker: worker(i), state: cools ? 'CoolingDown' : 'Mining', stake: share, reclaimableAt: cools ? NOW + i * 37 : null };
    });
    const releasingStake = workers.reduce((sum, one) => (one.reclaimableAt === null ? sum : sum + one.stake), 0n);
    const [sample] = fc.sample(pools(USUAL), { seed: 9, numRuns: 1 }) as [ForecastInput];
    const input: ForecastInput = {
      ...sample,
      workers,
      queuedTimes: [],
      gracePeriod: 604_800,
      coolDownPeriod: 604_800,
      stakers: new Map(ids.map((id) => [id, { user: id, shares: stake, locked: stake, availableRewards: 0n, rewardDebt: 0n }])),
      pool: {
        ...{ ...sample.pool, totalShares: total, totalStake: total, freeStake: 0n, releasingStake },
        withdrawQueue: ids.map((id, i) => ({ user: id, shares: (stake * 3n) / 5n, startTime: NOW - 600_000 + i * 7 })),
      },
    };
    const started = process.cpuUsage();
    const forecast = forecastWithdrawals(input);
    const took = process.cpuUsage(started).user / 1000;
    console.log(`forecast of a large pool: ${Math.round(took)} ms of processor time`);
    if (forecast.unsure !== null) throw new Error(forecast.unsure.code);
    expect(forecast.forceStop).not.toBeNull();
    expect(forecast.actions?.stopWorkers?.workers.length).toBeGreaterThan(5);
    expect(forecast.requests.every((request) => request.paidInFullAt !== null)).toBe(true);
    expect(took).toBeLessThan(10_000);
  });
});

describe('unsure', () => {
  const [sample] = fc.sample(pools(USUAL), { seed: 7, numRuns: 1 }) as [ForecastInput];
  const limit = 1n << 64n;

  it.each(['totalStake', 'totalShares', 'freeStake', 'releasingStake'] as const)('gives no number when %s is 2^64 or more', (field) => {
    const input = { ...sample, pool: { ...sample.pool, [field]: limit } };
    expect(forecastWithdrawals(input)).toEqual({ unsure: { code: 'forecast.beyond64Bits' } });
    expect(whatIf(input, [])).toEqual({ unsure: { code: 'forecast.beyond64Bits' } });
  });

  it('says so for a change beyond 2^64 and for a stranger who withdraws', () => {
    expect(whatIf(sample, [{ kind: 'contribute', amount: limit }])).toEqual({ unsure: { code: 'forecast.beyond64Bits' } });
    const stranger = user(77);
    expect(whatIf(sample, [{ kind: 'withdraw', user: stranger, shares: 2000n }])).toEqual({
      unsure: { code: 'forecast.noStake', user: stranger },
    });
  });
});
