import { useDialogs } from '../../dialogs/context';
import { useTexts } from '../../i18n/texts';
import type { ColumnSpec } from '../../table/types';
import { Button } from '../../ui/Button';
import { Empty } from '../../ui/Panel';
import type { PoolRow } from './pool-row';
import type { PoolListState } from './use-pool-list';

interface Props<C extends ColumnSpec<PoolRow>> {
  readonly state: PoolListState<C>;
}

/** What goes here, the next action, and the ways around it. */
export function PoolListEmpty<C extends ColumnSpec<PoolRow>>({ state }: Props<C>) {
  const { t } = useTexts();
  const { open } = useDialogs();
  const { scope, scopes, setScope, createPool, account } = state;
  const others = scope === 'all' ? 0 : (scopes.find(({ id }) => id === 'all')?.count ?? 0);
  const lookFirst = scope === 'staked' && others > 0;
  const create = (
    <Button kind={lookFirst ? 'plain' : 'primary'} icon="plus" onClick={createPool}>
      {t('pools.list.create')}
    </Button>
  );
  const look = others > 0 && (
    <Button kind={lookFirst ? 'primary' : 'plain'} onClick={() => setScope('all')}>
      {t('pools.list.empty.lookAll', { count: others })}
    </Button>
  );
  const choose = account === null && <Button onClick={() => open({ kind: 'account' })}>{t('pools.list.empty.chooseAccount')}</Button>;
  return (
    <>
      <Drawing />
      <Empty
        title={t(`pools.list.empty.${scope}`)}
        actions={
          lookFirst ? (
            <>
              {look}
              {create}
            </>
          ) : (
            <>
              {create}
              {look}
              {choose}
            </>
          )
        }
      >
        {t(`pools.list.empty.${scope}Text`)}
      </Empty>
    </>
  );
}

function Drawing() {
  return (
    <svg
      className="spk-pool-drawing"
      width="56"
      height="56"
      viewBox="0 0 56 56"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.500"
      aria-hidden="true"
    >
      <ellipse cx="28" cy="13" rx="22" ry="7" />
      <path d="M6 13v13c0 4 10 7 22 7s22-3 22-7V13" strokeDasharray="3 3" />
      <path d="M6 28v13c0 4 10 7 22 7s22-3 22-7V28" strokeDasharray="1.500 4" />
    </svg>
  );
}

/** Says which filter keeps out how many, with the way to end each. */
export function PoolListNoMatch<C extends ColumnSpec<PoolRow>>({ state }: Props<C>) {
  const { t } = useTexts();
  const { excluded, toggleFilter, clearFilters, filters, table } = state;
  const text = table.search.trim();
  return (
    <Empty
      title={t('pools.list.noMatch')}
      actions={
        <>
          {text !== '' && <Button onClick={() => table.setSearch('')}>{t('pools.list.noMatch.clearSearch')}</Button>}
          {filters.size > 0 && <Button onClick={clearFilters}>{t('pools.list.filter.clear')}</Button>}
        </>
      }
    >
      {text !== '' && t('pools.list.noMatch.search', { text })}
      {excluded.length > 0 && (
        <ul className="spk-list spk-pool-excluded">
          {excluded.map(({ filter, count }) => {
            const name = t(`pools.list.filter.${filter}`);
            return (
              <li key={filter} className="spk-pool-excluded-filter" data-filter={filter}>
                {t('pools.list.noMatch.filter', { filter: name, count, total: table.total })}
                <Button
                  kind="quiet"
                  small
                  icon="close"
                  aria-label={t('pools.list.filter.remove', { filter: name })}
                  onClick={() => toggleFilter(filter)}
                />
              </li>
            );
          })}
        </ul>
      )}
    </Empty>
  );
}
