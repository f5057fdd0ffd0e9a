import { Menu } from '@base-ui/react/menu';
import type { Aggregates } from '@stakepool-kit/sdk/view';
import { useTexts } from '../i18n/texts';
import { usePortal } from '../provider/Root';
import { Icon } from '../ui/Icon';
import type { TableColumn } from './types';
import type { TableState } from './use-table';

interface SortMenuProps<Row extends object, A extends Aggregates<Row>> {
  readonly state: TableState<Row, A, TableColumn<Row>>;
}

/** The order of cards, which have no heads to sort by. A column chosen again is turned round. CSS: `.spk-menu`. */
export function SortMenu<Row extends object, A extends Aggregates<Row>>({ state }: SortMenuProps<Row, A>) {
  const { t } = useTexts();
  const portal = usePortal();
  const { allColumns, canSort, sort, toggleSort } = state;
  return (
    <Menu.Root>
      <Menu.Trigger className="spk-button spk-icon-button" aria-label={t('table.order')}>
        <Icon name="filter" />
      </Menu.Trigger>
      <Menu.Portal container={portal}>
        <Menu.Positioner sideOffset={4} align="end" className="spk-positioner">
          <Menu.Popup className="spk-menu" aria-label={t('table.order')}>
            {allColumns
              .filter(({ id }) => canSort(id))
              .map(({ id, headKey }) => {
                const level = sort.find(({ column }) => column === id);
                return (
                  <Menu.CheckboxItem
                    key={id}
                    className="spk-menu-item spk-menu-check"
                    checked={level !== undefined}
                    onCheckedChange={() => toggleSort(id)}
                  >
                    <span className="spk-menu-mark">{level && <Icon name={level.descending ? 'arrowDown' : 'arrowUp'} />}</span>
                    {t(headKey)}
                  </Menu.CheckboxItem>
                );
              })}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
