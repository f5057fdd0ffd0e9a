import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, screen, userEvent, waitFor } from 'storybook/test';
import { storyChain } from '../../../stories/dev-chain';
import { SetCapDialog } from './SetCapDialog';

const meta = {
  title: 'Dialogs/SetCapDialog',
  component: SetCapDialog,
  args: { pid: 0 },
  parameters: { devChain: { blockTime: 0 } },
} satisfies Meta<typeof SetCapDialog>;

export default meta;
type Story = StoryObj<typeof meta>;

const capField = () => screen.findByRole('textbox', { name: 'Cap' }, { timeout: 10_000 });
const button = (name: RegExp) => screen.getByRole('button', { name });
const ready = (name: RegExp) => waitFor(() => expect(button(name)).toHaveAttribute('aria-disabled', 'false'), { timeout: 15_000 });
const succeeded = () =>
  waitFor(() => expect(document.querySelector('.spk-status')).toHaveAttribute('data-tone', 'success'), { timeout: 20_000 });

/** A pool with a cap: the cap and the cap gap, now and then. */
export const Main: Story = {
  play: async () => {
    const field = await screen.findByRole('textbox', {}, { timeout: 10_000 });
    await waitFor(() => expect(field).toHaveFocus(), { timeout: 5000 });
    await userEvent.type(field, '80000');
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
    const field = await capField();
    await waitFor(() => expect(screen.getByRole('radio', { name: 'Unlimited' })).toBeChecked(), { timeout: 10_000 });
    await screen.findByText(/Pool 7 has no cap/, {}, { timeout: 10_000 });
    await userEvent.type(field, '1000');
    await expect(screen.getByRole('radio', { name: 'An amount' })).toBeChecked();
    await ready(/^Set Cap to 1,000/);
    await userEvent.keyboard('{Enter}');
    await succeeded();
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
    await ready(/^Set Cap to unlimited/);
    await userEvent.click(button(/^Set Cap to unlimited/));
    await succeeded();
  },
};

/** Less than Total Stake: the reason and the amount that is accepted. */
export const BelowTotalStake: Story = {
  tags: ['worst'],
  play: async () => {
    const field = await capField();
    await userEvent.type(field, '100');
    await userEvent.click(await screen.findByRole('button', { name: /Use 27,500/ }, { timeout: 15_000 }));
    await expect(field).toHaveValue('27500');
    await ready(/^Set Cap to 27,500/);
  },
};

export const Keyboard: Story = {
  play: async () => {
    await waitFor(async () => expect(await capField()).toHaveFocus(), { timeout: 5000 });
    const box = screen.getByRole('dialog');
    for (let i = 0; i < 12; i++) {
      await userEvent.tab();
      await waitFor(() => expect(box.contains(document.activeElement)).toBe(true));
    }
    (await capField()).focus();
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('textbox')).toBeNull());
  },
};
