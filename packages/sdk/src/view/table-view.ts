import { deltaOf } from '../reads/delta.js';
import { type Aggregates, Totals, type TotalsOf } from './aggregates.js';
import { unknownColumn } from './errors.js';
import { searchTest } from './search.js';
import { type Change, SortedList } from './sorted-list.js';
import type { ColumnSort, RowChanges, TableDefinition, TableSnapshot } from './types.js';
import { type CellValue, compareValues, orderable, type RowKey } from './values.js';

/** A row with what was computed from it, so that comparisons call no getter. */
interface Entry<Row> {
  readonly key: RowKey;
  readonly row: Row;
  /** By the levels of the present sort. */
  values: readonly CellValue[];
  /** Meets filter and search. */
  shown: boolean;
}

type Test<Row> = (row: Row) => boolean;

const meets = <Row>(row: Row, predicate: Test<Row> | null, found: Test<Row> | null): boolean =>
  (predicate === null || predicate(row)) && (found === null || found(row));

const sameSort = (a: readonly ColumnSort[], b: readonly ColumnSort[]): boolean =>
  a.length === b.length &&
  a.every(({ column, descending = false }, i) => column === b[i]?.column && descending === (b[i].descending ?? false));

function comparison<Row>(sort: readonly ColumnSort[]): (a: Entry<Row>, b: Entry<Row>) => number {
  return (a, b) => {
    for (let i = 0; i < sort.length; i++) {
      const order = compareValues(a.values[i] ?? null, b.values[i] ?? null, sort[i]?.descending);
      if (order !== 0) return order;
    }
    return compareValues(a.key, b.key);
  };
}

/** Rows sorted, filtered, searched and summed up, kept so from block to block. See `createTableView`. */
export class TableView<Row extends object, Column extends string, A extends Aggregates<Row>> implements TableSnapshot<Row, A> {
  private readonly entries = new Map<RowKey, Entry<Row>>();
  private order: readonly ColumnSort<Column>[] = [];
  private list = new SortedList<Entry<Row>>(comparison([]));
  private readonly shownTotals: Totals<Row, A>;
  private readonly everyTotals: Totals<Row, A>;
  private predicate: Test<Row> | null = null;
  private needle = '';
  private searchTexts: TableDefinition<Row, Column, A>['texts'];
  private found: Test<Row> | null = null;
  private snapshot: TableSnapshot<Row, A>;
  /** The list that `follow` took last. */
  private source: readonly Row[] | null = null;
  private readonly listeners = new Set<() => void>();

  constructor(private readonly definition: TableDefinition<Row, Column, A>) {
    const aggregates = definition.totals ?? ({} as A);
    this.shownTotals = new Totals(aggregates);
    this.everyTotals = new Totals(aggregates);
    this.searchTexts = definition.texts;
    this.snapshot = this.takeSnapshot();
  }

  /** Rows that meet filter and search. */
  get size(): number {
    return this.snapshot.size;
  }

  /** All rows. */
  get total(): number {
    return this.snapshot.total;
  }

  /** Totals of the rows that meet filter and search. */
  get totals(): TotalsOf<A> {
    return this.snapshot.totals;
  }

  /** Totals of all rows. */
  get allTotals(): TotalsOf<A> {
    return this.snapshot.allTotals;
  }

  /** Up to `limit` rows from index `offset` on, as in `TableSnapshot`. */
  rows(offset?: number, limit?: number): readonly Row[] {
    return this.snapshot.rows(offset, limit);
  }

  /** Place of the row with this key among the rows that meet filter and search; −1 when it is not among them. O(log n). */
  indexOf(key: RowKey): number {
    const entry = this.entries.get(key);
    return entry?.shown ? this.list.indexOf(entry) : -1;
  }

  /** The row with this key, whether it meets filter and search or not. */
  get(key: RowKey): Row | null {
    return this.entries.get(key)?.row ?? null;
  }

  /**
   * Takes all rows anew. Compares by identity, key by key: O(n) keys, and for what differs the cost of `apply`. Of rows
   * with the same key the last one counts.
   */
  replace(rows: readonly Row[]): void {
    this.source = null;
    const { key } = this.definition;
    const next = new Map<RowKey, Row | null>(rows.map((row) => [key(row), row]));
    for (const old of this.entries.keys()) if (!next.has(old)) next.set(old, null);
    this.update(next);
  }

  /**
   * Takes the changes of a block, in order and without a gap. d changed rows among n cost d calls of each function of the
   * definition, O(d · log n) comparisons and moves within chunks of up to 512 rows; for more than a sixteenth of the rows
   * one pass over all is cheaper.
   */
  apply({ set, removed }: RowChanges<Row>): void {
    this.source = null;
    const { key } = this.definition;
    const next = new Map<RowKey, Row | null>(removed.map((row) => [key(row), null]));
    for (const row of set) next.set(key(row), row);
    this.update(next);
  }

  /**
   * Takes a list that a watch gave: what the block changed, when the list before it was the one taken last
   * (`deltaOf`), at the cost of `apply`; else all rows as `replace` does.
   */
  follow(rows: readonly Row[]): void {
    const delta = deltaOf(rows);
    if (delta !== null && delta.since === this.source) this.apply(delta);
    else this.replace(rows);
    this.source = rows;
  }

  /**
   * Sorts by the first column, where rows are equal by the next, at last by key: the order is total. O(n log n); nothing
   * when it is the present sort.
   * @throws ViewError `view.column` for a column the definition does not have
   */
  sort(order: readonly ColumnSort<Column>[]): void {
    if (sameSort(order, this.order)) return;
    const { columns } = this.definition;
    for (const { column } of order) if (!Object.hasOwn(columns, column)) throw unknownColumn(column, Object.keys(columns));
    const next = order.map(({ column, descending }) => ({ column, descending: descending ?? false }));
    const values = Array.from(this.entries.values(), ({ row }) => this.valuesOf(row, next));
    const before = this.list.freeze().slice();
    const compare = comparison<Row>(next);
    let i = 0;
    for (const entry of this.entries.values()) entry.values = values[i++] ?? [];
    const sorted = before.toSorted(compare);
    this.order = next;
    this.list = new SortedList(compare, sorted);
    if (sorted.some((entry, at) => entry !== before[at])) this.publish();
  }

  /** Shows the rows that meet the predicate; `null` for all. O(n); nothing when it is the present predicate. */
  filter(predicate: Test<Row> | null): void {
    if (predicate === this.predicate) return;
    const turned = this.turned(predicate, this.found);
    this.predicate = predicate;
    this.turn(turned);
  }

  /**
   * Shows the rows with a text that contains `text`, ignoring case and outer spaces; empty for all. Ids are found with
   * or without `0x`, accounts also by a whole ss58 address. Looks at 16 texts of a row and 256 characters of each. O(n);
   * nothing when it is the present search.
   * @param texts instead of the definition's
   */
  search(text: string, texts: ((row: Row) => readonly string[]) | undefined = this.definition.texts): void {
    const needle = text.trim();
    if (needle === this.needle && texts === this.searchTexts) return;
    const test = searchTest(needle);
    const found: Test<Row> | null = test && ((row) => test(texts?.(row) ?? []));
    const turned = this.turned(this.predicate, found);
    this.needle = needle;
    this.searchTexts = texts;
    this.found = found;
    this.turn(turned);
  }

  /** Calls the listener after each change of `getSnapshot()`; returns the function that ends it. */
  readonly subscribe = (listener: () => void): (() => void) => {
    const call = () => listener();
    this.listeners.add(call);
    return () => {
      this.listeners.delete(call);
    };
  };

  /** The table as it is: the same object until a row shown, the number of rows or a total differs. */
  readonly getSnapshot = (): TableSnapshot<Row, A> => this.snapshot;

  private valuesOf(row: Row, order: readonly ColumnSort<Column>[]): readonly CellValue[] {
    return order.map(({ column }) => orderable(this.definition.columns[column](row)));
  }

  private entryOf(key: RowKey, row: Row): Entry<Row> {
    return { key, row, values: this.valuesOf(row, this.order), shown: meets(row, this.predicate, this.found) };
  }

  /** `null` removes. All getters of columns and tests run before anything is changed. */
  private update(next: ReadonlyMap<RowKey, Row | null>): void {
    const changes: Change<Entry<Row>>[] = [];
    for (const [key, row] of next) {
      const old = this.entries.get(key) ?? null;
      if (row !== (old?.row ?? null)) changes.push([old, row && this.entryOf(key, row)]);
    }
    for (const [old, entry] of changes) {
      if (old) this.everyTotals.remove(old.row);
      if (entry) this.everyTotals.add(entry.row);
      if (entry) this.entries.set(entry.key, entry);
      else if (old) this.entries.delete(old.key);
    }
    const visible = changes.map(([old, entry]) => [old?.shown ? old : null, entry?.shown ? entry : null] as const);
    const changed = this.show(visible.filter(([old, entry]) => old !== null || entry !== null));
    const { total, allTotals } = this.snapshot;
    if (changed || total !== this.entries.size || allTotals !== this.everyTotals.results()) this.publish();
  }

  /** Changes the rows shown; says whether it did. A row whose sort values are what they were is replaced in its place. */
  private show(changes: readonly Change<Entry<Row>>[]): boolean {
    for (const [old, entry] of changes) {
      if (old) this.shownTotals.remove(old.row);
      if (entry) this.shownTotals.add(entry.row);
    }
    this.list.change(changes);
    return changes.length > 0;
  }

  /** The rows that these tests show or hide, unlike now. */
  private turned(predicate: Test<Row> | null, found: Test<Row> | null): readonly Entry<Row>[] {
    return [...this.entries.values()].filter(({ row, shown }) => shown !== meets(row, predicate, found));
  }

  private turn(entries: readonly Entry<Row>[]): void {
    for (const entry of entries) entry.shown = !entry.shown;
    if (this.show(entries.map((entry) => (entry.shown ? [null, entry] : [entry, null])))) this.publish();
  }

  private takeSnapshot(): TableSnapshot<Row, A> {
    const shown = this.list.freeze();
    return Object.freeze({
      size: shown.length,
      total: this.entries.size,
      totals: this.shownTotals.results(),
      allTotals: this.everyTotals.results(),
      rows: (offset?: number, limit?: number) => shown.slice(offset, limit).map(({ row }) => row),
    });
  }

  private publish(): void {
    this.snapshot = this.takeSnapshot();
    for (const listener of [...this.listeners]) listener();
  }
}
