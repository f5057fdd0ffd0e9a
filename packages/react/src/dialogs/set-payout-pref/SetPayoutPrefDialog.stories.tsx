import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, screen, userEvent, waitFor } from 'storybook/test';
import { storyChain } from '../../../stories/dev-chain';
import { field, holdsFocus, ready, submit, succeeds } from '../../../stories/dialog';
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

const percentField = () => field('Payout Pref');

/** How a reward is split now and then, as in the manual's examples. */
export const Main: Story = {
  play: async () => {
    const percent = await percentField();
    await waitFor(() => expect(percent).toHaveFocus(), { timeout: 5000 });
    await userEvent.type(percent, '50');
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
    await succeeds();
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
    await expect(await submit(/^Set Payout Pref/)).toHaveAttribute('aria-disabled', 'true');
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
  play: () => holdsFocus(percentField, 10),
};
