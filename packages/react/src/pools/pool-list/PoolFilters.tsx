import { Menu } from '@base-ui/react/menu';
import { useTexts } from '../../i18n/texts';
import { usePortal } from '../../provider/Root';
import type { ColumnSpec } from '../../table/types';
import { Icon } from '../../ui/Icon';
import { POOL_FILTERS } from './filters';
import type { PoolRow } from './pool-row';
import type { PoolListState } from './use-pool-list';

interface PoolFiltersProps<C extends ColumnSpec<PoolRow>> {
  readonly state: PoolListState<C>;
}

/** The menu that turns filters on, and a chip for each that is on. */
export function PoolFilters<C extends ColumnSpec<PoolRow>>({ state }: PoolFiltersProps<C>) {
  const { t } = useTexts();
  const portal = usePortal();
  const { filters, toggleFilter } = state;
  return (
    <>
      <Menu.Root>
        <Menu.Trigger className="spk-chip spk-pool-filter">
          <Icon name="plus" /> {t('pools.list.filter')}
        </Menu.Trigger>
        <Menu.Portal container={portal}>
          <Menu.Positioner sideOffset={4} align="start" className="spk-menu-positioner">
            <Menu.Popup className="spk-menu">
              {POOL_FILTERS.map((filter) => (
                <Menu.CheckboxItem
                  key={filter}
                  className="spk-menu-item spk-menu-check"
                  data-filter={filter}
                  checked={filters.has(filter)}
                  onCheckedChange={() => toggleFilter(filter)}
                >
                  <span className="spk-menu-mark">
                    <Menu.CheckboxItemIndicator>
                      <Icon name="check" />
                    </Menu.CheckboxItemIndicator>
                  </span>
                  {t(`pools.list.filter.${filter}`)}
                </Menu.CheckboxItem>
              ))}
            </Menu.Popup>
          </Menu.Positioner>
        </Menu.Portal>
      </Menu.Root>
      {[...filters].map((filter) => (
        <button
          key={filter}
          type="button"
          className="spk-chip spk-chip-active"
          data-filter={filter}
          aria-label={t('pools.list.filter.remove', { filter: t(`pools.list.filter.${filter}`) })}
          onClick={() => toggleFilter(filter)}
        >
          {t(`pools.list.filter.${filter}`)}
          <Icon name="close" size={14} />
        </button>
      ))}
      {state.readingWhitelists && (
        <span className="spk-hint" role="status">
          {t('pools.list.filter.reading')}
        </span>
      )}
    </>
  );
}
