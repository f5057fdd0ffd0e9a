import type { RowKey } from '@stakepool-kit/sdk/view';
import { memo } from 'react';
import { Icon } from '../ui/Icon';
import { RowCheck } from './RowCheck';
import { onRowClick, onRowMouseDown, type RowContext } from './row-context';
import { useFlash } from './use-flash';

interface TableRowProps<Row extends object> {
  readonly row: Row;
  readonly rowKey: RowKey;
  readonly index: number;
  readonly selected: boolean;
  readonly active: boolean;
  readonly context: RowContext<Row>;
}

function PlainRow<Row extends object>({ row, rowKey, index, selected, active, context }: TableRowProps<Row>) {
  const { columns, values, rowId, selectable, toggle, openMenu, menuLabel, selectLabel, onOpen } = context;
  const flashes = useFlash(row, rowKey, values);
  return (
    <tr
      id={rowId(rowKey)}
      className="spk-tr"
      data-index={index}
      data-opens={onOpen !== undefined || undefined}
      data-selected={selected || undefined}
      data-active={active || undefined}
      aria-rowindex={index + 2}
      aria-selected={selectable ? selected : undefined}
      onClick={(event) => onRowClick(event, row, rowKey, context)}
      onMouseDown={onRowMouseDown}
    >
      {selectable && (
        <td className="spk-td" data-sticky="check">
          <RowCheck label={selectLabel(row)} checked={selected} onToggle={(range) => toggle(rowKey, { range })} />
        </td>
      )}
      {columns.map(({ id, numeric, cell }, i) => (
        <td
          key={id}
          className="spk-td"
          data-column={id}
          data-numeric={numeric || undefined}
          data-sticky={i === 0 ? 'start' : undefined}
          data-flash={flashes.get(id)}
        >
          {cell(row)}
        </td>
      ))}
      {openMenu && (
        <td className="spk-td" data-sticky="menu">
          <button
            type="button"
            className="spk-button spk-button-quiet spk-icon-button"
            data-row-menu=""
            aria-haspopup="menu"
            aria-label={menuLabel(row)}
            onClick={(event) => openMenu(row, event.currentTarget)}
          >
            <Icon name="more" />
          </button>
        </td>
      )}
    </tr>
  );
}

/** Drawn anew only when its row, its place or its marks differ. */
export const TableRow = memo(PlainRow) as typeof PlainRow;
