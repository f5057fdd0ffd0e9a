import { type ReactNode, useMemo, useState } from 'react';
import { plural } from '../ui/format';
import { Button } from './Button';
import { Icon } from './Icon';

export interface Column<T> {
  readonly key: string;
  readonly head: string;
  readonly cell: (row: T) => ReactNode;
  /** Figures go right. */
  readonly numeric?: boolean;
  /** What to sort by; `null` comes last. Without it the column cannot be sorted by. */
  readonly sort?: (row: T) => bigint | number | string | null;
  /** How the cell is placed when the table turns into cards. */
  readonly card?: 'title' | 'menu' | 'line' | 'hidden';
  /** Column head is for screen readers only. */
  readonly quietHead?: boolean;
  readonly hint?: string;
}

interface Props<T> {
  readonly label: string;
  readonly noun: string;
  readonly rows: readonly T[];
  readonly columns: readonly Column<T>[];
  readonly rowKey: (row: T) => string;
  readonly foot?: ReactNode;
}

interface Order {
  readonly key: string;
  readonly down: boolean;
}

const STEP = 100;

function compare(a: bigint | number | string | null, b: bigint | number | string | null): number {
  if (a === b) return 0;
  if (a === null) return 1;
  if (b === null) return -1;
  return a < b ? -1 : 1;
}

function sorted<T>(rows: readonly T[], columns: readonly Column<T>[], order: Order | null): readonly T[] {
  const value = columns.find(({ key }) => key === order?.key)?.sort;
  if (!order || !value) return rows;
  return rows.toSorted((a, b) => {
    const [x, y] = [value(a), value(b)];
    const result = compare(x, y);
    return order.down && x !== null && y !== null ? -result : result;
  });
}

/** A table on wide screens, cards on a phone. Long lists are shown in steps. */
export function DataTable<T>({ label, noun, rows, columns, rowKey, foot }: Props<T>) {
  const [order, setOrder] = useState<Order | null>(null);
  const [limit, setLimit] = useState(STEP);
  const ordered = useMemo(() => sorted(rows, columns, order), [rows, columns, order]);
  const turn = (key: string) => setOrder(order?.key === key ? (order.down ? { key, down: false } : null) : { key, down: true });
  return (
    <>
      <section className="spk-table-scroll" aria-label={label}>
        <table className="spk-table">
          <thead>
            <tr>
              {columns.map(({ key, head, numeric, sort, quietHead, hint }) => {
                const active = order?.key === key;
                return (
                  <th
                    key={key}
                    scope="col"
                    data-column={key}
                    className={numeric ? 'spk-numeric' : undefined}
                    aria-sort={active ? (order.down ? 'descending' : 'ascending') : undefined}
                    title={hint}
                  >
                    {sort ? (
                      <button type="button" className="spk-sort" onClick={() => turn(key)}>
                        {head}
                        {active && <span aria-hidden="true">{order.down ? ' ↓' : ' ↑'}</span>}
                      </button>
                    ) : (
                      <span className={quietHead ? 'spk-sr-only' : undefined}>{head}</span>
                    )}
                  </th>
                );
              })}
            </tr>
          </thead>
          <tbody>
            {ordered.slice(0, limit).map((row) => (
              <tr key={rowKey(row)} data-row={rowKey(row)}>
                {columns.map(({ key, head, cell, numeric, card }) => (
                  <td
                    key={key}
                    className={`${numeric ? 'spk-numeric ' : ''}card-${card ?? 'spk-fact'}`}
                    data-label={head}
                    data-column={key}
                  >
                    {cell(row)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
          {foot}
        </table>
      </section>
      {ordered.length > limit && (
        <div className="spk-table-more">
          <Button onClick={() => setLimit(limit + STEP)}>
            <Icon name="down" /> Show {Math.min(STEP, ordered.length - limit)} more of {plural(ordered.length, noun)}
          </Button>
        </div>
      )}
    </>
  );
}
