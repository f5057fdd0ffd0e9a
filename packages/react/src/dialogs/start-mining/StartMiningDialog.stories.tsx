import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, waitFor } from 'storybook/test';
import { storyChain } from '../../../stories/dev-chain';
import { dialog, field, press, ready, refuses, says, submit, succeeds } from '../../../stories/dialog';
import { StartMiningDialog } from './StartMiningDialog';
import { DEMO } from './stories/demo-workers';

const meta = {
  title: 'Dialogs/StartMiningDialog',
  component: StartMiningDialog,
  args: DEMO.ready,
  parameters: { devChain: { blockTime: 0 } },
} satisfies Meta<typeof StartMiningDialog>;

export default meta;
type Story = StoryObj<typeof meta>;

const STAKE = /^Stake for this worker/;

/** Smin, Smax and what the pool has free; V and the estimated reward follow each key. */
export const Main: Story = {
  play: async () => {
    await userEvent.type(await field(STAKE), '4000');
    await says(/about/);
    await ready(/^Start with 4,000/);
    const box = await dialog();
    await userEvent.click(box.getByText('How this is estimated'));
    await expect(box.getByText(/Weight = √/)).toBeVisible();
  },
};

/** Both reasons at once, each with its fix; Smin is filled in by a button. */
export const Problems: Story = {
  play: async () => {
    await userEvent.type(await field(STAKE), '100');
    await refuses('phalaMining.InsufficientStake');
    const use = await (await dialog()).findByRole('button', { name: /^Use / });
    await userEvent.click(use);
    await ready(/^Start with/);
  },
};

/** More than the pool has. */
export const NotEnoughFree: Story = {
  tags: ['worst'],
  play: async () => {
    await userEvent.type(await field(STAKE), '20000');
    await refuses('phalaStakePool.InsufficientFreeStake');
  },
};

/** The whole way, by Max. */
export const Starts: Story = {
  parameters: { devChain: { blockTime: 400 } },
  play: async () => {
    await field(STAKE);
    await userEvent.click(await submit(/^Max$/));
    await press(/^Start with 4,500/);
    await succeeds();
    const { value } = await storyChain().client.reads.workersOf([0]).get();
    await expect(value.find(({ worker }) => worker === DEMO.ready.worker)?.state).toBe('Mining');
  },
};

/** By keyboard alone: type, Enter. */
export const Keyboard: Story = {
  parameters: { devChain: { blockTime: 400 } },
  play: async () => {
    const stake = await field(STAKE);
    await waitFor(() => expect(stake).toHaveFocus());
    await userEvent.keyboard('4000');
    await ready(/^Start with 4,000/);
    await userEvent.keyboard('{Enter}');
    await succeeds();
  },
};
