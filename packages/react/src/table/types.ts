import type { RowKey } from '@stakepool-kit/sdk/view';
import type { ReactNode } from 'react';
import type { MessageKey } from '../locales/types';
import type { Action } from '../ui/ActionMenu';

export type { Aggregates, CellValue, ColumnSort, RowKey, TableDefinition, TableSnapshot } from '@stakepool-kit/sdk/view';

/** What an export writes; a number or bigint is written as a whole number, never rounded. */
export type CsvValue = string | bigint | number | null;

/** A column, without words. It can be sorted by when the table's definition has a getter of the same name. */
export interface ColumnSpec<Row> {
  readonly id: string;
  /** Figures go right, and sort with the largest first. */
  readonly numeric?: boolean;
  /** Pixels at a root font of 16 px, for amounts with two decimals. Default 120. */
  readonly width?: number;
  /** Its cells are amounts: the column is wider where more decimals are chosen. */
  readonly amount?: boolean;
  /** Shown only when chosen. */
  readonly defaultHidden?: boolean;
  /** Cannot be hidden: what tells one row from another. */
  readonly fixed?: boolean;
  /** For an export; without it the column is left out. */
  readonly csv?: (row: Row) => CsvValue;
  /** Head of the column in an export; its id when left out. */
  readonly csvHead?: string;
}

/** How a column is placed in a card on a phone, unless the table has a card of its own. */
type CardPlace = 'title' | 'fact' | 'hidden';

/** A column of the styled table. Columns are a constant or memoised: rows are drawn anew when they change. */
export interface TableColumn<Row> extends ColumnSpec<Row> {
  readonly headKey: MessageKey;
  readonly cell: (row: Row) => ReactNode;
  /** Stands beside the head, such as `<FieldHelp … />`. */
  readonly hint?: ReactNode;
  /** Default `fact`. */
  readonly card?: CardPlace;
}

/** An entry of a row's menu, with words. */
export type RowAction = Action;

export type SelectionRange = { readonly range?: boolean };

/** Rows that are selected, by key; they stay selected when a filter hides them. */
export interface TableSelection<Row> {
  /** Selected rows that still exist. */
  readonly rows: readonly Row[];
  readonly size: number;
  /** How many of them filter and search hide. */
  readonly hidden: number;
  /** Of the rows shown. */
  readonly all: boolean | 'mixed';
  has(key: RowKey): boolean;
  /** Turns one row; with `range` all from the one turned last to this one become as it. */
  toggle(key: RowKey, options?: SelectionRange): void;
  /** All rows shown, or none of them when all are. */
  toggleAll(): void;
  set(keys: Iterable<RowKey>): void;
  clear(): void;
}
