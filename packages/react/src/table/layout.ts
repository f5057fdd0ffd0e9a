import type { ColumnSort } from '@stakepool-kit/sdk/view';
import { useCallback, useState } from 'react';
import { useSettings } from '../provider/context';
import type { ColumnSpec } from './types';

/** What a reader chose for a table. */
export interface TableLayout {
  /** Ids of the columns shown; `null`: those the table shows by itself. */
  readonly columns: readonly string[] | null;
  /** Chosen widths by column, pixels at a root font of 16 px. */
  readonly widths: Readonly<Record<string, number>>;
  /** `null`: the order the table has by itself. */
  readonly sort: readonly ColumnSort[] | null;
}

export const EMPTY_LAYOUT: TableLayout = { columns: null, widths: {}, sort: null };
export const WIDTH_LIMITS = { min: 56, max: 640 } as const;
const MOST = 64;

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const clamp = (width: number): number => Math.round(Math.min(WIDTH_LIMITS.max, Math.max(WIDTH_LIMITS.min, width)));

function sortOf(value: unknown): TableLayout['sort'] {
  if (!Array.isArray(value)) return null;
  return value
    .slice(0, MOST)
    .filter(isRecord)
    .flatMap(({ column, descending }) => (typeof column === 'string' ? [{ column, descending: descending === true }] : []));
}

const DEFAULT_WIDTH = 120;
/** Widths of amounts are made for so many decimals, and a digit more takes so many pixels. */
const PLANNED_DECIMALS = 2;
const DIGIT = 8.5;

/** Width of a column: the reader's, or its own with room for the decimals that were chosen. */
export function widthIn(
  { widths }: TableLayout,
  { id, width = DEFAULT_WIDTH, amount = false }: Pick<ColumnSpec<never>, 'id' | 'width' | 'amount'>,
  decimals: number,
): number {
  return widths[id] ?? width + (amount ? Math.ceil((decimals - PLANNED_DECIMALS) * DIGIT) : 0);
}

/** A layout as it was stored, or what can be used of it: storage may hold anything. */
export function readLayout(value: unknown): TableLayout {
  if (!isRecord(value)) return EMPTY_LAYOUT;
  const { columns, widths, sort } = value;
  const ids = Array.isArray(columns) ? columns.slice(0, MOST).filter((id): id is string => typeof id === 'string') : null;
  const chosen = isRecord(widths) ? Object.entries(widths).slice(0, MOST) : [];
  const known = chosen.filter((entry): entry is [string, number] => typeof entry[1] === 'number' && Number.isFinite(entry[1]));
  return { columns: ids, widths: Object.fromEntries(known.map(([id, width]) => [id, clamp(width)])), sort: sortOf(sort) };
}

export function parseStored(text: string | null): unknown {
  try {
    return JSON.parse(text ?? 'null');
  } catch {
    return null;
  }
}

/** A value that the provider's storage keeps between visits; `null` as name keeps nothing. */
export function useStored<T>(name: string | null, read: (value: unknown) => T): readonly [T, (next: T) => void] {
  const { storage } = useSettings();
  const [value, setValue] = useState(() => read(name === null ? null : parseStored(storage.getItem(name))));
  const keep = useCallback(
    (next: T) => {
      setValue(next);
      if (name !== null) storage.setItem(name, JSON.stringify(next));
    },
    [name, storage],
  );
  return [value, keep];
}

/** The next order after a click on a head: largest (or A) first, the other way round, none. `add` keeps the other levels. */
export function nextSort(sort: readonly ColumnSort[], column: string, numeric: boolean, add: boolean): readonly ColumnSort[] {
  const at = sort.findIndex((level) => level.column === column);
  const present = sort[at];
  const turned = (present?.descending ?? false) !== numeric;
  const next: readonly ColumnSort[] =
    present === undefined ? [{ column, descending: numeric }] : turned ? [] : [{ column, descending: !numeric }];
  if (!add) return next;
  return at < 0 ? [...sort, ...next] : [...sort.slice(0, at), ...next, ...sort.slice(at + 1)];
}

export const clampWidth = clamp;
