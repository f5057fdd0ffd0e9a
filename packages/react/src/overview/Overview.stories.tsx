import { devKey } from '@stakepool-kit/devnet';
import { signExtrinsic } from '@stakepool-kit/devnet/testing';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, screen, userEvent, waitFor, within } from 'storybook/test';
import { stopped } from '../../stories/changing-workers';
import { type StoryChain, storyChain } from '../../stories/dev-chain';
import { dialog, tabTo } from '../../stories/dialog';
import { SLOW, showsLoading, slow, stalled } from '../../stories/node';
import { visible } from '../../stories/visible';
import { Overview } from './Overview';

const PHA = 10n ** 12n;

const meta = {
  title: 'Overview/Overview',
  component: Overview,
  args: { onOpenPool: fn(), onOpenWorker: fn(), onOpenPlace: fn() },
  parameters: { devChain: { blockTime: 0 } },
} satisfies Meta<typeof Overview>;

export default meta;
type Story = StoryObj<typeof meta>;

const rowOf = async (canvasElement: HTMLElement, kind: string): Promise<HTMLElement> => {
  await waitFor(() => expect(canvasElement.querySelector(`[data-kind=${kind}]`)).not.toBeNull(), SLOW);
  return canvasElement.querySelector(`[data-kind=${kind}]`) as HTMLElement;
};

/** Ferdie, who owns nothing, contributes to a pool. */
function contributed({ chain }: Pick<StoryChain, 'chain'>): void {
  const call = { tag: 'PhalaStakePool', value: { tag: 'contribute', value: { pid: 1n, amount: 2500n * PHA } } };
  chain.submit(signExtrinsic(chain, devKey('//Ferdie'), call));
  chain.build();
}

/** Alice owns four pools. One of them will be force-stopped; the button beside it leads to what avoids that. */
export const Main: Story = {
  play: async ({ canvasElement, args }) => {
    const pressing = await rowOf(canvasElement, 'forceStop');
    await expect(pressing).toHaveTextContent('Pool 4 will be force-stopped');
    await userEvent.click(within(pressing).getByRole('button', { name: 'See options' }));
    await expect(args.onOpenPool).toHaveBeenCalledWith(4n, 'queue');
    const silent = await rowOf(canvasElement, 'unresponsive');
    await expect(silent).toHaveTextContent(/No heartbeat for .+ 2,600\.00 PHA is staked on it/);
    await userEvent.click(within(silent).getByRole('button', { name: 'Show worker' }));
    await expect(args.onOpenWorker).toHaveBeenCalledWith(expect.stringMatching(/^0x/), 0n);
    await rowOf(canvasElement, 'unassigned');
    const pools = within(canvasElement).getByRole('table', { name: 'My pools' });
    await expect(within(pools).getAllByRole('row')).toHaveLength(6);
    await expect(within(pools).getByText('Will be force-stopped')).toBeInTheDocument();
  },
};

/** Two workers can be reclaimed: one click opens the dialog that does it. */
export const Reclaimable: Story = {
  parameters: { devChain: { blockTime: 0, prepare: stopped(8) } },
  play: async ({ canvasElement }) => {
    const row = await rowOf(canvasElement, 'reclaim');
    await userEvent.click(within(row).getByRole('button', { name: /^Reclaim \d/ }));
    await visible(screen.findByRole('dialog', undefined, SLOW));
  },
};

/** From the first row to its dialog by the keyboard alone, and back. */
export const Keyboard: Story = {
  args: { onOpenPool: undefined, onOpenWorker: undefined },
  play: async ({ canvasElement }) => {
    const button = within(await rowOf(canvasElement, 'forceStop')).getByRole('button', { name: 'See options' });
    await tabTo(button);
    await expect(button).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    await dialog();
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(button).toHaveFocus());
  },
};

/** Ferdie owns no pool and has a stake in one. */
export const Staker: Story = {
  parameters: { devChain: { account: 'Ferdie', blockTime: 0, prepare: contributed } },
  play: async ({ canvasElement, args }) => {
    const canvas = within(canvasElement);
    const stakes = await canvas.findByRole('table', { name: 'My stakes' }, SLOW);
    await expect(canvas.queryByRole('table', { name: 'My pools' })).toBeNull();
    await userEvent.click(within(stakes).getByRole('button', { name: 'Pool 1' }));
    await expect(args.onOpenPool).toHaveBeenCalledWith(1n);
  },
};

/** No account is chosen. */
export const NoAccount: Story = {
  parameters: { devChain: { account: null, blockTime: 0 } },
  play: async ({ canvasElement, args }) => {
    const canvas = within(canvasElement);
    await userEvent.click(await canvas.findByRole('button', { name: 'Browse pools' }, SLOW));
    await expect(args.onOpenPlace).toHaveBeenCalledWith('pools');
    await expect(await canvas.findByText(/the rest after 14 d/)).toBeVisible();
  },
};

/** An account that has neither pools nor stakes. */
export const Nothing: Story = {
  tags: ['worst'],
  parameters: { devChain: { account: 'Ferdie', blockTime: 0 } },
  play: async ({ canvasElement }) => {
    await visible(within(canvasElement).findByText('Nothing staked yet', undefined, SLOW));
  },
};

/** On a phone pools are cards and each button stands below its words. */
export const Phone: Story = {
  decorators: [
    (Story) => (
      <div style={{ width: 360 }}>
        <Story />
      </div>
    ),
  ],
  play: async ({ canvasElement }) => {
    await rowOf(canvasElement, 'forceStop');
    await expect(canvasElement.querySelector('.spk-overview')?.scrollWidth).toBeLessThanOrEqual(360);
  },
};

/** The connection is lost: what was read stays. */
export const Offline: Story = {
  play: async ({ canvasElement }) => {
    await rowOf(canvasElement, 'unassigned');
    const { faults } = storyChain();
    faults.set({ refuseConnections: true });
    faults.dropConnections();
    await expect(within(canvasElement).getByRole('table', { name: 'My pools' })).toBeVisible();
  },
};

/** A node that takes its time. */
export const Slow: Story = {
  parameters: { devChain: { blockTime: 0, prepare: slow } },
  play: async ({ canvasElement }) => {
    await visible(within(canvasElement).findByRole('table', { name: 'My pools' }, SLOW));
  },
};

/** A node that takes requests and does not answer. */
export const Loading: Story = { parameters: { devChain: { blockTime: 0, prepare: stalled } }, play: showsLoading };
