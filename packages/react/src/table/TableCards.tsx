import type { Aggregates } from '@stakepool-kit/sdk/view';
import { type ReactNode, useState } from 'react';
import type { RowContext } from './row-context';
import { TableCard } from './TableCard';
import type { TableColumn } from './types';
import type { TableState } from './use-table';
import { useTableWindow, VIRTUAL_ABOVE } from './use-table-window';

const CARD = 180;

interface TableCardsProps<Row extends object, A extends Aggregates<Row>> {
  readonly state: TableState<Row, A, TableColumn<Row>>;
  readonly context: RowContext<Row>;
  readonly label: string;
  readonly selecting: boolean;
  readonly renderCard: ((row: Row) => ReactNode) | undefined;
}

/** One card per row, for boxes as narrow as a phone. */
export function TableCards<Row extends object, A extends Aggregates<Row>>(props: TableCardsProps<Row, A>) {
  const { state, context, label, selecting, renderCard } = props;
  const [scroller, setScroller] = useState<HTMLDivElement | null>(null);
  const { rows, first, before, after, measure } = useTableWindow(state, { scroller, rowHeight: CARD, measured: true });
  const { keyOf, selection, count } = state;
  return (
    <div ref={setScroller} className="spk-cards-scroll" data-virtual={state.count > VIRTUAL_ABOVE || undefined}>
      <ul className="spk-cards spk-list" aria-label={label} style={{ paddingTop: before, paddingBottom: after }}>
        {rows.map((row, i) => {
          const key = keyOf(row);
          return (
            <TableCard
              key={String(key)}
              row={row}
              rowKey={key}
              index={first + i}
              size={count}
              selected={selection.has(key)}
              selecting={selecting}
              context={context}
              renderCard={renderCard}
              measure={measure}
            />
          );
        })}
      </ul>
    </div>
  );
}
