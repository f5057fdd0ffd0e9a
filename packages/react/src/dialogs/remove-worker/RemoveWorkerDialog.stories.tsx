import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, screen, userEvent } from 'storybook/test';
import { storyChain } from '../../../stories/dev-chain';
import { ready, refuses, says, submit, succeeds, tabTo } from '../../../stories/dialog';
import { DEMO } from '../start-mining/stories/demo-workers';
import { RemoveWorkerDialog } from './RemoveWorkerDialog';

const meta = {
  title: 'Dialogs/RemoveWorkerDialog',
  component: RemoveWorkerDialog,
  args: DEMO.ready,
  parameters: { devChain: { blockTime: 0 } },
} satisfies Meta<typeof RemoveWorkerDialog>;

export default meta;
type Story = StoryObj<typeof meta>;

/** Only a Ready worker is removed. */
export const Main: Story = {
  play: async () => {
    await ready(/^Remove 0x/);
  },
};

/** The chain would take it; its stake would be out of sight, so it is reclaimed first. */
export const CoolingDown: Story = {
  tags: ['worst'],
  args: DEMO.cooling,
  parameters: { devChain: { blockTime: 0, account: 'Bob' } },
  play: async () => {
    await refuses('cooling');
    await says(/would be out of sight/);
    await expect(await submit(/^Remove 0x/)).toHaveAttribute('aria-disabled', 'true');
  },
};

/** One that mines is stopped first; the button leads there. */
export const StillMining: Story = {
  args: DEMO.mining,
  play: async () => {
    await userEvent.click(await submit(/^Stop mining/));
    await screen.findByText(/stays locked for 7 d/, undefined, { timeout: 10_000 });
  },
};

/** The whole way by keyboard. */
export const Keyboard: Story = {
  parameters: { devChain: { blockTime: 400 } },
  play: async () => {
    const button = await ready(/^Remove 0x/);
    await tabTo(button);
    await userEvent.keyboard('{Enter}');
    await succeeds();
    const { value } = await storyChain().client.reads.pool(0).get();
    await expect(value?.workers).not.toContain(DEMO.ready.worker);
  },
};
