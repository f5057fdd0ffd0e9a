import { count, sum } from '@stakepool-kit/sdk/view';
import type { ColumnSpec } from '../../table/types';
import type { PoolRow } from './pool-row';

const poolColumns = {
  pid: ({ pool }: PoolRow) => pool.pid,
  owner: ({ pool, identity }: PoolRow) => identity?.name.toLowerCase() ?? pool.owner,
  commission: ({ pool }: PoolRow) => pool.commission ?? 0,
  capGap: ({ room }: PoolRow) => room,
  totalStake: ({ pool }: PoolRow) => pool.totalStake,
  totalShares: ({ pool }: PoolRow) => pool.totalShares,
  freeStake: ({ pool }: PoolRow) => pool.freeStake,
  releasingStake: ({ pool }: PoolRow) => pool.releasingStake,
  queued: ({ queue }: PoolRow) => queue.amount,
  ownerReward: ({ pool }: PoolRow) => pool.ownerReward,
  apr: ({ apr }: PoolRow) => apr,
  delegators: ({ delegators }: PoolRow) => delegators,
  workers: ({ mining, pool }: PoolRow) => mining?.states.Mining ?? pool.workers.length,
};

export const poolTotals = {
  totalStake: sum(poolColumns.totalStake),
  freeStake: sum(poolColumns.freeStake),
  releasingStake: sum(poolColumns.releasingStake),
  queued: sum(poolColumns.queued),
  ownerReward: sum(poolColumns.ownerReward),
  mining: count(({ mining }: PoolRow) => mining?.states.Mining ?? 0),
  workers: count(({ pool }: PoolRow) => pool.workers.length),
};

export type PoolColumnId = keyof typeof poolColumns;

/** Pools by id. A search looks at the id, as `#7`, the owner's key and the owner's identity. */
export const poolDefinition = {
  key: ({ pool }: PoolRow) => pool.pid,
  columns: poolColumns as Readonly<Record<string, (row: PoolRow) => bigint | number | string | null>>,
  totals: poolTotals,
  texts: ({ pool, identity }: PoolRow) => [`#${pool.pid}`, `Pool ${pool.pid}`, pool.owner, ...(identity ? [identity.name] : [])],
};

interface PoolColumnSpec extends ColumnSpec<PoolRow> {
  readonly id: PoolColumnId;
}

/** Amounts go out as planck, the commission in parts per million, the estimate as a plain decimal. */
export const POOL_COLUMNS: readonly PoolColumnSpec[] = [
  { id: 'pid', fixed: true, width: 180, csv: ({ pool }) => pool.pid },
  { id: 'owner', width: 170, csv: ({ pool }) => pool.owner },
  { id: 'commission', numeric: true, width: 106, csvHead: 'commission_ppm', csv: ({ pool }) => pool.commission ?? 0 },
  { id: 'capGap', numeric: true, amount: true, width: 96, csvHead: 'capGap_planck', csv: ({ room }) => room },
  { id: 'totalStake', numeric: true, amount: true, width: 104, csvHead: 'totalStake_planck', csv: ({ pool }) => pool.totalStake },
  { id: 'totalShares', numeric: true, amount: true, width: 120, defaultHidden: true, csv: ({ pool }) => pool.totalShares },
  { id: 'freeStake', numeric: true, amount: true, width: 98, csvHead: 'freeStake_planck', csv: ({ pool }) => pool.freeStake },
  {
    id: 'releasingStake',
    numeric: true,
    amount: true,
    width: 122,
    csvHead: 'releasingStake_planck',
    csv: ({ pool }) => pool.releasingStake,
  },
  { id: 'queued', numeric: true, amount: true, width: 90, csvHead: 'queued_planck', csv: ({ queue }) => queue.amount },
  { id: 'ownerReward', numeric: true, amount: true, width: 108, csvHead: 'ownerReward_planck', csv: ({ pool }) => pool.ownerReward },
  { id: 'apr', numeric: true, width: 78, csv: ({ apr }) => (apr === null ? null : apr.toFixed(3)) },
  { id: 'delegators', numeric: true, width: 92, defaultHidden: true, csv: ({ delegators }) => delegators },
  { id: 'workers', numeric: true, width: 108, csv: ({ pool }) => pool.workers.length },
];
