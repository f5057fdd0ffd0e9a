import { Menu } from '@base-ui/react/menu';
import type { WorkerState } from '@stakepool-kit/sdk/rules';
import { StateBadge } from '../../fields/state-badge/StateBadge';
import { useFormat } from '../../i18n/format';
import { useTexts } from '../../i18n/texts';
import { usePortal } from '../../provider/Root';
import { Icon } from '../../ui/Icon';
import { Segmented } from '../../ui/Segmented';
import { SLOW_BELOW, WORKER_CHIPS } from './filters';
import type { WorkerTableState } from './use-worker-table';

/** With more pools the search is the shorter way: `#7`. */
const MAX_POOLS_LISTED = 30;

type State = Pick<WorkerTableState, 'filters' | 'setState' | 'toggleChip' | 'setPool' | 'states' | 'pools'> & { readonly total: number };

/** States with their counts, and the other filters as chips. CSS: `.spk-worker-filters`, `.spk-chip`. */
export function FilterTools({ filters, setState, toggleChip, setPool, states, pools, total }: State) {
  const { t } = useTexts();
  const format = useFormat();
  const options = [
    { value: 'all' as const, label: <>{t('workers.all')}</>, count: total },
    ...states.map(({ state, count }) => ({ value: state, label: <StateBadge state={state} />, count })),
  ];
  return (
    <div className="spk-worker-filters">
      <Segmented<'all' | WorkerState>
        label={t('workers.states')}
        value={filters.state ?? 'all'}
        onChange={(value) => setState(value === 'all' ? null : value)}
        options={options.map(({ value, label, count }) => ({
          value,
          label: (
            <>
              {label} <span className="spk-count">{format.integer(count)}</span>
            </>
          ),
        }))}
      />
      {filters.chips.map((chip) => (
        <Chip key={chip} label={t(`workers.filter.${chip}`, { percent: SLOW_BELOW })} onRemove={() => toggleChip(chip)} />
      ))}
      {filters.pool !== null && <Chip label={t('workers.pool', { pid: filters.pool })} onRemove={() => setPool(null)} />}
      <FilterMenu {...{ filters, toggleChip, setPool, pools }} />
    </div>
  );
}

function Chip({ label, onRemove }: { readonly label: string; readonly onRemove: () => void }) {
  const { t } = useTexts();
  return (
    <button
      type="button"
      className="spk-chip spk-chip-active"
      aria-label={t('workers.filter.remove', { filter: label })}
      onClick={onRemove}
    >
      {label}
      <Icon name="close" size={12} />
    </button>
  );
}

function FilterMenu({ filters, toggleChip, setPool, pools }: Pick<State, 'filters' | 'toggleChip' | 'setPool' | 'pools'>) {
  const { t } = useTexts();
  const portal = usePortal();
  const listed = pools.length > 1 && pools.length <= MAX_POOLS_LISTED;
  return (
    <Menu.Root>
      <Menu.Trigger className="spk-chip spk-chip-add">
        <Icon name="plus" size={12} />
        {t('workers.filter')}
      </Menu.Trigger>
      <Menu.Portal container={portal}>
        <Menu.Positioner sideOffset={4} align="start" className="spk-positioner">
          <Menu.Popup className="spk-menu" aria-label={t('workers.filter')}>
            {WORKER_CHIPS.map((chip) => (
              <Menu.CheckboxItem
                key={chip}
                className="spk-menu-item spk-menu-check"
                checked={filters.chips.includes(chip)}
                onCheckedChange={() => toggleChip(chip)}
              >
                <Mark />
                {t(`workers.filter.${chip}`, { percent: SLOW_BELOW })}
              </Menu.CheckboxItem>
            ))}
            {listed && (
              <>
                <Menu.Separator className="spk-menu-separator" />
                {pools.map((pid) => (
                  <Menu.CheckboxItem
                    key={String(pid)}
                    className="spk-menu-item spk-menu-check"
                    checked={filters.pool === String(pid)}
                    onCheckedChange={(checked) => setPool(checked ? String(pid) : null)}
                  >
                    <Mark />
                    {t('workers.pool', { pid: String(pid) })}
                  </Menu.CheckboxItem>
                ))}
              </>
            )}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}

const Mark = () => (
  <span className="spk-menu-mark">
    <Menu.CheckboxItemIndicator>
      <Icon name="check" />
    </Menu.CheckboxItemIndicator>
  </span>
);
