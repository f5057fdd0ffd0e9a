import type { ColumnSpec, CsvValue } from '../../table/types';
import { neutral } from './neutral';

type Exported<Row> = Pick<ColumnSpec<Row>, 'id' | 'csv' | 'csvHead'>;

interface Field<Row> {
  readonly head: string;
  readonly value: (row: Row) => CsvValue;
}

const fieldsOf = <Row>(columns: readonly Exported<Row>[]): readonly Field<Row>[] =>
  columns.flatMap(({ id, csv, csvHead = id }) => (csv ? [{ head: csvHead, value: csv }] : []));

const textOf = (value: CsvValue): string | null => (value === null ? null : String(value));

/** Rows as CSV (RFC 4180): whole numbers in full, nothing that a spreadsheet would run. */
export async function writeCsv<Row>(columns: readonly Exported<Row>[], rows: readonly Row[]): Promise<string> {
  const { default: papa } = await import('papaparse');
  const fields = fieldsOf(columns);
  const data = rows.map((row) => fields.map(({ value }) => neutral(textOf(value(row)) ?? '')));
  return papa.unparse({ fields: fields.map(({ head }) => neutral(head)), data }, { newline: '\r\n' });
}

/** Rows as a JSON array of objects. Whole numbers are texts, because readers of JSON round large ones. */
export function writeJson<Row>(columns: readonly Exported<Row>[], rows: readonly Row[]): string {
  const fields = fieldsOf(columns);
  return `${JSON.stringify(
    rows.map((row) => Object.fromEntries(fields.map(({ head, value }) => [head, textOf(value(row))]))),
    null,
    2,
  )}\n`;
}
