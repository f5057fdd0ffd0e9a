import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, screen, userEvent, waitFor } from 'storybook/test';
import { storyChain } from '../../../stories/dev-chain';
import { dialog, field, popup, press, ready, submit, succeeds, tabsInside } from '../../../stories/dialog';
import { later, SLOW, slow, stalled } from '../../../stories/node';
import { Opener } from '../../../stories/Opener';
import { visible } from '../../../stories/visible';
import { withdrawn } from '../../../stories/withdrawals';
import { StakeDialog } from './StakeDialog';

const meta = {
  title: 'Dialogs/StakeDialog',
  component: StakeDialog,
  args: { pid: 0 },
  parameters: { devChain: { blockTime: 0 } },
} satisfies Meta<typeof StakeDialog>;

export default meta;
type Story = StoryObj<typeof meta>;

const amountField = () => field(/^Amount/);

/** Contribute: limits above and below, what changes, and how long it can take to get the stake back. */
export const Main: Story = {
  play: async () => {
    const amount = await screen.findByRole('textbox', {}, { timeout: 10_000 });
    await waitFor(() => expect(amount).toHaveFocus(), { timeout: 5000 });
    await expect(screen.getAllByRole('tab')[0]).toHaveAttribute('aria-selected', 'true');
    await userEvent.type(amount, '2000');
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
    await press(/^Contribute 12\.500000000001/);
    await succeeds();
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
    const box = await dialog();
    await visible(box.findByText(/cap gap of Pool 8/i, {}, { timeout: 15_000 }));
    await expect(await submit(/^Contribute/)).toHaveAttribute('aria-disabled', 'true');
  },
};

/** A request waits already: its amount stands in the field, and another one says what it replaces. */
export const WithdrawAgain: Story = {
  args: { pid: 5, tab: 'withdraw' },
  play: async () => {
    const amount = await amountField();
    await waitFor(() => expect(amount).toHaveValue('500'));
    const box = await dialog();
    await visible(box.findByText(/3rd of 3, expected/));
    await userEvent.clear(amount);
    await userEvent.type(amount, '800');
    await visible(box.findByRole('button', { name: 'Replace request' }));
    await visible(box.findByText(/ALL 8 workers/));
    await visible(box.findByText(/14 d at most/));
  },
};

/** Max asks all shares back: free stake pays some at once, the rest waits, and the dialog says that all workers may stop. */
export const WithdrawsAll: Story = {
  args: { pid: 11, tab: 'withdraw' },
  parameters: { devChain: { blockTime: 400, account: 'Bob' } },
  play: async () => {
    await amountField();
    await userEvent.click(await screen.findByRole('button', { name: 'Max' }, { timeout: 10_000 }));
    await press(/^Withdraw 6,000/);
    await succeeds();
    const { value } = await storyChain().client.reads.pool(11).get();
    await expect(value?.withdrawQueue).toHaveLength(1);
    await expect(value?.freeStake).toBe(0n);
  },
};

/** The queue of a pool that is pressed: everybody who waits, with countdowns, and what is missing. */
export const Queue: Story = {
  args: { pid: 4, tab: 'queue' },
  play: async () => {
    const box = await dialog();
    await visible(box.findByText(/Short 3,900/, {}, SLOW));
    await visible(box.findByRole('columnheader', { name: 'Countdown' }));
    await expect((await popup()).querySelectorAll('tr[data-uncovered]')).toHaveLength(2);
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
    const box = await dialog();
    await visible(box.findByText('1 request', {}, SLOW));
    const element = await popup();
    await waitFor(() => expect(element.querySelector('td .spk-countdown')).toHaveTextContent(/^(7 d 0 h|6 d 23 h)/));
    await expect(element.querySelector('td[data-column="value"] [data-planck="5800000000000000"]')).toBeVisible();
    await expect(element.querySelector('tr[data-mine]')).not.toBeNull();
    await visible(box.findByText(/^Short /));
  },
};

/** Day 7: the countdown is over, and the chain has stopped all workers. */
export const QueueDay7: Story = {
  ...queuedFor(7),
  play: async () => {
    const box = await dialog();
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
    await visible((await dialog()).findByText('on reclaim, possible now', {}, SLOW));
  },
};

/** What the manual calls Your Stake Info. */
export const YourStakeInfo: Story = {
  args: { pid: 5, tab: 'mine' },
  play: async () => {
    const box = await dialog();
    const locked = await box.findByText('Locked', {}, { timeout: 10_000 });
    await waitFor(() => expect(locked).toBeVisible());
    await visible(box.findByText('Share price'));
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
    await expect(await submit(/^Contribute/)).toHaveAttribute('aria-disabled', 'true');
    await expect((await popup()).querySelector('.spk-facts [data-planck]')).toBeNull();
  },
};

/** A node that takes its time: what is typed meanwhile is kept, and checked when the answers are there. */
export const Slow: Story = {
  parameters: { devChain: { blockTime: 0, prepare: slow } },
  play: async () => {
    const amount = await amountField();
    await userEvent.type(amount, '2000');
    await ready(/^Contribute 2,000/);
    await expect(amount).toHaveValue('2000');
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
    await expect(await submit(/^Contribute 2,000/)).toHaveAttribute('aria-disabled', 'true');
    await expect(await amountField()).toHaveValue('2000');
  },
};

/** Day 6: less than a day is left to the request that waits. */
export const Day6: Story = {
  args: { pid: 5, tab: 'withdraw' },
  parameters: { devChain: { blockTime: 0, prepare: later(5) } },
};

/** Without a mouse: the focus starts in the amount, stays inside, Enter submits, Esc asks and closes, and the opener has the focus again. */
export const Keyboard: Story = {
  render: (args) => <Opener label="Stake…">{(onOpenChange) => <StakeDialog {...args} onOpenChange={onOpenChange} />}</Opener>,
  play: async () => {
    const opener = await screen.findByRole('button', { name: 'Stake…' }, { timeout: 10_000 });
    opener.focus();
    await userEvent.keyboard('{Enter}');
    const amount = await amountField();
    await waitFor(() => expect(amount).toHaveFocus(), { timeout: 5000 });
    const box = await popup();
    await tabsInside(box, 12);
    amount.focus();
    await userEvent.keyboard('0,5{Enter}');
    await waitFor(() => expect(box.contains(document.activeElement)).toBe(true));
    // Something was typed: Esc asks first.
    await userEvent.keyboard('{Escape}');
    await userEvent.click(await screen.findByRole('button', { name: 'Discard' }));
    await waitFor(() => expect(screen.queryByRole('dialog', { name: 'Stake in Pool 0' })).toBeNull());
    await waitFor(() => expect(opener).toHaveFocus());
  },
};
