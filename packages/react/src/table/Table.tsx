import type { Aggregates } from '@stakepool-kit/sdk/view';
import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTexts } from '../i18n/texts';
import { Button } from '../ui/Button';
import { RowMenu } from './RowMenu';
import type { RowContext } from './row-context';
import { SortMenu } from './SortMenu';
import { TableCards } from './TableCards';
import { TableGrid } from './TableGrid';
import type { RowAction, TableColumn } from './types';
import { useCards } from './use-cards';
import type { TableState } from './use-table';

interface TableProps<Row extends object, A extends Aggregates<Row>> {
  readonly state: TableState<Row, A, TableColumn<Row>>;
  readonly label: string;
  /** What tells a row from the others, for assistive technology: `Pool 7`. A stable function. */
  readonly rowName: (row: Row) => string;
  /** Every action on a row. A stable function. */
  readonly rowActions?: ((row: Row) => readonly RowAction[]) | undefined;
  readonly selectable?: boolean;
  /** Stands above the rows; a selection puts `selectionBar` in its place. */
  readonly toolbar?: ReactNode;
  readonly selectionBar?: ReactNode;
  /** Totals by column. */
  readonly foot?: Readonly<Record<string, ReactNode>> | undefined;
  /** Card of a row in a narrow box; by default columns as title and facts. A stable function. */
  readonly renderCard?: (row: Row) => ReactNode;
  /** In place of the rows when there are none, and when filter or search hide all. */
  readonly empty?: ReactNode;
  readonly noMatch?: ReactNode;
  /** Rows of the skeleton while the list is read. Default 6. */
  readonly skeletonRows?: number;
}

interface Opened<Row> {
  readonly row: Row;
  readonly anchor: Element;
}

/**
 * A table over `useTable`: rows on wide boxes, cards on boxes up to 720 px. Virtual above 100 rows; its height then is at most
 * `--spk-table-height` (default 72vh).
 *
 * CSS: `.spk-table-box`, `.spk-table-bar`, `.spk-table-scroll`, `.spk-table`, `.spk-tr`, `.spk-th`, `.spk-td`, `.spk-cards`, `.spk-card`.
 * Data: `data-layout` (`table`, `cards`), `data-status` on the box; `data-selected`, `data-active`, `data-opens` on a row or card;
 * `data-column`, `data-numeric`, `data-sticky` (`check`, `start`, `menu`), `data-flash` (just changed) on a cell; `data-virtual`,
 * `data-hides-start`, `data-hides-end` (more at that side) on the scroller.
 */
export function Table<Row extends object, A extends Aggregates<Row>>(props: TableProps<Row, A>) {
  const { state, label, rowName, rowActions, selectable = false, toolbar, selectionBar, foot, renderCard } = props;
  const { empty, noMatch, skeletonRows = 6 } = props;
  const { t } = useTexts();
  const box = useRef<HTMLDivElement>(null);
  const grid = useRef<HTMLTableElement>(null);
  const cards = useCards(box);
  const [menu, setMenu] = useState<Opened<Row> | null>(null);
  const [selecting, setSelecting] = useState(false);
  const { columns, valuesOf, keys, selection, onOpen, keyOf, status } = state;
  const { rowId, setActive } = keys;
  const { toggle } = selection;

  const openMenu = useCallback(
    (row: Row, anchor: Element) => {
      setActive(keyOf(row));
      setMenu({ row, anchor });
    },
    [setActive, keyOf],
  );
  const hasMenu = rowActions !== undefined;
  const context = useMemo(
    (): RowContext<Row> => ({
      columns,
      values: valuesOf,
      rowId,
      selectable,
      toggle,
      setActive,
      onOpen,
      openMenu: hasMenu ? openMenu : null,
      selectLabel: (row) => t('table.selectRow', { row: rowName(row) }),
      menuLabel: (row) => t('table.actionsOf', { row: rowName(row) }),
    }),
    [columns, valuesOf, rowId, selectable, toggle, setActive, onOpen, hasMenu, openMenu, rowName, t],
  );
  useEffect(() => {
    keys.onMenu((row) => {
      const anchor = [...(grid.current?.querySelectorAll('[data-row-menu]') ?? [])].find(
        (each) => each.closest(`tr`)?.id === rowId(keyOf(row)),
      );
      if (anchor) setMenu({ row, anchor });
    });
    return () => keys.onMenu(null);
  }, [keys, rowId, keyOf]);

  // A menu goes with its row: a block may take the row, a narrower box turns rows to cards.
  useEffect(() => {
    if (menu !== null && !menu.anchor.isConnected) setMenu(null);
  });

  const selected = selectable && selection.size > 0;
  const bar = selected && selectionBar !== undefined ? selectionBar : toolbar;
  const sortable = state.count > 1 && state.allColumns.some(({ id }) => state.canSort(id));
  const heads = state.sort.flatMap(({ column }) => state.allColumns.find(({ id }) => id === column) ?? []);
  const order = heads.length === 0 ? [] : [heads.map(({ headKey }) => t(headKey)).join(', ')];
  const hasRows = status === 'rows' || status === 'loading' || state.count > 0;
  return (
    <div ref={box} className="spk-table-box" data-layout={cards ? 'cards' : 'table'} data-status={status}>
      {bar !== undefined && (
        <div className="spk-table-bar" data-selection={selected || undefined}>
          {bar}
        </div>
      )}
      {hasRows && !cards && <TableGrid {...{ state, context, label, foot, skeletonRows }} gridRef={grid} />}
      {hasRows && cards && status !== 'loading' && (
        <>
          {(selectable || sortable) && (
            <div className="spk-cards-head">
              <span className="spk-hint spk-grow">{[t('table.shown', { count: state.size }), ...order].join(' · ')}</span>
              {sortable && <SortMenu state={state} />}
              {selectable && (
                <Button aria-pressed={selecting || selected} onClick={() => (selected ? selection.clear() : setSelecting(!selecting))}>
                  {selected ? t('table.clear') : t('table.select')}
                </Button>
              )}
            </div>
          )}
          <TableCards {...{ state, context, label, renderCard }} selecting={selecting || selected} />
        </>
      )}
      {cards && status === 'loading' && <SkeletonCards rows={Math.min(skeletonRows, 3)} />}
      <p className="spk-sr-only" role="status">
        {status === 'loading' ? t('table.loading') : ''}
      </p>
      {status === 'empty' && empty}
      {status === 'noMatch' && state.count === 0 && noMatch}
      {menu && rowActions && (
        <RowMenu
          label={context.menuLabel(menu.row)}
          actions={rowActions(menu.row)}
          anchor={menu.anchor}
          onClose={() => setMenu(null)}
          returnTo={() => grid.current}
        />
      )}
    </div>
  );
}

function SkeletonCards({ rows }: { readonly rows: number }) {
  return (
    <div className="spk-cards" aria-hidden="true">
      {Array.from({ length: rows }, (_, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: cards of a skeleton have no identity
        <div key={i} className="spk-card spk-card-skeleton">
          <span className="spk-skeleton-text" />
          <span className="spk-skeleton-text" />
        </div>
      ))}
    </div>
  );
}
