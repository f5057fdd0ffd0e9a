import { describe, expect, expectTypeOf, it } from 'vitest';
import { ONE, UNLIMITED_CAP } from '../model/fixed.js';
import { poolId, workerKey } from '../model/ids.js';
import { minerAccount } from '../model/miner.js';
import type { Pool } from '../model/types.js';
import type { PoolWorker } from '../reads/types.js';
import { BOB, makeMiner, makePool, makeWorker, OWNER, PHA, PID } from '../rules/test/facts.js';
import type { WorkerState } from '../rules/workers.js';
import { createTableView, poolColumns, poolTable, workerColumns, workerTable } from './index.js';

const key = (digit: number) => workerKey(`0x${String(digit).repeat(64)}`);
const valuesOf = <Row>(columns: Readonly<Record<string, (row: Row) => unknown>>, row: Row) =>
  Object.fromEntries(Object.entries(columns).map(([name, value]) => [name, value(row)]));

function makePoolWorker(digit: number, part: Partial<PoolWorker> = {}): PoolWorker {
  const worker = key(digit);
  return {
    pid: PID,
    worker,
    miner: minerAccount(PID, worker),
    state: 'Mining',
    inPool: true,
    mining: makeMiner({ pInstant: 700, v: ONE, ve: 2n * ONE, totalReward: PHA }),
    stake: 3n * PHA,
    reclaimableAt: null,
    reclaimable: false,
    registered: makeWorker({ worker }),
    ...part,
  };
}

describe('the table of pools', () => {
  const request = { user: BOB, shares: PHA, startTime: 0 };
  const seven = makePool({ cap: 10_500n * PHA, ownerReward: 4n, commission: 50_000, withdrawQueue: [request], releasingStake: 5n });
  const twelve = makePool({ pid: poolId(12), owner: BOB, workers: [], freeStake: 9n });

  it('has the sort values of a pool', () => {
    expect(valuesOf(poolColumns, seven)).toEqual({
      pid: 7n,
      owner: OWNER,
      commission: 50_000,
      capGap: 500n * PHA,
      ownerReward: 4n,
      totalStake: 10_000n * PHA,
      totalShares: 10_000n * PHA,
      freeStake: 10_000n * PHA,
      releasingStake: 5n,
      workers: 1,
      queuedWithdrawals: 1,
    });
  });

  it.each<[string, Partial<Pool>, bigint | null]>([
    ['none without a cap', { cap: null }, null],
    ['none with the cap that stands for no limit', { cap: UNLIMITED_CAP }, null],
    ['0 above the cap', { cap: PHA }, 0n],
  ])('has a cap gap: %s', (_, part, gap) => {
    expect(poolColumns.capGap(makePool(part))).toBe(gap);
  });

  it('takes a commission that was never set as 0', () => {
    expect(poolColumns.commission(twelve)).toBe(0);
  });

  it('orders by the number of the pool, sums up and finds by id and owner', () => {
    const view = createTableView(poolTable);
    view.replace([twelve, seven]);
    expect(view.rows()).toEqual([seven, twelve]);
    expect(view.totals).toEqual({
      ownerReward: 4n,
      totalStake: 20_000n * PHA,
      totalShares: 20_000n * PHA,
      freeStake: 10_000n * PHA + 9n,
      releasingStake: 5n,
      workers: 1,
      queuedWithdrawals: 1,
    });
    view.search('#12');
    expect(view.rows()).toEqual([twelve]);
    view.search(OWNER.slice(2, 30).toUpperCase());
    expect(view.rows()).toEqual([seven]);
    expect(view.get(poolId(7))).toBe(seven);
  });
});

describe('the table of workers', () => {
  const mining = makePoolWorker(1);
  const cooling = makePoolWorker(2, { state: 'CoolingDown', reclaimableAt: 99, reclaimable: true });
  const unknown = makePoolWorker(3, { pid: poolId(8), state: 'Ready', stake: 0n, mining: null, registered: null });

  it('has the sort values of a worker', () => {
    expect(valuesOf(workerColumns, mining)).toEqual({
      worker: key(1),
      pid: 7n,
      state: 'Mining',
      confidenceLevel: 1,
      initialScore: 1000,
      pInstant: 700,
      v: ONE,
      ve: 2n * ONE,
      stake: 3n * PHA,
      totalReward: PHA,
      reclaimableAt: null,
    });
    expect(workerColumns.reclaimableAt(cooling)).toBe(99);
  });

  it('has no value for what a missing record would tell', () => {
    const { worker, pid, state, stake, ...records } = valuesOf(workerColumns, unknown);
    expect([worker, pid, state, stake]).toEqual([key(3), 8n, 'Ready', 0n]);
    expect(new Set(Object.values(records))).toEqual(new Set([null]));
  });

  it('sums up, counts states and finds by key, pool and operator', () => {
    const view = createTableView(workerTable);
    view.replace([mining, cooling, unknown]);
    expect(view.totals).toEqual({
      byState: new Map<WorkerState, number>([
        ['Mining', 1],
        ['CoolingDown', 1],
        ['Ready', 1],
      ]),
      reclaimable: 1,
      pInstant: 1400,
      v: 2n * ONE,
      ve: 4n * ONE,
      stake: 6n * PHA,
      totalReward: 2n * PHA,
    });
    view.search('2222');
    expect(view.rows()).toEqual([cooling]);
    view.search('#8');
    expect(view.rows()).toEqual([unknown]);
    view.search(OWNER);
    expect(new Set(view.rows())).toEqual(new Set([mining, cooling]));
  });

  it('is typed by its definition', () => {
    const view = createTableView(workerTable);
    expectTypeOf(view.rows()).toEqualTypeOf<readonly PoolWorker[]>();
    expectTypeOf(view.totals.stake).toEqualTypeOf<bigint>();
    expectTypeOf(view.totals.byState).toEqualTypeOf<ReadonlyMap<WorkerState, number>>();
    // @ts-expect-error there is no such column
    expect(() => view.sort([{ column: 'name' }])).toThrow('cannot be sorted by "name"');
  });
});
