import { memo, type ReactNode } from 'react';
import { useTexts } from '../i18n/texts';
import { RowCheck } from './RowCheck';
import { RowMenuButton } from './RowMenuButton';
import { type RowContext, type RowPlace, rowProps } from './row-context';

interface TableCardProps<Row extends object> extends RowPlace<Row> {
  readonly size: number;
  readonly selecting: boolean;
  readonly renderCard: ((row: Row) => ReactNode) | undefined;
  readonly measure: (element: Element | null) => void;
}

function PlainCard<Row extends object>(props: TableCardProps<Row>) {
  const { row, rowKey, index, size, selected, selecting, context, renderCard, measure } = props;
  const { selectLabel, menuLabel, toggle, openMenu } = context;
  return (
    <li
      {...rowProps(props)}
      ref={measure}
      className="spk-card"
      data-selecting={selecting || undefined}
      aria-posinset={index + 1}
      aria-setsize={size}
    >
      <div className="spk-card-corner">
        {selecting && <RowCheck label={selectLabel(row)} checked={selected} onToggle={() => toggle(rowKey)} />}
        {openMenu && <RowMenuButton row={row} label={menuLabel} open={openMenu} />}
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
