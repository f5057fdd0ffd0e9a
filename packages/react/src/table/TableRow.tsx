import { memo } from 'react';
import { RowCheck } from './RowCheck';
import { RowMenuButton } from './RowMenuButton';
import { onRowMouseDown, type RowPlace, rowProps } from './row-context';
import { useFlash } from './use-flash';

interface TableRowProps<Row extends object> extends RowPlace<Row> {
  readonly active: boolean;
}

function PlainRow<Row extends object>(props: TableRowProps<Row>) {
  const { row, rowKey, index, selected, active, context } = props;
  const { columns, values, selectable, toggle, openMenu, menuLabel, selectLabel } = context;
  const flashes = useFlash(row, rowKey, values);
  return (
    <tr
      {...rowProps(props)}
      className="spk-tr"
      data-active={active || undefined}
      aria-rowindex={index + 2}
      aria-selected={selectable ? selected : undefined}
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
          <RowMenuButton row={row} label={menuLabel} open={openMenu} />
        </td>
      )}
    </tr>
  );
}

/** Drawn anew only when its row, its place or its marks differ. */
export const TableRow = memo(PlainRow) as typeof PlainRow;
