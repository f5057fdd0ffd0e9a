import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, waitFor } from 'storybook/test';
import { field, press, ready, refuses, says, succeeds } from '../../../stories/dialog';
import { DEMO } from '../start-mining/stories/demo-workers';
import { ChangeStakeDialog } from './ChangeStakeDialog';

const meta = {
  title: 'Dialogs/ChangeStakeDialog',
  component: ChangeStakeDialog,
  args: DEMO.mining,
  parameters: { devChain: { blockTime: 0 } },
} satisfies Meta<typeof ChangeStakeDialog>;

export default meta;
type Story = StoryObj<typeof meta>;

const STAKE = /^New stake/;

/** Old and new stake, what becomes of V, and what is left in the pool. */
export const Main: Story = {
  play: async () => {
    await userEvent.type(await field(STAKE), '5000');
    await says(/begins anew/);
    await ready(/^Change stake to 5,000/);
  },
};

/** It cannot be lowered. */
export const Lower: Story = {
  tags: ['worst'],
  play: async () => {
    await userEvent.type(await field(STAKE), '3000');
    await refuses('phalaStakePool.CannotRestartWithLessStake');
    await says(/If the stake became 3,000/);
  },
};

/** The whole way, by keyboard. */
export const Changes: Story = {
  parameters: { devChain: { blockTime: 400 } },
  play: async () => {
    const stake = await field(STAKE);
    await waitFor(() => expect(stake).toHaveFocus());
    await userEvent.keyboard('5000');
    await press(/^Change stake to 5,000/);
    await succeeds();
  },
};
