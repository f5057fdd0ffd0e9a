import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EMPTY_LAYOUT, nextSort, parseStored, readLayout, WIDTH_LIMITS, widthIn } from './layout';
import { targetOf } from './use-table-keys';

describe('widthIn', () => {
  const column = { id: 'stake', width: 100, amount: true };

  it('gives amounts room for the decimals chosen, unless the reader chose a width', () => {
    const wider = [2, 4, 6].map((decimals) => widthIn(EMPTY_LAYOUT, column, decimals));
    expect(wider[0]).toBe(100);
    expect(wider[2]).toBeGreaterThan((wider[1] ?? 0) + 10);
    expect(widthIn({ ...EMPTY_LAYOUT, widths: { stake: 80 } }, column, 6)).toBe(80);
    expect(widthIn(EMPTY_LAYOUT, { id: 'pid' }, 6)).toBe(120);
  });
});

describe('the order after a click on a head', () => {
  it('is the largest first for figures, then the smallest, then none', () => {
    const first = nextSort([], 'stake', true, false);
    const second = nextSort(first, 'stake', true, false);
    expect([first, second, nextSort(second, 'stake', true, false)]).toEqual([
      [{ column: 'stake', descending: true }],
      [{ column: 'stake', descending: false }],
      [],
    ]);
  });

  it('is A first for names', () => {
    expect(nextSort([], 'worker', false, false)).toEqual([{ column: 'worker', descending: false }]);
  });

  it('replaces the present one, and keeps its place within it when it is added', () => {
    const present = [
      { column: 'pid', descending: false },
      { column: 'stake', descending: true },
    ];
    expect(nextSort(present, 'v', true, false)).toEqual([{ column: 'v', descending: true }]);
    expect(nextSort(present, 'v', true, true)).toEqual([...present, { column: 'v', descending: true }]);
    expect(nextSort(present, 'pid', false, true)).toEqual([{ column: 'pid', descending: true }, present[1]]);
    expect(nextSort(present, 'stake', true, true)).toEqual([present[0], { column: 'stake', descending: false }]);
  });
});

describe('a stored layout', () => {
  it('comes back as it was', () => {
    const layout = { columns: ['a', 'b'], widths: { a: 100 }, sort: [{ column: 'a', descending: true }] };
    expect(readLayout(JSON.parse(JSON.stringify(layout)))).toEqual(layout);
  });

  it('is bounded and well formed, whatever was stored', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        const { columns, widths, sort } = readLayout(parseStored(text));
        expect(columns === null || columns.every((id) => typeof id === 'string')).toBe(true);
        expect(sort === null || sort.every(({ column }) => typeof column === 'string')).toBe(true);
        for (const width of Object.values(widths)) {
          expect(width).toBeGreaterThanOrEqual(WIDTH_LIMITS.min);
          expect(width).toBeLessThanOrEqual(WIDTH_LIMITS.max);
        }
      }),
    );
  });

  it.each([null, '', '{', '[]', '3', 'null'])('that is none is the default: %j', (text) => {
    expect(readLayout(parseStored(text))).toEqual(EMPTY_LAYOUT);
  });
});

describe('a key leads', () => {
  it.each([
    ['ArrowDown', -1, 0],
    ['ArrowDown', 4, 4],
    ['ArrowUp', -1, 0],
    ['ArrowUp', 0, 0],
    ['ArrowUp', 3, 2],
    ['PageDown', 0, 4],
    ['PageUp', 4, 0],
    ['Home', 3, 0],
    ['End', 0, 4],
    ['x', 0, null],
  ])('%s from row %i of 5 to %s', (key, index, to) => {
    expect(targetOf(key, index, 5)).toBe(to);
  });

  it('nowhere in an empty table', () => {
    expect(targetOf('End', -1, 0)).toBeNull();
  });
});
