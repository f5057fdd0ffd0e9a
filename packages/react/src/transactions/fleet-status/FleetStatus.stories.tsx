import { poolId } from '@stakepool-kit/sdk/rules';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { useState } from 'react';
import { expect } from 'storybook/test';
import { storyChain } from '../../../stories/dev-chain';
import { Root } from '../../provider/Root';
import { Button } from '../../ui/Button';
import { useAccount } from '../../wallet/accounts';
import { press, until } from '../stories/submit';
import { useSubmissions } from '../submissions';
import { FleetStatus } from './FleetStatus';

const POOL = poolId(0);

function StopAll() {
  const account = useAccount();
  const submissions = useSubmissions();
  const [id, setId] = useState<number | null>(null);
  const stop = async () => {
    if (account === null) return;
    const plan = await storyChain().client.fleet.plan.stop({ workers: { pid: POOL } }, { account: account.id });
    setId(submissions.run(plan, account));
  };
  if (id !== null) return <FleetStatus id={id} />;
  return (
    <Root>
      <Button disabled={account === null} onClick={() => void stop()}>
        Stop all workers of Pool 0
      </Button>
    </Root>
  );
}

const meta = {
  title: 'Transactions/FleetStatus',
  component: FleetStatus,
  args: { id: 1 },
  render: () => <StopAll />,
  parameters: { devChain: { blockTime: 300 } },
} satisfies Meta<typeof FleetStatus>;

export default meta;
type Story = StoryObj<typeof meta>;

/** A plan for all workers of a pool, with one signature: each row and what became of it. */
export const Main: Story = {
  play: async ({ canvasElement }) => {
    await press(canvasElement, /Stop all/);
    await until(canvasElement, '.spk-status[data-tone="success"]');
    await until(canvasElement, '.spk-fleet-row[data-outcome="succeeded"]');
    await expect(canvasElement.querySelector('.spk-fleet-row:not([data-outcome="succeeded"], [data-outcome="skipped"])')).toBeNull();
  },
};
