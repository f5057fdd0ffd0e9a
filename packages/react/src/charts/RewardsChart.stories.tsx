import { devKey } from '@stakepool-kit/devnet';
import { accountId } from '@stakepool-kit/sdk/rules';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, within } from 'storybook/test';
import { refusing, SLOW, showsFailure } from '../../stories/node';
import { visible } from '../../stories/visible';
import { RewardsChart } from './RewardsChart';

const meta = {
  title: 'Charts/RewardsChart',
  component: RewardsChart,
  decorators: [
    (Story) => (
      <div style={{ maxWidth: 420 }}>
        <Story />
      </div>
    ),
  ],
  parameters: { devChain: { blockTime: 0 } },
} satisfies Meta<typeof RewardsChart>;

export default meta;
type Story = StoryObj<typeof meta>;

/** What Alice earned each day, as staker and as owner. */
export const Main: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    const chart = await canvas.findByRole('slider', { name: 'Rewards per day' }, SLOW);
    while (document.activeElement !== chart) await userEvent.tab();
    await expect(chart).toHaveAttribute('aria-valuetext', expect.stringMatching(/part of the day: Staker [\d,.]+, Owner [\d,.]+.PHA/));
    await userEvent.keyboard('{ArrowLeft}');
    await expect(chart).toHaveAttribute('aria-valuetext', expect.stringMatching(/^\d+ \w+: Staker/));
  },
};

/** Ferdie has no stake. */
export const NoStake: Story = {
  parameters: { devChain: { account: 'Ferdie', blockTime: 0 } },
  play: async ({ canvasElement }) => {
    await visible(within(canvasElement).findByText('You have no stake yet', undefined, SLOW));
  },
};

/** The node refuses; of an account that is not the chosen one. */
export const Failed: Story = {
  tags: ['worst'],
  args: { account: accountId(devKey('//Bob').publicKey) },
  parameters: { devChain: { blockTime: 0, prepare: refusing } },
  play: showsFailure,
};
