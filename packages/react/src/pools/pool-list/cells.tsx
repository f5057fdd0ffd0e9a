import type { PoolId } from '@stakepool-kit/sdk/rules';
import { createContext, type MouseEvent, type ReactNode, useContext } from 'react';
import { Address } from '../../fields/address/Address';
import { Amount } from '../../fields/amount/Amount';
import { useFormat } from '../../i18n/format';
import { useTexts } from '../../i18n/texts';
import { follow } from '../../ui/follow';
import { Icon } from '../../ui/Icon';
import { Tooltip } from '../../ui/Tooltip';
import { AprFigure } from '../apr/AprFigure';
import { WorkersFigure } from '../WorkersFigure';
import type { PoolRow } from './pool-row';

/** What cells need of the list around them. */
interface CellsContextValue {
  readonly hrefOf: (row: PoolRow) => string | null;
  readonly onOpenPool: ((pid: PoolId) => void) | undefined;
  readonly only: PoolId | null;
  /** Days that "recently" means. */
  readonly days: number;
}

export const CellsContext = createContext<CellsContextValue>({
  hrefOf: () => null,
  onOpenPool: undefined,
  only: null,
  days: 0,
});

interface CellProps {
  readonly row: PoolRow;
}

/** The pool's name, a link where the host has a place for it. */
export function PoolName({ row }: CellProps) {
  const { t } = useTexts();
  const { hrefOf, onOpenPool } = useContext(CellsContext);
  const { pid } = row.pool;
  const name = t('pools.list.pool', { pid: String(pid) });
  const href = hrefOf(row);
  if (href !== null) {
    const open = onOpenPool && ((event: MouseEvent) => follow(event, () => onOpenPool(pid)));
    return (
      <a className="spk-link spk-pool-name" href={href} onClick={open}>
        {name}
      </a>
    );
  }
  if (onOpenPool === undefined) return <span className="spk-pool-name">{name}</span>;
  return (
    <button type="button" className="spk-link spk-pool-name" onClick={() => onOpenPool(pid)}>
      {name}
    </button>
  );
}

interface MarkProps {
  readonly kind: 'danger' | 'warning' | 'plain' | 'accent';
  readonly id: string;
  readonly text?: string;
  readonly children: ReactNode;
}

function Mark({ kind, id, text, children }: MarkProps) {
  const loud = kind === 'danger' || kind === 'warning';
  const mark = (
    <span
      className="spk-pool-mark"
      data-kind={kind}
      data-mark={id}
      {...(text !== undefined && { tabIndex: 0, role: 'note', 'aria-label': text })}
    >
      {loud && <Icon name="warning" size={14} />}
      {children}
    </span>
  );
  return text === undefined ? mark : <Tooltip text={text}>{mark}</Tooltip>;
}

/** What is worth knowing before anything else about a pool. `own`: also that it is the account's, where no column says so. */
export function PoolMarks({ row, own = false }: CellProps & { readonly own?: boolean }) {
  const { t } = useTexts();
  const format = useFormat();
  const { only, days } = useContext(CellsContext);
  const { pool, queue, loweredFrom, whitelist, owned } = row;
  const before = loweredFrom === null ? '' : format.percent(loweredFrom);
  return (
    <>
      {queue.shortfall > 0n && queue.dueAt !== null && (
        <Mark
          kind="danger"
          id="pressing"
          text={t('pools.list.mark.pressingText', {
            amount: format.amount(queue.shortfall, { unit: true, rounding: 'up' }),
            date: format.date(queue.dueAt),
          })}
        >
          {t('pools.list.mark.pressing')}
        </Mark>
      )}
      {loweredFrom !== null && (
        <Mark
          kind="warning"
          id="lowered"
          text={t('pools.list.mark.loweredText', { before, now: format.percent(pool.commission ?? 0), days })}
        >
          {t('pools.list.mark.lowered', { before })}
        </Mark>
      )}
      {whitelist && (
        <Mark kind="plain" id="whitelist">
          {t('pools.list.mark.whitelist', { count: whitelist.length })}
        </Mark>
      )}
      {owned && own && (
        <Mark kind="accent" id="yours">
          {t('pools.list.mark.yours')}
        </Mark>
      )}
      {only === pool.pid && (
        <Mark kind="accent" id="only">
          {t('pools.list.mark.only')}
        </Mark>
      )}
    </>
  );
}

export const PoolCell = ({ row }: CellProps) => (
  <span className="spk-pool-cell">
    <PoolName row={row} />
    <PoolMarks row={row} />
  </span>
);

export const OwnerCell = ({ row }: CellProps) => <Address account={row.pool.owner} />;

export function CommissionCell({ row: { pool } }: CellProps) {
  const { t } = useTexts();
  const format = useFormat();
  if (pool.commission !== null) return format.percent(pool.commission);
  return <span className="spk-quiet">{t('pools.list.commissionUnset', { percent: format.percent(0) })}</span>;
}

export function CapGapCell({ row: { room } }: CellProps) {
  const { t } = useTexts();
  if (room !== null) return <Amount value={room} />;
  return (
    <span className="spk-quiet">
      <span aria-hidden="true">∞</span>
      <span className="spk-sr-only">{t('pools.list.noCap')}</span>
    </span>
  );
}

export function QueuedCell({ row: { queue } }: CellProps) {
  const { t } = useTexts();
  return (
    <span
      className="spk-pool-queued"
      data-pressing={queue.shortfall > 0n || undefined}
      title={queue.requests > 0 ? t('pools.list.requests', { count: queue.requests }) : undefined}
    >
      <Amount value={queue.amount} />
    </span>
  );
}

export const AprCell = ({ row: { pool, apr } }: CellProps) => <AprFigure pool={pool} apr={apr} />;

export function DelegatorsCell({ row: { delegators } }: CellProps) {
  const format = useFormat();
  return delegators === null ? <span className="spk-quiet">–</span> : format.integer(delegators);
}

/** A bar by state, and how many of the pool's workers mine. */
export function WorkersCell({ row: { pool, mining } }: CellProps) {
  const format = useFormat();
  const total = pool.workers.length;
  if (mining === null) return <span className="spk-quiet">{format.integer(total)}</span>;
  return <WorkersFigure states={mining.states} total={total} />;
}
