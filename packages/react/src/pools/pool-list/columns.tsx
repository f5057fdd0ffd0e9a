import type { Planck } from '@stakepool-kit/sdk/rules';
import type { ReactNode } from 'react';
import { Amount } from '../../fields/amount/Amount';
import type { TableColumn } from '../../table/types';
import { AprCell, CapGapCell, CommissionCell, DelegatorsCell, OwnerCell, PoolCell, QueuedCell, WorkersCell } from './cells';
import type { PoolRow } from './pool-row';
import { POOL_COLUMNS, type PoolColumnId } from './table';

const amount =
  (of: (row: PoolRow) => Planck) =>
  (row: PoolRow): ReactNode => <Amount value={of(row)} />;

const CELLS: Readonly<Record<PoolColumnId, (row: PoolRow) => ReactNode>> = {
  pid: (row) => <PoolCell row={row} />,
  owner: (row) => <OwnerCell row={row} />,
  commission: (row) => <CommissionCell row={row} />,
  capGap: (row) => <CapGapCell row={row} />,
  totalStake: amount(({ pool }) => pool.totalStake),
  totalShares: amount(({ pool }) => pool.totalShares),
  freeStake: amount(({ pool }) => pool.freeStake),
  releasingStake: amount(({ pool }) => pool.releasingStake),
  queued: (row) => <QueuedCell row={row} />,
  ownerReward: amount(({ pool }) => pool.ownerReward),
  apr: (row) => <AprCell row={row} />,
  delegators: (row) => <DelegatorsCell row={row} />,
  workers: (row) => <WorkersCell row={row} />,
};

/** Columns with heads and cells, in the order of the manual and the official console. */
export const poolTableColumns: readonly TableColumn<PoolRow>[] = POOL_COLUMNS.map((spec) => ({
  ...spec,
  headKey: `pools.list.head.${spec.id}` as const,
  cell: CELLS[spec.id],
}));
