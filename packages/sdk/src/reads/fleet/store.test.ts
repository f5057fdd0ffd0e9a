import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AccountId, Miner, MinerId, Planck, Pool, PoolId, RegisteredWorker, WorkerKey } from '../../model/types.js';
import { deltaOf } from '../delta.js';
import { sameValue } from '../same-value.js';
import type { Fleet, PoolWorker } from '../types.js';
import { type Clock, type Place, placeOf, rowOf } from './rows.js';
import { type FleetChanges, FleetStore, noChanges } from './store.js';

const pidOf = (id: number): PoolId => BigInt(id) as PoolId;
const workerOf = (id: number): WorkerKey => `0x${id.toString(16).padStart(64, '0')}` as WorkerKey;
const minerOf = (pid: number, worker: number): MinerId => placeOf(pidOf(pid), workerOf(worker), true).miner;

const poolOf = (pid: number, workers: readonly number[], stake: number): Pool => ({
  pid: pidOf(pid),
  owner: `0x${'aa'.repeat(32)}` as AccountId,
  commission: null,
  ownerReward: 0n,
  cap: null,
  rewardAcc: 0n,
  totalShares: 0n,
  totalStake: BigInt(stake),
  freeStake: 0n,
  releasingStake: 0n,
  workers: workers.map(workerOf),
  withdrawQueue: [],
});
const miningOf = (state: Miner['state'], coolDownStart: number): Miner => ({
  state,
  ve: 0n,
  v: 0n,
  vUpdatedAt: 0,
  pInit: 0,
  pInstant: 0,
  iterations: 0n,
  miningStartTime: 0,
  challengeTimeLast: 0,
  coolDownStart,
  totalReward: 0n,
});
const registrationOf = (worker: WorkerKey, score: number): RegisteredWorker => ({
  worker,
  ecdhKey: '0x',
  runtimeVersion: 1,
  lastUpdated: 0n,
  operator: null,
  confidenceLevel: 1,
  initialScore: score,
  features: [4, 1],
});

/** One value that a block writes. */
type Edit =
  | { readonly kind: 'pool'; readonly pid: number; readonly workers: readonly number[]; readonly stake: number }
  | { readonly kind: 'noPool'; readonly pid: number }
  | { readonly kind: 'miner'; readonly pid: number; readonly worker: number; readonly state: Miner['state'] | null; readonly start: number }
  | { readonly kind: 'stake'; readonly pid: number; readonly worker: number; readonly stake: number | null }
  | { readonly kind: 'worker'; readonly worker: number; readonly score: number | null }
  | { readonly kind: 'coolDown'; readonly seconds: number };
interface Block {
  readonly edits: readonly Edit[];
  readonly now: number;
  /** Values that were asked for come with this block's own, not by themselves before it. */
  readonly late: boolean;
}

const pid = fc.nat(3);
const worker = fc.nat(4);
const poolEdit = fc.record({ kind: fc.constant('pool' as const), pid, workers: fc.uniqueArray(worker), stake: fc.nat(2) });
const state = fc.constantFrom('Ready', 'MiningIdle', 'MiningUnresponsive', 'MiningCoolingDown', null);
const edit: fc.Arbitrary<Edit> = fc.oneof(
  { arbitrary: poolEdit, weight: 4 },
  { arbitrary: fc.record({ kind: fc.constant('noPool' as const), pid }), weight: 1 },
  { arbitrary: fc.record({ kind: fc.constant('miner' as const), pid, worker, state, start: fc.nat(50) }), weight: 4 },
  { arbitrary: fc.record({ kind: fc.constant('stake' as const), pid, worker, stake: fc.option(fc.nat(2)) }), weight: 3 },
  { arbitrary: fc.record({ kind: fc.constant('worker' as const), worker, score: fc.option(fc.nat(2)) }), weight: 2 },
  { arbitrary: fc.record({ kind: fc.constant('coolDown' as const), seconds: fc.nat(30) }), weight: 1 },
);
const block: fc.Arbitrary<Block> = fc.record({ edits: fc.array(edit, { maxLength: 5 }), now: fc.nat(100), late: fc.boolean() });

/** A chain, a store that follows it, and all that has to hold after each block. */
class Trial {
  readonly store = new FleetStore(true);
  private readonly pools = new Map<number, Pool>();
  private readonly miners = new Map<MinerId, Miner>();
  private readonly stakes = new Map<MinerId, Planck>();
  private readonly registered = new Map<WorkerKey, RegisteredWorker>();
  /** Places whose keys are subscribed, for good. */
  private readonly followed = new Map<MinerId, Place>();
  private clock: Clock = { now: 0, coolDown: 10 };

  constructor(edits: readonly Edit[]) {
    for (const change of edits) this.edit(change, noChanges());
    const pools = [...this.pools].sort(([a], [b]) => a - b).map(([, pool]) => structuredClone(pool));
    const places = pools.flatMap((pool) => pool.workers.map((key) => placeOf(pool.pid, key, true)));
    for (const place of places) this.followed.set(place.miner, place);
    this.store.load(
      pools,
      places.map((place) => this.row(place) as PoolWorker),
      this.clock,
    );
    this.check({ pools: [], workers: [] });
  }

  run({ edits, now, late }: Block): void {
    if (!late) this.complete();
    const changes = noChanges();
    if (late) this.addMissing(changes);
    for (const change of edits) this.edit(change, changes);
    this.clock = { ...this.clock, now };
    this.apply(changes);
  }

  /** The places that the store asks for answer. */
  complete(): void {
    if (this.store.missing.length === 0) return;
    const changes = noChanges();
    this.addMissing(changes);
    this.apply(changes);
    expect(this.store.missing).toEqual([]);
  }

  private addMissing({ miners, stakes, workers }: FleetChanges): void {
    for (const place of this.store.missing) {
      this.followed.set(place.miner, place);
      miners.set(place.miner, structuredClone(this.miners.get(place.miner) ?? null));
      stakes.set(place.miner, this.stakes.get(place.miner) ?? null);
      workers.set(place.worker, structuredClone(this.registered.get(place.worker) ?? null));
    }
  }

  /** Writes a value; the store hears of it when it follows the key. */
  private edit(change: Edit, { pools, miners, stakes, workers, ...rest }: FleetChanges): void {
    if (change.kind === 'pool' || change.kind === 'noPool') {
      const pool = change.kind === 'pool' ? poolOf(change.pid, change.workers, change.stake) : null;
      put(this.pools, change.pid, pool);
      pools.set(pidOf(change.pid), structuredClone(pool));
    } else if (change.kind === 'miner') {
      const miner = minerOf(change.pid, change.worker);
      const mining = change.state && miningOf(change.state, change.start);
      put(this.miners, miner, mining);
      if (this.followed.has(miner)) miners.set(miner, structuredClone(mining));
    } else if (change.kind === 'stake') {
      const miner = minerOf(change.pid, change.worker);
      const stake = change.stake === null ? null : BigInt(change.stake);
      put(this.stakes, miner, stake);
      if (this.followed.has(miner)) stakes.set(miner, stake);
    } else if (change.kind === 'worker') {
      const key = workerOf(change.worker);
      const registration = change.score === null ? null : registrationOf(key, change.score);
      put(this.registered, key, registration);
      if ([...this.followed.values()].some((place) => place.worker === key)) workers.set(key, structuredClone(registration));
    } else {
      this.clock = { ...this.clock, coolDown: change.seconds };
      rest.coolDown = change.seconds;
    }
  }

  private row(place: Place): PoolWorker | null {
    const facts = {
      mining: this.miners.get(place.miner) ?? null,
      stake: this.stakes.get(place.miner) ?? null,
      registered: this.registered.get(place.worker) ?? null,
    };
    return rowOf(place, facts, this.clock);
  }

  private apply(changes: FleetChanges): void {
    const before = this.store.value;
    changes.coolDown ??= this.clock.coolDown;
    this.store.apply(changes, this.clock.now);
    this.check(before);
  }

  /** Workers in the order of their pools, then those that left a pool before and still hold stake there. */
  private expected(before: Fleet): { readonly pools: readonly Pool[]; readonly workers: readonly PoolWorker[] } {
    const pools = [...this.pools].sort(([a], [b]) => a - b).map(([, pool]) => pool);
    const awaited = new Set(this.store.missing.map(({ miner }) => miner));
    const workers = pools.flatMap((pool) => {
      const listed = pool.workers.map((key) => placeOf(pool.pid, key, true)).filter(({ miner }) => !awaited.has(miner));
      const left = before.workers.filter((row) => row.pid === pool.pid && !pool.workers.includes(row.worker));
      return [...listed, ...left.map((row) => placeOf(row.pid, row.worker, false))].flatMap((place) => this.row(place) ?? []);
    });
    return { pools, workers };
  }

  private check(before: Fleet): void {
    const after = this.store.value;
    const expected = this.expected(before);
    expect(after.pools).toEqual(expected.pools);
    expect(inOrder(after.workers)).toEqual(inOrder(expected.workers));
    expectShared(before.pools, after.pools, ({ pid }) => String(pid));
    expectShared(before.workers, after.workers, ({ miner }) => miner);
    expect(this.store.value).toBe(after);
    const asked = this.store.missing.map(({ miner }) => miner);
    expect(asked.filter((miner) => after.workers.some((row) => row.miner === miner && row.inPool))).toEqual([]);
  }
}

function put<K, V>(map: Map<K, V>, key: K, value: V | null): void {
  if (value === null) map.delete(key);
  else map.set(key, value);
}

/** Released workers have no order of their own behind those of their pool. */
const inOrder = (rows: readonly PoolWorker[]): PoolWorker[] => {
  const rank = ({ pid, inPool, miner }: PoolWorker): string => `${pid}${inPool ? 'a' : `b${miner}`}`;
  return [...rows].sort((a, b) => (rank(a) < rank(b) ? -1 : rank(a) > rank(b) ? 1 : 0));
};

/** What is equal is the same object, and the difference that was noted leads from one list to the other. */
function expectShared<Row>(before: readonly Row[], after: readonly Row[], idOf: (row: Row) => string): void {
  if (before === after || before.length === 0) return;
  const old = new Map(before.map((row) => [idOf(row), row]));
  for (const row of after) {
    const known = old.get(idOf(row));
    if (known !== undefined && sameValue(known, row)) expect(row).toBe(known);
  }
  const delta = deltaOf(after);
  expect(delta?.since).toBe(before);
  for (const row of delta?.removed ?? []) {
    expect(old.get(idOf(row))).toBe(row);
    old.delete(idOf(row));
  }
  for (const row of delta?.set ?? []) {
    expect(old.get(idOf(row))).not.toBe(row);
    old.set(idOf(row), row);
  }
  expect(new Set(old.values())).toEqual(new Set(after));
  expect([...old.values()].every((row) => after.includes(row))).toBe(true);
}

const start: readonly Edit[] = [
  { kind: 'pool', pid: 0, workers: [0, 1], stake: 1 },
  { kind: 'pool', pid: 2, workers: [2], stake: 1 },
  { kind: 'worker', worker: 0, score: 1 },
  { kind: 'miner', pid: 0, worker: 0, state: 'MiningCoolingDown', start: 5 },
  { kind: 'stake', pid: 0, worker: 0, stake: 2 },
];
const list = (workers: readonly number[]): Edit => ({ kind: 'pool', pid: 0, workers, stake: 1 });
const at = (now: number, ...edits: readonly Edit[]): Block => ({ edits, now, late: true });

describe('FleetStore', () => {
  it('is what the chain is, whatever blocks write; keeps what did not change; tells what did', () => {
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 12 }), fc.array(block, { minLength: 1, maxLength: 12 }), (first, blocks) => {
        const trial = new Trial([...start, ...first]);
        for (const next of blocks) trial.run(next);
        trial.complete();
      }),
      { numRuns: 400 },
    );
  });

  it('asks for the values of a new worker, and shows it when they came', () => {
    const trial = new Trial(start);
    trial.run(at(1, list([0, 1, 3])));
    expect(trial.store.missing).toEqual([placeOf(pidOf(0), workerOf(3), true)]);
    expect(trial.store.rowsOf([pidOf(0)]).map((row) => row.worker)).toEqual([workerOf(0), workerOf(1)]);
    trial.complete();
    expect(trial.store.rowsOf([pidOf(0)]).map((row) => row.worker)).toEqual([workerOf(0), workerOf(1), workerOf(3)]);
  });

  it('has the whole of a worker that comes back to its pool, not only what that block wrote', () => {
    const trial = new Trial([...start, { kind: 'worker', worker: 1, score: 2 }]);
    trial.run(at(1, list([0])));
    trial.run(at(2, list([0, 1]), { kind: 'miner', pid: 0, worker: 1, state: 'Ready', start: 0 }));
    trial.complete();
    expect(trial.store.rowsOf([pidOf(0)])[1]?.registered?.initialScore).toBe(2);
  });

  it('knows when stake can be reclaimed, and that it cannot yet on a branch that is not as far', () => {
    const trial = new Trial(start);
    const reclaimable = () => trial.store.rowsOf([pidOf(0)])[0]?.reclaimable;
    const steps = [14, 15, 14].map((now) => {
      trial.run(at(now));
      return reclaimable();
    });
    expect(steps).toEqual([false, true, false]);
  });

  it('keeps no rows where only pools are followed', () => {
    const store = new FleetStore(false);
    store.load([poolOf(0, [0], 1)], [], { now: 0, coolDown: 1 });
    const changes = noChanges();
    changes.pools.set(pidOf(1), poolOf(1, [1, 2], 1));
    store.apply(changes, 1);
    expect(store.value.pools.map((pool) => pool.pid)).toEqual([0n, 1n]);
    expect([store.value.workers, store.missing]).toEqual([[], []]);
  });
});
