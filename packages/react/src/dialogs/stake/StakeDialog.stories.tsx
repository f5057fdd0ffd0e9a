import type { Meta, StoryObj } from '@storybook/react-vite';
import { useState } from 'react';
import { expect, screen, userEvent, waitFor, within } from 'storybook/test';
import { storyChain } from '../../../stories/dev-chain';
import { visible } from '../../../stories/visible';
import { SLOW, slow, stalled, withdrawn } from '../../../stories/withdrawals';
import { Root } from '../../provider/Root';
import { Button } from '../../ui/Button';
import { StakeDialog } from './StakeDialog';

const meta = {
  title: 'Dialogs/StakeDialog',
  component: StakeDialog,
  args: { pid: 0 },
  parameters: { devChain: { blockTime: 0 } },
} satisfies Meta<typeof StakeDialog>;

export default meta;
type Story = StoryObj<typeof meta>;

const dialog = () => screen.findByRole('dialog', {}, { timeout: 10_000 });
const amountField = () => screen.findByRole('textbox', { name: /^Amount/ }, { timeout: 10_000 });
const submit = (name: RegExp) => screen.getByRole('button', { name });
const ready = (name: RegExp) => waitFor(() => expect(submit(name)).toHaveAttribute('aria-disabled', 'false'), { timeout: 15_000 });

const succeeded = () =>
  waitFor(() => expect(document.querySelector('.spk-status')).toHaveAttribute('data-tone', 'success'), { timeout: 20_000 });

/** Contribute: limits above and below, what changes, and how long it can take to get the stake back. */
export const Main: Story = {
  play: async () => {
    const field = await screen.findByRole('textbox', {}, { timeout: 10_000 });
    await waitFor(() => expect(field).toHaveFocus(), { timeout: 5000 });
    await expect(screen.getAllByRole('tab')[0]).toHaveAttribute('aria-selected', 'true');
    await userEvent.type(field, '2000');
    await waitFor(() => expect(document.querySelector('.spk-change-new [data-planck="8000000000000000"]')).toBeVisible(), {
      timeout: 10_000,
    });
  },
};

/** A3-2: every planck that is typed is staked; nothing passes through a float. */
export const Contributes: Story = {
  parameters: { devChain: { blockTime: 400 } },
  play: async () => {
    await userEvent.type(await amountField(), '12.500000000001');
    await ready(/^Contribute 12\.500000000001/);
    await userEvent.click(submit(/^Contribute 12\.500000000001/));
    await succeeded();
    const { value } = await storyChain().client.reads.pool(0).get();
    await expect(value?.totalStake).toBe(27_512_500_000_000_001n);
  },
};

/** Pool 8 is full to its cap, and the amount is more than the account has: all reasons at once, each with its fix. */
export const Refused: Story = {
  tags: ['worst'],
  args: { pid: 8 },
  play: async () => {
    await userEvent.type(await amountField(), '90000000');
    const box = within(await dialog());
    await visible(box.findByText(/cap gap of Pool 8/i, {}, { timeout: 15_000 }));
    await expect(submit(/^Contribute/)).toHaveAttribute('aria-disabled', 'true');
  },
};

/** A request waits already: its amount stands in the field, and another one says what it replaces. */
export const WithdrawAgain: Story = {
  args: { pid: 5, tab: 'withdraw' },
  play: async () => {
    const field = await amountField();
    await waitFor(() => expect(field).toHaveValue('500'));
    const box = within(await dialog());
    await expect(box.getByText(/3rd of 3, expected/)).toBeVisible();
    await userEvent.clear(field);
    await userEvent.type(field, '800');
    await visible(box.findByRole('button', { name: 'Replace request' }));
    await expect(box.getByText(/ALL 8 workers/)).toBeVisible();
    await expect(box.getByText(/14 d at most/)).toBeVisible();
  },
};

/** Max asks all shares back: free stake pays some at once, the rest waits, and the dialog says that all workers may stop. */
export const WithdrawsAll: Story = {
  args: { pid: 11, tab: 'withdraw' },
  parameters: { devChain: { blockTime: 400, account: 'Bob' } },
  play: async () => {
    await amountField();
    await userEvent.click(await screen.findByRole('button', { name: 'Max' }, { timeout: 10_000 }));
    await ready(/^Withdraw 6,000/);
    await userEvent.click(submit(/^Withdraw 6,000/));
    await succeeded();
    const { value } = await storyChain().client.reads.pool(11).get();
    await expect(value?.withdrawQueue).toHaveLength(1);
    await expect(value?.freeStake).toBe(0n);
  },
};

/** The queue of a pool that is pressed: everybody who waits, with countdowns, and what is missing. */
export const Queue: Story = {
  args: { pid: 4, tab: 'queue' },
  play: async () => {
    const box = within(await dialog());
    await visible(box.findByText(/Short 3,900/, {}, SLOW));
    await expect(box.getByRole('columnheader', { name: 'Countdown' })).toBeVisible();
    await expect((await dialog()).querySelectorAll('tr[data-uncovered]')).toHaveLength(2);
  },
};

/** Bob asked 10,000 PHA back, and so many days have passed. */
const queuedFor = (days: number): Pick<Story, 'args' | 'parameters'> => ({
  args: { pid: 1, tab: 'queue' },
  parameters: { devChain: { account: 'Bob', blockTime: 0, prepare: withdrawn(days) } },
});

/** The day of the request: 4,200 PHA of free stake were paid at once, the rest has seven days. */
export const QueueDay0: Story = {
  ...queuedFor(0),
  play: async () => {
    const box = within(await dialog());
    await visible(box.findByText('1 request', {}, SLOW));
    const popup = await dialog();
    await waitFor(() => expect(popup.querySelector('td .spk-countdown')).toHaveTextContent(/^(7 d 0 h|6 d 23 h)/));
    await expect(popup.querySelector('td[data-column="value"] [data-planck="5800000000000000"]')).toBeVisible();
    await expect(popup.querySelector('tr[data-mine]')).not.toBeNull();
    await expect(box.getByText(/^Short /)).toBeVisible();
  },
};

/** Day 7: the countdown is over, and the chain has stopped all workers. */
export const QueueDay7: Story = {
  ...queuedFor(7),
  play: async () => {
    const box = within(await dialog());
    await visible(box.findByText('over', {}, SLOW));
    await expect(box.queryByText(/^Short /)).toBeNull();
    const { value } = await storyChain().client.reads.pool(1).get();
    await expect(value?.withdrawQueue).toHaveLength(1);
  },
};

/** Day 14: the workers have cooled down, and whoever reclaims one pays the request. */
export const QueueDay14: Story = {
  ...queuedFor(14),
  play: async () => {
    await visible(within(await dialog()).findByText('on reclaim, possible now', {}, SLOW));
  },
};

/** What the manual calls Your Stake Info. */
export const YourStakeInfo: Story = {
  args: { pid: 5, tab: 'mine' },
  play: async () => {
    const box = within(await dialog());
    const locked = await box.findByText('Locked', {}, { timeout: 10_000 });
    await waitFor(() => expect(locked).toBeVisible());
    await expect(box.getByText('Share price')).toBeVisible();
  },
};

export const NoStakeYet: Story = {
  args: { pid: 2, tab: 'mine' },
  play: async () => {
    await visible(screen.findByText('You have no stake in Pool 2', {}, { timeout: 10_000 }));
    await userEvent.click(screen.getByRole('button', { name: 'Contribute' }));
    await amountField();
  },
};

export const NoAccount: Story = { parameters: { devChain: { blockTime: 0, account: null } } };

export const NoSuchPool: Story = {
  args: { pid: 999 },
  play: async () => {
    await visible(screen.findByText('Pool 999 does not exist', {}, { timeout: 10_000 }));
  },
};

/** The node does not answer: the form stands, its figures are not known yet, and nothing can be sent. */
export const Loading: Story = {
  parameters: { devChain: { blockTime: 0, prepare: stalled } },
  play: async () => {
    await userEvent.type(await amountField(), '5');
    await expect(submit(/^Contribute/)).toHaveAttribute('aria-disabled', 'true');
    await expect((await dialog()).querySelector('.spk-facts [data-planck]')).toBeNull();
  },
};

/** A node that takes its time: what is typed meanwhile is kept, and checked when the answers are there. */
export const Slow: Story = {
  parameters: { devChain: { blockTime: 0, prepare: slow } },
  play: async () => {
    const field = await amountField();
    await userEvent.type(field, '2000');
    await waitFor(() => expect(submit(/^Contribute 2,000/)).toHaveAttribute('aria-disabled', 'false'), SLOW);
    await expect(field).toHaveValue('2000');
  },
};

/** The connection is lost while the form is filled in: what was typed stays, signing pauses. */
export const Offline: Story = {
  tags: ['worst'],
  play: async () => {
    await userEvent.type(await amountField(), '2000');
    await ready(/^Contribute 2,000/);
    const { faults } = storyChain();
    faults.set({ refuseConnections: true });
    faults.dropConnections();
    await visible(screen.findByText(/^The connection is lost/, {}, SLOW));
    await expect(submit(/^Contribute 2,000/)).toHaveAttribute('aria-disabled', 'true');
    await expect(await amountField()).toHaveValue('2000');
  },
};

/** Day 6: less than a day is left to the request that waits. */
export const Day6: Story = {
  args: { pid: 5, tab: 'withdraw' },
  parameters: { devChain: { blockTime: 0, prepare: (chain: ReturnType<typeof storyChain>) => chain.advance({ days: 5 }) } },
};

function Opener(props: React.ComponentProps<typeof StakeDialog>) {
  const [open, setOpen] = useState(false);
  return (
    <Root>
      <Button onClick={() => setOpen(true)}>Stake…</Button>
      {open && <StakeDialog {...props} onOpenChange={setOpen} />}
    </Root>
  );
}

/** Without a mouse: the focus starts in the amount, stays inside, Enter submits, Esc asks and closes, and the opener has the focus again. */
export const Keyboard: Story = {
  render: (args) => <Opener {...args} />,
  play: async () => {
    const opener = await screen.findByRole('button', { name: 'Stake…' }, { timeout: 10_000 });
    opener.focus();
    await userEvent.keyboard('{Enter}');
    const field = await amountField();
    await waitFor(() => expect(field).toHaveFocus(), { timeout: 5000 });
    const box = await dialog();
    for (let i = 0; i < 12; i++) {
      await userEvent.tab();
      await waitFor(() => expect(box.contains(document.activeElement)).toBe(true));
    }
    field.focus();
    await userEvent.keyboard('0,5{Enter}');
    await waitFor(() => expect(box.contains(document.activeElement)).toBe(true));
    // Something was typed: Esc asks first.
    await userEvent.keyboard('{Escape}');
    await userEvent.click(await screen.findByRole('button', { name: 'Discard' }));
    await waitFor(() => expect(screen.queryByRole('dialog', { name: 'Stake in Pool 0' })).toBeNull());
    await waitFor(() => expect(opener).toHaveFocus());
  },
};
