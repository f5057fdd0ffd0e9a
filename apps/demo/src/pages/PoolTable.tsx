import { capOf, type Pool } from '@stakepool-kit/sdk/rules';
import { useDialogs } from '../dialogs/context';
import { plural, showCommission } from '../lib/format';
import { simpleCapGap } from '../lib/pool';
import { goTo, poolHref } from '../lib/route';
import { ActionMenu } from '../ui/ActionMenu';
import { Amount } from '../ui/Amount';
import { Button } from '../ui/Button';
import { type Column, DataTable } from '../ui/DataTable';
import { usePoolActions } from './actions';

interface Props {
  readonly pools: readonly Pool[];
  readonly totalIssuance: bigint | null;
  /** The pool whose workers alone are shown. */
  readonly only: string | null;
}

const sum = (pools: readonly Pool[], of: (pool: Pool) => bigint): bigint => pools.reduce((total, pool) => total + of(pool), 0n);

export function PoolTable({ pools, totalIssuance, only }: Props) {
  const { open } = useDialogs();
  const actions = usePoolActions();
  const unlimited = (pool: Pool) => pool.cap === null || (totalIssuance !== null && capOf(pool, totalIssuance) === null);
  const showOnly = (pool: Pool) => {
    const shown = only === String(pool.pid);
    return {
      label: shown ? 'Show all workers' : 'Show this only',
      run: () => goTo(shown ? '#/pools' : `#/pools?only=${pool.pid}`),
      apart: true,
    };
  };
  const columns: readonly Column<Pool>[] = [
    {
      key: 'pid',
      head: 'pid',
      cell: ({ pid }) => (
        <a className="name" href={poolHref(pid)}>
          Pool {String(pid)}
        </a>
      ),
      sort: ({ pid }) => pid,
      card: 'title',
    },
    {
      key: 'commission',
      head: 'Commission',
      numeric: true,
      cell: ({ commission }) =>
        commission === null ? (
          <span className="quiet" title="Never set; the chain takes it as 0%">
            0%
          </span>
        ) : (
          showCommission(commission)
        ),
      sort: ({ commission }) => commission ?? 0,
      hint: 'Payout Pref: the part of each reward the owner gets first',
    },
    {
      key: 'gap',
      head: 'Cap Gap',
      numeric: true,
      cell: (pool) => (unlimited(pool) ? <span title="No cap">∞</span> : <Amount value={simpleCapGap(pool)} />),
      sort: (pool) => (unlimited(pool) ? null : simpleCapGap(pool)),
      hint: 'How much more the pool accepts',
    },
    {
      key: 'ownerReward',
      head: 'Owner Reward',
      numeric: true,
      cell: ({ ownerReward }) => <Amount value={ownerReward} />,
      sort: ({ ownerReward }) => ownerReward,
      hint: 'The owner can claim it now',
    },
    {
      key: 'totalShares',
      head: 'Total Shares',
      numeric: true,
      cell: ({ totalShares }) => <Amount value={totalShares} />,
      sort: ({ totalShares }) => totalShares,
      card: 'hidden',
    },
    {
      key: 'totalStake',
      head: 'Total Stake',
      numeric: true,
      cell: ({ totalStake }) => <Amount value={totalStake} />,
      sort: ({ totalStake }) => totalStake,
    },
    {
      key: 'freeStake',
      head: 'Free Stake',
      numeric: true,
      cell: ({ freeStake }) => <Amount value={freeStake} />,
      sort: ({ freeStake }) => freeStake,
    },
    {
      key: 'releasingStake',
      head: 'Releasing Stake',
      numeric: true,
      cell: ({ releasingStake }) => <Amount value={releasingStake} />,
      sort: ({ releasingStake }) => releasingStake,
      hint: 'Stake of workers that cool down',
    },
    { key: 'workers', head: 'Workers', numeric: true, cell: ({ workers }) => workers.length, sort: ({ workers }) => workers.length },
    {
      key: 'actions',
      head: 'Actions',
      quietHead: true,
      card: 'menu',
      cell: (pool) => (
        <span className="row-actions">
          <Button className="small" onClick={() => open({ kind: 'stake', pid: pool.pid })}>
            Stake
          </Button>
          <ActionMenu label={`Actions of Pool ${pool.pid}`} actions={[...actions(pool), showOnly(pool)]} />
        </span>
      ),
    },
  ];

  const foot = pools.length > 1 && (
    <tfoot>
      <tr>
        <th scope="row">{plural(pools.length, 'pool')}</th>
        <td colSpan={2} />
        <td className="numeric">
          <Amount value={sum(pools, ({ ownerReward }) => ownerReward)} />
        </td>
        <td />
        <td className="numeric">
          <Amount value={sum(pools, ({ totalStake }) => totalStake)} />
        </td>
        <td className="numeric">
          <Amount value={sum(pools, ({ freeStake }) => freeStake)} />
        </td>
        <td className="numeric">
          <Amount value={sum(pools, ({ releasingStake }) => releasingStake)} />
        </td>
        <td className="numeric">{pools.reduce((total, { workers }) => total + workers.length, 0)}</td>
        <td />
      </tr>
    </tfoot>
  );
  return <DataTable label="Pools" noun="pool" rows={pools} columns={columns} rowKey={({ pid }) => String(pid)} foot={foot} />;
}
