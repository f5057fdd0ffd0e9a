import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, screen, userEvent, waitFor } from 'storybook/test';
import { storyChain } from '../../../stories/dev-chain';
import { field, holdsFocus, press, ready, succeeds } from '../../../stories/dialog';
import { SetCapDialog } from './SetCapDialog';

const meta = {
  title: 'Dialogs/SetCapDialog',
  component: SetCapDialog,
  args: { pid: 0 },
  parameters: { devChain: { blockTime: 0 } },
} satisfies Meta<typeof SetCapDialog>;

export default meta;
type Story = StoryObj<typeof meta>;

const capField = () => field('Cap');

/** A pool with a cap: the cap and the cap gap, now and then. */
export const Main: Story = {
  play: async () => {
    const cap = await screen.findByRole('textbox', {}, { timeout: 10_000 });
    await waitFor(() => expect(cap).toHaveFocus(), { timeout: 5000 });
    await userEvent.type(cap, '80000');
    await waitFor(() => expect(document.querySelector('.spk-change-new [data-planck="52500000000000000"]')).toBeVisible(), {
      timeout: 10_000,
    });
  },
};

/** A pool without a cap: unlimited until an amount is typed. */
export const Unlimited: Story = {
  args: { pid: 7 },
  parameters: { devChain: { blockTime: 400 } },
  play: async () => {
    const cap = await capField();
    await waitFor(() => expect(screen.getByRole('radio', { name: 'Unlimited' })).toBeChecked(), { timeout: 10_000 });
    await screen.findByText(/Pool 7 has no cap/, {}, { timeout: 10_000 });
    await userEvent.type(cap, '1000');
    await expect(screen.getByRole('radio', { name: 'An amount' })).toBeChecked();
    await ready(/^Set Cap to 1,000/);
    await userEvent.keyboard('{Enter}');
    await succeeds();
    const { value } = await storyChain().client.reads.pool(7).get();
    await expect(value?.cap).toBe(1_000_000_000_000_000n);
  },
};

/** Back to unlimited: a cap above all tokens there are. */
export const UnlimitedAgain: Story = {
  parameters: { devChain: { blockTime: 400 } },
  play: async () => {
    await capField();
    await userEvent.click(await screen.findByText('Unlimited'));
    await press(/^Set Cap to unlimited/);
    await succeeds();
  },
};

/** Less than Total Stake: the reason and the amount that is accepted. */
export const BelowTotalStake: Story = {
  tags: ['worst'],
  play: async () => {
    const cap = await capField();
    await userEvent.type(cap, '100');
    await userEvent.click(await screen.findByRole('button', { name: /Use 27,500/ }, { timeout: 15_000 }));
    await expect(cap).toHaveValue('27500');
    await ready(/^Set Cap to 27,500/);
  },
};

export const Keyboard: Story = {
  play: () => holdsFocus(capField, 12),
};
