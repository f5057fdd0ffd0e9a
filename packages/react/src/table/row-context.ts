import type { RowKey, TableDefinition } from '@stakepool-kit/sdk/view';
import type { MouseEvent } from 'react';
import type { TableColumn, TableSelection } from './types';

/** What all rows of a styled table share; the same object until the reader changes something. */
export interface RowContext<Row extends object> {
  readonly columns: readonly TableColumn<Row>[];
  readonly values: TableDefinition<Row, string, never>['columns'];
  readonly rowId: (key: RowKey) => string;
  readonly selectable: boolean;
  readonly toggle: TableSelection<Row>['toggle'];
  readonly setActive: (key: RowKey) => void;
  readonly onOpen: ((row: Row) => void) | undefined;
  /** Opens the shared menu at the element; `null`: rows have none. */
  readonly openMenu: ((row: Row, anchor: Element) => void) | null;
  readonly selectLabel: (row: Row) => string;
  readonly menuLabel: (row: Row) => string;
}

const CONTROLS = 'a, button, input, label, summary';

function selectsText(within: Element): boolean {
  const selection = within.ownerDocument.getSelection();
  return selection !== null && !selection.isCollapsed && (within.contains(selection.anchorNode) || within.contains(selection.focusNode));
}

export interface RowPlace<Row extends object> {
  readonly row: Row;
  readonly rowKey: RowKey;
  readonly index: number;
  readonly selected: boolean;
  readonly context: RowContext<Row>;
}

/** What the element of a row has, in whichever form it is drawn. What opens it by key is a link or button inside. */
export function rowProps<Row extends object>({ row, rowKey, index, selected, context }: RowPlace<Row>) {
  return {
    id: context.rowId(rowKey),
    'data-index': index,
    'data-opens': context.onOpen !== undefined || undefined,
    'data-selected': selected || undefined,
    onClick: (event: MouseEvent<HTMLElement>) => onRowClick(event, row, rowKey, context),
  };
}

/** A click on a row: Shift or Ctrl selects, else it opens, unless it was meant for a control in the row or for selecting text. */
function onRowClick<Row extends object>(event: MouseEvent<HTMLElement>, row: Row, key: RowKey, context: RowContext<Row>): void {
  const { currentTarget, target } = event;
  if (!(target instanceof Element) || !currentTarget.contains(target) || target.closest(CONTROLS)) return;
  context.setActive(key);
  if (context.selectable && (event.shiftKey || event.ctrlKey || event.metaKey)) context.toggle(key, { range: event.shiftKey });
  else if (!selectsText(currentTarget)) context.onOpen?.(row);
}

/** Shift + click extends the selection of rows, not of text. */
export function onRowMouseDown(event: MouseEvent<HTMLElement>): void {
  if (event.shiftKey) event.preventDefault();
}
