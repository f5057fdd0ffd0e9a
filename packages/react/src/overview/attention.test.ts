import type { PoolWorker } from '@stakepool-kit/sdk';
import { forecastWithdrawals } from '@stakepool-kit/sdk/advice';
import type { Pool, RegisteredWorker, WorkerState } from '@stakepool-kit/sdk/rules';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY, inputOf, key, NOW, PHA, type Plan, user } from '../pools/withdraw-forecast/test-input';
import { type AttentionFacts, attentionOf, pressingPools } from './attention';

const ME = user('9');
const OTHER = user('8');
const GRACE = 7 * DAY;
/** Smin = 100 · √score. */
const tokenomics = { k: 100n << 64n };

const poolOf = (plan: Plan, pid = 7n, owner = ME): Pool => ({ ...inputOf(plan).pool, pid: pid as Pool['pid'], owner });

function worker(state: WorkerState, more: Partial<PoolWorker> = {}): PoolWorker {
  return {
    pid: 7n,
    worker: key('1'),
    miner: key('2'),
    state,
    inPool: state !== 'Releasing',
    mining: { challengeTimeLast: NOW - 600 },
    stake: state === 'Ready' ? 0n : 2000n * PHA,
    reclaimableAt: null,
    reclaimable: false,
    registered: { initialScore: 400 },
    ...more,
  } as PoolWorker;
}

const registered = (digit: string, initialScore: number | null): RegisteredWorker =>
  ({ worker: key(digit), initialScore }) as RegisteredWorker;

const facts = (more: Partial<AttentionFacts> = {}): AttentionFacts => ({
  account: ME,
  pools: [],
  workers: [],
  unassigned: [],
  tokenomics,
  outlooks: [],
  ...more,
});

const outlookOf = (plan: Plan, owner = ME) => {
  const input = { ...inputOf(plan), pool: poolOf(plan, 7n, owner) };
  return { input, forecast: forecastWithdrawals(input) };
};

describe('attentionOf', () => {
  it('has nothing to say of an account without anything, nor of a calm pool', () => {
    expect(attentionOf(facts())).toEqual([]);
    expect(attentionOf(facts({ pools: [poolOf({ free: 10, mining: [500] })], workers: [worker('Mining')] }))).toEqual([]);
  });

  it('tells of a stop to come, with its time and what is short', () => {
    const plan: Plan = { free: 0, mining: [2000, 1000], queue: [[OTHER, 600, 2]] };
    const [item, ...others] = attentionOf(facts({ pools: [poolOf(plan)], outlooks: [outlookOf(plan)] }));
    expect(others).toEqual([]);
    expect(item).toMatchObject({
      kind: 'forceStop',
      own: true,
      at: NOW + 5 * DAY,
      shortfall: 600n * PHA,
      queued: 600n * PHA,
      workers: 2,
      stake: 3000n * PHA,
      coolDown: 7 * DAY,
    });
  });

  it('says so of a pool of another’s as well', () => {
    const plan: Plan = { mining: [2000], queue: [[OTHER, 600, 2]] };
    expect(attentionOf(facts({ outlooks: [outlookOf(plan, OTHER)] }))).toMatchObject([{ kind: 'forceStop', own: false }]);
  });

  it('puts the nearest stop first and stops before the rest', () => {
    const late = outlookOf({ mining: [2000], queue: [[OTHER, 600, 1]] });
    const soon = outlookOf({ mining: [2000], queue: [[OTHER, 600, 6]] });
    const items = attentionOf(
      facts({
        pools: [poolOf({ free: 5000 })],
        workers: [
          worker('Ready'),
          worker('Unresponsive', { worker: key('3') }),
          worker('CoolingDown', { worker: key('4'), reclaimable: true }),
        ],
        unassigned: [registered('5', 900)],
        outlooks: [late, soon],
      }),
    );
    expect(items.map(({ kind }) => kind)).toEqual(['forceStop', 'forceStop', 'unresponsive', 'reclaim', 'startable', 'unassigned']);
    expect(items.slice(0, 2).map((item) => (item.kind === 'forceStop' ? item.at : null))).toEqual([NOW + DAY, NOW + 6 * DAY]);
  });

  it('names since when one worker is silent, and only then', () => {
    const pools = [poolOf({})];
    const one = attentionOf(facts({ pools, workers: [worker('Unresponsive')] }));
    expect(one).toMatchObject([{ kind: 'unresponsive', since: NOW - 600, stake: 2000n * PHA }]);
    const never = worker('Unresponsive', { mining: null });
    expect(attentionOf(facts({ pools, workers: [never] }))).toMatchObject([{ since: null }]);
    const two = attentionOf(facts({ pools, workers: [worker('Unresponsive'), worker('Unresponsive', { worker: key('3') })] }));
    expect(two).toMatchObject([{ since: null, stake: 4000n * PHA }]);
  });

  it.each([
    ['free', 0, 'free'],
    ['queue', 3000, 'queue'],
    ['both', 500, 'both'],
  ])('says where reclaimed stake goes: %s', (_, queued, goesTo) => {
    const pool = poolOf({ mining: [5000], queue: queued === 0 ? [] : [[OTHER, queued, 1]] });
    const cooling = worker('Releasing', { reclaimable: true });
    expect(attentionOf(facts({ pools: [pool], workers: [cooling] }))).toMatchObject([
      { kind: 'reclaim', amount: 2000n * PHA, pools: [{ amount: 2000n * PHA, goesTo }] },
    ]);
  });

  it('tells a staker which reclaim pays, and an owner only once', () => {
    const plan: Plan = { cooling: [[2000, -1]], mining: [3000], queue: [[ME, 600, 2]] };
    const theirs = attentionOf(facts({ outlooks: [outlookOf(plan, OTHER)] }));
    expect(theirs).toMatchObject([{ kind: 'payable', worker: key('a'), amount: 600n * PHA, stake: 2000n * PHA }]);
    expect(attentionOf(facts({ outlooks: [outlookOf(plan)] }))).toEqual([]);
  });

  it('asks for what the cheapest worker lacks, after the queue is paid', () => {
    const pool = poolOf({ free: 500, mining: [3000], queue: [[OTHER, 700, 1]] });
    const cheap = worker('Ready');
    const dear = worker('Ready', { worker: key('3'), registered: { initialScore: 900 } as PoolWorker['registered'] });
    expect(attentionOf(facts({ pools: [pool], workers: [dear, cheap] }))).toMatchObject([
      { kind: 'lowFree', worker: key('1'), score: 400, smin: 2000n * PHA, free: 500n * PHA, count: 2, missing: 2200n * PHA },
    ]);
  });

  it('offers as many starts as the free stake is for', () => {
    const ready = ['1', '2', '3'].map((digit) => worker('Ready', { worker: key(digit) }));
    const items = attentionOf(facts({ pools: [poolOf({ free: 4500 })], workers: ready }));
    expect(items).toMatchObject([{ kind: 'startable', workers: [{ worker: key('1') }, { worker: key('2') }] }]);
  });

  it('leaves out workers that cannot mine or be added', () => {
    const pools = [poolOf({ free: 9000 })];
    const unfit = [null, 49].map((initialScore) => worker('Ready', { registered: { initialScore } as PoolWorker['registered'] }));
    expect(attentionOf(facts({ pools, workers: [...unfit, worker('Ready', { registered: null })] }))).toEqual([]);
    const releasing = worker('Releasing', { worker: key('5') });
    const unassigned = [registered('3', null), registered('4', 42), registered('5', 800), registered('6', 800)];
    expect(attentionOf(facts({ pools, workers: [releasing], unassigned }))).toMatchObject([
      { kind: 'unassigned', workers: [{ worker: key('6') }], hasPool: true },
    ]);
  });

  it('claims nothing while tokenomics are not known', () => {
    expect(attentionOf(facts({ tokenomics: null, pools: [poolOf({ free: 9000 })], workers: [worker('Ready')] }))).toEqual([]);
  });

  it('never fails on what a chain may hold, and offers at most what is free', () => {
    const amount = fc.integer({ min: 0, max: 20_000 });
    const state = fc.constantFrom<WorkerState>('Mining', 'Unresponsive', 'CoolingDown', 'Releasing', 'Ready');
    fc.assert(
      fc.property(
        amount,
        fc.array(amount, { maxLength: 4 }),
        fc.array(fc.tuple(state, fc.nat({ max: 5000 })), { maxLength: 8 }),
        (free, queue, plan) => {
          const pool = poolOf({ free, mining: [1000], queue: queue.map((one, i) => [user(String(i)), one, i]) });
          const workers = plan.map(([each, score], i) =>
            worker(each, {
              worker: key(String(i)),
              registered: { initialScore: score } as PoolWorker['registered'],
              reclaimable: each === 'CoolingDown',
            }),
          );
          for (const item of attentionOf(facts({ pools: [pool], workers }))) {
            if (item.kind === 'lowFree') expect(item.missing > 0n && item.smin > item.free).toBe(true);
            if (item.kind === 'startable') expect(BigInt(item.workers.length) * item.smin <= item.free).toBe(true);
          }
        },
      ),
    );
  });
});

describe('pressingPools', () => {
  const pids = (...pools: readonly Pool[]) => pressingPools(pools, ME, GRACE);

  it('leaves out pools nobody waits in and queues that are covered', () => {
    expect(pids(poolOf({ free: 5, mining: [100] }))).toEqual([]);
    expect(pids(poolOf({ cooling: [[900, 1]], mining: [100], queue: [[OTHER, 800, 1]] }))).toEqual([]);
  });

  it('has those that are short, and those whose releasing stake may pay the account', () => {
    expect(pids(poolOf({ mining: [900], queue: [[OTHER, 800, 1]] }))).toEqual([7n]);
    expect(pids(poolOf({ cooling: [[900, 1]], queue: [[ME, 800, 1]] }))).toEqual([7n]);
  });

  it('agrees with the forecast: a pool left out is never stopped', () => {
    const amount = fc.integer({ min: 0, max: 3000 });
    fc.assert(
      fc.property(amount, amount, amount, fc.array(amount, { maxLength: 4 }), (free, mining, cooling, queue) => {
        const plan: Plan = { free, mining: [mining], cooling: [[cooling, 2]], queue: queue.map((one, i) => [user(String(i)), one, i]) };
        const { forecast } = outlookOf(plan);
        if (pids(poolOf(plan)).length === 0 && forecast.unsure === null) expect(forecast.forceStop).toBeNull();
      }),
    );
  });
});
