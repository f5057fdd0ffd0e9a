import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent } from 'storybook/test';
import { storyChain } from '../../../stories/dev-chain';
import { dialog, ready, refuses, says, succeeds, tabTo } from '../../../stories/dialog';
import { DEMO } from '../start-mining/stories/demo-workers';
import { StopMiningDialog } from './StopMiningDialog';

const meta = {
  title: 'Dialogs/StopMiningDialog',
  component: StopMiningDialog,
  args: DEMO.mining,
  parameters: { devChain: { blockTime: 0 } },
} satisfies Meta<typeof StopMiningDialog>;

export default meta;
type Story = StoryObj<typeof meta>;

/** What stays locked, for how long, and what is no longer earned. */
export const Main: Story = {
  play: async () => {
    await says(/3,400.* stays locked for 7 d/);
    await ready(/^Stop mining/);
  },
};

/** One that does not answer earns nothing. */
export const Unresponsive: Story = {
  args: DEMO.unresponsive,
  play: () => says(/none: it does not answer/),
};

/** Somebody else's worker, or one that has stopped: why not. */
export const Refused: Story = {
  tags: ['worst'],
  args: DEMO.cooling,
  play: async () => {
    await refuses('phalaMining.MinerNotMining');
    await refuses('phalaStakePool.UnauthorizedPoolOwner');
    await expect((await dialog()).queryByText(/does not answer/)).toBeNull();
  },
};

/** The whole way by keyboard: to the button and Enter. */
export const Keyboard: Story = {
  parameters: { devChain: { blockTime: 400 } },
  play: async () => {
    const button = await ready(/^Stop mining/);
    await tabTo(button);
    await expect(button).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    await succeeds();
    await dialog();
    const { value } = await storyChain().client.reads.workersOf([0]).get();
    await expect(value.find(({ worker }) => worker === DEMO.mining.worker)?.state).toBe('CoolingDown');
  },
};
