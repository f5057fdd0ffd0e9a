import type { RowKey } from '@stakepool-kit/sdk/view';
import { type KeyboardEvent, useCallback, useEffect, useId, useMemo, useRef, useState } from 'react';
import type { TableSelection } from './types';

interface KeysOptions<Row> {
  readonly count: number;
  readonly keyOf: (row: Row) => RowKey;
  readonly rowsAt: (offset?: number, limit?: number) => readonly Row[];
  readonly indexOf: (key: RowKey) => number;
  readonly selection: TableSelection<Row>;
  readonly onOpen: ((row: Row) => void) | undefined;
}

/** The active row, and the keys that move it: ↑ ↓ Home End PageUp PageDown, Space selects, Enter opens, `.` opens the row's menu. */
export interface TableKeys<Row> {
  /** Key of the active row, if any. */
  readonly active: RowKey | null;
  setActive(key: RowKey): void;
  /** DOM id of a row. */
  rowId(key: RowKey): string;
  /** For the element with the focus: the grid. */
  readonly gridProps: {
    readonly tabIndex: 0;
    readonly 'aria-activedescendant': string | undefined;
    readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
    readonly onFocus: (event: { readonly target: unknown; readonly currentTarget: unknown }) => void;
  };
  /** Given by what shows the rows: brings a row into view. */
  onReveal(reveal: ((index: number) => void) | null): void;
  /** Given by what shows the rows: opens the menu of a row. */
  onMenu(open: ((row: Row) => void) | null): void;
}

const PAGE = 10;

/** Where a key leads from the row at `index`, among `count` rows; `null`: nowhere. */
export function targetOf(key: string, index: number, count: number): number | null {
  if (count === 0) return null;
  const within = (to: number) => Math.min(count - 1, Math.max(0, to));
  switch (key) {
    case 'ArrowDown':
      return within(index + 1);
    case 'ArrowUp':
      return within(index < 0 ? 0 : index - 1);
    case 'PageDown':
      return within(index + PAGE);
    case 'PageUp':
      return within(index - PAGE);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}

export function useTableKeys<Row>(options: KeysOptions<Row>): TableKeys<Row> {
  const id = useId();
  const [active, setActive] = useState<RowKey | null>(null);
  const reveal = useRef<((index: number) => void) | null>(null);
  const menu = useRef<((row: Row) => void) | null>(null);
  const latest = useRef({ options, active });
  useEffect(() => {
    latest.current = { options, active };
  });

  const onKeyDown = useCallback((event: KeyboardEvent<HTMLElement>) => {
    const { options: now, active: key } = latest.current;
    const { rowsAt, indexOf, keyOf, selection, onOpen, count } = now;
    if (event.key === 'Escape' && event.target !== event.currentTarget && event.currentTarget.contains(event.target as Node)) {
      event.currentTarget.focus({ preventScroll: true });
      return;
    }
    if (event.target !== event.currentTarget || event.altKey) return;
    const index = key === null ? -1 : indexOf(key);
    const to = targetOf(event.key, index, count);
    const row = rowsAt(Math.max(0, index), 1)[0];
    if (to !== null) {
      const next = rowsAt(to, 1)[0];
      if (next === undefined) return;
      event.preventDefault();
      if (event.shiftKey && key !== null) {
        if (selection.size === 0) selection.toggle(key);
        selection.toggle(keyOf(next), { range: true });
      }
      setActive(keyOf(next));
      reveal.current?.(to);
    } else if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'a') {
      event.preventDefault();
      selection.toggleAll();
    } else if (event.key === 'Escape' && selection.size > 0) {
      event.preventDefault();
      selection.clear();
    } else if (index >= 0 && row !== undefined && [' ', 'Enter', '.'].includes(event.key)) {
      event.preventDefault();
      if (event.key === ' ') selection.toggle(keyOf(row), { range: event.shiftKey });
      else if (event.key === 'Enter' && onOpen !== undefined) onOpen(row);
      else menu.current?.(row);
    }
  }, []);

  /** The first row, when the focus comes to the grid itself and no row is active. */
  const onFocus = useCallback((event: { readonly target: unknown; readonly currentTarget: unknown }) => {
    const { options: now } = latest.current;
    if (event.target !== event.currentTarget) return;
    setActive((before) => {
      if (before !== null && now.indexOf(before) >= 0) return before;
      const first = now.rowsAt(0, 1)[0];
      return first === undefined ? null : now.keyOf(first);
    });
  }, []);

  const rowId = useCallback((key: RowKey) => `${id}-${key}`, [id]);
  const onReveal = useCallback((give: ((index: number) => void) | null) => {
    reveal.current = give;
  }, []);
  const onMenu = useCallback((give: ((row: Row) => void) | null) => {
    menu.current = give;
  }, []);
  return useMemo(
    () => ({
      active,
      setActive,
      rowId,
      gridProps: { tabIndex: 0, 'aria-activedescendant': active === null ? undefined : rowId(active), onKeyDown, onFocus },
      onReveal,
      onMenu,
    }),
    [active, rowId, onKeyDown, onFocus, onReveal, onMenu],
  );
}
