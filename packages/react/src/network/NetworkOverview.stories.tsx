import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, waitFor, within } from 'storybook/test';
import { SLOW, showsFailure, showsLoading, stalled } from '../../stories/node';
import { visible } from '../../stories/visible';
import { NetworkOverview } from './NetworkOverview';

const meta = {
  title: 'Overview/NetworkOverview',
  component: NetworkOverview,
  parameters: { devChain: { blockTime: 0 } },
} satisfies Meta<typeof NetworkOverview>;

export default meta;
type Story = StoryObj<typeof meta>;

/** Totals, the rules of this chain, and how staking works with its numbers. Try another score. */
export const Main: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    const score = await canvas.findByRole('textbox', { name: 'Score' }, SLOW);
    await expect(canvas.getByText('Smin = 50 × √score')).toBeVisible();
    await userEvent.clear(score);
    await userEvent.type(score, '1,024');
    await expect(await canvas.findByText(/^1,600/)).toBeVisible();
    await userEvent.clear(score);
    await userEvent.type(score, '49');
    await expect(await canvas.findByText('Below 50 a worker cannot start.')).toBeVisible();
  },
};

/** Where the dialogs' links lead: the topic's own section, which has the focus. */
export const HowStakingWorks: Story = {
  args: { topic: 'withdraw' },
  play: async ({ canvasElement }) => {
    const heading = await within(canvasElement).findByRole('heading', { name: 'Withdrawing' }, SLOW);
    await waitFor(() => expect(heading.closest('section')).toHaveFocus());
    await expect(within(canvasElement).getByText(/How you are paid: 14 d at most/)).toBeVisible();
  },
};

/** Rhala waits an hour where Khala waits a week; a chain without tokenomics starts no worker. */
export const Bare: Story = {
  tags: ['worst'],
  parameters: { devChain: { scenario: 'bare', blockTime: 0 } },
  play: async ({ canvasElement }) => {
    await visible(within(canvasElement).findByRole('heading', { name: 'Rules of this chain' }, SLOW));
  },
};

export const Keyboard: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    const rewards = await canvas.findByRole('button', { name: 'Rewards' }, SLOW);
    rewards.focus();
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(canvas.getByRole('heading', { name: 'Rewards' }).closest('section')).toHaveFocus());
  },
};

export const Loading: Story = { parameters: { devChain: { blockTime: 0, prepare: stalled } }, play: showsLoading };

export const Failed: Story = {
  tags: ['worst'],
  parameters: {
    devChain: { blockTime: 0, prepare: ({ faults }: { faults: { set(fault: object): void } }) => faults.set({ responseSize: 60 }) },
  },
  play: showsFailure,
};
