import type { CellValue, RowKey } from '@stakepool-kit/sdk/view';
import { useRef } from 'react';

type Flash = 'a' | 'b' | undefined;
type Values<Row> = Readonly<Record<string, (row: Row) => CellValue>>;

interface Seen<Row> {
  readonly row: Row;
  readonly key: RowKey;
  readonly flashes: ReadonlyMap<string, Flash>;
}

const NONE: ReadonlyMap<string, Flash> = new Map();

/** Columns of a row whose value just changed. Two marks take turns, so that a second change is seen as well. */
export function useFlash<Row>(row: Row, key: RowKey, values: Values<Row>): ReadonlyMap<string, Flash> {
  const seen = useRef<Seen<Row>>({ row, key, flashes: NONE });
  const { current: before } = seen;
  if (before.row !== row) {
    const changed = before.key === key ? Object.keys(values).filter((id) => values[id]?.(row) !== values[id]?.(before.row)) : [];
    const flashes = new Map(before.key === key ? before.flashes : NONE);
    for (const id of changed) flashes.set(id, flashes.get(id) === 'a' ? 'b' : 'a');
    seen.current = { row, key, flashes };
  }
  return seen.current.flashes;
}
