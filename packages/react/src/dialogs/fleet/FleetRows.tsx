import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import { shortKey, useFormat } from '../../i18n/format';
import { useTexts } from '../../i18n/texts';
import { useWords } from '../../transactions/words';
import { Icon, type IconName } from '../../ui/Icon';
import { Segmented } from '../../ui/Segmented';
import type { FleetFilter, FleetRowStatus, FleetRowView } from './rows';
import type { FleetDialogState } from './use-fleet-dialog';

const FILTERS: readonly FleetFilter[] = ['all', 'go', 'blocked', 'skipped', 'succeeded', 'failed'];
/** A row with one line, px. */
const ROW_HEIGHT = 36;

const ICONS: Readonly<Record<FleetRowStatus, IconName>> = {
  go: 'play',
  blocked: 'warning',
  skipped: 'minus',
  waiting: 'clock',
  sent: 'clock',
  succeeded: 'check',
  failed: 'failed',
  notReached: 'minus',
};

/** The rows of a plan with their verdicts or outcomes, narrowed by a filter. Only those in sight are rendered. */
export function FleetRows({ state }: { readonly state: FleetDialogState }) {
  const { t } = useTexts();
  const format = useFormat();
  const { rows, counts, filter, setFilter } = state;
  const scroll = useRef<HTMLElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => ROW_HEIGHT,
    getItemKey: (i) => rows[i]?.index ?? i,
    overscan: 8,
  });
  const offered = FILTERS.filter((name) => name === 'all' || name === filter || counts[name] > 0);
  return (
    <div className="spk-plan" aria-busy={state.planning}>
      <Segmented
        label={t('fleet.filter')}
        value={filter}
        onChange={setFilter}
        options={offered.map((value) => ({
          value,
          label: (
            <>
              {t('fleet.filter.name', { filter: value })} <span className="spk-count">{format.integer(counts[value])}</span>
            </>
          ),
        }))}
      />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it */}
      <section ref={scroll} className="spk-plan-rows" tabIndex={0} aria-label={t('fleet.rows')}>
        {rows.length === 0 && <p className="spk-quiet">{t('fleet.rows.none')}</p>}
        <ul className="spk-list spk-plan-list" style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ index, key, start }) => {
            const row = rows[index];
            if (row === undefined) return null;
            return (
              <li
                key={key}
                ref={virtual.measureElement}
                data-index={index}
                aria-posinset={index + 1}
                aria-setsize={rows.length}
                className="spk-plan-row"
                data-status={row.status}
                style={{ transform: `translateY(${start}px)` }}
              >
                <RowLine row={row} />
              </li>
            );
          })}
        </ul>
      </section>
    </div>
  );
}

function RowLine({ row }: { readonly row: FleetRowView }) {
  const { t } = useTexts();
  const format = useFormat();
  const words = useWords();
  const { index, pid, worker, status, stake, problems, notes, failure } = row;
  const refusal = failure === null ? [] : [{ code: failure.code, what: failure.cause, fix: failure.fix }];
  const reasons = [...refusal, ...problems, ...notes].map((reason) => ({ code: reason.code, ...words.reason(reason) }));
  return (
    <>
      <Icon name={ICONS[status]} size={14} />
      <span className="spk-plan-key">
        {worker === null ? (
          <span className="spk-quiet">
            {problems.length > 0 ? t('fleet.row.unreadable', { row: index + 1 }) : t('fleet.row.pool', { pid: String(pid) })}
          </span>
        ) : (
          <>
            <span className="spk-mono" title={worker}>
              {shortKey(worker)}
            </span>{' '}
            <span className="spk-quiet">{t('fleet.row.pool', { pid: String(pid) })}</span>
          </>
        )}
      </span>
      <span className="spk-plan-words" data-several={reasons.length > 1 || undefined}>
        <span className="spk-plan-status">{t('fleet.status', { status })}</span>
        {stake !== null && <> {t('fleet.row.stake', { amount: format.amount(stake, { rounding: 'up', unit: true }) })}</>}
        {reasons.map(({ code, what, fix }) => (
          <span key={code} className="spk-plan-reason">
            {`${reasons.length > 1 ? '' : ' · '}${what} ${fix}`}
          </span>
        ))}
      </span>
    </>
  );
}
