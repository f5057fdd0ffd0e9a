import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Pool, PoolId, WorkerKey } from '../../model/types.js';
import { BOB, CAROL, constants, makeBalance, makePool, makeStaker, makeWorker, OWNER, PHA, PID } from '../../rules/test/facts.js';
import { type AddCandidate, planAdd } from './add.js';
import { planClaims } from './claims.js';
import { parseWorkerKeys } from './keys.js';
import { planReclaim } from './reclaim.js';
import { planRemove } from './remove.js';
import { planStop } from './stop.js';
import { anyWorkers, COOL_DOWN, clock, key, NOW, poolOf, setting, withRepeats, worker } from './test/fleet.js';
import { Replay } from './test/replay.js';
import type { FleetPlan, FleetWorker } from './types.js';

const codes = ({ rows }: FleetPlan): string[] => rows.map((row) => row.problems[0]?.code ?? row.notes[0]?.code ?? 'go');
const verdicts = ({ rows }: FleetPlan): string[] => rows.map(({ verdict }) => verdict);
const OTHER = 8n as PoolId;
const cooled = (n: number, stake: bigint, traits = {}): FleetWorker =>
  worker(n, { state: 'MiningCoolingDown', stake, miner: { coolDownStart: NOW - COOL_DOWN }, ...traits });
const ofBob = (shares: bigint) => ({ withdrawQueue: [{ user: BOB, shares, startTime: 0 }] });
const WAITING = new Map([BOB, CAROL].map((user) => [user, makeStaker({ user })]));
const queueStakers = new Map([PID, OTHER].map((pid) => [pid, WAITING]));

describe('planStop', () => {
  it('stops what mines and tells what cools down until when', () => {
    const workers = [
      worker(0, { state: 'MiningIdle', stake: 5n * PHA }),
      worker(1),
      worker(2, { state: 'MiningUnresponsive', stake: 7n * PHA }),
      worker(3, { state: 'MiningCoolingDown', stake: PHA }),
      worker(0, { state: 'MiningIdle', stake: 5n * PHA }),
    ];
    const plan = planStop({ ...setting, ...clock, pools: [poolOf(workers, { releasingStake: PHA })], workers, miningEnabled: true });
    expect(codes(plan)).toEqual([
      'fleet.startsCoolDown',
      'fleet.alreadyStopped',
      'fleet.startsCoolDown',
      'fleet.alreadyStopped',
      'fleet.duplicate',
    ]);
    expect(plan.summary).toMatchObject({ go: 2, skipped: 3, coolingDown: { workers: 2, stake: 12n * PHA, until: NOW + COOL_DOWN } });
    expect(plan.summary.pools).toMatchObject([{ releasingBefore: PHA, releasingAfter: 13n * PHA }]);
  });

  it('is blocked while mining is switched off', () => {
    const workers = [worker(0, { state: 'MiningIdle', stake: PHA })];
    const plan = planStop({ ...setting, ...clock, pools: [poolOf(workers)], workers, miningEnabled: false });
    expect(codes(plan)).toEqual(['phalaStakePool.FeatureNotEnabled']);
    expect(plan.summary.coolingDown).toBeNull();
  });
});

describe('planReclaim', () => {
  it('frees stake across pools and pays those who wait', () => {
    const workers = [cooled(0, 3n * PHA), cooled(1, 5n * PHA, { pid: OTHER }), cooled(2, 4n * PHA, { inPool: false }), worker(3)];
    const pools = [
      poolOf([cooled(0, 0n)], { freeStake: 0n, releasingStake: 7n * PHA, ...ofBob(5n * PHA) }),
      poolOf([cooled(1, 0n)], { pid: OTHER, freeStake: PHA, releasingStake: 5n * PHA }),
    ];
    const plan = planReclaim({ ...setting, ...clock, pools, workers, queueStakers });
    expect(codes(plan)).toEqual(['go', 'go', 'go', 'fleet.alreadyReady']);
    const [first, second] = plan.summary.pools;
    const [payout] = plan.summary.payouts;
    expect(plan.summary.freed).toBe(12n * PHA);
    expect(payout).toMatchObject({ pid: PID, user: BOB });
    expect(payout?.amount).toBeGreaterThan(5n * PHA - 10n);
    expect(first).toMatchObject({ freeBefore: 0n, releasingAfter: 0n, freeAfter: 7n * PHA - (payout?.amount ?? 0n) });
    expect(second).toMatchObject({ freeBefore: PHA, freeAfter: 6n * PHA, releasingAfter: 0n });
  });

  it('blocks what still cools down, mines or was never there', () => {
    const early = cooled(0, PHA, { miner: { coolDownStart: NOW - COOL_DOWN + 1 } });
    const workers = [early, worker(1, { state: 'MiningIdle', stake: PHA }), { ...worker(2), mining: null }];
    const plan = planReclaim({ ...setting, ...clock, pools: [poolOf(workers)], workers, queueStakers });
    expect(codes(plan)).toEqual(['phalaMining.CoolDownNotReady', 'phalaMining.CoolDownNotReady', 'phalaMining.MinerNotFound']);
    expect(plan.rows[0]?.problems[0]).toMatchObject({ params: { reason: 'tooEarly', secondsLeft: 1 } });
  });
});

describe('planRemove', () => {
  const workers = [
    worker(0),
    worker(1, { state: 'MiningIdle', stake: 5n * PHA }),
    cooled(2, 4n * PHA),
    cooled(3, 4n * PHA, { inPool: false }),
    worker(4, { state: 'MiningUnresponsive', stake: 6n * PHA }),
  ];
  const input = { ...setting, ...clock, pools: [poolOf(workers)], workers };

  it('does not stop workers unless allowed, and says what stays locked', () => {
    const plan = planRemove(input);
    expect(verdicts(plan)).toEqual(['go', 'blocked', 'go', 'skipped', 'blocked']);
    expect(codes(plan)).toEqual(['go', 'fleet.stopsMining', 'fleet.stakeStaysLocked', 'fleet.alreadyRemoved', 'fleet.stopsMining']);
    expect(plan.rows[2]?.notes[0]).toMatchObject({ params: { stake: 4n * PHA, until: NOW } });
    expect(plan.summary).toMatchObject({ coolingDown: null, pools: [{ workersBefore: 4, workersAfter: 2 }] });
  });

  it('stops them when allowed', () => {
    const plan = planRemove({ ...input, allowStop: true });
    expect(verdicts(plan)).toEqual(['go', 'go', 'go', 'skipped', 'go']);
    expect(plan.summary).toMatchObject({ coolingDown: { workers: 2, stake: 11n * PHA, until: NOW + COOL_DOWN } });
    expect(plan.summary.pools).toMatchObject([{ releasingAfter: 11n * PHA, workersAfter: 0 }]);
  });
});

describe('planAdd', () => {
  const known = (part: Partial<AddCandidate> = {}): AddCandidate => ({
    registered: makeWorker(),
    workerBound: false,
    minerBinding: null,
    miner: null,
    ...part,
  });
  const plan = (text: string, candidates: ReadonlyMap<WorkerKey, AddCandidate>, pool: Pool = makePool({ workers: [] })) =>
    planAdd({ ...setting, pool, keys: parseWorkerKeys(text).rows, candidates });

  it('gives every piece of the text a verdict', () => {
    const candidates = new Map([
      [key(0), known()],
      [key(1), known({ registered: makeWorker({ operator: BOB }) })],
      [key(2), known({ registered: makeWorker({ initialScore: null }) })],
      [key(3), known({ workerBound: true })],
    ]);
    const text = [key(0), key(1), 'nonsense', key(2), key(3), key(4), key(0), 'nonsense', key(9)].join('\n');
    const result = plan(text, candidates, makePool({ workers: [key(9)] }));
    expect(codes(result)).toEqual([
      'go',
      'phalaStakePool.UnauthorizedOperator',
      'fleet.key.notHex',
      'phalaStakePool.BenchmarkMissing',
      'phalaStakePool.FailedToBindMinerAndWorker',
      'phalaStakePool.WorkerNotRegistered',
      'fleet.duplicate',
      'fleet.key.notHex',
      'fleet.alreadyInPool',
    ]);
    expect(result.rows[2]).toMatchObject({ worker: null, call: null, tried: null });
    expect(result.summary).toMatchObject({ go: 1, blocked: 6, skipped: 2, pools: [{ workersBefore: 1, workersAfter: 2 }] });
  });

  it('stops at the size a pool can have', () => {
    const keys = Array.from({ length: 6 }, (_, n) => key(n));
    const full = makePool({ workers: Array.from({ length: constants.maxPoolWorkers - 4 }, (_, n) => key(1000 + n)) });
    const result = plan(keys.join(' '), new Map(keys.map((one) => [one, known()])), full);
    expect(codes(result)).toEqual(['go', 'go', 'go', 'go', 'phalaStakePool.WorkersExceedLimit', 'phalaStakePool.WorkersExceedLimit']);
  });
});

describe('planClaims', () => {
  const position = (pid: number, ownerReward: bigint, earned: bigint) => ({
    pool: makePool({ pid: BigInt(pid) as PoolId, ownerReward }),
    staker: earned > 0n ? makeStaker({ user: OWNER, shares: 0n, availableRewards: earned }) : null,
  });
  const input = {
    ...setting,
    part: 'all' as const,
    target: OWNER,
    positions: [position(0, 5n * PHA, 2n * PHA), position(1, 0n, 3n * PHA), position(2, 0n, 0n), position(3, PHA, 0n)],
    subsidyBalance: makeBalance(1_000n * PHA),
    targetBalance: makeBalance(10n * PHA),
  };

  it('claims all there is of the parts asked for, from a minimum on', () => {
    expect(planClaims(input)).toMatchObject({ summary: { claimed: 11n * PHA, go: 3, skipped: 1 } });
    expect(planClaims({ ...input, part: 'owner' })).toMatchObject({ summary: { claimed: 6n * PHA, go: 2 } });
    expect(planClaims({ ...input, part: 'staker' })).toMatchObject({ summary: { claimed: 5n * PHA, go: 2 } });
    expect(codes(planClaims({ ...input, minimum: 2n * PHA }))).toEqual(['go', 'go', 'fleet.nothingToClaim', 'fleet.belowMinimum']);
    expect(codes(planClaims({ ...input, order: '1130', part: 'owner' }))[0]).toBe('runtime.callMissing');
  });

  it('counts down what the paying account has', () => {
    const deposit = constants.existentialDeposit;
    const short = planClaims({ ...input, subsidyBalance: makeBalance(8n * PHA + deposit) });
    const code = 'phalaStakePool.InternalSubsidyPoolCannotWithdraw';
    expect(codes(short)).toEqual(['go', code, 'fleet.nothingToClaim', 'go']);
    expect(short.summary.claimed).toBe(8n * PHA);
  });

  it('lets an account come into being by its first claim', () => {
    const tiny = [position(0, 5n, 0n), position(1, PHA, 0n), position(3, 5n, 0n)];
    const plan = planClaims({ ...input, positions: tiny, target: BOB, targetBalance: makeBalance(0n) });
    expect(verdicts(plan)).toEqual(['blocked', 'go', 'go']);
  });

  it('is what the rules accept, claim by claim', () => {
    const amount = fc.oneof(fc.constant(0n), fc.bigInt({ min: 1n, max: 20n * PHA }));
    const pot = fc.bigInt({ min: 0n, max: 60n * PHA });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(amount, amount), { maxLength: 8 }),
        pot,
        fc.constantFrom('all', 'owner', 'staker'),
        (all, free, part) => {
          const positions = all.map(([owner, staker], pid) => position(pid, owner, staker));
          const subsidyBalance = makeBalance(free);
          const plan = planClaims({ ...input, part, positions, subsidyBalance });
          const replay = new Replay({
            setting,
            ...clock,
            pools: positions.map(({ pool }) => pool),
            claimers: new Map(positions.flatMap(({ pool, staker }) => (staker ? [[pool.pid, staker]] : []))),
            balances: { subsidy: subsidyBalance, target: input.targetBalance },
          });
          for (const row of plan.rows) {
            if (row.call) expect(replay.apply(row.call)).toEqual([]);
            if (row.verdict === 'blocked' && row.tried) expect(replay.apply(row.tried)[0]).toBe(row.problems[0]?.code);
          }
          expect(plan.summary.claimed).toBe(replay.paid);
        },
      ),
    );
  });
});

describe('every plan of stops, reclaims and removals', () => {
  const queue = fc.array(fc.tuple(fc.constantFrom(BOB, CAROL), fc.bigInt({ min: 1n, max: 8_000n * PHA })), { maxLength: 2 });
  const world = fc
    .tuple(withRepeats(anyWorkers()), anyWorkers(undefined, OTHER), queue, fc.bigInt({ min: 0n, max: 2_000n }), fc.boolean(), fc.boolean())
    .map(([mine, others, waiting, freeStake, on, mineToo]) => {
      const withdrawQueue = waiting.map(([user, shares]) => ({ user, shares, startTime: 0 }));
      const owner = mineToo ? OWNER : BOB;
      const other = { ...poolOf(others, { freeStake, owner }), pid: OTHER };
      // the second pool's workers are others than the first one's
      const moved = others.map((one, n) => ({ ...one, worker: key(100 + n) }));
      return {
        ...setting,
        ...clock,
        workers: [...mine, ...moved],
        pools: [
          poolOf(mine, { freeStake, withdrawQueue }),
          { ...other, workers: moved.filter((one) => one.inPool).map((one) => one.worker) },
        ],
        queueStakers,
        miningEnabled: on,
      };
    });
  type World = typeof world extends fc.Arbitrary<infer W> ? W : never;

  const PLANS: Readonly<Record<string, (given: World) => FleetPlan>> = {
    stops: (given) => planStop({ ...given, miningEnabled: true }),
    reclaims: planReclaim,
    removals: planRemove,
    'removals that stop': (given) => planRemove({ ...given, allowStop: true }),
  };

  it.each(Object.keys(PLANS))('%s: what goes is accepted in order, what is blocked is refused, figures are true', (name) => {
    fc.assert(
      fc.property(world, (given) => {
        const plan = PLANS[name]?.(given) as FleetPlan;
        const replay = new Replay({ ...given, setting });
        for (const row of plan.rows) {
          if (row.verdict === 'go') expect(replay.apply(row.call)).toEqual([]);
          expect(row.problems.length > 0).toBe(row.verdict === 'blocked');
          const [reason] = row.problems;
          if (row.verdict === 'blocked' && row.tried && !reason?.code.startsWith('fleet.'))
            expect(replay.apply(row.tried)[0]).toBe(reason?.code);
        }
        for (const change of plan.summary.pools) {
          const { freeStake, releasingStake, workers } = replay.pools.get(change.pid) as Pool;
          expect([change.freeAfter, change.releasingAfter, change.workersAfter]).toEqual([freeStake, releasingStake, workers.length]);
        }
        expect(plan.summary.payouts.reduce((sum, { amount }) => sum + amount, 0n)).toBe(replay.paid);
        expect(plan.summary.go + plan.summary.blocked + plan.summary.skipped).toBe(given.workers.length);
      }),
      { numRuns: 200 },
    );
  });
});
