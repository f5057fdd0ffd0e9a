import type { Aggregates } from '@stakepool-kit/sdk/view';
import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect } from 'react';
import type { ColumnSpec } from './types';
import type { TableState } from './use-table';

/** Tables with more rows draw only what is on screen. */
export const VIRTUAL_ABOVE = 100;
const OVERSCAN = 6;
/** Rows drawn at most, also where a host gives the table no end of height. */
const MOST_DRAWN = 200;
const bounded = (range: Range): number[] =>
  defaultRangeExtractor({ ...range, endIndex: Math.min(range.endIndex, range.startIndex + MOST_DRAWN) });
const byIndex = (index: number): number => index;

interface WindowOptions {
  /** `null` until it is there. */
  readonly scroller: HTMLElement | null;
  /** Pixels. */
  readonly rowHeight: number;
  /** Height of what stays above the rows while they scroll, pixels. */
  readonly headHeight?: number;
  /** Rows tell their own height by `measure`. */
  readonly measured?: boolean;
}

interface TableWindow<Row> {
  readonly virtual: boolean;
  /** Index of the first row drawn. */
  readonly first: number;
  readonly rows: readonly Row[];
  /** Space in place of the rows that are not drawn, pixels. */
  readonly before: number;
  readonly after: number;
  /** Ref of a row that has `data-index`, for rows that tell their own height. */
  readonly measure: (element: Element | null) => void;
}

/** The rows to draw: all of a short table, of a long one those on screen. Renders anew while the reader scrolls. */
export function useTableWindow<Row extends object, A extends Aggregates<Row>, C extends ColumnSpec<Row>>(
  { count, rowsAt, keys, keyOf }: TableState<Row, A, C>,
  { scroller, rowHeight, headHeight = 0, measured = false }: WindowOptions,
): TableWindow<Row> {
  const virtual = count > VIRTUAL_ABOVE;
  // A constant where heights are equal: another function would lay out all rows anew.
  const keyAt = useCallback(
    (index: number) => {
      const row = rowsAt(index, 1)[0];
      return row === undefined ? index : String(keyOf(row));
    },
    [rowsAt, keyOf],
  );
  const getItemKey = measured ? keyAt : byIndex;
  const virtualizer = useVirtualizer({
    count,
    enabled: virtual,
    getScrollElement: () => scroller,
    estimateSize: () => rowHeight,
    getItemKey,
    overscan: OVERSCAN,
    rangeExtractor: bounded,
    scrollPaddingStart: headHeight,
    scrollPaddingEnd: rowHeight,
    initialRect: { width: 0, height: 600 },
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: sizes are measured anew when the row height differs
  useEffect(() => virtualizer.measure(), [virtualizer, rowHeight]);
  useEffect(() => {
    keys.onReveal((index) => {
      if (virtual) virtualizer.scrollToIndex(index, { align: 'auto' });
      else scroller?.querySelector(`[data-index="${index}"]`)?.scrollIntoView({ block: 'nearest' });
    });
    return () => keys.onReveal(null);
  }, [keys, virtual, virtualizer, scroller]);
  if (!virtual) return { virtual, first: 0, rows: rowsAt(), before: 0, after: 0, measure: () => undefined };
  const items = virtualizer.getVirtualItems();
  const first = items[0]?.index ?? 0;
  const last = items[items.length - 1];
  return {
    virtual,
    first,
    rows: rowsAt(first, items.length),
    before: items[0]?.start ?? 0,
    after: Math.max(0, virtualizer.getTotalSize() - (last?.end ?? 0)),
    measure: virtualizer.measureElement,
  };
}
