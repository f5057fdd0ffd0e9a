import type { Aggregates } from './aggregates.js';
import { TableView } from './table-view.js';
import type { TableDefinition } from './types.js';

export { type Aggregate, type Aggregates, count, countBy, type RowGroup, type Running, sum, type TotalsOf } from './aggregates.js';
export { ViewError, type ViewErrorCode } from './errors.js';
export type { TableView } from './table-view.js';
export { poolColumns, poolTable, poolTotals, workerColumns, workerTable, workerTotals } from './tables.js';
export type * from './types.js';
export type { CellValue, RowKey } from './values.js';

/**
 * The data behind a table: empty, until `follow`, `replace` or `apply` gives it rows. The cost of a block is in its changed rows, not in
 * the rows of the table. Without a sort, rows are in the order of their keys.
 *
 * ```ts
 * const view = createTableView(workerTable);
 * client.reads.workers().watch(({ value }) => view.follow(value));
 * view.sort([{ column: 'stake', descending: true }]);
 * view.filter((row) => row.state === 'Mining');
 * const table = useSyncExternalStore(view.subscribe, view.getSnapshot);
 * table.rows(first, 50); table.totals.stake;
 * ```
 *
 * A definition of one's own names its row type in the getters: `{ key: (row: MyRow) => row.id, … }`.
 */
export function createTableView<Row extends object, Column extends string, A extends Aggregates<Row>>(
  definition: TableDefinition<Row, Column, A>,
): TableView<Row, Column, A> {
  return new TableView(definition);
}
