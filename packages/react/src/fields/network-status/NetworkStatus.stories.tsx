import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, waitFor, within } from 'storybook/test';
import { storyChain } from '../../../stories/dev-chain';
import { type Clock, systemClock } from '../../provider/clock';
import { NetworkStatus } from './NetworkStatus';

const meta = {
  title: 'Fields/NetworkStatus',
  component: NetworkStatus,
} satisfies Meta<typeof NetworkStatus>;

export default meta;
type Story = StoryObj<typeof meta>;

/** Chain, newest block and its age; the button opens how the chain is reached. */
export const Main: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    const button = await canvas.findByRole('button', { name: /^Network/ });
    await canvas.findByText(/#[\d,]+ · \d+ s ago/, undefined, { timeout: 10_000 });
    button.focus();
    await userEvent.keyboard('{Enter}');
    const genesis = await canvas.findByText('Genesis');
    await waitFor(() => expect(genesis).toBeVisible());
    await expect(canvas.getByRole('button', { name: 'Copy report' })).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(canvas.getByRole('button', { name: /^Network/ })).toHaveFocus());
  },
};

/** The machine's time, twenty times as fast. */
const began = Date.now();
const fastClock: Clock = { ...systemClock, now: () => began + (Date.now() - began) * 20 };

/** No block for more than two block times: the word says so, beside the colour. */
export const Lagging: Story = {
  parameters: { devChain: { blockTime: 0, provider: { clock: fastClock } } },
  play: async ({ canvasElement }) => {
    await within(canvasElement).findByText(/lagging/, undefined, { timeout: 10_000 });
  },
};

/** The connection is gone: the last block stays in sight, and the change is announced once. */
export const Offline: Story = {
  tags: ['worst'],
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await canvas.findByText(/#[\d,]+/, undefined, { timeout: 10_000 });
    await storyChain().client.disconnect();
    await expect(await canvas.findByText('disconnected')).toHaveAttribute('role', 'status');
    await expect(canvas.getByText(/#[\d,]+ · disconnected/)).toBeVisible();
    await userEvent.click(canvas.getByRole('button', { name: /^Network/ }));
    await canvas.findByRole('button', { name: 'Reconnect' });
  },
};

export const Compact: Story = { args: { compact: true } };
