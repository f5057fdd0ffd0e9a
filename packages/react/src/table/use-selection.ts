import type { RowKey, TableView } from '@stakepool-kit/sdk/view';
import { useCallback, useMemo, useRef, useState } from 'react';
import type { SelectionRange, TableSelection } from './types';

const NONE: ReadonlySet<RowKey> = new Set();

/** The part of a view that a selection looks at. */
type Rows<Row extends object> = Pick<TableView<Row, string, never>, 'get' | 'indexOf'>;

interface SelectionOptions<Row extends object> {
  readonly view: Rows<Row>;
  /** The table at this moment: another object whenever the rows change. */
  readonly snapshot: { readonly size: number };
  readonly keyOf: (row: Row) => RowKey;
  /** Rows in the order shown; all when left out. */
  readonly rowsAt: (offset?: number, limit?: number) => readonly Row[];
  readonly indexOf: (key: RowKey) => number;
}

/** Keys from `from` to `to`, whichever comes first. */
function between<Row extends object>({ rowsAt, indexOf, keyOf }: SelectionOptions<Row>, from: RowKey, to: RowKey): readonly RowKey[] {
  const [a, b] = [indexOf(from), indexOf(to)];
  if (a < 0 || b < 0) return [to];
  return rowsAt(Math.min(a, b), Math.abs(a - b) + 1).map(keyOf);
}

export function useSelection<Row extends object>(options: SelectionOptions<Row>): TableSelection<Row> {
  const { view, snapshot } = options;
  const [keys, setKeys] = useState(NONE);
  const anchor = useRef<RowKey | null>(null);
  const latest = useRef({ options, keys });
  latest.current = { options, keys };

  const toggle = useCallback((key: RowKey, { range = false }: SelectionRange = {}) => {
    const { options: now, keys: selected } = latest.current;
    const from = range ? anchor.current : null;
    const on = from === null ? !selected.has(key) : selected.has(from);
    const next = new Set(selected);
    for (const each of from === null ? [key] : between(now, from, key)) {
      if (on) next.add(each);
      else next.delete(each);
    }
    if (from === null) anchor.current = key;
    setKeys(next);
  }, []);

  const set = useCallback((next: Iterable<RowKey>) => {
    anchor.current = null;
    setKeys(new Set(next));
  }, []);
  const clear = useCallback(() => set(NONE), [set]);

  const toggleAll = useCallback(() => {
    const { options: now, keys: selected } = latest.current;
    const shown = now.rowsAt().map(now.keyOf);
    const every = shown.every((key) => selected.has(key));
    const next = new Set(selected);
    for (const key of shown) {
      if (every) next.delete(key);
      else next.add(key);
    }
    anchor.current = null;
    setKeys(next);
  }, []);

  return useMemo(() => {
    const known = snapshot.size;
    const rows: Row[] = [];
    let shown = 0;
    for (const key of keys) {
      const row = view.get(key);
      if (row === null) continue;
      rows.push(row);
      if (view.indexOf(key) >= 0) shown++;
    }
    const all = shown === 0 ? false : shown === known ? true : ('mixed' as const);
    return { rows, size: rows.length, hidden: rows.length - shown, all, has: (key) => keys.has(key), toggle, toggleAll, set, clear };
  }, [keys, snapshot, view, toggle, toggleAll, set, clear]);
}
