/** What a column gives to sort by. `null` (and a number that is none) comes last in both directions. */
export type CellValue = bigint | number | string | null;

/** Identity of a row among the rows of a table. */
export type RowKey = string | bigint;

/** A total order of all values: numbers and bigints by size, then text by code unit, then `null`. */
export function compareValues(a: CellValue, b: CellValue, descending = false): number {
  if (a === b) return 0;
  if (a === null) return 1;
  if (b === null) return -1;
  const kinds = Number(typeof a === 'string') - Number(typeof b === 'string');
  const order = kinds !== 0 ? kinds : Number(a > b) - Number(a < b);
  return descending ? -order : order;
}

/** NaN is in no order with other numbers: it counts as "no value". */
export const orderable = (value: CellValue): CellValue => (Number.isNaN(value) ? null : value);
