import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect } from 'storybook/test';
import { useAccount } from '../../wallet/accounts';
import { until } from '../stories/submit';
import { FeeLine, type FeeLineProps } from './FeeLine';

function OfAccount(props: FeeLineProps) {
  return <FeeLine {...props} account={useAccount()?.id ?? null} />;
}

const meta = {
  title: 'Transactions/FeeLine',
  component: FeeLine,
  args: { fee: 1_412_345_678n },
  render: (args) => <OfAccount {...args} />,
  parameters: { devChain: { blockTime: 0 } },
} satisfies Meta<typeof FeeLine>;

export default meta;
type Story = StoryObj<typeof meta>;

/** All decimals of the fee, and what the account can still transfer after it. */
export const Main: Story = {
  play: async ({ canvasElement }) => {
    await expect(await until(canvasElement, '.spk-fee-line-after')).toHaveTextContent(/\d PHA$/);
    await expect(canvasElement.querySelector('[data-planck="1412345678"]')).not.toBeNull();
  },
};

export const Checking: Story = { args: { fee: null, checking: true } };
export const Unknown: Story = { tags: ['worst'], args: { fee: null } };
