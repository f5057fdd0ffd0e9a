import type { ReactNode } from 'react';

export interface PlainColumn<Row> {
  readonly key: string;
  readonly head: ReactNode;
  readonly cell: (row: Row) => ReactNode;
  /** Figures go right. */
  readonly numeric?: boolean;
  /** Its place when the rows turn into cards: the first line, the last ones, or none, since the title says it. */
  readonly card?: 'title' | 'wide' | 'none';
  /** The head is for screen readers only. */
  readonly quietHead?: boolean;
  /** In the totals row. */
  readonly total?: ReactNode;
}

interface PlainTableProps<Row> {
  readonly label: string;
  readonly rows: readonly Row[];
  readonly columns: readonly PlainColumn<Row>[];
  readonly rowKey: (row: Row) => string;
  /** Data attributes of a row. */
  readonly rowData?: (row: Row) => Readonly<Record<`data-${string}`, string | undefined>>;
}

/**
 * A short table in a given order; cards on a phone.
 *
 * CSS: `.spk-plain`, `.spk-plain-scroll`, `.spk-numeric`. Data: `data-column`, `data-card`, `data-totals`.
 */
export function PlainTable<Row>({ label, rows, columns, rowKey, rowData }: PlainTableProps<Row>) {
  const totals = columns.some(({ total }) => total !== undefined);
  const className = (numeric: boolean | undefined) => `spk-plain-cell${numeric ? ' spk-numeric' : ''}`;
  return (
    <div className="spk-plain-scroll">
      <table className="spk-plain" aria-label={label}>
        <thead className="spk-plain-head">
          <tr className="spk-plain-row">
            {columns.map(({ key, head, numeric, quietHead }) => (
              <th key={key} scope="col" className={className(numeric)} data-column={key}>
                <span className={quietHead ? 'spk-sr-only' : undefined}>{head}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="spk-plain-body">
          {rows.map((row) => (
            <tr key={rowKey(row)} className="spk-plain-row" {...rowData?.(row)}>
              {columns.map(({ key, head, cell, numeric, card, quietHead }) => (
                <td key={key} className={className(numeric)} data-column={key} data-card={card}>
                  {!quietHead && card !== 'title' && (
                    <span className="spk-plain-label" aria-hidden="true">
                      {head}
                    </span>
                  )}
                  {cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        {totals && (
          <tfoot className="spk-plain-foot">
            <tr className="spk-plain-row" data-totals="">
              {columns.map(({ key, head, total, numeric, card }) => (
                <td
                  key={key}
                  className={className(numeric)}
                  data-column={key}
                  data-card={card}
                  data-empty={total === undefined || undefined}
                >
                  {total !== undefined && card === undefined && (
                    <span className="spk-plain-label" aria-hidden="true">
                      {head}
                    </span>
                  )}
                  {total}
                </td>
              ))}
            </tr>
          </tfoot>
        )}
      </table>
    </div>
  );
}
