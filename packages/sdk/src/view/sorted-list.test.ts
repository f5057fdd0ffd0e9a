import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CHUNK_LIMIT, type Change, Sequence, SortedList } from './sorted-list.js';

interface Item {
  readonly id: number;
  readonly label?: string;
}

const byId = (a: Item, b: Item): number => a.id - b.id;
const items = (count: number): Item[] => Array.from({ length: count }, (_, id) => ({ id }));

/** Runs of ids that come or go, a few or many at a time: they fill, divide, empty and join chunks. */
const steps = fc.array(
  fc.record({
    insert: fc.boolean(),
    from: fc.nat(4000),
    length: fc.oneof(fc.nat(5), fc.nat(1500)),
    every: fc.integer({ min: 1, max: 7 }),
    batch: fc.constantFrom(1, 20, 1500),
  }),
  { maxLength: 12 },
);

function expectBounds(list: SortedList<Item>): void {
  const { chunks, length } = list.freeze();
  expect(Math.max(0, ...chunks.map((chunk) => chunk.length))).toBeLessThanOrEqual(CHUNK_LIMIT);
  expect(chunks.length).toBeLessThanOrEqual(1 + length / 100);
}

describe('a sorted list', () => {
  it('is what a sorted array is, in chunks of bounded size', () => {
    fc.assert(
      fc.property(fc.nat(2000), steps, (start, runs) => {
        const first = items(start);
        const list = new SortedList(byId, first);
        const model = new Map(first.map((item) => [item.id, item]));
        for (const { insert, from, length, every, batch } of runs) {
          const ids = Array.from({ length: Math.ceil(length / every) }, (_, i) => from + i * every);
          const changes = ids.flatMap((id): Change<Item>[] => {
            const old = model.get(id);
            if (insert) return [[old ?? null, { id, label: 'new' }]];
            return old ? [[old, null]] : [];
          });
          for (let i = 0; i < changes.length; i += batch) list.change(changes.slice(i, i + batch));
          for (const [gone, come] of changes) {
            if (gone) model.delete(gone.id);
            if (come) model.set(come.id, come);
          }
          expect(list.freeze().slice()).toEqual([...model.values()].toSorted(byId));
          expectBounds(list);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('joins chunks that get small', () => {
    const all = items(10_000);
    const list = new SortedList(byId, all);
    for (const item of all) if (item.id % 100 !== 0) list.change([[item, null]]);
    expect(list.freeze().slice()).toEqual(all.filter(({ id }) => id % 100 === 0));
    expectBounds(list);
  });

  it('knows the place of each item', () => {
    const list = new SortedList(byId, items(3000));
    list.change([[{ id: 1000 }, null]]);
    expect([0, 999, 1001, 2999].map((id) => list.indexOf({ id }))).toEqual([0, 999, 1000, 2998]);
  });

  it('replaces an item in its place', () => {
    const list = new SortedList(byId, items(300));
    list.change([[{ id: 1 }, { id: 1, label: 'new' }]]);
    expect(list.freeze().slice(0, 3)).toEqual([{ id: 0 }, { id: 1, label: 'new' }, { id: 2 }]);
  });

  it('leaves a frozen list as it was, and shares the chunks that did not change', () => {
    const list = new SortedList(byId, items(5000));
    const before = list.freeze();
    list.change([[{ id: 2500 }, { id: 2500, label: 'new' }]]);
    const after = list.freeze();
    expect(before.slice()).toEqual(items(5000));
    expect(after.slice(2500, 1)).toEqual([{ id: 2500, label: 'new' }]);
    expect(after.chunks.filter((chunk, i) => chunk !== before.chunks[i])).toHaveLength(1);
    expect(list.freeze()).toBe(after);
  });
});

describe('a window', () => {
  it('is the slice of the flat list, whatever is asked for', () => {
    const chunks = fc.array(fc.array(fc.nat(), { minLength: 1, maxLength: 5 }), { maxLength: 6 });
    fc.assert(
      fc.property(chunks, fc.nat(40), fc.nat(40), (lists, offset, limit) => {
        expect(new Sequence(lists).slice(offset, limit)).toEqual(lists.flat().slice(offset, offset + limit));
      }),
    );
  });

  it.each([
    [-5, 2, [0, 1]],
    [2, undefined, [2, 3]],
    [undefined, undefined, [0, 1, 2, 3]],
    [9, 2, []],
    [1, 0, []],
    [3, -2, []],
    [Number.NaN, 2, []],
  ])('from %s with limit %s is %s of 0 … 3', (offset, limit, expected) => {
    const sequence = new Sequence([[0, 1], [2], [3]]);
    expect(sequence.slice(offset, limit)).toEqual(expected);
  });
});
