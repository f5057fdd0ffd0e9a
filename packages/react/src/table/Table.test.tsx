import { sum } from '@stakepool-kit/sdk/view';
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { Profiler, StrictMode, useMemo } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { testSettings } from '../../test/settings';
import { createTexts, TextsContext } from '../i18n/texts';
import en from '../locales/en';
import { SettingsContext } from '../provider/context';
import { safeStorage } from '../provider/storage';
import { Table } from './Table';
import type { TableColumn } from './types';
import { useTable } from './use-table';

interface Row {
  readonly id: string;
  readonly stake: bigint;
}

const ROWS = 30_000;
const rowOf = (i: number, stake = i): Row => ({ id: `w${String(i).padStart(5, '0')}`, stake: BigInt(stake) });
const all: readonly Row[] = Array.from({ length: ROWS }, (_, i) => rowOf(i));

const definition = {
  key: (row: Row) => row.id,
  columns: { id: (row: Row) => row.id, stake: (row: Row) => row.stake },
  totals: { stake: sum((row: Row) => row.stake) },
  texts: (row: Row) => [row.id],
};

const drawn: string[] = [];
const COLUMNS: readonly TableColumn<Row>[] = [
  {
    id: 'id',
    headKey: 'workers.column.worker',
    fixed: true,
    cell: ({ id }) => {
      drawn.push(id);
      return id;
    },
  },
  { id: 'stake', headKey: 'workers.column.stake', numeric: true, cell: ({ stake }) => String(stake) },
];
const rowName = ({ id }: Row) => id;

const storage = new Map<string, string>();
const settingsOf = () =>
  testSettings({
    storage: safeStorage({
      getItem: (name) => storage.get(name) ?? null,
      setItem: (name, value) => void storage.set(name, value),
      removeItem: (name) => void storage.delete(name),
    }),
  });
let settings = settingsOf();
const texts = createTexts(en, null);

interface SubjectProps {
  readonly rows: readonly Row[] | undefined;
  readonly onOpen?: (row: Row) => void;
  readonly onCommit?: () => void;
}

function Subject({ rows, onOpen, onCommit }: SubjectProps) {
  const state = useTable({ definition, rows, columns: COLUMNS, storageKey: 'test', onOpen });
  const rowActions = useMemo(() => () => [{ id: 'stop', label: 'Stop', run: () => undefined }], []);
  return (
    <Profiler id="table" onRender={() => onCommit?.()}>
      <button type="button" onClick={() => state.setSearch('w0000')}>
        search
      </button>
      <output>{String(state.totals.stake)}</output>
      {state.orderHeld && <p>order held</p>}
      <Table state={state} label="Workers" rowName={rowName} rowActions={rowActions} selectable empty="none" noMatch="no match" />
    </Profiler>
  );
}

const wrapped = (props: SubjectProps) => (
  <SettingsContext.Provider value={settings}>
    <TextsContext.Provider value={texts}>
      <Subject {...props} />
    </TextsContext.Provider>
  </SettingsContext.Provider>
);

const shownIds = () => [...document.querySelectorAll('.spk-tbody [data-column="id"]')].map((cell) => cell.textContent);
const head = (name: RegExp) => within(screen.getByRole('columnheader', { name })).getByRole('button');

beforeEach(() => {
  storage.clear();
  settings = settingsOf();
  HTMLElement.prototype.scrollIntoView = vi.fn();
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(36);
  vi.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(600);
  vi.spyOn(Element.prototype, 'clientWidth', 'get').mockReturnValue(800);
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

describe('a table of 30,000 rows', () => {
  it('draws those on screen, and says how many there are', () => {
    render(wrapped({ rows: all }));
    expect(shownIds().length).toBeGreaterThan(0);
    expect(shownIds().length).toBeLessThan(60);
    expect(screen.getByRole('grid').getAttribute('aria-rowcount')).toBe(String(ROWS + 1));
    expect(screen.getByText(String(all.reduce((total, { stake }) => total + stake, 0n)))).toBeTruthy();
  });

  it('draws after a block only the rows whose data changed, and marks the figure that did', () => {
    const onCommit = vi.fn();
    const { rerender } = render(wrapped({ rows: all, onCommit }));
    const next = all.map((row, i) => (i % 150 === 3 ? rowOf(i, i + 7) : row));
    drawn.length = 0;
    act(() => rerender(wrapped({ rows: next, onCommit })));
    const visible = shownIds();
    expect(drawn).toEqual(next.filter((row, i) => row !== all[i] && visible.includes(row.id)).map(({ id }) => id));
    expect(drawn).toEqual(['w00003']);
    expect([...document.querySelectorAll('[data-flash]')].map((cell) => cell.getAttribute('data-column'))).toEqual(['stake']);
  });

  it('draws nothing when a block changed nothing', () => {
    const { rerender } = render(wrapped({ rows: all }));
    drawn.length = 0;
    act(() => rerender(wrapped({ rows: [...all] })));
    expect(drawn).toEqual([]);
  });

  it('keeps rows in their place while the pointer is over them', () => {
    const { rerender } = render(wrapped({ rows: all }));
    fireEvent.click(head(/^Stake/));
    const before = shownIds();
    expect(before[0]).toBe('w29999');
    const body = document.querySelector('.spk-tbody') as Element;
    fireEvent.pointerEnter(body);
    act(() => rerender(wrapped({ rows: all.map((row, i) => (i === 7 ? rowOf(7) : row)) })));
    expect(screen.queryByText('order held')).toBeNull();
    const next = all.map((row, i) => (i === 5 ? rowOf(5, 1_000_000) : i === 29_999 ? rowOf(i, 1) : row));
    act(() => rerender(wrapped({ rows: next })));
    expect(shownIds()).toEqual(before);
    expect(document.querySelector('[data-index="0"] [data-column="stake"]')?.textContent).toBe('1');
    expect(screen.getByText('order held')).toBeTruthy();
    fireEvent.pointerLeave(body);
    expect(shownIds()[0]).toBe('w00005');
    expect(screen.queryByText('order held')).toBeNull();
  });

  it('can be followed in StrictMode', () => {
    const { rerender } = render(<StrictMode>{wrapped({ rows: all })}</StrictMode>);
    act(() => rerender(<StrictMode>{wrapped({ rows: all.slice(0, 3) })}</StrictMode>));
    expect(shownIds()).toEqual(['w00000', 'w00001', 'w00002']);
  });
});

describe('a table', () => {
  const few = Array.from({ length: 5 }, (_, i) => rowOf(i));
  const selected = () => [...document.querySelectorAll('[data-selected]')].map((row) => row.getAttribute('data-index'));
  const check = (name: string) => screen.getByRole('checkbox', { name });

  it('sorts by several levels, says so, and remembers', () => {
    const { unmount } = render(wrapped({ rows: few }));
    fireEvent.click(head(/^Stake/));
    expect(screen.getByRole('columnheader', { name: /^Stake/ }).getAttribute('aria-sort')).toBe('descending');
    expect(shownIds()[0]).toBe('w00004');
    fireEvent.click(head(/^Worker/), { shiftKey: true });
    unmount();
    render(wrapped({ rows: few }));
    expect(shownIds()[0]).toBe('w00004');
    expect(JSON.parse(storage.get('spk.table.test') ?? '{}').sort).toHaveLength(2);
  });

  it('selects a range with Shift, and all that the filter shows', () => {
    render(wrapped({ rows: few }));
    fireEvent.click(check('Select w00001'));
    fireEvent.click(check('Select w00003'), { shiftKey: true });
    expect(selected()).toEqual(['1', '2', '3']);
    fireEvent.click(check('Select all 5'));
    expect(selected()).toHaveLength(5);
    fireEvent.click(check('Select all 5'));
    expect(selected()).toHaveLength(0);
  });

  it('moves by keys, selects, and opens', () => {
    const onOpen = vi.fn();
    render(wrapped({ rows: few, onOpen }));
    const grid = screen.getByRole('grid');
    act(() => grid.focus());
    const press = (key: string, more = {}) => fireEvent.keyDown(grid, { key, ...more });
    press('ArrowDown');
    press(' ');
    press('ArrowDown', { shiftKey: true });
    expect(selected()).toEqual(['1', '2']);
    press('End');
    press('Enter');
    expect(onOpen.mock.calls.map(([row]) => row.id)).toEqual(['w00004']);
    expect(document.getElementById(grid.getAttribute('aria-activedescendant') ?? '')?.textContent).toContain('w00004');
  });

  it('opens by a click, but not by one on a control or one that ends selecting text', () => {
    const onOpen = vi.fn();
    render(wrapped({ rows: few, onOpen }));
    const cell = screen.getByText('w00002');
    fireEvent.click(check('Select w00001'));
    document.getSelection()?.selectAllChildren(cell);
    fireEvent.click(cell);
    expect(onOpen).not.toHaveBeenCalled();
    document.getSelection()?.removeAllRanges();
    fireEvent.click(cell);
    expect(onOpen).toHaveBeenCalledOnce();
  });

  it('says that it loads, that it is empty, and that nothing matches', () => {
    const { rerender } = render(wrapped({ rows: undefined }));
    expect(screen.getByRole('grid').getAttribute('aria-busy')).toBe('true');
    act(() => rerender(wrapped({ rows: [] })));
    expect(screen.getByText('none')).toBeTruthy();
    act(() => rerender(wrapped({ rows: [{ id: 'x', stake: 1n }] })));
    fireEvent.click(screen.getByText('search'));
    expect(screen.getByText('no match')).toBeTruthy();
  });

  it('follows the rows it selected, also when they change or are hidden', () => {
    const { rerender } = render(wrapped({ rows: few }));
    fireEvent.click(check('Select w00001'));
    act(() => rerender(wrapped({ rows: few.map((row) => ({ ...row })) })));
    expect(selected()).toEqual(['1']);
    act(() => rerender(wrapped({ rows: few.filter(({ id }) => id !== 'w00001') })));
    expect(selected()).toEqual([]);
  });
});
