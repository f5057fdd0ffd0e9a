import { Icon } from '../ui/Icon';
import type { RowContext } from './row-context';

interface RowMenuButtonProps<Row extends object> {
  readonly row: Row;
  readonly label: RowContext<Row>['menuLabel'];
  readonly open: NonNullable<RowContext<Row>['openMenu']>;
}

/** Opens the shared menu for its row. */
export function RowMenuButton<Row extends object>({ row, label, open }: RowMenuButtonProps<Row>) {
  return (
    <button
      type="button"
      className="spk-button spk-button-quiet spk-icon-button"
      data-row-menu=""
      aria-haspopup="menu"
      aria-label={label(row)}
      onClick={(event) => open(row, event.currentTarget)}
    >
      <Icon name="more" />
    </button>
  );
}
