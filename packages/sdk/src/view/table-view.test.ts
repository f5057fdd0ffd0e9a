import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createTableView, sum } from './index.js';

interface Fruit {
  readonly id: string;
  readonly price: bigint | null;
  readonly size?: bigint | number | string | null;
}

const fruit = (id: string, price: bigint | null, size: Fruit['size'] = null): Fruit => ({ id, price, size });
const definition = {
  key: (row: Fruit) => row.id,
  columns: { price: (row: Fruit) => row.price, size: (row: Fruit) => row.size ?? null },
  totals: { price: sum((row: Fruit) => row.price) },
  texts: (row: Fruit) => [row.id],
};

const APPLE = fruit('apple', 3n);
const BANANA = fruit('banana', 1n);
const CHERRY = fruit('cherry', 3n);
const DATE = fruit('date', null);

const opened = () => createTableView(definition);
let view: ReturnType<typeof opened>;
const ids = () => view.rows().map(({ id }) => id);

beforeEach(() => {
  view = opened();
  view.replace([DATE, CHERRY, APPLE, BANANA]);
});

describe('order', () => {
  it('is that of the keys without a sort', () => {
    expect(ids()).toEqual(['apple', 'banana', 'cherry', 'date']);
  });

  it('breaks ties by key and puts null last, upwards and downwards', () => {
    view.sort([{ column: 'price' }]);
    expect(ids()).toEqual(['banana', 'apple', 'cherry', 'date']);
    view.sort([{ column: 'price', descending: true }]);
    expect(ids()).toEqual(['apple', 'cherry', 'banana', 'date']);
    view.sort([]);
    expect(ids()).toEqual(['apple', 'banana', 'cherry', 'date']);
  });

  it('compares by the next column where rows are equal by the first', () => {
    view.replace([fruit('a', 1n, 1), fruit('b', 1n, 2), fruit('c', 0n, 3)]);
    view.sort([{ column: 'price' }, { column: 'size', descending: true }]);
    expect(ids()).toEqual(['c', 'b', 'a']);
  });

  it('takes numbers and bigints by size, then text, then what is no value', () => {
    const sizes = [Number.NaN, 'B', 10n, 2, null, 'A', 1n << 64n, Number.POSITIVE_INFINITY, -1n, 2.5];
    view.replace(sizes.map((size, i) => fruit(String(i), null, size)));
    view.sort([{ column: 'size' }]);
    expect(view.rows().map(({ size }) => size)).toEqual([
      -1n,
      2,
      2.5,
      10n,
      1n << 64n,
      Number.POSITIVE_INFINITY,
      'A',
      'B',
      Number.NaN,
      null,
    ]);
  });

  it('by an unknown column is refused, and nothing changes', () => {
    view.sort([{ column: 'price' }]);
    const column = 'constructor' as 'price';
    expect(() => view.sort([{ column }])).toThrow(
      expect.objectContaining({ name: 'ViewError', code: 'view.column', params: { column, columns: ['price', 'size'] } }),
    );
    expect(ids()).toEqual(['banana', 'apple', 'cherry', 'date']);
  });
});

describe('rows', () => {
  beforeEach(() => view.sort([{ column: 'price' }]));

  it('that change move to their new place', () => {
    view.apply({ set: [fruit('banana', 9n), fruit('elder', 2n)], removed: [CHERRY] });
    expect(ids()).toEqual(['elder', 'apple', 'banana', 'date']);
    expect(view.totals.price).toBe(14n);
  });

  it('that keep their sort values are replaced in their place', () => {
    const [before, next] = [view.indexOf('cherry'), fruit('cherry', 3n, 'large')];
    view.apply({ set: [next], removed: [] });
    expect(view.rows(before, 1)[0]).toBe(next);
    expect(view.get('cherry')).toBe(next);
  });

  it('that are set and removed at once stay; the last of several with one key counts', () => {
    view.apply({ set: [fruit('apple', 7n), fruit('apple', 8n)], removed: [APPLE] });
    expect(view.get('apple')?.price).toBe(8n);
    expect(view.total).toBe(4);
  });

  it('that nobody knows are removed without effect', () => {
    const before = view.getSnapshot();
    view.apply({ set: [], removed: [fruit('fig', 1n)] });
    expect(view.getSnapshot()).toBe(before);
  });

  it('given anew replace all others', () => {
    view.replace([BANANA, fruit('fig', 0n)]);
    expect(ids()).toEqual(['fig', 'banana']);
    expect(view.get('apple')).toBeNull();
  });

  it('come in windows', () => {
    expect(view.rows(1, 2)).toEqual([APPLE, CHERRY]);
    expect(view.rows(3, 9)).toEqual([DATE]);
  });
});

describe('filter and search', () => {
  it('show the rows that meet both, and sum them up', () => {
    view.filter(({ price }) => price === 3n);
    expect([ids(), view.size, view.total]).toEqual([['apple', 'cherry'], 2, 4]);
    view.search(' RR ');
    expect(ids()).toEqual(['cherry']);
    expect([view.totals.price, view.allTotals.price]).toEqual([3n, 7n]);
    view.filter(null);
    view.search('');
    expect(view.size).toBe(4);
  });

  it('judge a changed row anew', () => {
    view.filter(({ price }) => price === 3n);
    view.apply({ set: [fruit('apple', 4n), fruit('banana', 3n)], removed: [] });
    expect(ids()).toEqual(['banana', 'cherry']);
    expect([view.indexOf('apple'), view.indexOf('banana')]).toEqual([-1, 0]);
    expect(view.get('apple')?.price).toBe(4n);
  });

  it('search can bring its own texts', () => {
    view.search('three', ({ price }) => (price === 3n ? ['three'] : []));
    expect(ids()).toEqual(['apple', 'cherry']);
  });

  it('finds nothing in a table without texts', () => {
    const plain = createTableView({ key: definition.key, columns: definition.columns });
    plain.replace([APPLE]);
    plain.search('apple');
    expect(plain.size).toBe(0);
  });

  it('a predicate that throws leaves the view as it was', () => {
    const before = view.getSnapshot();
    const broken = () => {
      throw new RangeError('broken');
    };
    expect(() => view.filter(broken)).toThrow('broken');
    view.apply({ set: [fruit('elder', 1n)], removed: [] });
    expect([before.size, view.size]).toEqual([4, 5]);
  });
});

describe('a snapshot', () => {
  it('keeps its rows and totals', () => {
    const before = view.getSnapshot();
    view.apply({ set: [fruit('apple', 100n)], removed: [BANANA] });
    view.sort([{ column: 'price', descending: true }]);
    expect(before.rows()).toEqual([APPLE, BANANA, CHERRY, DATE]);
    expect([before.size, before.total, before.totals.price]).toEqual([4, 4, 7n]);
  });

  it('stays the same when nothing visible changed, and no listener is called', () => {
    const listener = vi.fn();
    view.sort([{ column: 'price' }]);
    view.filter(({ id }) => id !== 'date');
    view.subscribe(listener);
    const before = view.getSnapshot();
    view.replace([APPLE, BANANA, CHERRY, DATE]);
    view.apply({ set: [fruit('date', null, 'hidden, and no total changes')], removed: [] });
    view.sort([{ column: 'price', descending: false }]);
    view.sort([{ column: 'price' }, { column: 'size' }]);
    view.filter(({ id }) => !id.startsWith('d'));
    view.search('  ');
    expect(view.getSnapshot()).toBe(before);
    expect(listener).not.toHaveBeenCalled();
  });

  it.each([
    ['a row shown changes', () => view.apply({ set: [{ ...APPLE }], removed: [] })],
    ['a hidden row comes', () => view.apply({ set: [fruit('dill', null)], removed: [] })],
    ['a hidden row changes a total', () => view.apply({ set: [fruit('date', 1n)], removed: [] })],
    ['the order changes', () => view.sort([{ column: 'price' }])],
    ['the filter changes what is shown', () => view.filter(null)],
  ])('is another one when %s', (_, change) => {
    view.filter(({ id }) => !id.startsWith('d'));
    const before = view.getSnapshot();
    const seen = vi.fn(() => view.getSnapshot());
    view.subscribe(seen);
    change();
    expect(view.getSnapshot()).not.toBe(before);
    expect(seen.mock.results).toEqual([{ type: 'return', value: view.getSnapshot() }]);
  });

  it('is told to each listener until it unsubscribes', () => {
    const [first, second] = [vi.fn(), vi.fn()];
    const stop = view.subscribe(first);
    view.subscribe(second);
    stop();
    view.apply({ set: [], removed: [APPLE] });
    expect([first.mock.calls.length, second.mock.calls.length]).toEqual([0, 1]);
  });

  it('a listener may change the view again, under the new filter', () => {
    const stop = view.subscribe(() => {
      stop();
      view.apply({ set: [fruit('elder', 1n), fruit('fig', 3n)], removed: [] });
    });
    view.filter(({ price }) => price === 3n);
    expect(ids()).toEqual(['apple', 'cherry', 'fig']);
  });
});
