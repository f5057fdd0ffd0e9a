import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, waitFor, within } from 'storybook/test';
import { storyChain } from '../../../stories/dev-chain';
import { refusing, SLOW, showsFailure, showsLoading, stalled } from '../../../stories/node';
import { visible } from '../../../stories/visible';
import { PoolDetail } from './PoolDetail';

const meta = {
  title: 'Pools/PoolDetail',
  component: PoolDetail,
  args: { pid: 0 },
  parameters: {
    devChain: { blockTime: 0, provider: { poolUrl: (pid: bigint) => `https://console.example/pools/${pid}` } },
  },
} satisfies Meta<typeof PoolDetail>;

export default meta;
type Story = StoryObj<typeof meta>;

const ready = (canvasElement: HTMLElement) =>
  waitFor(() => expect(canvasElement.querySelector('.spk-detail')).toHaveAttribute('data-status', 'ready'), SLOW);
const tab = (canvasElement: HTMLElement, name: RegExp) => within(canvasElement).findByRole('tab', { name }, SLOW);

/** One of one's own pools. */
export const Main: Story = {
  play: async ({ canvasElement }) => {
    await ready(canvasElement);
    const canvas = within(canvasElement);
    await expect(canvas.getByText('Your pool')).toBeVisible();
    await visible(canvas.findByText('Open to all'));
    await visible(canvas.findByText('The withdraw queue is empty', undefined, SLOW));
    await expect(await canvas.findByRole('link', { name: /t\.me\/poolzero|@poolzero/ })).toHaveAttribute(
      'rel',
      expect.stringContaining('noopener'),
    );
  },
};

/** The forced stop is twelve hours away: its fix is the primary button. */
export const Pressing: Story = {
  tags: ['worst'],
  args: { pid: 4 },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await visible(canvas.findByText('Ways to avoid the forced stop', undefined, SLOW));
    await expect(canvasElement.querySelectorAll('.spk-button-primary')).toHaveLength(1);
  },
};

/** Tabs by the arrow keys. */
export const Keyboard: Story = {
  args: { pid: 5, renderWorkers: (pid) => <p>Workers of {pid}</p> },
  play: async ({ canvasElement }) => {
    const first = await tab(canvasElement, /^Overview/);
    first.focus();
    await userEvent.keyboard('{ArrowRight}');
    await visible(within(canvasElement).findByText('Workers of 5'));
    await userEvent.keyboard('{ArrowRight}');
    await expect(await tab(canvasElement, /^Withdraw queue/)).toHaveFocus();
    await visible(within(canvasElement).findByRole('slider', { name: /forecast/ }, SLOW));
    await userEvent.keyboard('{End}');
    await expect(await tab(canvasElement, /^Settings/)).toHaveAttribute('aria-selected', 'true');
    await visible(within(canvasElement).findByText('Of 100 PHA rewards'));
  },
};

/** Workers of this pool only. */
export const Workers: Story = {
  args: { tab: 'workers' },
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(canvasElement.querySelector('.spk-worker-table')).not.toBeNull(), SLOW);
  },
};

/** Stakers are looked up when asked for: the chain has no list per pool. */
export const Stakers: Story = {
  args: { tab: 'stakers' },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await userEvent.click(await canvas.findByRole('button', { name: 'Look through all records' }, SLOW));
    await visible(canvas.findByText(/^4 stakers at block/, undefined, SLOW));
  },
};

/** A pool for invited stakers, seen by its owner. */
export const Settings: Story = {
  args: { pid: 3, tab: 'settings' },
  parameters: { devChain: { account: 'Dave', blockTime: 0 } },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await visible(canvas.findByRole('button', { name: 'Change Payout Pref' }, SLOW));
    await visible(canvas.findByText(/Only the owner and these accounts/));
    await expect(canvas.getByText(/^The owner gets 50/)).toBeVisible();
  },
};

/** What a hostile owner wrote is text. */
export const Hostile: Story = {
  args: { pid: 9, tab: 'settings' },
  play: async ({ canvasElement }) => {
    await visible(within(canvasElement).findByText(/<img src=x onerror=alert\(1\)>/, undefined, SLOW));
    await expect(canvasElement.querySelector('.spk-description a, .spk-description img')).toBeNull();
  },
};

/** Nobody has chosen an account. */
export const NoAccount: Story = {
  args: { pid: 5 },
  parameters: { devChain: { account: null, blockTime: 0 } },
  play: async ({ canvasElement }) => {
    await visible(within(canvasElement).findByText('Choose an account to see your stake here.', undefined, SLOW));
  },
};

/** No such pool. */
export const Missing: Story = {
  args: { pid: 'seven' },
  play: async ({ canvasElement }) => {
    await visible(within(canvasElement).findByText('Pool seven does not exist', undefined, SLOW));
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

/** The connection is gone: figures stay, with the block they are of. */
export const Offline: Story = {
  play: async ({ canvasElement }) => {
    await ready(canvasElement);
    await storyChain().client.disconnect();
    await visible(within(canvasElement).findByText('The connection is lost', undefined, SLOW));
    await expect(within(canvasElement).getByText('Your pool')).toBeVisible();
  },
};
