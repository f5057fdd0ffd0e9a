import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ONE } from '../../model/fixed.js';
import type { Pool } from '../../model/types.js';
import { BOB, makeStaker, PHA, PID } from '../../rules/test/facts.js';
import { planChangeStake } from './change-stake.js';
import { stakeRange } from './stakes.js';
import { planStart } from './start.js';
import { anyWorkers, clock, poolOf, setting, tokenomics, withRepeats, worker } from './test/fleet.js';
import { Replay } from './test/replay.js';
import type { FleetPlan, FleetWorker, PlanRow, StakeLimits, StakeStrategy } from './types.js';

const start = (workers: readonly FleetWorker[], freeStake: bigint, strategy: StakeStrategy, limits: StakeLimits = {}) =>
  planStart({ ...setting, ...limits, pools: [poolOf(workers, { freeStake })], workers, tokenomics, strategy });
const change = (
  workers: readonly FleetWorker[],
  pool: Partial<Pool>,
  strategy: StakeStrategy,
  limits: StakeLimits = {},
  stakers = WAITING,
) =>
  planChangeStake({
    ...setting,
    ...limits,
    pools: [poolOf(workers, pool)],
    workers,
    tokenomics,
    strategy,
    miningEnabled: true,
    queueStakers: new Map([[PID, stakers]]),
  });
const WAITING = new Map([[BOB, makeStaker()]]);

type StakeRow = PlanRow<'startMining' | 'changeStake'>;
const stakeOf = (row: StakeRow): bigint | null => row.call?.args.stake ?? null;
const codeOf = (row: StakeRow | undefined): string => row?.problems[0]?.code ?? row?.notes[0]?.code ?? 'go';
const codes = ({ rows }: FleetPlan<'startMining' | 'changeStake'>): string[] => rows.map(codeOf);
const rangeOf = (one: FleetWorker) => {
  const range = stakeRange(one.registered, tokenomics);
  if (range === null) throw new Error('no range');
  return range;
};
const { least, most, ve } = rangeOf(worker(0));
const NO_FREE = 'phalaStakePool.InsufficientFreeStake';

describe('planStart', () => {
  const three = [0, 1, 2].map((n) => worker(n));

  it('gives each Smin while free stake lasts, in the order given', () => {
    const plan = start([worker(0), worker(1), worker(2, { score: 50 })], least + 800n * PHA, 'minimum');
    expect(plan.rows.map(stakeOf)).toEqual([least, null, 707_106_781_168_840n]);
    expect(plan.rows[1]).toMatchObject({
      verdict: 'blocked',
      tried: { args: { stake: least } },
      problems: [{ code: NO_FREE, params: { free: 800n * PHA, needed: least } }],
    });
    expect(plan.summary).toMatchObject({ go: 2, blocked: 1, skipped: 0, stakeUsed: least + 707_106_781_168_840n });
    expect(plan.summary.pools).toMatchObject([{ freeBefore: least + 800n * PHA, freeAfter: 92_893_218_831_160n }]);
  });

  it('gives Smax, then all that is left if it is enough', () => {
    expect(start(three, most + least, 'maximum').rows.map(stakeOf)).toEqual([most, least, null]);
    expect(start(three, most + least - 1n, 'maximum').rows.map(stakeOf)).toEqual([most, null, null]);
  });

  it('splits evenly to the last planck', () => {
    const plan = start(three, 10_000n * PHA, 'evenSplit');
    expect(plan.rows.map(stakeOf)).toEqual([3_333_333_333_333_334n, 3_333_333_333_333_333n, 3_333_333_333_333_333n]);
    expect(plan.summary.pools[0]?.freeAfter).toBe(0n);
  });

  it('blocks for want of free stake whoever the split cannot serve, also the first', () => {
    const plan = start([worker(0), worker(1, { score: 50 }), worker(2, { score: 50 })], least, 'evenSplit');
    expect(codes(plan)).toEqual([NO_FREE, 'go', 'go']);
    expect(plan.summary.stakeUsed).toBe(least);
  });

  it('leaves the reserve and keeps to the budget, and says when only these are in the way', () => {
    const free = 10_000n * PHA;
    expect(start(three, free, 'evenSplit', { reserve: PHA }).summary.pools[0]?.freeAfter).toBe(PHA);
    expect(start(three, free, 'evenSplit', { budget: 9_600n * PHA }).summary.stakeUsed).toBe(9_600n * PHA);
    expect(codes(start(three, free, 'minimum', { reserve: free - least }))).toEqual(['go', 'fleet.overBudget', 'fleet.overBudget']);
    expect(codes(start(three, free, 'minimum', { budget: 2n * least }))).toEqual(['go', 'go', 'fleet.overBudget']);
    const [, , last] = start(three, free, { stake: least }, { reserve: 5n, budget: 3n * least - 1n }).rows;
    expect(last?.problems[0]).toMatchObject({ params: { needed: least, available: least - 1n, missing: 1n } });
  });

  it('finds the least stake for a V, and says when Smax is not enough', () => {
    const target = 6_000n * ONE;
    const stake = stakeOf(start(three, 50_000n * PHA, { targetV: target }).rows[0] as StakeRow) ?? 0n;
    expect(ve(stake) >= target && ve(stake - 1n) < target).toBe(true);
    expect(start(three, 50_000n * PHA, { targetV: 0n }).rows.map(stakeOf)).toEqual([least, least, least]);
    expect(start(three, 50_000n * PHA, { targetV: ve(most) }).rows.map((row) => row.verdict)).toEqual(['go', 'go', 'blocked']);
    const beyond = start(three, 50_000n * PHA, { targetV: ve(most) + 1n });
    expect(beyond.rows[0]?.problems).toMatchObject([{ code: 'fleet.targetUnreachable', params: { reachable: ve(most) } }]);
  });

  it('takes a given stake exactly to the limits of the chain', () => {
    for (const [stake, code] of [
      [least - 1n, 'phalaMining.InsufficientStake'],
      [least, 'go'],
      [most, 'go'],
      [most + 1n, 'phalaMining.TooMuchStake'],
    ] as const)
      expect(codes(start([worker(0)], 50_000n * PHA, { stake }))).toEqual([code]);
  });

  it('tells what is wrong with each worker', () => {
    const workers = [
      worker(0, { score: null }),
      worker(1, { score: 49 }),
      worker(2, { state: 'MiningCoolingDown', stake: PHA }),
      worker(3, { state: 'MiningUnresponsive', stake: PHA }),
      worker(4, { state: 'MiningCoolingDown', stake: PHA, inPool: false }),
      worker(5),
      worker(5),
    ];
    for (const strategy of ['minimum', 'evenSplit', 'maximum', { targetV: 1n }] as const)
      expect(codes(start(workers, 50_000n * PHA, strategy))).toEqual([
        'phalaMining.BenchmarkMissing',
        'phalaMining.BenchmarkTooLow',
        'phalaMining.MinerNotReady',
        'fleet.alreadyMining',
        'phalaStakePool.WorkerDoesNotExist',
        'go',
        'fleet.duplicate',
      ]);
  });

  it('keeps the free stake of pools apart', () => {
    const other = { ...poolOf([]), pid: 8n as Pool['pid'], workers: [worker(1).worker], freeStake: 4_000n * PHA };
    const workers = [worker(0), worker(1, { pid: other.pid }), worker(2, { pid: 9n as Pool['pid'] })];
    const plan = planStart({
      ...setting,
      pools: [poolOf([worker(0)], { freeStake: 5_000n * PHA }), other],
      workers,
      tokenomics,
      strategy: 'evenSplit',
    });
    expect(plan.rows.map(stakeOf)).toEqual([5_000n * PHA, 4_000n * PHA, null]);
    expect(codes(plan)[2]).toBe('phalaStakePool.PoolDoesNotExist');
  });
});

describe('planChangeStake', () => {
  const mining = (n: number, stake: bigint) => worker(n, { state: 'MiningIdle', stake });
  const two = [mining(0, 4_000n * PHA), mining(1, 5_000n * PHA)];

  it('adds the same to each, to the last planck', () => {
    const plan = change(two, { freeStake: 1_001n }, 'evenSplit');
    expect(plan.rows.map(stakeOf)).toEqual([4_000n * PHA + 501n, 5_000n * PHA + 500n]);
    expect(plan.summary).toMatchObject({ stakeUsed: 1_001n, pools: [{ freeAfter: 0n, releasingBefore: 0n, releasingAfter: 0n }] });
  });

  it('passes over who has enough, and never lowers', () => {
    const free = { freeStake: 10_000n * PHA };
    expect(codes(change(two, free, 'minimum'))).toEqual(['fleet.stakeEnough', 'fleet.stakeEnough']);
    expect(codes(change(two, free, { stake: 5_000n * PHA }))).toEqual(['go', 'fleet.stakeEnough']);
    expect(codes(change(two, free, { stake: 4_500n * PHA }))).toEqual(['go', 'phalaStakePool.CannotRestartWithLessStake']);
    expect(codes(change([mining(0, most)], free, 'maximum'))).toEqual(['fleet.stakeEnough']);
    expect(codes(change([mining(0, most)], free, 'evenSplit'))).toEqual(['fleet.stakeEnough']);
    expect(change(two, { freeStake: 7n }, 'maximum').rows.map(stakeOf)).toEqual([4_000n * PHA + 7n, null]);
  });

  it('blocks who does not mine', () => {
    const workers = [worker(0), worker(1, { state: 'MiningCoolingDown', stake: 4_000n * PHA })];
    for (const strategy of ['minimum', 'evenSplit', { stake: 4_000n * PHA }] as const)
      expect(codes(change(workers, {}, strategy))).toEqual(['phalaMining.MinerNotMining', 'phalaMining.MinerNotMining']);
  });

  it('pays waiting withdrawals on the way, and says what is left', () => {
    const withdrawQueue = [{ user: BOB, shares: 1_000n * PHA, startTime: 0 }];
    const plan = change(two, { freeStake: 1_200n * PHA, withdrawQueue }, { stake: 5_100n * PHA });
    expect(codes(plan)).toEqual([NO_FREE, 'go']);
    expect(plan.summary.payouts).toMatchObject([{ pid: PID, user: BOB, shares: 1_000n * PHA }]);
  });
});

const anyStrategy: fc.Arbitrary<StakeStrategy> = fc.oneof(
  fc.constantFrom<StakeStrategy>('minimum', 'maximum', 'evenSplit', 'evenSplit'),
  fc.bigInt({ min: 0n, max: 32_000n * ONE }).map((targetV) => ({ targetV })),
  fc.bigInt({ min: 0n, max: 30_000n * PHA }).map((stake) => ({ stake })),
);
const anyLimits = fc.record(
  { reserve: fc.bigInt({ min: 0n, max: 20_000n * PHA }), budget: fc.bigInt({ min: 0n, max: 60_000n * PHA }) },
  { requiredKeys: [] },
);
const anyFree = fc.oneof(fc.bigInt({ min: 0n, max: 120_000n * PHA }), fc.bigInt({ min: 0n, max: 2_000n }));

function replayOf(workers: readonly FleetWorker[], pool: Pool, stakers = WAITING): Replay {
  return new Replay({ setting, ...clock, pools: [pool], workers, tokenomics, queueStakers: new Map([[PID, stakers]]) });
}

/**
 * Plays a plan on a chain of its own: what goes is accepted, what is blocked is refused for the first reason, figures are true.
 * Rows are refused in their place; for want of free stake also after all others; an even split judges the rest before it begins.
 */
function proves(
  plan: FleetPlan<'startMining' | 'changeStake'>,
  strategy: StakeStrategy,
  workers: readonly FleetWorker[],
  pool: Pool,
): void {
  const replay = replayOf(workers, pool);
  const force = (when: (code: string) => boolean, row: StakeRow): void => {
    const code = row.problems[0]?.code ?? 'fleet.';
    if (row.verdict === 'blocked' && row.tried && !code.startsWith('fleet.') && when(code)) expect(replay.apply(row.tried)[0]).toBe(code);
  };
  const split = strategy === 'evenSplit';
  for (const row of plan.rows) force((code) => split && code !== NO_FREE, row);
  for (const row of plan.rows) {
    if (row.verdict === 'go') expect(replay.apply(row.call)).toEqual([]);
    if (row.verdict !== 'go') expect(row.problems.length > 0).toBe(row.verdict === 'blocked');
    if (row.verdict === 'skipped') expect(row.notes).toHaveLength(1);
    force(() => !split, row);
  }
  for (const row of plan.rows) force((code) => code === NO_FREE, row);
  const after = replay.pools.get(PID) as Pool;
  expect(plan.summary.pools[0]).toMatchObject({ freeAfter: after.freeStake, releasingAfter: after.releasingStake });
}

function keepsWithin(plan: FleetPlan<'startMining' | 'changeStake'>, free: bigint, { reserve = 0n, budget = free }: StakeLimits): void {
  const { stakeUsed, go } = plan.summary;
  expect(stakeUsed).toBeLessThanOrEqual(budget);
  if (go > 0) expect(stakeUsed).toBeLessThanOrEqual(free - reserve);
}

/** What is added to those that go is even within their limits, and everything is used unless all are at Smax. */
function isFair(rows: readonly StakeRow[], workers: readonly FleetWorker[], raising: boolean, left: bigint): void {
  const going = rows.flatMap((row) => {
    if (row.call === null) return [];
    const one = workers[row.index] as FleetWorker;
    const limits = rangeOf(one);
    const { stake } = row.call.args;
    const current = raising ? one.stake : 0n;
    const floor = raising && limits.least <= current ? current + 1n : limits.least;
    return [{ part: stake - current, capped: stake === limits.most, needy: stake === floor }];
  });
  for (const a of going) for (const b of going) if (a.part < b.part - 1n) expect(a.capped || b.needy).toBe(true);
  if (going.some(({ capped }) => !capped)) expect(left).toBe(0n);
}

describe('every stake plan', () => {
  const raised = anyWorkers(['MiningIdle', 'MiningIdle', 'MiningUnresponsive', 'Ready', 'MiningCoolingDown']);

  it.each([
    { of: 'starts', offered: anyWorkers(), raising: false },
    { of: 'raises', offered: raised, raising: true },
  ])('of $of is accepted by the rules as it stands, within free stake, reserve and budget', ({ offered, raising }) => {
    fc.assert(
      fc.property(withRepeats(offered), anyFree, anyStrategy, anyLimits, (workers, freeStake, strategy, limits) => {
        const plan = raising ? change(workers, { freeStake }, strategy, limits) : start(workers, freeStake, strategy, limits);
        proves(plan, strategy, workers, poolOf(workers, { freeStake }));
        keepsWithin(plan, freeStake, limits);
        const { budget = freeStake, reserve = 0n } = limits;
        const usable = budget < freeStake - reserve ? budget : freeStake - reserve;
        if (strategy === 'evenSplit') isFair(plan.rows, workers, raising, usable - plan.summary.stakeUsed);
      }),
      { numRuns: 500 },
    );
  });

  it('of raises is true also while withdrawals wait', () => {
    const waiting = fc.bigInt({ min: 2_000n, max: 9_000n * PHA }).map((shares) => [{ user: BOB, shares, startTime: 0 }]);
    fc.assert(
      fc.property(anyWorkers(['MiningIdle']), anyFree, anyStrategy, waiting, (workers, freeStake, strategy, withdrawQueue) => {
        const pool = { freeStake, withdrawQueue };
        proves(change(workers, pool, strategy), strategy, workers, poolOf(workers, pool));
      }),
      { numRuns: 300 },
    );
  });

  it('for a V takes the least stake: one planck less is below the target or below Smin', () => {
    fc.assert(
      fc.property(anyWorkers(['Ready']), fc.bigInt({ min: 0n, max: 32_000n * ONE }), (workers, targetV) => {
        for (const row of start(workers, 10n ** 19n, { targetV }).rows) {
          if (row.call === null) continue;
          const { stake } = row.call.args;
          const limits = rangeOf(workers[row.index] as FleetWorker);
          expect(limits.ve(stake)).toBeGreaterThanOrEqual(targetV);
          expect(stake === limits.least || limits.ve(stake - 1n) < targetV).toBe(true);
        }
      }),
    );
  });
});
