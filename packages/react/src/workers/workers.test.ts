import type { PoolWorker } from '@stakepool-kit/sdk';
import type { AccountId, WorkerState } from '@stakepool-kit/sdk/rules';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseStored } from '../table/layout';
import { WORKER_ACTIONS, type WorkerActionId, workerReason } from './actions';
import { WORKER_STATES } from './states';
import { WORKER_COLUMNS, workerDefinition } from './worker-table/definition';
import { exclusions, NO_FILTERS, readFilters, type WorkerFilters, withoutPart, workerTest } from './worker-table/filters';
import { selectedWorkers } from './worker-table/selected';
import { MAX_VIEWS, readViews } from './worker-table/views';

const OWNER = `0x${'01'.repeat(32)}` as AccountId;
const OTHER = `0x${'02'.repeat(32)}` as AccountId;

function worker(state: WorkerState, more: Partial<PoolWorker> = {}): PoolWorker {
  const cooling = state === 'CoolingDown' || state === 'Releasing';
  return {
    pid: 7n,
    worker: `0x${'ab'.repeat(32)}`,
    miner: `0x${'cd'.repeat(32)}`,
    state,
    inPool: state !== 'Releasing',
    mining: { pInstant: 500, v: 5n << 64n, ve: 4n << 64n, totalReward: 3n },
    stake: state === 'Ready' ? 0n : 1000n,
    reclaimableAt: cooling ? 1000 : null,
    reclaimable: false,
    registered: { initialScore: 1000, confidenceLevel: 1, features: [8] },
    ...more,
  } as PoolWorker;
}

const owner = { account: OWNER, owner: OWNER, available: () => true };
const code = (id: WorkerActionId, row: PoolWorker, facts = {}) => workerReason(id, row, { ...owner, ...facts })?.code ?? null;

describe('what can be done with a worker', () => {
  it.each<[WorkerState, Record<WorkerActionId, string | null>]>([
    ['Ready', { start: null, stop: 'worker.notMining', changeStake: 'worker.notMining', reclaim: 'worker.notCooling', remove: null }],
    ['Mining', { start: 'worker.notReady', stop: null, changeStake: null, reclaim: 'worker.notCooling', remove: 'worker.stopFirst' }],
    ['Unresponsive', { start: 'worker.notReady', stop: null, changeStake: null, reclaim: 'worker.notCooling', remove: 'worker.stopFirst' }],
    [
      'CoolingDown',
      {
        start: 'worker.notReady',
        stop: 'worker.notMining',
        changeStake: 'worker.notMining',
        reclaim: 'worker.stillCooling',
        remove: 'worker.reclaimFirst',
      },
    ],
    [
      'Releasing',
      {
        start: 'worker.removed',
        stop: 'worker.removed',
        changeStake: 'worker.removed',
        reclaim: 'worker.stillCooling',
        remove: 'worker.removed',
      },
    ],
  ])('that is %s', (state, expected) => {
    expect(Object.fromEntries(WORKER_ACTIONS.map((id) => [id, code(id, worker(state))]))).toEqual(expected);
  });

  it('depends on who asks: anyone reclaims, the rest is the owner’s', () => {
    const over = worker('CoolingDown', { reclaimable: true });
    expect([code('reclaim', over), code('reclaim', over, { account: OTHER }), code('reclaim', over, { account: null })]).toEqual([
      null,
      null,
      'worker.noAccount',
    ]);
    const mining = worker('Mining');
    expect([code('stop', mining, { account: OTHER }), code('stop', mining, { owner: null })]).toEqual([
      'worker.notOwner',
      'worker.notLoaded',
    ]);
    expect(code('stop', mining, { available: () => false })).toBe('worker.noCall');
  });

  it('is nothing without a benchmark', () => {
    const fresh = worker('Ready');
    expect(code('start', { ...fresh, registered: fresh.registered && { ...fresh.registered, initialScore: null } })).toBe(
      'worker.notBenchmarked',
    );
  });
});

describe('workers that are selected', () => {
  it('are counted by state, and each action has those it applies to', () => {
    const rows = [
      worker('Mining'),
      worker('Mining'),
      worker('Unresponsive'),
      worker('CoolingDown'),
      worker('CoolingDown', { reclaimable: true }),
    ];
    const { states, actions } = selectedWorkers(rows, () => owner);
    expect(states).toEqual([
      { state: 'Mining', count: 2 },
      { state: 'Unresponsive', count: 1 },
      { state: 'CoolingDown', count: 2 },
    ]);
    expect(actions.map(({ id, workers, reason }) => [id, workers.length, reason?.code ?? null])).toEqual([
      ['stop', 3, null],
      ['reclaim', 1, null],
      ['changeStake', 3, null],
      ['start', 0, 'worker.notReady'],
      ['remove', 0, 'worker.stopFirst'],
    ]);
  });
});

describe('filters', () => {
  it('are met together', () => {
    const slow = worker('Mining');
    const test = workerTest({ state: 'Mining', chips: ['slow'], pool: '7' });
    expect([slow, worker('Unresponsive'), worker('Mining', { pid: 8n as PoolWorker['pid'] })].map((row) => test?.(row))).toEqual([
      true,
      false,
      false,
    ]);
    expect(workerTest(NO_FILTERS)).toBeNull();
  });

  it('tell which of them keeps out how many, and end one by one', () => {
    const rows = [worker('Mining'), worker('Mining'), worker('Ready', { pid: 8n as PoolWorker['pid'] })];
    const filters: WorkerFilters = { state: 'Ready', chips: ['reclaimable'], pool: '7' };
    const found = exclusions(rows, filters);
    expect(found.map(({ part, count }) => [part.kind, count])).toEqual([
      ['chip', 3],
      ['state', 2],
      ['pool', 1],
    ]);
    expect(exclusions(rows, { ...NO_FILTERS, pool: '7', state: null })).toHaveLength(1);
    expect(exclusions(rows.slice(0, 2), { ...NO_FILTERS, pool: '7' })).toEqual([]);
    expect(found.reduce((now, { part }) => withoutPart(now, part), filters)).toEqual(NO_FILTERS);
  });

  it('call a worker slow below 80 % of its score, and not at it', () => {
    const test = workerTest({ ...NO_FILTERS, chips: ['slow'] });
    const at = (pInstant: number) => worker('Mining', { mining: { ...worker('Mining').mining, pInstant } as PoolWorker['mining'] });
    expect([test?.(at(799)), test?.(at(800)), test?.(worker('Ready'))]).toEqual([true, false, false]);
  });

  it('and views are well formed, whatever was stored', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        const { state, chips, pool } = readFilters(parseStored(text));
        expect(state === null || WORKER_STATES.includes(state)).toBe(true);
        expect(chips.length).toBeLessThanOrEqual(3);
        expect(pool === null || /^\d+$/.test(pool)).toBe(true);
        const views = readViews(parseStored(text));
        expect(views.every(({ name }) => name.trim() !== '')).toBe(true);
      }),
    );
  });

  it('in a view come back as they were; names are distinct and bounded', () => {
    const view = {
      name: ' Daily ',
      layout: { columns: null, widths: {}, sort: null },
      filters: { ...NO_FILTERS, state: 'Ready' as const },
      search: 'x',
    };
    expect(readViews([view, view])).toEqual([{ ...view, name: 'Daily' }]);
    expect(readViews(Array.from({ length: 50 }, (_, i) => ({ ...view, name: `v${i}` })))).toHaveLength(MAX_VIEWS);
  });
});

describe('columns', () => {
  it('all sort, and show V, Ve and P Instant only of a worker that mines', () => {
    expect(WORKER_COLUMNS.map(({ id }) => id).sort()).toEqual(Object.keys(workerDefinition.columns).sort());
    const { v, ve, pInstant, state } = workerDefinition.columns;
    expect([v, ve, pInstant].map((of) => of(worker('CoolingDown')))).toEqual([null, null, null]);
    expect([v, ve, pInstant].map((of) => of(worker('Unresponsive')))).toEqual([5n << 64n, 4n << 64n, 500]);
    expect(WORKER_STATES.map((each) => state(worker(each)))).toEqual([0, 1, 2, 3, 4]);
  });
});
