import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, waitFor, within } from 'storybook/test';
import { SLOW, showsLoading, stalled } from '../../../stories/node';
import { visible } from '../../../stories/visible';
import { withdrawn } from '../../../stories/withdrawals';
import { WithdrawQueue } from './WithdrawQueue';

/** Pools of scenario `demo`. */
const PRESSING = 4;
const COVERED = 5;

const meta = {
  title: 'Pools/WithdrawQueue',
  component: WithdrawQueue,
  args: { pid: COVERED },
  parameters: { devChain: { blockTime: 0 } },
} satisfies Meta<typeof WithdrawQueue>;

export default meta;
type Story = StoryObj<typeof meta>;

const rowsOf = (canvasElement: HTMLElement) => canvasElement.querySelectorAll('tbody tr');

/** Three requests that stake which cools down will pay. */
export const Main: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await visible(canvas.findByRole('table', { name: /Withdraw queue of Pool 5/ }, SLOW));
    await expect(rowsOf(canvasElement)).toHaveLength(3);
    await expect(canvas.getByText('3 requests')).toBeVisible();
    await expect(canvasElement.querySelector('tr[data-mine]')).not.toBeNull();
    await expect(canvasElement.querySelector('.spk-queue')).not.toHaveAttribute('data-pressing');
  },
};

/** Twelve hours before the chain stops all workers: who is not covered, and how much is missing. */
export const Pressing: Story = {
  tags: ['worst'],
  args: { pid: PRESSING },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await visible(canvas.findByText(/Short .* in/, undefined, SLOW));
    await expect(canvasElement.querySelectorAll('tr[data-uncovered]')).toHaveLength(2);
  },
};

/** Nobody waits. */
export const Empty: Story = {
  args: { pid: 1 },
  play: async ({ canvasElement }) => {
    await visible(within(canvasElement).findByText('The withdraw queue is empty', undefined, SLOW));
  },
};

/** No such pool. */
export const Missing: Story = {
  args: { pid: 4711 },
  play: async ({ canvasElement }) => {
    await visible(within(canvasElement).findByText('Pool 4711 does not exist', undefined, SLOW));
  },
};

/** Without a frame, as in a dialog. */
export const Bare: Story = { args: { pid: COVERED, bare: true } };

/** The node does not answer: rows keep their place. */
export const Loading: Story = {
  parameters: { devChain: { blockTime: 0, prepare: stalled } },
  play: showsLoading,
};

/** The day of the withdrawal: what the free stake pays is paid, the rest waits. */
export const Day0: Story = {
  args: { pid: 1 },
  parameters: { devChain: { account: 'Bob', blockTime: 0, prepare: withdrawn(0) } },
  play: async ({ canvasElement }) => {
    await visible(within(canvasElement).findByText('1 request', undefined, SLOW));
    await expect(canvasElement.querySelector('.spk-queue')).toHaveAttribute('data-pressing');
    await waitFor(() => expect(canvasElement.querySelector('td .spk-countdown')).toHaveTextContent(/^(7 d 0 h|6 d 23 h)/));
  },
};

/** Seven days later the countdown is over, and the chain has stopped all workers. */
export const Day7: Story = {
  args: { pid: 1 },
  parameters: { devChain: { account: 'Bob', blockTime: 0, prepare: withdrawn(7) } },
  play: async ({ canvasElement }) => {
    await visible(within(canvasElement).findByText('over', undefined, SLOW));
    await expect(canvasElement.querySelector('.spk-queue')).not.toHaveAttribute('data-pressing');
  },
};

/** After fourteen days every worker can be reclaimed: that pays. */
export const Day14: Story = {
  args: { pid: 1 },
  parameters: { devChain: { account: 'Bob', blockTime: 0, prepare: withdrawn(14) } },
  play: async ({ canvasElement }) => {
    await visible(within(canvasElement).findByText('on reclaim, possible now', undefined, SLOW));
  },
};
