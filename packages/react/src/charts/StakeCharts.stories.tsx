import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, within } from 'storybook/test';
import { SLOW, slow } from '../../stories/node';
import { visible } from '../../stories/visible';
import { StakeCharts } from './StakeCharts';

const meta = {
  title: 'Charts/StakeCharts',
  component: StakeCharts,
  parameters: { devChain: { blockTime: 0 } },
} satisfies Meta<typeof StakeCharts>;

export default meta;
type Story = StoryObj<typeof meta>;

/** Stakes in six pools over a month, and what they and the own pools earned each day. */
export const Main: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await visible(canvas.findByRole('slider', { name: 'Value of my stakes' }, SLOW));
    await expect(canvas.getByRole('slider', { name: 'My rewards per day' })).toBeVisible();
    await expect(canvasElement.querySelectorAll('.spk-chart-bar[data-part]')).not.toHaveLength(0);
    await userEvent.click(canvas.getByRole('button', { name: 'Show as table: My rewards per day' }));
    const table = await canvas.findByRole('table', { name: 'My rewards per day' });
    await expect(within(table).getByRole('columnheader', { name: 'Owner' })).toBeVisible();
  },
};

/** Ferdie has no stake. */
export const NoStake: Story = {
  parameters: { devChain: { account: 'Ferdie', blockTime: 0 } },
  play: async ({ canvasElement }) => {
    await visible(within(canvasElement).findByText('You have no stake yet', undefined, SLOW));
  },
};

/** No account is chosen. */
export const NoAccount: Story = {
  parameters: { devChain: { account: null, blockTime: 0 } },
  play: async ({ canvasElement }) => {
    await visible(within(canvasElement).findByRole('button', { name: 'Choose account' }, SLOW));
  },
};

/** A node that takes its time. */
export const Slow: Story = {
  parameters: { devChain: { blockTime: 0, prepare: slow } },
  play: async ({ canvasElement }) => {
    await visible(within(canvasElement).findByRole('slider', { name: 'Value of my stakes' }, SLOW));
  },
};
