import { beforeEach, describe, expect, it, vi } from 'vitest';
import { count, countBy, createTableView, sum } from './index.js';
import { CHUNK_LIMIT, type Change, SortedList } from './sorted-list.js';

const calls = vi.hoisted(() => ({ compare: 0, key: 0, column: 0, total: 0, filter: 0, texts: 0 }));

vi.mock('./values.js', async (importOriginal) => {
  const original = await importOriginal<typeof import('./values.js')>();
  const compareValues: typeof original.compareValues = (...given) => {
    calls.compare++;
    return original.compareValues(...given);
  };
  return { ...original, compareValues };
});

interface Row {
  readonly id: string;
  readonly stake: bigint;
  readonly pid: number;
}

function counted<Result>(name: keyof typeof calls, get: (row: Row) => Result): (row: Row) => Result {
  return (row) => {
    calls[name]++;
    return get(row);
  };
}

const SIZE = 30_000;
const CHANGED = 220;
/** Comparisons of one search in the list: of chunks, then within one. Each goes through two columns and the key at most. */
const SEARCH = Math.ceil(Math.log2(SIZE / (CHUNK_LIMIT / 4))) + Math.ceil(Math.log2(CHUNK_LIMIT)) + 1;
const LEVELS = 3;

const table = () =>
  createTableView({
    key: counted('key', (row) => row.id),
    columns: { stake: counted('column', (row) => row.stake), pid: counted('column', (row) => row.pid) },
    totals: {
      stake: sum(counted('total', (row) => row.stake)),
      pools: countBy(counted('total', (row) => row.pid % 5)),
      rows: count(counted('total', () => 1)),
    },
    texts: counted('texts', (row) => [row.id]),
  });

const mixed = (i: number): bigint => BigInt((i * 7919) % 10_007);
const all: readonly Row[] = Array.from({ length: SIZE }, (_, i) => ({
  id: `0x${i.toString(16).padStart(8, '0')}`,
  stake: mixed(i),
  pid: i % 3000,
}));
const some = all.filter((_, i) => i % Math.floor(SIZE / CHANGED) === 0).slice(0, CHANGED);
const start = () => Object.assign(calls, { compare: 0, key: 0, column: 0, total: 0, filter: 0, texts: 0 });

describe(`${CHANGED} changed rows among ${SIZE}, sorted by two columns, filtered and searched`, () => {
  const notPool1 = counted('filter', (row) => row.pid !== 1);
  let view: ReturnType<typeof table>;

  beforeEach(() => {
    view = table();
    view.replace(all);
    view.sort([{ column: 'stake', descending: true }, { column: 'pid' }]);
    view.filter(notPool1);
    view.search('0x');
    start();
  });

  it('call each getter for the changed rows only', () => {
    view.apply({ set: some.map((row) => ({ ...row, stake: row.stake + 5000n })), removed: [] });
    expect(calls).toMatchObject({ key: CHANGED, column: 2 * CHANGED, filter: CHANGED, texts: CHANGED });
    // Three totals, over the rows shown and over all, take the old row out and the new one in.
    expect(calls.total).toBe(3 * 2 * 2 * CHANGED);
    expect(view.totals.stake).toBeGreaterThan(0n);
  });

  it('that move cost two searches each', () => {
    view.apply({ set: some.map((row) => ({ ...row, stake: row.stake + 5000n })), removed: [] });
    expect(calls.compare).toBeLessThanOrEqual(CHANGED * LEVELS * (2 * SEARCH + 1));
  });

  it('are where a sort from scratch puts them', () => {
    const changed = new Map(some.map((row) => [row.id, { ...row, stake: row.stake + 5000n }]));
    view.apply({ set: [...changed.values()], removed: [] });
    const rows = all.map((row) => changed.get(row.id) ?? row).filter((row) => row.pid !== 1);
    expect(view.rows()).toEqual(rows.toSorted((a, b) => Number(b.stake - a.stake) || a.pid - b.pid || (a.id < b.id ? -1 : 1)));
  });

  it('that keep their sort values cost one search each', () => {
    view.apply({ set: some.map((row) => ({ ...row })), removed: [] });
    expect(calls.compare).toBeLessThanOrEqual(CHANGED * LEVELS * (SEARCH + 1));
  });

  it('that are removed cost one search each, and no column', () => {
    view.apply({ set: [], removed: some });
    expect(calls.compare).toBeLessThanOrEqual(CHANGED * LEVELS * SEARCH);
    expect(calls).toMatchObject({ key: CHANGED, column: 0, filter: 0, texts: 0 });
    expect(view.total).toBe(SIZE - CHANGED);
  });

  it('without a list of the changes cost the keys of all rows, and the same for the changed ones', () => {
    const changed = new Map(some.map((row) => [row.id, { ...row, stake: row.stake + 1n }]));
    view.replace(all.map((row) => changed.get(row.id) ?? row));
    expect(calls).toMatchObject({ key: SIZE, column: 2 * CHANGED, filter: CHANGED, texts: CHANGED });
    expect(calls.compare).toBeLessThanOrEqual(CHANGED * LEVELS * (2 * SEARCH + 1));
  });

  it('windows, totals and snapshots call nothing; a place costs a search', () => {
    view.rows(15_000, 50);
    view.getSnapshot().rows(0, 50);
    expect([view.size, view.totals.rows, view.allTotals.rows]).toEqual([SIZE - 10, SIZE - 10, SIZE]);
    expect(Object.values(calls)).toEqual([0, 0, 0, 0, 0, 0]);
    view.indexOf(all[12_345]?.id ?? '');
    expect(calls.compare).toBeLessThanOrEqual(LEVELS * SEARCH);
  });

  it('the present sort, filter and search, set again, call nothing', () => {
    view.sort([
      { column: 'stake', descending: true },
      { column: 'pid', descending: false },
    ]);
    view.filter(notPool1);
    view.search(' 0x ');
    expect(Object.values(calls)).toEqual([0, 0, 0, 0, 0, 0]);
  });

  it('a new sort asks each column once per row, and neither filter nor totals', () => {
    view.sort([{ column: 'pid' }]);
    expect(calls).toMatchObject({ key: 0, column: SIZE, total: 0, filter: 0, texts: 0 });
  });

  it('a new filter judges each row once, and sums up only what it turns', () => {
    view.filter(counted('filter', (row) => row.pid !== 2));
    expect(calls).toMatchObject({ key: 0, column: 0, filter: SIZE });
    expect(calls.total).toBe(3 * (10 + 10));
  });
});

describe('in the list itself', () => {
  let comparisons = 0;
  const byNumber = (a: number, b: number): number => {
    comparisons++;
    return a - b;
  };
  const numbers = Array.from({ length: SIZE }, (_, i) => i);

  it.each<[string, Change<number>, number]>([
    ['that comes costs one search', [null, 777.5], SEARCH],
    ['that goes costs one search', [777, null], SEARCH],
    ['that moves costs two searches', [777, 20_000.5], 2 * SEARCH + 1],
    ['that stays in its place costs one search', [777, 777], SEARCH + 1],
  ])('an item %s', (_, change, limit) => {
    const list = new SortedList(byNumber, numbers);
    comparisons = 0;
    list.change([change]);
    expect(comparisons).toBeLessThanOrEqual(limit);
  });

  it('many items at once cost one pass, and a sort of those that come', () => {
    const list = new SortedList(byNumber, numbers);
    comparisons = 0;
    list.change(numbers.slice(5000).map((gone) => [gone, null]));
    expect([comparisons, list.freeze().length]).toEqual([0, 5000]);
    list.change(numbers.slice(5000).map((come) => [null, come]));
    expect(list.freeze().slice()).toEqual(numbers);
    expect(comparisons).toBeLessThanOrEqual(3 * SIZE);
  });

  it('a change copies the chunks it touches, not the list', () => {
    const list = new SortedList(byNumber, numbers);
    const known = new Set(list.freeze().chunks);
    list.change([
      [10, null],
      [20_000, null],
      [null, 10.5],
    ]);
    const copied = list.freeze().chunks.filter((chunk) => !known.has(chunk));
    expect(copied).toHaveLength(2);
    expect(Math.max(...copied.map((chunk) => chunk.length))).toBeLessThanOrEqual(CHUNK_LIMIT);
  });
});
