import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type ColumnSort, count, countBy, createTableView, sum, type TableSnapshot } from './index.js';

interface Row {
  readonly id: bigint;
  readonly stake: bigint | null;
  readonly state: string;
}

const totals = {
  stake: sum((row: Row) => row.stake),
  staked: count((row: Row) => row.stake !== null),
  byState: countBy((row: Row) => row.state),
};
const definition = {
  key: (row: Row) => row.id,
  columns: { stake: (row: Row) => row.stake, state: (row: Row) => row.state },
  totals,
  texts: (row: Row) => [row.state],
};
type Column = keyof typeof definition.columns;
type State = readonly [rows: readonly Row[], total: number, totals: unknown, allTotals: unknown];

/** The view as it is defined: filter, sort and sum up everything from scratch. */
class Naive {
  rows = new Map<bigint, Row>();
  order: readonly ColumnSort<Column>[] = [];
  least: bigint | null = null;
  text = '';

  totalsOf(rows: readonly Row[]) {
    const byState = new Map<string, number>();
    for (const { state } of rows) byState.set(state, (byState.get(state) ?? 0) + 1);
    const staked = rows.flatMap(({ stake }) => stake ?? []);
    return { stake: staked.reduce((a, b) => a + b, 0n), staked: staked.length, byState };
  }

  compare(a: Row, b: Row): number {
    for (const { column, descending } of this.order) {
      const [x, y] = [a[column], b[column]];
      if (x === y) continue;
      if (x === null || y === null) return x === null ? 1 : -1;
      return x < y === (descending ?? false) ? 1 : -1;
    }
    return a.id < b.id ? -1 : 1;
  }

  state(): State {
    const all = [...this.rows.values()];
    const { least } = this;
    const shown = all.filter(({ stake, state }) => (least === null || (stake ?? 0n) >= least) && state.includes(this.text));
    const sorted = shown.toSorted((a, b) => this.compare(a, b));
    return [sorted, all.length, this.totalsOf(shown), this.totalsOf(all)];
  }
}

const stateOf = (table: TableSnapshot<Row, typeof totals>): State => [table.rows(), table.total, table.totals, table.allTotals];
const sameState = ([rows, ...sums]: State, [otherRows, ...otherSums]: State): boolean =>
  rows.length === otherRows.length && rows.every((row, i) => row === otherRows[i]) && isDeepStrictEqual(sums, otherSums);

const few = fc.bigInt({ min: 0n, max: 15n });
const row: fc.Arbitrary<Row> = fc.record({
  id: few,
  stake: fc.option(fc.oneof(few, fc.bigInt({ min: 0n, max: 1n << 128n }))),
  state: fc.constantFrom('Mining', 'Ready', 'CoolingDown'),
});
const rows = fc.array(row, { maxLength: 20 });
const order = fc.array(fc.record({ column: fc.constantFrom<Column[]>('stake', 'state'), descending: fc.boolean() }), { maxLength: 3 });

const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('apply' as const), set: rows, removed: rows }) },
  fc.record({ kind: fc.constant('replace' as const), rows, kept: fc.nat(20) }),
  fc.record({ kind: fc.constant('sort' as const), order }),
  fc.record({ kind: fc.constant('filter' as const), least: fc.option(few) }),
  fc.record({ kind: fc.constant('search' as const), text: fc.constantFrom('', 'in', 'ready', 'nothing') }),
);

/** Rows from this id on are in the table from the start and never change. */
const ALWAYS = 16n;
const unchanging = Array.from(
  { length: 700 },
  (_, i): Row => ({ id: ALWAYS + BigInt(i), stake: BigInt(i % 40), state: i % 3 ? 'Mining' : 'Ready' }),
);

type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

const opened = () => createTableView(definition);

function take(view: ReturnType<typeof opened>, naive: Naive, next: Step): void {
  switch (next.kind) {
    case 'apply':
      view.apply(next);
      for (const { id } of next.removed) naive.rows.delete(id);
      for (const given of next.set) naive.rows.set(given.id, given);
      break;
    case 'replace': {
      const before = [...naive.rows.values()];
      const all = [...before.filter((given, i) => given.id >= ALWAYS || i < next.kept), ...next.rows];
      view.replace(all);
      naive.rows = new Map(all.map((given) => [given.id, given]));
      break;
    }
    case 'sort':
      view.sort(next.order);
      naive.order = next.order;
      break;
    case 'filter': {
      const { least } = next;
      view.filter(least === null ? null : ({ stake }) => (stake ?? 0n) >= least);
      naive.least = least;
      break;
    }
    case 'search':
      view.search(next.text);
      naive.text = next.text === 'ready' ? 'Ready' : next.text;
  }
}

it.each([
  ['few rows, of which most change at once', 0, 200],
  ['many rows, of which a few change', 700, 40],
])('after any steps the view is the naive one, its snapshots stay, and a new one means a visible change: %s', (_, others, numRuns) => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 25 }), fc.nat(20), fc.nat(20), (steps, offset, limit) => {
      const view = opened();
      const naive = new Naive();
      take(view, naive, { kind: 'replace', rows: unchanging.slice(0, others), kept: 0 });
      const kept = [{ snapshot: view.getSnapshot(), state: naive.state() }];
      for (const next of steps) {
        take(view, naive, next);
        const before = kept.at(-1);
        const snapshot = view.getSnapshot();
        const state = naive.state();
        const [sorted] = state;
        expect(sameState(stateOf(snapshot), state)).toBe(true);
        expect(snapshot === before?.snapshot).toBe(before !== undefined && sameState(before.state, state));
        expect(view.rows(offset, limit)).toEqual(sorted.slice(offset, offset + limit));
        for (const id of Array.from({ length: 16 }, (_, i) => BigInt(i))) {
          expect(view.indexOf(id)).toBe(sorted.findIndex((shown) => shown.id === id));
          expect(view.get(id)).toBe(naive.rows.get(id) ?? null);
        }
        kept.push({ snapshot, state });
      }
      for (const { snapshot, state } of kept) expect(sameState(stateOf(snapshot), state)).toBe(true);
    }),
    { numRuns },
  );
});
