import { Menu } from '@base-ui/react/menu';
import type { Aggregates } from '@stakepool-kit/sdk/view';
import { useTexts } from '../i18n/texts';
import { usePortal } from '../provider/Root';
import { Icon } from '../ui/Icon';
import { EMPTY_LAYOUT } from './layout';
import type { TableColumn } from './types';
import type { TableState } from './use-table';

/** Which columns a table shows. CSS: `.spk-menu`. */
export function ColumnsMenu<Row extends object, A extends Aggregates<Row>>({
  state,
}: {
  readonly state: TableState<Row, A, TableColumn<Row>>;
}) {
  const { t } = useTexts();
  const portal = usePortal();
  const { allColumns, columns, setColumnShown, setLayout, layout } = state;
  const shown = new Set(columns.map(({ id }) => id));
  return (
    <Menu.Root>
      <Menu.Trigger className="spk-button spk-icon-button" aria-label={t('table.columns')} title={t('table.columns')}>
        <Icon name="columns" />
      </Menu.Trigger>
      <Menu.Portal container={portal}>
        <Menu.Positioner sideOffset={4} align="end" className="spk-positioner">
          <Menu.Popup className="spk-menu">
            {allColumns.map(({ id, headKey, fixed = false }) => (
              <Menu.CheckboxItem
                key={id}
                className="spk-menu-item spk-menu-check"
                checked={shown.has(id)}
                disabled={fixed}
                onCheckedChange={(checked) => setColumnShown(id, checked)}
              >
                <span className="spk-menu-mark">
                  <Menu.CheckboxItemIndicator>
                    <Icon name="check" />
                  </Menu.CheckboxItemIndicator>
                </span>
                {t(headKey)}
              </Menu.CheckboxItem>
            ))}
            <Menu.Separator className="spk-menu-separator" />
            <Menu.Item className="spk-menu-item" onClick={() => setLayout({ ...EMPTY_LAYOUT, sort: layout.sort })}>
              {t('table.defaultColumns')}
            </Menu.Item>
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
