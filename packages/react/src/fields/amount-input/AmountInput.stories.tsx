import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, within } from 'storybook/test';
import { AmountInput } from './AmountInput';

const PHA = 10n ** 12n;

const meta = {
  title: 'Fields/AmountInput',
  component: AmountInput,
  args: { label: 'Amount', max: 12_408n * PHA },
  parameters: { devChain: { blockTime: 0 } },
} satisfies Meta<typeof AmountInput>;

export default meta;
type Story = StoryObj<typeof meta>;

/** It always says what it understood, in the reader's own form. */
export const Main: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    const field = await canvas.findByLabelText('Amount');
    await userEvent.type(field, '2750.5');
    await expect(canvas.getByText(/Understood as 2,750\.5/)).toBeVisible();
    await userEvent.click(canvas.getByRole('button', { name: 'Max' }));
    await expect(field).toHaveValue('12408');
  },
};

/** `1,500` is 1500 to some and 1.5 to others: refused, with a button for each. Nothing that was typed is lost. */
export const Ambiguous: Story = {
  tags: ['worst'],
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    const field = await canvas.findByLabelText('Amount');
    await userEvent.type(field, '1,500');
    await expect(field).toHaveValue('1,500');
    await expect(field).toHaveAttribute('aria-invalid', 'true');
    await userEvent.click(canvas.getByRole('button', { name: /^Use 1,500/ }));
    await expect(field).toHaveValue('1500');
    await expect(field).toHaveAttribute('aria-invalid', 'false');
    await userEvent.clear(field);
    await userEvent.type(field, '12,408');
    await expect(canvas.getByRole('button', { name: /^Use 12,408/ })).toBeVisible();
  },
};

/** In French both `2 750,5` and `2750.5` are understood. */
export const French: Story = {
  globals: { locale: 'fr' },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    const field = await canvas.findByLabelText('Amount');
    await userEvent.type(field, '2 750,5');
    await expect(canvas.getByText(/Compris : 2.750,5/)).toBeVisible();
    await userEvent.clear(field);
    await userEvent.type(field, '2750.5');
    await expect(canvas.getByText(/Compris : 2.750,5/)).toBeVisible();
  },
};

export const Refused: Story = {
  tags: ['worst'],
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await userEvent.type(await canvas.findByLabelText('Amount'), '0.1234567890123');
    await expect(canvas.getByText(/more decimals/)).toBeVisible();
  },
};

/** Other numbers than amounts, such as a commission. */
export const Percent: Story = { args: { label: 'Payout Pref', max: null, decimals: 4, unit: '%', initial: 125_000n } };
