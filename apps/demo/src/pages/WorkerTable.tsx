import type { PoolWorker } from '@stakepool-kit/sdk';
import { fromFixed, type Pool } from '@stakepool-kit/sdk/rules';
import { showInteger } from '../lib/format';
import { poolHref } from '../lib/route';
import { ActionMenu } from '../ui/ActionMenu';
import { Amount } from '../ui/Amount';
import { Button } from '../ui/Button';
import { CopyKey } from '../ui/CopyKey';
import { type Column, DataTable } from '../ui/DataTable';
import { STATES, WorkerState } from '../ui/WorkerState';
import { useWorkerActions } from './actions';

interface Props {
  readonly workers: readonly PoolWorker[];
  readonly pools: readonly Pool[];
}

const isMining = ({ state }: PoolWorker): boolean => state === 'Mining' || state === 'Unresponsive';
const figure = (value: number | null | undefined) =>
  value === null || value === undefined ? <span className="quiet">–</span> : showInteger(value);

const FIGURES: readonly Column<PoolWorker>[] = [
  {
    key: 'worker',
    head: 'Worker Public Key',
    cell: ({ worker }) => <CopyKey value={worker} noun="worker key" />,
    sort: ({ worker }) => worker,
    card: 'line',
  },
  {
    key: 'pool',
    head: 'Pool',
    cell: ({ pid }) => <a href={poolHref(pid)}>Pool {String(pid)}</a>,
    sort: ({ pid }) => pid,
    card: 'line',
  },
  {
    key: 'core',
    head: 'Mining Core',
    numeric: true,
    cell: ({ registered }) => figure(registered?.features[0]),
    sort: ({ registered }) => registered?.features[0] ?? null,
    hint: 'CPU cores in use',
  },
  {
    key: 'state',
    head: 'State',
    cell: (worker) => <WorkerState worker={worker} />,
    sort: ({ state }) => STATES.indexOf(state),
    card: 'title',
  },
  {
    key: 'score',
    head: 'Score',
    numeric: true,
    cell: ({ registered }) => figure(registered?.initialScore),
    sort: ({ registered }) => registered?.initialScore ?? null,
    hint: 'Performance in the benchmark; it sets Smin',
  },
  {
    key: 'pInstant',
    head: 'P Instant',
    numeric: true,
    cell: (worker) => figure(isMining(worker) ? worker.mining?.pInstant : null),
    sort: (worker) => (isMining(worker) ? (worker.mining?.pInstant ?? null) : null),
    hint: 'Performance now',
    card: 'hidden',
  },
  {
    key: 'v',
    head: 'V',
    numeric: true,
    cell: (worker) => <Amount value={isMining(worker) && worker.mining ? fromFixed(worker.mining.v) : null} />,
    sort: (worker) => (isMining(worker) ? (worker.mining?.v ?? null) : null),
    hint: 'Value of the worker; rewards are shared out by it',
  },
  {
    key: 've',
    head: 'Ve',
    numeric: true,
    cell: (worker) => <Amount value={isMining(worker) && worker.mining ? fromFixed(worker.mining.ve) : null} />,
    sort: (worker) => (isMining(worker) ? (worker.mining?.ve ?? null) : null),
    hint: 'Value it started with',
    card: 'hidden',
  },
  { key: 'stake', head: 'Stake', numeric: true, cell: ({ stake }) => <Amount value={stake} />, sort: ({ stake }) => stake },
  {
    key: 'reward',
    head: 'Total Reward',
    numeric: true,
    cell: ({ mining }) => <Amount value={mining?.totalReward} />,
    sort: ({ mining }) => mining?.totalReward ?? null,
    hint: 'All rewards of the worker in this pool, before commission',
  },
];

export function WorkerTable({ workers, pools }: Props) {
  const actions = useWorkerActions();
  const ofPool = new Map(pools.map((pool) => [pool.pid, pool]));
  const columns: readonly Column<PoolWorker>[] = [
    ...FIGURES,
    {
      key: 'actions',
      head: 'Actions',
      quietHead: true,
      card: 'menu',
      cell: (worker) => {
        const { all, likely } = actions(worker, ofPool.get(worker.pid));
        return (
          <span className="row-actions">
            {likely && (
              <Button className="small" onClick={likely.run}>
                {likely.label}
              </Button>
            )}
            <ActionMenu label={`Actions of worker ${worker.worker.slice(0, 6)}…${worker.worker.slice(-4)}`} actions={all} />
          </span>
        );
      },
    },
  ];
  return <DataTable label="Workers" noun="worker" rows={workers} columns={columns} rowKey={({ pid, worker }) => `${pid}-${worker}`} />;
}
