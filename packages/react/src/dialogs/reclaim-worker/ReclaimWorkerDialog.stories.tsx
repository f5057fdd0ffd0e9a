import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect } from 'storybook/test';
import { press, ready, refuses, says, submit, succeeds, tabTo } from '../../../stories/dialog';
import { later } from '../../../stories/node';
import { DEMO } from '../start-mining/stories/demo-workers';
import { ReclaimWorkerDialog } from './ReclaimWorkerDialog';

const meta = {
  title: 'Dialogs/ReclaimWorkerDialog',
  component: ReclaimWorkerDialog,
  args: DEMO.reclaimable,
  parameters: { devChain: { blockTime: 0 } },
} satisfies Meta<typeof ReclaimWorkerDialog>;

export default meta;
type Story = StoryObj<typeof meta>;

/** What returns, what may be lost, and what waiting withdrawals take of it. Anybody may do it. */
export const Main: Story = {
  play: async () => {
    await says(/none on this network/);
    await ready(/^Reclaim 2,800/);
  },
};

/** Two days after the stop: the countdown, and from when on. */
export const TooEarly: Story = {
  tags: ['worst'],
  args: DEMO.stopped,
  play: async () => {
    await says(/Its cool-down ends in/);
    await refuses('phalaMining.CoolDownNotReady');
    await expect(await submit(/^Reclaim/)).toHaveAttribute('aria-disabled', 'true');
  },
};

/** Day 6 of 7. */
export const DaySix: Story = {
  args: DEMO.stopped,
  parameters: { devChain: { blockTime: 0, prepare: later(4) } },
  play: () => says(/Its cool-down ends in/),
};

/** Day 7: it can be reclaimed. */
export const DaySeven: Story = {
  args: DEMO.stopped,
  parameters: { devChain: { blockTime: 0, prepare: later(5) } },
  play: async () => {
    await ready(/^Reclaim/);
  },
};

/** Taken out of its pool while it cooled down: it is found by its key. */
export const Releasing: Story = { args: DEMO.releasing, play: () => says(/Releasing/) };

/** The whole way. */
export const Reclaims: Story = {
  parameters: { devChain: { blockTime: 400 } },
  play: async () => {
    await press(/^Reclaim 2,800/);
    await succeeds();
  },
};

/** By keyboard alone. */
export const Keyboard: Story = {
  play: async () => {
    const button = await ready(/^Reclaim 2,800/);
    await tabTo(button);
    await expect(button).toHaveFocus();
  },
};
