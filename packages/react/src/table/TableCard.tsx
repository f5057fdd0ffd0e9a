import type { RowKey } from '@stakepool-kit/sdk/view';
import { memo, type ReactNode } from 'react';
import { useTexts } from '../i18n/texts';
import { Icon } from '../ui/Icon';
import { RowCheck } from './RowCheck';
import { onRowClick, type RowContext } from './row-context';

interface TableCardProps<Row extends object> {
  readonly row: Row;
  readonly rowKey: RowKey;
  readonly index: number;
  readonly size: number;
  readonly selected: boolean;
  readonly selecting: boolean;
  readonly context: RowContext<Row>;
  readonly renderCard: ((row: Row) => ReactNode) | undefined;
  readonly measure: (element: Element | null) => void;
}

function PlainCard<Row extends object>({
  row,
  rowKey,
  index,
  size,
  selected,
  selecting,
  context,
  renderCard,
  measure,
}: TableCardProps<Row>) {
  const { selectLabel, menuLabel, toggle, openMenu, rowId, onOpen } = context;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: what opens it by key is a link or button inside
    <li
      id={rowId(rowKey)}
      ref={measure}
      className="spk-card"
      data-index={index}
      data-opens={onOpen !== undefined || undefined}
      data-selected={selected || undefined}
      data-selecting={selecting || undefined}
      aria-posinset={index + 1}
      aria-setsize={size}
      onClick={(event) => onRowClick(event, row, rowKey, context)}
    >
      <div className="spk-card-corner">
        {selecting && <RowCheck label={selectLabel(row)} checked={selected} onToggle={() => toggle(rowKey)} />}
        {openMenu && (
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
        )}
      </div>
      {renderCard ? renderCard(row) : <PlainFacts row={row} context={context} />}
    </li>
  );
}

/** Columns as title and facts, for a table without a card of its own. */
function PlainFacts<Row extends object>({ row, context }: { readonly row: Row; readonly context: RowContext<Row> }) {
  const { t } = useTexts();
  const titles = context.columns.filter(({ card }) => card === 'title');
  const facts = context.columns.filter(({ card = 'fact' }) => card === 'fact');
  return (
    <>
      {titles.map(({ id, cell }) => (
        <div key={id} className="spk-card-title" data-column={id}>
          {cell(row)}
        </div>
      ))}
      <dl className="spk-card-facts">
        {facts.map(({ id, headKey, cell }) => (
          <div key={id} className="spk-card-fact" data-column={id}>
            <dt className="spk-label">{t(headKey)}</dt>
            <dd className="spk-card-value">{cell(row)}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

export const TableCard = memo(PlainCard) as typeof PlainCard;
