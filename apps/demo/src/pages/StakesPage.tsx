import type { StakePosition } from '@stakepool-kit/sdk';
import { sharesToAmount } from '@stakepool-kit/sdk/rules';
import { useAccount } from '../accounts/accounts';
import { useNetwork } from '../connection/context';
import { useBalance, useMyStakes } from '../data/queries';
import { useDialogs } from '../dialogs/context';
import { showInteger } from '../lib/format';
import { poolHref } from '../lib/route';
import { ActionMenu } from '../ui/ActionMenu';
import { Amount } from '../ui/Amount';
import { Button } from '../ui/Button';
import { type Column, DataTable } from '../ui/DataTable';
import { Strip } from '../ui/Facts';
import { Answer, Empty, Panel } from '../ui/Panel';
import { NeedsAccount } from './NeedsAccount';

const FIGURES: readonly Column<StakePosition>[] = [
  {
    key: 'pool',
    head: 'Pool',
    cell: ({ pid }) => (
      <a className="name" href={poolHref(pid)}>
        Pool {String(pid)}
      </a>
    ),
    sort: ({ pid }) => pid,
    card: 'title',
  },
  {
    key: 'locked',
    head: 'Locked',
    numeric: true,
    cell: ({ staker }) => <Amount value={staker.locked} />,
    sort: ({ staker }) => staker.locked,
  },
  {
    key: 'shares',
    head: 'Shares',
    numeric: true,
    cell: ({ staker }) => <Amount value={staker.shares} />,
    sort: ({ staker }) => staker.shares,
  },
  { key: 'value', head: 'Value', numeric: true, cell: ({ value }) => <Amount value={value} />, sort: ({ value }) => value },
  {
    key: 'withdrawing',
    head: 'Withdrawing',
    numeric: true,
    cell: ({ pool, request }) => <Amount value={request ? sharesToAmount(pool, request.shares) : 0n} />,
    sort: ({ request }) => request?.shares ?? 0n,
  },
  {
    key: 'stakerReward',
    head: 'Staker Reward',
    numeric: true,
    cell: ({ stakerReward }) => <Amount value={stakerReward} />,
    sort: ({ stakerReward }) => stakerReward,
  },
  {
    key: 'ownerReward',
    head: 'Owner Reward',
    numeric: true,
    cell: ({ ownerReward }) => <Amount value={ownerReward} />,
    sort: ({ ownerReward }) => ownerReward,
  },
];

export function StakesPage() {
  const { symbol } = useNetwork().constants;
  const { open } = useDialogs();
  const account = useAccount();
  const stakes = useMyStakes(account?.id ?? null);
  const balance = useBalance(account?.id ?? null).data?.value;
  if (account === null) return <NeedsAccount>What you have staked in pools is listed here.</NeedsAccount>;
  const columns: readonly Column<StakePosition>[] = [
    ...FIGURES,
    {
      key: 'actions',
      head: 'Actions',
      quietHead: true,
      card: 'menu',
      cell: ({ pid }) => (
        <span className="row-actions">
          <Button className="small" onClick={() => open({ kind: 'stake', pid })}>
            Stake
          </Button>
          <ActionMenu
            label={`Actions of your stake in Pool ${pid}`}
            actions={[
              { label: 'Contribute', run: () => open({ kind: 'stake', pid }) },
              { label: 'Withdraw', run: () => open({ kind: 'stake', pid, tab: 'withdraw' }) },
              { label: 'Claim', run: () => open({ kind: 'claim', pid }) },
            ]}
          />
        </span>
      ),
    },
  ];
  return (
    <>
      <Strip
        items={[
          { label: 'Transferrable Balance', value: <Amount value={balance?.transferable} unit /> },
          { label: 'Locked in pools', value: <Amount value={balance?.staked} unit /> },
          { label: 'Free', value: <Amount value={balance?.free} unit /> },
          { label: 'Claimable', value: <Amount value={stakes.data?.value.claimable} unit /> },
        ]}
      />
      <Panel
        title="My stakes"
        count={stakes.data && showInteger(stakes.data.value.positions.length)}
        tools={<span className="hint">Amounts in {symbol}</span>}
      >
        <Answer of={stakes}>
          {({ positions }) =>
            positions.length === 0 ? (
              <Empty
                title="You have no stake yet"
                actions={
                  <a className="button button-primary" href="#/pools">
                    Look at pools
                  </a>
                }
              >
                <p>Choose a pool and contribute to it. Your stake stays yours; it is locked while workers mine with it.</p>
              </Empty>
            ) : (
              <DataTable label="My stakes" noun="stake" rows={positions} columns={columns} rowKey={({ pid }) => String(pid)} />
            )
          }
        </Answer>
      </Panel>
    </>
  );
}
