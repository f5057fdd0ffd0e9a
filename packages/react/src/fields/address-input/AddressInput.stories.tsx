import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, within } from 'storybook/test';
import { AddressInput } from './AddressInput';

const meta = {
  title: 'Fields/AddressInput',
  component: AddressInput,
  args: { label: 'Target account' },
  parameters: { devChain: { blockTime: 0 } },
} satisfies Meta<typeof AddressInput>;

export default meta;
type Story = StoryObj<typeof meta>;

export const Main: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await userEvent.click(await canvas.findByRole('button', { name: 'My address' }));
    await expect(canvas.getByText('Alice')).toBeVisible();
    await expect(canvas.queryByRole('button', { name: 'My address' })).toBeNull();
  },
};

/** The address of a known account on Kusama: the same account, and what its address is here. */
export const OtherNetwork: Story = {
  tags: ['worst'],
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await userEvent.type(await canvas.findByLabelText('Target account'), 'HNZata7iMYWmk5RvZRTiAsSDhV8366zq2YGb3tLH5Upf74F');
    await expect(canvas.getByText(/Kusama address/)).toBeVisible();
    await expect(canvas.getByText('Alice')).toBeVisible();
  },
};

export const Mistyped: Story = {
  tags: ['worst'],
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await userEvent.type(await canvas.findByLabelText('Target account'), 'HNZata7iMYWmk5RvZRTiAsSDhV8366zq2YGb3tLH5Upf74G');
    await expect(canvas.getByText(/typing mistake/)).toBeVisible();
  },
};
