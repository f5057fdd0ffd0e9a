import {
  type Aggregates,
  type ColumnSort,
  createTableView,
  type RowKey,
  type TableDefinition,
  type TableSnapshot,
} from '@stakepool-kit/sdk/view';
import { useCallback, useDeferredValue, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { useSettings } from '../provider/context';
import { useBrowserLayoutEffect } from '../ui/use-browser-layout-effect';
import { clampWidth, nextSort, readLayout, type TableLayout, useStored, widthIn } from './layout';
import type { ColumnSpec, TableSelection } from './types';
import { useSelection } from './use-selection';
import { type TableKeys, useTableKeys } from './use-table-keys';

interface TableOptions<Row extends object, A extends Aggregates<Row>, C extends ColumnSpec<Row>> {
  /** Identity, sort values by column id, totals and what a search looks at. A constant, or memoised. */
  readonly definition: TableDefinition<Row, string, A>;
  /** The list to follow, as a watch gives it; `undefined` while it is read. */
  readonly rows: readonly Row[] | undefined;
  /** A constant, or memoised. */
  readonly columns: readonly C[];
  /** Under which columns, widths and order are kept between visits; `null` (default) forgets them. */
  readonly storageKey?: string | null;
  readonly defaultSort?: readonly ColumnSort[];
  /** Shows only rows that meet it. Memoised: another function filters all rows again. */
  readonly filter?: ((row: Row) => boolean) | null;
  readonly onOpen?: ((row: Row) => void) | undefined;
  /** What is searched for at first. */
  readonly defaultSearch?: string | undefined;
  readonly onSearchChange?: ((search: string) => void) | undefined;
}

export interface TableState<Row extends object, A extends Aggregates<Row> = Aggregates<Row>, C extends ColumnSpec<Row> = ColumnSpec<Row>> {
  /** `noMatch`: there are rows, but filter or search hide all of them. */
  readonly status: 'loading' | 'empty' | 'noMatch' | 'rows';
  /** Rows that meet filter and search. */
  readonly size: number;
  /** All rows. */
  readonly total: number;
  /** Over the rows that meet filter and search. */
  readonly totals: TableSnapshot<Row, A>['totals'];
  readonly allTotals: TableSnapshot<Row, A>['allTotals'];
  readonly keyOf: (row: Row) => RowKey;
  /** How many rows are in the order shown: `size`, unless the order is held. */
  readonly count: number;
  /** Rows in the order shown; all when left out. */
  rowsAt(offset?: number, limit?: number): readonly Row[];
  /** Sort value of a column, by which a change of its figure is noticed. */
  readonly valuesOf: TableDefinition<Row, string, A>['columns'];

  /** Columns shown. */
  readonly columns: readonly C[];
  readonly allColumns: readonly C[];
  readonly layout: TableLayout;
  setLayout(layout: TableLayout): void;
  setColumnShown(id: string, shown: boolean): void;
  /** Pixels at a root font of 16 px. */
  widthOf(column: C): number;
  setWidth(id: string, width: number): void;
  canSort(id: string): boolean;
  readonly sort: readonly ColumnSort[];
  /** `add` (Shift) sorts within the present order. */
  toggleSort(id: string, add?: boolean): void;

  readonly search: string;
  setSearch(text: string): void;
  readonly selection: TableSelection<Row>;
  readonly onOpen: ((row: Row) => void) | undefined;
  readonly keys: TableKeys<Row>;
  /** While held, rows that change stay where they are: for a pointer over them. */
  hold(held: boolean): void;
  /** Rows would stand in another order, were it not held. */
  readonly orderHeld: boolean;
}

const NO_SORT: readonly ColumnSort[] = [];

/** Whether two snapshots list other rows, or the same in another order. */
function ordersDiffer<Row, A extends Aggregates<Row>>(a: TableSnapshot<Row, A>, b: TableSnapshot<Row, A>, key: (row: Row) => RowKey) {
  if (a.size !== b.size) return true;
  const rows = b.rows();
  return a.rows().some((row, i) => key(row) !== key(rows[i] ?? row));
}

/** Whether two snapshots hold the same rows, in whatever order. */
function sameRows<Row extends object, A extends Aggregates<Row>>(
  before: TableSnapshot<Row, A>,
  now: TableSnapshot<Row, A>,
  view: { get(key: RowKey): Row | null },
  keyOf: (row: Row) => RowKey,
): boolean {
  return before.size === now.size && (before === now || before.rows().every((row) => view.get(keyOf(row)) !== null));
}

/**
 * State of a table over a live list: order, filter, search, columns, selection and keyboard. A block costs its changed rows, not
 * the rows of the table (the SDK's `createTableView`). The rows on screen come from `useTableWindow`.
 */
export function useTable<Row extends object, A extends Aggregates<Row>, C extends ColumnSpec<Row>>(
  options: TableOptions<Row, A, C>,
): TableState<Row, A, C> {
  const { definition, rows, columns: allColumns, storageKey = null, defaultSort = NO_SORT, filter = null, onOpen } = options;
  const { defaultSearch = '', onSearchChange } = options;
  const view = useMemo(() => createTableView<Row, string, A>(definition), [definition]);
  const snapshot = useSyncExternalStore(view.subscribe, view.getSnapshot, view.getSnapshot);
  const [layout, setLayout] = useStored(storageKey === null ? null : `table.${storageKey}`, readLayout);
  const [search, setSearch] = useState(defaultSearch);
  const wanted = useDeferredValue(search);
  const [frozen, setHeld] = useState<TableSnapshot<Row, A> | null>(null);

  const canSort = useCallback((id: string) => Object.hasOwn(definition.columns, id), [definition]);
  const sort = useMemo(() => (layout.sort ?? defaultSort).filter(({ column }) => canSort(column)), [layout.sort, defaultSort, canSort]);

  useBrowserLayoutEffect(() => {
    view.sort(sort);
    view.filter(filter);
    view.search(wanted);
    setHeld((before) => before && view.getSnapshot());
  }, [view, sort, filter, wanted]);
  useBrowserLayoutEffect(() => {
    if (rows !== undefined) view.follow(rows);
  }, [view, rows]);

  const { key: keyOf } = definition;
  // Rows that come or go are shown at once: only an order is held, never what is there.
  const held = useMemo(() => (frozen !== null && sameRows(frozen, snapshot, view, keyOf) ? frozen : null), [frozen, snapshot, view, keyOf]);
  const order = held ?? snapshot;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a held order shows the rows as the snapshot has them
  const rowsAt = useCallback(
    (offset?: number, limit?: number) => {
      const found = order.rows(offset, limit);
      return held === null ? found : found.map((row) => view.get(keyOf(row)) ?? row);
    },
    [order, held, snapshot, view, keyOf],
  );
  const indexOf = useCallback(
    (key: RowKey) => (held === null ? view.indexOf(key) : held.rows().findIndex((row) => keyOf(row) === key)),
    [held, view, keyOf],
  );
  const selection = useSelection({ view, snapshot, keyOf, rowsAt, indexOf });
  const keys = useTableKeys({ count: order.size, keyOf, rowsAt, indexOf, selection, onOpen });

  const latest = useRef({ layout, sort, allColumns, onSearchChange });
  latest.current = { layout, sort, allColumns, onSearchChange };
  const isShown = useCallback(
    ({ id, fixed, defaultHidden }: C) => fixed || (layout.columns === null ? !defaultHidden : layout.columns.includes(id)),
    [layout.columns],
  );
  const columns = useMemo(() => allColumns.filter(isShown), [allColumns, isShown]);
  const setColumnShown = useCallback(
    (id: string, shown: boolean) => {
      const ids = allColumns.filter((column) => (column.id === id ? shown : isShown(column))).map((column) => column.id);
      setLayout({ ...latest.current.layout, columns: ids });
    },
    [allColumns, isShown, setLayout],
  );
  const setWidth = useCallback(
    (id: string, width: number) => {
      const { layout: now } = latest.current;
      setLayout({ ...now, widths: { ...now.widths, [id]: clampWidth(width) } });
    },
    [setLayout],
  );
  const { decimals } = useSettings().units;
  const widthOf = useCallback((column: C) => widthIn(layout, column, decimals), [layout, decimals]);
  const toggleSort = useCallback(
    (id: string, add = false) => {
      const { layout: now, sort: present, allColumns: specs } = latest.current;
      const numeric = specs.find((column) => column.id === id)?.numeric ?? false;
      setLayout({ ...now, sort: nextSort(present, id, numeric, add) });
    },
    [setLayout],
  );
  const orderHeld = useMemo(() => held !== null && held !== snapshot && ordersDiffer(held, snapshot, keyOf), [held, snapshot, keyOf]);
  const hold = useCallback((on: boolean) => setHeld(on ? view.getSnapshot() : null), [view]);

  return {
    status: rows === undefined ? 'loading' : snapshot.total === 0 ? 'empty' : snapshot.size === 0 ? 'noMatch' : 'rows',
    size: snapshot.size,
    total: snapshot.total,
    totals: snapshot.totals,
    allTotals: snapshot.allTotals,
    keyOf,
    count: order.size,
    rowsAt,
    valuesOf: definition.columns,
    columns,
    allColumns,
    layout,
    setLayout: useCallback((next: TableLayout) => setLayout(readLayout(next)), [setLayout]),
    setColumnShown,
    widthOf,
    setWidth,
    canSort,
    sort,
    toggleSort,
    search,
    setSearch: useCallback((text: string) => {
      setSearch(text);
      latest.current.onSearchChange?.(text);
    }, []),
    selection,
    onOpen,
    keys,
    hold,
    orderHeld,
  };
}
