/** A running total over a set of rows. */
export interface Running<Row, Result> {
  add(row: Row): void;
  /** Takes back a row that was added. */
  remove(row: Row): void;
  /** An immutable value; the same one (by `Object.is`) for as long as it is equal. */
  result(): Result;
}

/** A total that can be kept up to date by adding and removing rows, without looking at the others. */
export interface Aggregate<Row, Result> {
  /** Over no rows. */
  start(): Running<Row, Result>;
}

export type Aggregates<Row> = Readonly<Record<string, Aggregate<Row, unknown>>>;

/** The results of a record of aggregates, by the same names. */
export type TotalsOf<A> = { readonly [Name in keyof A]: A[Name] extends Aggregate<never, infer Result> ? Result : never };

/** Exact sum of amounts; a row that gives `null` counts as nothing. */
export function sum<Row>(of: (row: Row) => bigint | null): Aggregate<Row, bigint> {
  return {
    start() {
      let total = 0n;
      return {
        add: (row) => {
          total += of(row) ?? 0n;
        },
        remove: (row) => {
          total -= of(row) ?? 0n;
        },
        result: () => total,
      };
    },
  };
}

/** Sum of whole numbers within ±2^53; `true` counts as 1, so it counts the rows that meet a condition. */
export function count<Row>(of: (row: Row) => number | boolean): Aggregate<Row, number> {
  return {
    start() {
      let total = 0;
      return {
        add: (row) => {
          total += Number(of(row));
        },
        remove: (row) => {
          total -= Number(of(row));
        },
        result: () => total,
      };
    },
  };
}

/** Number of rows in each group that is not empty. A result costs O(groups) after a row changed its group. */
export function countBy<Row, Group extends RowGroup>(of: (row: Row) => Group): Aggregate<Row, ReadonlyMap<Group, number>> {
  return {
    start() {
      const counts = new Map<Group, number>();
      let changed = false;
      let last: ReadonlyMap<Group, number> = new Map();
      const change = (group: Group, by: 1 | -1) => {
        const next = (counts.get(group) ?? 0) + by;
        if (next === 0) counts.delete(group);
        else counts.set(group, next);
        changed = true;
      };
      return {
        add: (row) => change(of(row), 1),
        remove: (row) => change(of(row), -1),
        result: () => {
          if (changed && !(counts.size === last.size && [...counts].every(([group, rows]) => last.get(group) === rows))) {
            last = new Map(counts);
          }
          changed = false;
          return last;
        },
      };
    },
  };
}

export type RowGroup = string | number | bigint | boolean | null;

/** All aggregates of a table over one set of rows. */
export class Totals<Row, A extends Aggregates<Row>> {
  private readonly running: ReadonlyMap<string, Running<Row, unknown>>;
  private last: ReadonlyMap<string, unknown> | null = null;
  private record: TotalsOf<A> | null = null;

  constructor(aggregates: A) {
    this.running = new Map(Object.entries(aggregates).map(([name, aggregate]) => [name, aggregate.start()]));
  }

  add(row: Row): void {
    for (const total of this.running.values()) total.add(row);
  }

  remove(row: Row): void {
    for (const total of this.running.values()) total.remove(row);
  }

  /** The same record until one of its values differs. */
  results(): TotalsOf<A> {
    const { last } = this;
    const next = new Map([...this.running].map(([name, total]) => [name, total.result()]));
    if (this.record !== null && last !== null && [...next].every(([name, value]) => Object.is(value, last.get(name)))) return this.record;
    this.last = next;
    this.record = Object.freeze(Object.fromEntries(next)) as TotalsOf<A>;
    return this.record;
  }
}
