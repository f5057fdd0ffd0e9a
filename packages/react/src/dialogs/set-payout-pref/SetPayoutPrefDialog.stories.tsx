import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, screen, userEvent, waitFor } from 'storybook/test';
import { storyChain } from '../../../stories/dev-chain';
import { visible } from '../../../stories/visible';
import { SetPayoutPrefDialog } from './SetPayoutPrefDialog';

const meta = {
  title: 'Dialogs/SetPayoutPrefDialog',
  component: SetPayoutPrefDialog,
  args: { pid: 0 },
  parameters: { devChain: { blockTime: 0 } },
} satisfies Meta<typeof SetPayoutPrefDialog>;

export default meta;
type Story = StoryObj<typeof meta>;

const percentField = () => screen.findByRole('textbox', { name: 'Payout Pref' }, { timeout: 10_000 });
const button = (name: RegExp) => screen.getByRole('button', { name });
const ready = (name: RegExp) => waitFor(() => expect(button(name)).toHaveAttribute('aria-disabled', 'false'), { timeout: 15_000 });

/** How a reward is split now and then, as in the manual's examples. */
export const Main: Story = {
  play: async () => {
    const field = await percentField();
    await waitFor(() => expect(field).toHaveFocus(), { timeout: 5000 });
    await userEvent.type(field, '50');
    await waitFor(() => expect(document.querySelectorAll('.spk-change-new [data-planck="50000000000000"]')).toHaveLength(2));
  },
};

/** A3-1: 0 % is a commission like any other. Typed and sent with Enter, it is set. */
export const Zero: Story = {
  parameters: { devChain: { blockTime: 400 } },
  play: async () => {
    await userEvent.type(await percentField(), '0');
    await ready(/^Set Payout Pref to 0%/);
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(document.querySelector('.spk-status')).toHaveAttribute('data-tone', 'success'), { timeout: 20_000 });
    const { value } = await storyChain().client.reads.pool(0).get();
    await expect(value?.commission).toBe(0);
  },
};

/** Every part per million the chain can hold: four decimals of a percent. */
export const FourDecimals: Story = {
  play: async () => {
    await userEvent.type(await percentField(), '33.3333');
    await ready(/^Set Payout Pref to 33\.3333%/);
  },
};

export const TooMuch: Story = {
  play: async () => {
    await userEvent.type(await percentField(), '100.0001');
    await visible(screen.findByText('A Payout Pref is 100% at most.'));
    await expect(button(/^Set Payout Pref/)).toHaveAttribute('aria-disabled', 'true');
  },
};

/** Only the owner may. */
export const NotTheOwner: Story = {
  tags: ['worst'],
  args: { pid: 1 },
  play: async () => {
    await userEvent.type(await percentField(), '5');
    await waitFor(() => expect(document.querySelector('[data-code="phalaStakePool.UnauthorizedPoolOwner"]')).toBeVisible(), {
      timeout: 15_000,
    });
  },
};

export const Keyboard: Story = {
  play: async () => {
    await waitFor(async () => expect(await percentField()).toHaveFocus(), { timeout: 5000 });
    const box = screen.getByRole('dialog');
    for (let i = 0; i < 10; i++) {
      await userEvent.tab();
      await waitFor(() => expect(box.contains(document.activeElement)).toBe(true));
    }
    (await percentField()).focus();
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('textbox')).toBeNull());
  },
};
