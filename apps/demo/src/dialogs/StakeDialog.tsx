import { Tabs } from '@base-ui/react/tabs';
import type { StakePosition } from '@stakepool-kit/sdk';
import type { Pool, PoolId } from '@stakepool-kit/sdk/rules';
import { useState } from 'react';
import { useAccount } from '../accounts/accounts';
import { useMyStakes, usePool } from '../data/queries';
import { showCommission } from '../lib/format';
import { DialogFrame } from '../tx/DialogFrame';
import { Amount } from '../ui/Amount';
import { Facts } from '../ui/Facts';
import { Empty, Skeleton } from '../ui/Panel';
import { WithdrawQueue } from '../ui/WithdrawQueue';
import { ContributeForm } from './ContributeForm';
import type { StakeTab } from './context';
import { WithdrawForm } from './WithdrawForm';

interface Props {
  readonly pid: PoolId;
  readonly tab?: StakeTab | undefined;
  readonly onClose: () => void;
}

export interface StakeFormProps {
  readonly pool: Pool;
  readonly position: StakePosition | null;
  readonly onClose: () => void;
}

/** What the manual calls Your Stake Info. */
export function YourStake({ position, title = true }: { readonly position: StakePosition | null; readonly title?: boolean }) {
  return (
    <Facts
      {...(title && { title: 'Your Stake Info' })}
      items={[
        { label: 'Locked', value: <Amount value={position?.staker.locked ?? 0n} unit /> },
        { label: 'Shares', value: <Amount value={position?.staker.shares ?? 0n} /> },
        { label: 'Value', value: <Amount value={position?.value ?? 0n} unit /> },
      ]}
    />
  );
}

export function StakeDialog({ pid, tab = 'contribute', onClose }: Props) {
  const account = useAccount();
  const pool = usePool(String(pid)).data?.value;
  const position = useMyStakes(account?.id ?? null).data?.value.positions.find((item) => item.pid === pid) ?? null;
  const [shown, setShown] = useState<string>(tab);
  return (
    <DialogFrame title={`Stake in Pool ${pid}`} subject={pool && <>Payout Pref {showCommission(pool.commission ?? 0)}</>} onClose={onClose}>
      {pool === undefined && <Skeleton />}
      {pool === null && <Empty title={`Pool ${pid} does not exist`} />}
      {pool && (
        <Tabs.Root className="tabs" value={shown} onValueChange={(value) => setShown(String(value))}>
          <Tabs.List className="tab-list">
            <Tabs.Tab className="tab" value="contribute">
              Contribute
            </Tabs.Tab>
            <Tabs.Tab className="tab" value="withdraw">
              Withdraw
            </Tabs.Tab>
            <Tabs.Tab className="tab" value="queue">
              Withdraw Queue <span className="count">{pool.withdrawQueue.length}</span>
            </Tabs.Tab>
          </Tabs.List>
          <Tabs.Panel className="tab-panel" value="contribute">
            <ContributeForm pool={pool} position={position} onClose={onClose} />
          </Tabs.Panel>
          <Tabs.Panel className="tab-panel" value="withdraw">
            <WithdrawForm pool={pool} position={position} onClose={onClose} />
          </Tabs.Panel>
          <Tabs.Panel className="tab-panel" value="queue">
            <div className="dialog-body">
              <WithdrawQueue pid={pid} />
              <YourStake position={position} />
            </div>
          </Tabs.Panel>
        </Tabs.Root>
      )}
    </DialogFrame>
  );
}
