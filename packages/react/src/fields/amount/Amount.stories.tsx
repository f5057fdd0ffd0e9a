import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, waitFor, within } from 'storybook/test';
import { visible } from '../../../stories/visible';
import { Amount } from './Amount';

const PHA = 10n ** 12n;

const meta = {
  title: 'Fields/Amount',
  component: Amount,
  args: { value: 12_408_339_166_204_418n, unit: true, focusable: true },
  parameters: { devChain: { blockTime: 0 } },
} satisfies Meta<typeof Amount>;

export default meta;
type Story = StoryObj<typeof meta>;

/** Two decimals, rounded down: nobody is shown more than they have. Point at it, focus it or tap it for the exact amount. */
export const Main: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await visible(canvas.findByText('12,408'));
    await expect(canvas.getByText('.33')).toBeVisible();
    await userEvent.tab();
    const exact = await canvas.findByText(/12,408\.339.166.204.418/, undefined, { timeout: 5000 });
    await waitFor(() => expect(exact).toBeVisible());
    await expect(canvas.getByText('12408339166204418 planck')).toBeVisible();
    await userEvent.keyboard('{Enter}');
    await expect(canvas.getByRole('button', { name: /^Copy/ })).toHaveFocus();
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(canvas.queryByText('12408339166204418 planck')).toBeNull());
    await expect(canvas.getByRole('button', { name: /12,408/ })).toHaveFocus();
  },
};

/** Open: all decimals in threes, the integer the chain counts in, and its copy. */
export const Exact: Story = {
  tags: ['worst'],
  args: { value: 999_999_999_123_456_789_012n },
  play: async ({ canvasElement }) => {
    await within(canvasElement).findByText('999,999,999');
    await userEvent.tab();
    const planck = await within(canvasElement).findByText('999999999123456789012 planck', undefined, { timeout: 5000 });
    await waitFor(() => expect(planck).toBeVisible());
  },
};

/** What you need rounds up. */
export const Needed: Story = { args: { value: 3_165_438_000_000_000n, rounding: 'up' } };
export const Fee: Story = { args: { value: 1_160_012_345n, exact: true } };
export const Zero: Story = { args: { value: 0n } };
export const Unknown: Story = { args: { value: null } };
export const Dust: Story = { args: { value: 1n } };
export const Large: Story = { tags: ['worst'], args: { value: 700_000_000n * PHA } };
