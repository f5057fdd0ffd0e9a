import type { Aggregates, TotalsOf } from './aggregates.js';
import type { CellValue, RowKey } from './values.js';

/** What a table shows. The functions are pure: a row object gives the same answers for ever. */
export interface TableDefinition<Row extends object, Column extends string, A extends Aggregates<Row>> {
  /** Identity of the row: a changed row is a new object with the same key. Ties of a sort are in the order of the keys. */
  readonly key: (row: Row) => RowKey;
  /** What the columns sort by. */
  readonly columns: Readonly<Record<Column, (row: Row) => CellValue>>;
  /** Kept over the rows shown and over all rows. */
  readonly totals?: A;
  /** What a search looks at, unless it brings its own; without it a search finds nothing. */
  readonly texts?: (row: Row) => readonly string[];
}

/** One level of a sort. `null` values come last in both directions. */
export interface ColumnSort<Column extends string = string> {
  readonly column: Column;
  readonly descending?: boolean;
}

/** Difference to the rows before. Removals come first: a row in both lists stays, as `set` has it. */
export interface RowChanges<Row> {
  /** New rows, and rows that replace the one with the same key. */
  readonly set: readonly Row[];
  /** Only their keys matter; keys that are not in the table are passed over. */
  readonly removed: readonly Row[];
}

/** A table at one moment, immutable: it keeps its rows whatever happens to the view. */
export interface TableSnapshot<Row, A> {
  /** Rows that meet filter and search. */
  readonly size: number;
  /** All rows. */
  readonly total: number;
  /** Totals of the rows that meet filter and search. */
  readonly totals: TotalsOf<A>;
  /** Totals of all rows. */
  readonly allTotals: TotalsOf<A>;
  /**
   * Up to `limit` rows from index `offset` on, in order; all when left out. What lies outside is left out.
   * Costs O(limit), and O(n / 256) to find the place.
   */
  rows(offset?: number, limit?: number): readonly Row[];
}
