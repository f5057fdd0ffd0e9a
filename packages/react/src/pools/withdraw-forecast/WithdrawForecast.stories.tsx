import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, screen, userEvent, waitFor, within } from 'storybook/test';
import { refusing, SLOW, showsFailure, showsLoading, stalled } from '../../../stories/node';
import { visible } from '../../../stories/visible';
import { withdrawn } from '../../../stories/withdrawals';
import { WithdrawForecast } from './WithdrawForecast';

const meta = {
  title: 'Pools/WithdrawForecast',
  component: WithdrawForecast,
  args: { pid: 4 },
  parameters: { devChain: { blockTime: 0 } },
} satisfies Meta<typeof WithdrawForecast>;

export default meta;
type Story = StoryObj<typeof meta>;

const chartOf = (canvasElement: HTMLElement) => within(canvasElement).findByRole('slider', { name: /Withdraw forecast/ }, SLOW);

/** Twelve hours before a forced stop: what is short, what would happen, and each way to avoid it. */
export const Main: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await expect(await chartOf(canvasElement)).toBeVisible();
    await expect(canvas.getByText('Ways to avoid the forced stop')).toBeVisible();
    await expect(canvas.getByText(/all 6 mining workers stop/)).toBeVisible();
    await expect([...canvasElement.querySelectorAll('[data-way]')].map((way) => way.getAttribute('data-way'))).toEqual([
      'contribute',
      'stop',
      'nothing',
    ]);
  },
};

/** Arrow keys move through the events; the table says the same. */
export const Keyboard: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    const chart = await chartOf(canvasElement);
    while (document.activeElement !== chart) await userEvent.tab();
    await expect(chart).toHaveAttribute('aria-valuetext', expect.stringMatching(/^now: Free stake now/));
    await userEvent.keyboard('{ArrowRight}');
    await expect(chart).toHaveAttribute('aria-valuetext', expect.stringMatching(/Request 1 is due/));
    await userEvent.keyboard('{End}');
    await expect(chart).toHaveAttribute('aria-valuetext', expect.stringMatching(/All requests are paid/));
    await userEvent.keyboard('{Home}{ArrowLeft}');
    await expect(chart).toHaveAttribute('aria-valuenow', '1');
    await userEvent.tab({ shift: true });
    await userEvent.keyboard('{Enter}');
    const table = await canvas.findByRole('table', { name: /Withdraw forecast/ });
    await expect(within(table).getByText('Forced stop of all workers')).toBeVisible();
  },
};

/** The way out opens the dialog with its amount. */
export const Contribute: Story = {
  play: async ({ canvasElement }) => {
    await userEvent.click(await within(canvasElement).findByRole('button', { name: /^Contribute [\d,.]+/ }, SLOW));
    const dialog = await screen.findByRole('dialog', undefined, SLOW);
    await waitFor(() => expect(dialog).toBeVisible(), SLOW);
  },
};

/** Releasing stake covers the queue in time. */
export const Covered: Story = {
  args: { pid: 5 },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await visible(canvas.findByText(/Free and releasing stake cover all 3 requests/, undefined, SLOW));
    await expect(canvas.getByText(/Your request is number 3/)).toBeVisible();
  },
};

/** Workers whose cool-down is over pay the queue when somebody reclaims them. */
export const Reclaimable: Story = {
  args: { pid: 10 },
  play: async ({ canvasElement }) => {
    await expect((await within(canvasElement).findAllByRole('button', { name: /^Reclaim/ }, SLOW)).length).toBe(2);
  },
};

/** Nobody waits. */
export const Empty: Story = {
  args: { pid: 1 },
  play: async ({ canvasElement }) => {
    await visible(within(canvasElement).findByText(/^Nobody waits/, undefined, SLOW));
  },
};

/** The day of a withdrawal that nothing covers. */
export const Day0: Story = {
  args: { pid: 1 },
  parameters: { devChain: { account: 'Bob', blockTime: 0, prepare: withdrawn(0) } },
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(canvasElement.querySelector('[data-summary=forceStop]')).not.toBeNull(), SLOW);
  },
};

/** Day 7: all workers were stopped and cool down. */
export const Day7: Story = {
  args: { pid: 1 },
  parameters: { devChain: { account: 'Bob', blockTime: 0, prepare: withdrawn(7) } },
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(canvasElement.querySelector('[data-summary=covered]')).not.toBeNull(), SLOW);
  },
};

/** Day 14: reclaiming pays. */
export const Day14: Story = {
  args: { pid: 1 },
  parameters: { devChain: { account: 'Bob', blockTime: 0, prepare: withdrawn(14) } },
  play: async ({ canvasElement }) => {
    await expect((await within(canvasElement).findAllByRole('button', { name: /^Reclaim/ }, SLOW)).length).toBe(7);
  },
};

/** The node does not answer. */
export const Loading: Story = {
  parameters: { devChain: { blockTime: 0, prepare: stalled } },
  play: showsLoading,
};

/** The node refuses. */
export const Failed: Story = {
  tags: ['worst'],
  parameters: { devChain: { blockTime: 0, prepare: refusing } },
  play: showsFailure,
};
