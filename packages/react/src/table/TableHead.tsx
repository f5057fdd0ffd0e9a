import type { Aggregates } from '@stakepool-kit/sdk/view';
import type { KeyboardEvent, PointerEvent } from 'react';
import { useTexts } from '../i18n/texts';
import { Icon } from '../ui/Icon';
import { RowCheck } from './RowCheck';
import type { TableColumn } from './types';
import type { TableState } from './use-table';

const STEP = 16;

interface TableHeadProps<Row extends object, A extends Aggregates<Row>> {
  readonly state: TableState<Row, A, TableColumn<Row>>;
  readonly selectable: boolean;
  readonly hasMenu: boolean;
}

/** Heads sort by click, by Shift + click as a further level; Alt + ← → or a drag at the edge changes the width. */
export function TableHead<Row extends object, A extends Aggregates<Row>>({ state, selectable, hasMenu }: TableHeadProps<Row, A>) {
  const { t } = useTexts();
  const { all, toggleAll } = state.selection;
  return (
    <thead className="spk-thead">
      <tr className="spk-tr" aria-rowindex={1}>
        {selectable && (
          <th className="spk-th" scope="col" data-sticky="check">
            <RowCheck label={t('table.selectAll', { count: state.size })} checked={all} onToggle={toggleAll} />
          </th>
        )}
        {state.columns.map((column, i) => (
          <HeadCell key={column.id} state={state} column={column} first={i === 0} />
        ))}
        {hasMenu && (
          <th className="spk-th" scope="col" data-sticky="menu">
            <span className="spk-sr-only">{t('table.actions')}</span>
          </th>
        )}
      </tr>
    </thead>
  );
}

interface HeadCellProps<Row extends object, A extends Aggregates<Row>> {
  readonly state: TableState<Row, A, TableColumn<Row>>;
  readonly column: TableColumn<Row>;
  readonly first: boolean;
}

function HeadCell<Row extends object, A extends Aggregates<Row>>({ state, column, first }: HeadCellProps<Row, A>) {
  const { t } = useTexts();
  const { sort, toggleSort, canSort, setWidth, widthOf } = state;
  const { id, headKey, numeric, hint } = column;
  const level = sort.findIndex((each) => each.column === id);
  const descending = sort[level]?.descending ?? false;
  const onKeyDown = (event: KeyboardEvent) => {
    const by = { ArrowLeft: -STEP, ArrowRight: STEP }[event.key];
    if (!event.altKey || by === undefined) return;
    event.preventDefault();
    setWidth(id, widthOf(column) + by);
  };
  return (
    <th
      className="spk-th"
      scope="col"
      data-column={id}
      data-numeric={numeric || undefined}
      data-sticky={first ? 'start' : undefined}
      aria-sort={level === 0 ? (descending ? 'descending' : 'ascending') : undefined}
    >
      {canSort(id) ? (
        <button type="button" className="spk-sort" onClick={({ shiftKey }) => toggleSort(id, shiftKey)} onKeyDown={onKeyDown}>
          <span className="spk-sort-word">{t(headKey)}</span>
          {level >= 0 && (
            <span className="spk-sort-mark" aria-hidden="true">
              <Icon name={descending ? 'arrowDown' : 'arrowUp'} size={12} />
              {sort.length > 1 && <sub className="spk-sort-level">{level + 1}</sub>}
            </span>
          )}
        </button>
      ) : (
        t(headKey)
      )}
      {hint}
      <ResizeHandle width={() => widthOf(column)} onWidth={(width) => setWidth(id, width)} />
    </th>
  );
}

/** For pointers only; keys use Alt + ← → on the head. */
function ResizeHandle({ width, onWidth }: { readonly width: () => number; readonly onWidth: (width: number) => void }) {
  const onPointerDown = (event: PointerEvent<HTMLSpanElement>) => {
    const handle = event.currentTarget;
    const { clientX: start, pointerId } = event;
    const cell = handle.closest('th');
    const scale = cell && cell.offsetWidth > 0 ? width() / cell.offsetWidth : 1;
    const from = width();
    event.preventDefault();
    handle.setPointerCapture(pointerId);
    const move = ({ clientX }: globalThis.PointerEvent) => onWidth(from + (clientX - start) * scale);
    const end = () => {
      handle.removeEventListener('pointermove', move);
      handle.removeEventListener('pointerup', end);
      handle.removeEventListener('pointercancel', end);
    };
    handle.addEventListener('pointermove', move);
    handle.addEventListener('pointerup', end);
    handle.addEventListener('pointercancel', end);
  };
  return <span className="spk-resize" aria-hidden="true" onPointerDown={onPointerDown} />;
}
