import { describe, expect, it } from 'vitest';
import { noteDelta } from '../reads/delta.js';
import { createTableView, sum } from './index.js';

interface Row {
  readonly id: string;
  readonly stake: bigint;
}
const row = (id: number, stake: number): Row => ({ id: String(id), stake: BigInt(stake) });

function setup() {
  let keys = 0;
  const view = createTableView({
    key: (each: Row) => {
      keys++;
      return each.id;
    },
    columns: { stake: (each: Row) => each.stake },
    totals: { stake: sum((each: Row) => each.stake) },
  });
  const cost = (work: () => void): number => {
    keys = 0;
    work();
    return keys;
  };
  return { view, cost };
}

/** A list as a watch gives it: with the change noted that led to it. */
function after(since: readonly Row[], set: readonly Row[], removed: readonly Row[]): readonly Row[] {
  const replaced = new Map(set.map((each) => [each.id, each]));
  const kept = since.filter((each) => !removed.includes(each)).map((each) => replaced.get(each.id) ?? each);
  const added = set.filter((each) => !since.some(({ id }) => id === each.id));
  const rows = [...kept, ...added];
  noteDelta(rows, { since, set, removed });
  return rows;
}

describe('a view that follows a watch', () => {
  const first = Array.from({ length: 1000 }, (_, i) => row(i, i));

  it('looks at changed rows only', () => {
    const { view, cost } = setup();
    view.follow(first);
    const second = after(first, [row(3, 5000), row(2000, 1)], [first[7] as Row]);
    expect(cost(() => view.follow(second))).toBe(3);
    expect([view.total, view.get('3')?.stake, view.get('7'), view.allTotals.stake]).toEqual([
      1000,
      5000n,
      null,
      499_500n - 3n + 5000n + 1n - 7n,
    ]);
    expect(cost(() => view.follow(after(second, [row(4, 9)], [])))).toBe(1);
  });

  it('is right when it missed a list, was changed otherwise, or gets a list of another watch', () => {
    const { view, cost } = setup();
    view.follow(first);
    const missed = after(first, [row(3, 5000)], []);
    const third = after(missed, [row(4, 9)], []);
    expect(cost(() => view.follow(third))).toBeGreaterThan(999);
    expect([view.get('3')?.stake, view.get('4')?.stake]).toEqual([5000n, 9n]);
    view.apply({ set: [row(1, 1_000_000)], removed: [] });
    view.follow(after(third, [row(5, 1)], []));
    expect([view.get('1')?.stake, view.get('5')?.stake]).toEqual([1n, 1n]);
    view.follow([row(1, 2)]);
    expect([view.total, view.totals.stake]).toEqual([1, 2n]);
  });
});
