import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, waitFor, within } from 'storybook/test';
import { ALICE, BOB, type FakeWallet, installWallet, removeWallets } from '../../../stories/wallets';
import { AccountSettings } from './AccountSettings';

const meta = {
  title: 'Settings/AccountSettings',
  component: AccountSettings,
  parameters: { devChain: { blockTime: 0 } },
  beforeEach: () => removeWallets,
} satisfies Meta<typeof AccountSettings>;

export default meta;
type Story = StoryObj<typeof meta>;

const page: { wallet: FakeWallet | null } = { wallet: null };

/** Every account with its address and balance; a press uses another one. */
export const Main: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    const list = within(await canvas.findByRole('list', { name: 'Dev chain accounts' }, { timeout: 10_000 }));
    await waitFor(() => expect(list.getAllByText('PHA').length).toBeGreaterThanOrEqual(12), { timeout: 10_000 });
    await expect(list.getByRole('button', { name: /^Alice/ })).toHaveAttribute('aria-pressed', 'true');
    list.getByRole('button', { name: /^Bob/ }).focus();
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(list.getByRole('button', { name: /^Bob/ })).toHaveAttribute('aria-pressed', 'true'));
    await expect(list.getAllByRole('button', { name: /^Copy address/ })).toHaveLength(6);
  },
};

/** A wallet that was connected and is locked says what to do, and comes back by itself. */
export const LockedWallet: Story = {
  parameters: { devChain: { account: null } },
  beforeEach: () => {
    page.wallet = installWallet('polkadot-js', {
      accounts: [
        { address: ALICE, name: 'Pool owner' },
        { address: BOB, name: 'Savings' },
      ],
    });
    return removeWallets;
  },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await userEvent.click(await canvas.findByRole('button', { name: 'Connect Polkadot{.js}' }, { timeout: 10_000 }));
    await canvas.findByRole('button', { name: /^Savings/ });
    page.wallet?.lock();
    await canvas.findByText(/is locked, or no longer allows this page/);
    page.wallet?.unlock();
    await canvas.findByRole('button', { name: /^Savings/ });
  },
};

/** The host's own account, without any wallet of the kit's. */
export const HostsOwn: Story = {
  tags: ['worst'],
  parameters: { devChain: { provider: { account: { account: { address: ALICE, name: 'Treasury', signer: {} }, onConnect: () => {} } } } },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await canvas.findByRole('button', { name: /^Treasury/ }, { timeout: 10_000 });
    await expect(canvas.getByRole('button', { name: 'Switch account…' })).toBeVisible();
  },
};
