import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { count, countBy, sum, Totals } from './aggregates.js';

interface Row {
  readonly amount: bigint | null;
  readonly group: string;
}

const aggregates = {
  amount: sum((row: Row) => row.amount),
  rows: count(() => 1),
  unknown: count((row: Row) => row.amount === null),
  groups: countBy((row: Row) => row.group),
};

const rowsGiven = fc.array(
  fc.record({
    amount: fc.option(fc.bigInt({ min: -(1n << 130n), max: 1n << 130n })),
    group: fc.constantFrom('a', 'b', '__proto__'),
  }),
  { maxLength: 20 },
);

describe('totals', () => {
  it('after any additions and removals are those of the rows that are left', () => {
    fc.assert(
      fc.property(rowsGiven, rowsGiven, (stay, go) => {
        const totals = new Totals(aggregates);
        for (const row of [...go, ...stay]) totals.add(row);
        for (const row of go) totals.remove(row);
        const groups = new Map<string, number>();
        for (const { group } of stay) groups.set(group, (groups.get(group) ?? 0) + 1);
        expect(totals.results()).toEqual({
          amount: stay.reduce((total, row) => total + (row.amount ?? 0n), 0n),
          rows: stay.length,
          unknown: stay.filter((row) => row.amount === null).length,
          groups,
        });
      }),
    );
  });

  it('are the same object until one of them differs', () => {
    const totals = new Totals(aggregates);
    totals.add({ amount: 1n, group: 'a' });
    const before = totals.results();
    totals.add({ amount: 5n, group: 'b' });
    totals.remove({ amount: 5n, group: 'b' });
    expect(totals.results()).toBe(before);
    totals.add({ amount: 5n, group: 'b' });
    expect(totals.results()).not.toBe(before);
    expect(before).toEqual({ amount: 1n, rows: 1, unknown: 0, groups: new Map([['a', 1]]) });
  });
});
