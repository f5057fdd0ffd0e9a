import type { Aggregates } from '@stakepool-kit/sdk/view';
import { type ReactNode, useState } from 'react';
import { useSettings } from '../provider/context';
import { useBrowserLayoutEffect } from '../ui/use-browser-layout-effect';
import type { RowContext } from './row-context';
import { TableHead } from './TableHead';
import { TableRow } from './TableRow';
import type { TableColumn } from './types';
import { useScrollEdges } from './use-scroll-edges';
import type { TableState } from './use-table';
import { useTableWindow, VIRTUAL_ABOVE } from './use-table-window';

const ROW = 36;
const HEAD = 32;
const CHECK_WIDTH = 40;
const MENU_WIDTH = 44;

/** Widths grow with the reader's font. */
const rem = (pixels: number): string => `${pixels / 16}rem`;

interface TableGridProps<Row extends object, A extends Aggregates<Row>> {
  readonly state: TableState<Row, A, TableColumn<Row>>;
  readonly context: RowContext<Row>;
  readonly label: string;
  readonly foot: Readonly<Record<string, ReactNode>> | undefined;
  readonly skeletonRows: number;
  readonly gridRef: React.RefObject<HTMLTableElement | null>;
}

/** The table on wide boxes: real rows and cells with the semantics of a grid. */
export function TableGrid<Row extends object, A extends Aggregates<Row>>(props: TableGridProps<Row, A>) {
  const { state, context, label, foot, skeletonRows, gridRef } = props;
  const [scroller, setScroller] = useState<HTMLDivElement | null>(null);
  useScrollEdges(scroller);
  const { columns, keys, hold, widthOf } = state;
  const { selectable } = context;
  const hasMenu = context.openMenu !== null;
  const total = columns.reduce((sum, column) => sum + widthOf(column), (selectable ? CHECK_WIDTH : 0) + (hasMenu ? MENU_WIDTH : 0));
  const hasRows = state.count > 0 && state.status !== 'loading';
  return (
    <div
      ref={setScroller}
      className="spk-table-scroll"
      data-selectable={selectable || undefined}
      data-virtual={state.count > VIRTUAL_ABOVE || undefined}
    >
      <table
        ref={gridRef}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: its rows are reached by keys
        role="grid"
        className="spk-table"
        aria-label={label}
        aria-rowcount={state.status === 'loading' ? -1 : state.count + 1}
        aria-multiselectable={selectable || undefined}
        aria-busy={state.status === 'loading' || undefined}
        style={{ minWidth: rem(total) }}
        {...keys.gridProps}
      >
        <colgroup>
          {selectable && <col style={{ width: rem(CHECK_WIDTH) }} />}
          {columns.map((column) => (
            <col key={column.id} style={{ width: rem(widthOf(column)) }} />
          ))}
          {hasMenu && <col style={{ width: rem(MENU_WIDTH) }} />}
        </colgroup>
        <TableHead state={state} selectable={selectable} hasMenu={hasMenu} />
        {hasRows ? (
          <tbody className="spk-tbody" onPointerEnter={() => hold(true)} onPointerLeave={() => hold(false)}>
            <Rows state={state} context={context} scroller={scroller} />
          </tbody>
        ) : (
          <SkeletonRows rows={skeletonRows} columns={columns} selectable={selectable} hasMenu={hasMenu} />
        )}
        {foot && hasRows && (
          <tfoot className="spk-tfoot">
            <tr className="spk-tr">
              {selectable && <td className="spk-td" data-sticky="check" />}
              {columns.map(({ id, numeric }, i) => (
                <td
                  key={id}
                  className="spk-td"
                  data-column={id}
                  data-numeric={numeric || undefined}
                  data-sticky={i === 0 ? 'start' : undefined}
                >
                  {foot[id]}
                </td>
              ))}
              {hasMenu && <td className="spk-td" data-sticky="menu" />}
            </tr>
          </tfoot>
        )}
      </table>
    </div>
  );
}

/** Row height as the density and the pointer make it, pixels. */
function useRowHeight(scroller: HTMLElement | null): number {
  const { density } = useSettings();
  const [height, setHeight] = useState(ROW);
  useBrowserLayoutEffect(() => {
    const measured = scroller?.querySelector<HTMLElement>('[data-index]')?.offsetHeight ?? 0;
    if (measured > 0) setHeight(measured);
  }, [scroller, density]);
  return height;
}

interface RowsProps<Row extends object, A extends Aggregates<Row>> {
  readonly state: TableState<Row, A, TableColumn<Row>>;
  readonly context: RowContext<Row>;
  readonly scroller: HTMLElement | null;
}

function Rows<Row extends object, A extends Aggregates<Row>>({ state, context, scroller }: RowsProps<Row, A>) {
  const { keyOf, selection, keys } = state;
  const rowHeight = useRowHeight(scroller);
  const { rows, first, before, after } = useTableWindow(state, { scroller, rowHeight, headHeight: HEAD });
  return (
    <>
      {before > 0 && <Spacer height={before} />}
      {rows.map((row, i) => {
        const key = keyOf(row);
        return (
          <TableRow
            key={String(key)}
            row={row}
            rowKey={key}
            index={first + i}
            selected={selection.has(key)}
            active={keys.active === key}
            context={context}
          />
        );
      })}
      {after > 0 && <Spacer height={after} />}
    </>
  );
}

/** In place of the rows that are not drawn. */
// biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: an empty row takes space and is no row of the table
const Spacer = ({ height }: { readonly height: number }) => <tr className="spk-table-space" role="presentation" style={{ height }} />;

interface SkeletonRowsProps {
  readonly rows: number;
  readonly columns: readonly { readonly id: string; readonly numeric?: boolean }[];
  readonly selectable: boolean;
  readonly hasMenu: boolean;
}

function SkeletonRows({ rows, columns, selectable, hasMenu }: SkeletonRowsProps) {
  return (
    <tbody className="spk-tbody" aria-hidden="true">
      {Array.from({ length: rows }, (_, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows of a skeleton have no identity
        <tr key={i} className="spk-tr">
          {selectable && <td className="spk-td" data-sticky="check" />}
          {columns.map(({ id, numeric }) => (
            <td key={id} className="spk-td" data-column={id} data-numeric={numeric || undefined}>
              <span className="spk-skeleton-text" />
            </td>
          ))}
          {hasMenu && <td className="spk-td" data-sticky="menu" />}
        </tr>
      ))}
    </tbody>
  );
}
