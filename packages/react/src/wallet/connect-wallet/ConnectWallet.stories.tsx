import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, userEvent, waitFor, within } from 'storybook/test';
import { ALICE, BOB, CHARLIE, ETHEREUM, type FakeWallet, installWallet, removeWallets } from '../../../stories/wallets';
import { ConnectWallet } from './ConnectWallet';
import { ConnectWalletDialog } from './ConnectWalletDialog';

const meta = {
  title: 'Wallet/ConnectWallet',
  component: ConnectWallet,
  args: { onChoose: fn() },
  parameters: { devChain: { account: null, blockTime: 0 } },
} satisfies Meta<typeof ConnectWallet>;

export default meta;
type Story = StoryObj<typeof meta>;

const page: { wallet: FakeWallet | null } = { wallet: null };
const wallet = (): FakeWallet => {
  if (page.wallet === null) throw new Error('The story has no wallet.');
  return page.wallet;
};
/** Wallets that are in the page before the story begins; the last one is the play function's. */
const withWallets =
  (...wallets: readonly Parameters<typeof installWallet>[]) =>
  () => {
    for (const each of wallets) page.wallet = installWallet(...each);
    return removeWallets;
  };

const ACCOUNTS = [
  { address: ALICE, name: 'Pool owner', type: 'sr25519' },
  { address: BOB, name: 'Savings', type: 'sr25519' },
] as const;

/** Wallets are asked only when the user says so; then their accounts are grouped under them. */
export const Main: Story = {
  beforeEach: withWallets(
    ['subwallet-js', { accounts: [{ address: CHARLIE, name: 'Charlie at work' }] }],
    ['polkadot-js', { accounts: ACCOUNTS }],
  ),
  play: async ({ canvasElement, args }) => {
    const canvas = within(canvasElement);
    const connect = await canvas.findByRole('button', { name: 'Connect Polkadot{.js}' }, { timeout: 10_000 });
    await expect(wallet().asked()).toBe(0);
    await userEvent.click(connect);
    const group = within(await canvas.findByRole('list', { name: 'Polkadot{.js}' }));
    await userEvent.click(group.getByRole('button', { name: /Savings/ }));
    await expect(group.getByRole('button', { name: /Savings/ })).toHaveAttribute('aria-pressed', 'true');
    await expect(args.onChoose).toHaveBeenCalledOnce();
    await expect(canvas.getByRole('button', { name: 'Connect SubWallet' })).toBeVisible();
  },
};

/** How to install a wallet and create or import an account. Dev accounts are offered on a dev chain only. */
export const NoWallet: Story = {
  tags: ['worst'],
  beforeEach: () => removeWallets,
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await canvas.findByText('Looking for wallets in this browser…', undefined, { timeout: 10_000 });
    await canvas.findByText('No wallet found in this browser.', undefined, { timeout: 10_000 });
    await expect(canvas.getByRole('link', { name: /Talisman/ })).toHaveAttribute('rel', 'noreferrer noopener');
    await expect(canvas.getByRole('list', { name: 'Dev chain accounts' })).toBeVisible();
  },
};

/** An extension may put itself into the page long after it has loaded. */
export const AppearsLate: Story = {
  beforeEach: withWallets(['talisman', { after: 4500, accounts: ACCOUNTS }]),
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await canvas.findByText('No wallet found in this browser.', undefined, { timeout: 10_000 });
    await canvas.findByRole('button', { name: 'Connect Talisman' }, { timeout: 10_000 });
    await expect(canvas.queryByText('No wallet found in this browser.')).toBeNull();
  },
};

/** A refusal is told with the wallet's own words, and can be taken back. */
export const Rejects: Story = {
  beforeEach: withWallets(['polkadot-js', { manner: 'reject', accounts: ACCOUNTS }]),
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await userEvent.click(await canvas.findByRole('button', { name: 'Connect Polkadot{.js}' }, { timeout: 10_000 }));
    await canvas.findByText('It says: Rejected by the user');
    await expect(canvas.getAllByRole('status')[0]).toHaveTextContent('gave no access');
    wallet().answer('allow');
    await userEvent.click(canvas.getByRole('button', { name: 'Ask Polkadot{.js} again' }));
    await canvas.findByRole('button', { name: /Pool owner/ });
  },
};

/** While the wallet shows its window, the page says where to look. */
export const Hangs: Story = {
  beforeEach: withWallets(['polkadot-js', { manner: 'hang' }]),
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await userEvent.click(await canvas.findByRole('button', { name: 'Connect Polkadot{.js}' }, { timeout: 10_000 }));
    await canvas.findByText(/Look for its window/);
  },
};

/** A wallet that locks takes its accounts away; unlocked, they come back with the choice. */
export const LocksAndUnlocks: Story = {
  beforeEach: withWallets(['polkadot-js', { accounts: ACCOUNTS }]),
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await userEvent.click(await canvas.findByRole('button', { name: 'Connect Polkadot{.js}' }, { timeout: 10_000 }));
    await userEvent.click(await canvas.findByRole('button', { name: /Pool owner/ }));
    wallet().lock();
    await canvas.findByText('Polkadot{.js} is locked, or no longer allows this page.');
    await expect(canvas.queryByRole('button', { name: /Pool owner/ })).toBeNull();
    wallet().unlock();
    await expect(await canvas.findByRole('button', { name: /Pool owner/ })).toHaveAttribute('aria-pressed', 'true');
    wallet().setAccounts([{ address: CHARLIE, name: 'A new one' }]);
    await canvas.findByRole('button', { name: /A new one/ });
    await expect(canvas.queryByRole('button', { name: /Pool owner/ })).toBeNull();
  },
};

/** Accounts that cannot be used on this network are left out and counted. */
export const OtherChains: Story = {
  beforeEach: withWallets([
    'polkadot-js',
    {
      accounts: [
        { address: ALICE, name: 'Only on Polkadot', genesisHash: '0x91b171bb158e2d3848fa23a9f1c25182fb8e20313b2c1eb49219da7a70ce90c3' },
        { address: ETHEREUM, name: 'On Moonbeam', type: 'ethereum' },
      ],
    },
  ]),
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await userEvent.click(await canvas.findByRole('button', { name: 'Connect Polkadot{.js}' }, { timeout: 10_000 }));
    await canvas.findByText(/1 account is bound to another chain/);
    await canvas.findByText(/1 account is of another kind/);
    await canvas.findByText('Polkadot{.js} shows no account for this network.');
  },
};

/** Names of wallets and accounts are anybody's: text, without tricks of direction or length. */
export const HostileNames: Story = {
  tags: ['worst'],
  beforeEach: withWallets([
    '<img src=x onerror=alert(1)>',
    {
      accounts: [
        { address: ALICE, name: '<b>bold</b>\u202e drawkcab' },
        { address: BOB, name: 'very long '.repeat(40) },
        { address: CHARLIE, name: '\u200b\u200b' },
      ],
    },
  ]),
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await userEvent.click(await canvas.findByRole('button', { name: /^Connect <img/ }, { timeout: 10_000 }));
    await canvas.findByText('<b>bold</b> drawkcab');
    await expect(canvasElement.querySelector('img, b')).toBeNull();
  },
};

/** The host brings account and signer itself: no wallet is offered. */
export const HostsOwn: Story = {
  parameters: { devChain: { provider: { account: { account: null, onConnect: fn() } } } },
  beforeEach: withWallets(['polkadot-js', { accounts: ACCOUNTS }]),
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await canvas.findByRole('button', { name: 'Connect' }, { timeout: 10_000 });
    await expect(canvas.queryByText('Polkadot{.js}')).toBeNull();
    await expect(canvas.queryByText('Dev chain accounts')).toBeNull();
  },
};

/** The same in a dialog. The keyboard reaches every account, Esc closes. */
export const InDialog: Story = {
  render: (args) => <ConnectWalletDialog {...args} />,
  beforeEach: withWallets(['polkadot-js', { accounts: ACCOUNTS }]),
  play: async ({ canvasElement, args }) => {
    const canvas = within(canvasElement);
    const dialog = within(await canvas.findByRole('dialog', { name: 'Choose account' }, { timeout: 10_000 }));
    const connect = await dialog.findByRole('button', { name: 'Connect Polkadot{.js}' }, { timeout: 3000 });
    while (document.activeElement !== connect) await userEvent.tab();
    await userEvent.keyboard('{Enter}');
    const savings = await dialog.findByRole('button', { name: /Savings/ });
    while (document.activeElement !== savings) await userEvent.tab();
    await userEvent.keyboard(' ');
    await expect(args.onChoose).toHaveBeenCalledOnce();
    await waitFor(() => expect(canvas.queryByRole('dialog')).toBeNull());
  },
};
