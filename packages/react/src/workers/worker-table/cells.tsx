import type { PoolWorker } from '@stakepool-kit/sdk';
import { fromFixed, type PoolId } from '@stakepool-kit/sdk/rules';
import { Amount } from '../../fields/amount/Amount';
import { useAmount } from '../../fields/amount/use-amount';
import { FieldHelp } from '../../fields/field-help/FieldHelp';
import type { FieldName } from '../../fields/field-help/fields';
import { StateBadge } from '../../fields/state-badge/StateBadge';
import { useFormat } from '../../i18n/format';
import { useTexts } from '../../i18n/texts';
import { useSettings } from '../../provider/context';
import type { TableColumn } from '../../table/types';
import { CopyKey } from '../../ui/CopyKey';
import { coresOf, pInstantOf, scoreOf, veOf, vOf, WORKER_COLUMNS, type WorkerColumnId } from './definition';
import { isSlow } from './filters';

/** A whole number, or that there is none. */
export function Figure({ value, bad = false }: { readonly value: number | null | undefined; readonly bad?: boolean }) {
  const format = useFormat();
  if (value === null || value === undefined) return <span className="spk-quiet">–</span>;
  return <span className={bad ? 'spk-danger' : undefined}>{format.integer(value)}</span>;
}

/** A U64F64 value such as V, written like an amount. */
export function Fixed({ bits }: { readonly bits: bigint | null }) {
  const { whole, decimals, known } = useAmount({ value: bits === null ? null : fromFixed(bits) });
  if (!known) return <span className="spk-quiet">–</span>;
  return (
    <span className="spk-amount">
      {whole}
      {decimals && <span className="spk-decimals">{decimals}</span>}
    </span>
  );
}

interface PoolNameProps {
  readonly pid: PoolId;
  readonly onOpen: ((pid: PoolId) => void) | undefined;
}

/** A pool's name, which opens it where the host has a place for it. */
export function PoolName({ pid, onOpen }: PoolNameProps) {
  const { t } = useTexts();
  const { poolUrl } = useSettings();
  const name = t('workers.pool', { pid: String(pid) });
  const href = poolUrl?.(pid);
  if (href === undefined && onOpen === undefined) return name;
  if (href === undefined)
    return (
      <button type="button" className="spk-link-button" onClick={() => onOpen?.(pid)}>
        {name}
      </button>
    );
  return (
    <a
      className="spk-link"
      href={href}
      onClick={(event) => {
        if (!onOpen || event.metaKey || event.ctrlKey || event.shiftKey) return;
        event.preventDefault();
        onOpen(pid);
      }}
    >
      {name}
    </a>
  );
}

function DateOf({ at }: { readonly at: number | null }) {
  const format = useFormat();
  return at === null ? <span className="spk-quiet">–</span> : format.date(at);
}

const HELP: Readonly<Partial<Record<WorkerColumnId, FieldName>>> = {
  worker: 'workerKey',
  miningCore: 'miningCore',
  confidenceLevel: 'confidenceLevel',
  score: 'score',
  pInstant: 'pInstant',
  ve: 've',
  v: 'v',
  state: 'state',
  stake: 'workerStake',
  totalReward: 'totalReward',
};

/** Columns with their cells; constant for a given `onOpenPool`. */
export function workerColumns(
  onOpenPool: ((pid: PoolId) => void) | undefined,
): readonly (TableColumn<PoolWorker> & { readonly id: WorkerColumnId })[] {
  const cells: Readonly<Record<WorkerColumnId, (row: PoolWorker) => React.ReactNode>> = {
    worker: ({ worker }) => <CopyKey value={worker} kind="workerKey" />,
    pid: ({ pid }) => <PoolName pid={pid} onOpen={onOpenPool} />,
    miningCore: (row) => <Figure value={coresOf(row)} />,
    confidenceLevel: ({ registered }) => <Figure value={registered?.confidenceLevel} />,
    score: (row) => <Figure value={scoreOf(row)} />,
    pInstant: (row) => <Figure value={pInstantOf(row)} bad={isSlow(row)} />,
    ve: (row) => <Fixed bits={veOf(row)} />,
    v: (row) => <Fixed bits={vOf(row)} />,
    state: ({ state, reclaimableAt }) => <StateBadge state={state} reclaimableAt={reclaimableAt} />,
    stake: ({ stake }) => <Amount value={stake} />,
    totalReward: ({ mining }) => <Amount value={mining?.totalReward} />,
    reclaimableAt: ({ reclaimableAt }) => <DateOf at={reclaimableAt} />,
  };
  return WORKER_COLUMNS.map((column) => {
    const field = HELP[column.id];
    return { ...column, cell: cells[column.id], ...(field && { hint: <FieldHelp field={field} /> }) };
  });
}
