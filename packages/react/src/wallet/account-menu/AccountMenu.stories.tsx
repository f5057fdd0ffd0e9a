import { DEV_GENESIS_HASH } from '@stakepool-kit/devnet';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, userEvent, waitFor, within } from 'storybook/test';
import { ALICE, BOB, ETHEREUM, type FakeWallet, installWallet, removeWallets } from '../../../stories/wallets';
import { DEV_ACCOUNTS } from '../dev-accounts';
import { AccountMenu } from './AccountMenu';

const meta = {
  title: 'Wallet/AccountMenu',
  component: AccountMenu,
  parameters: { devChain: { blockTime: 0 } },
  beforeEach: () => removeWallets,
} satisfies Meta<typeof AccountMenu>;

export default meta;
type Story = StoryObj<typeof meta>;

/** A visit before, Bob acted for Alice. */
function acting() {
  const [alice, bob] = DEV_ACCOUNTS.map(([, id]) => id);
  const kept = new Map([
    ['spk.account', `dev:${bob}>${alice}`],
    [`spk.actingFor.${DEV_GENESIS_HASH}`, JSON.stringify([{ signer: bob, real: alice }])],
  ]);
  return {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => void kept.set(name, value),
    removeItem: (name: string) => void kept.delete(name),
  };
}

/** The account in use with its balance. Esc closes and gives the focus back. */
export const Main: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    const button = await canvas.findByRole('button', { name: /^Account Alice/ }, { timeout: 10_000 });
    button.focus();
    await userEvent.keyboard('{Enter}');
    const menu = within(await canvas.findByRole('dialog', { name: 'Account' }));
    await menu.findByText('Transferable');
    await waitFor(() => expect(menu.getAllByText('PHA')[0]).toBeVisible(), { timeout: 10_000 });
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(canvas.getByRole('button', { name: /^Account Alice/ })).toHaveFocus());
  },
};

/** An account that another one acts for says so; the menu changes between the two, and the choice comes back with the page. */
export const ActsForAnother: Story = {
  parameters: { devChain: { account: null, provider: { storage: acting() } } },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await userEvent.click(await canvas.findByRole('button', { name: /^Account Bob as proxy of Alice/ }, { timeout: 10_000 }));
    const menu = within(await canvas.findByRole('dialog', { name: 'Account' }));
    await menu.findByText(/Bob signs and pays the fees/);
    const list = within(menu.getByRole('list', { name: 'Act as' }));
    await expect(list.getByRole('button', { name: /^as proxy of Alice/ })).toHaveAttribute('aria-pressed', 'true');
    await userEvent.click(list.getByRole('button', { name: /^Bob/ }));
    await canvas.findByRole('button', { name: /^Account Bob \d/ });
  },
};

/** Without an account it leads to one: by keyboard from the button through the dialog and back. */
export const NotConnected: Story = {
  parameters: { devChain: { account: null } },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    const connect = await canvas.findByRole('button', { name: 'Connect wallet' }, { timeout: 10_000 });
    connect.focus();
    await userEvent.keyboard('{Enter}');
    const dialog = within(await canvas.findByRole('dialog', { name: 'Choose account' }, { timeout: 10_000 }));
    const bob = await dialog.findByRole('button', { name: /Bob/ });
    while (document.activeElement !== bob) await userEvent.tab();
    await userEvent.keyboard('{Enter}');
    const button = await canvas.findByRole('button', { name: /^Account Bob/ });
    await waitFor(() => expect(canvas.queryByRole('dialog')).toBeNull());
    await waitFor(() => expect(button).toHaveFocus());
  },
};

/** Disconnecting forgets the account; the focus goes to the button that comes instead. */
export const Disconnects: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await userEvent.click(await canvas.findByRole('button', { name: /^Account Alice/ }, { timeout: 10_000 }));
    await userEvent.click(await canvas.findByRole('button', { name: 'Disconnect' }));
    const connect = await canvas.findByRole('button', { name: 'Connect wallet' });
    await waitFor(() => expect(connect).toHaveFocus());
  },
};

const remembering = (account: string) => ({ getItem: () => account, setItem: () => {}, removeItem: () => {} });
const page: { wallet: FakeWallet | null } = { wallet: null };

/** The choice of the visit before comes back with its wallet, however late, and waits while it is locked. */
export const RemembersTheChoice: Story = {
  parameters: {
    devChain: { account: null, provider: { storage: remembering(`talisman:${DEV_ACCOUNTS[1]?.[1]}`) } },
  },
  beforeEach: () => {
    page.wallet = installWallet('talisman', { after: 1500, accounts: [{ address: BOB, name: 'Savings' }] });
    return () => page.wallet?.remove();
  },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await canvas.findByText('Waiting for Talisman', undefined, { timeout: 10_000 });
    await canvas.findByRole('button', { name: /^Account Savings/ }, { timeout: 10_000 });
    page.wallet?.lock();
    await canvas.findByText('Waiting for Talisman');
    page.wallet?.unlock();
    await canvas.findByRole('button', { name: /^Account Savings/ });
  },
};

const signer = {};

/** The host's own account: shown on this network's prefix, without any wallet of the kit's. */
export const HostsOwn: Story = {
  tags: ['worst'],
  parameters: {
    devChain: { provider: { account: { account: { address: ALICE, name: 'Treasury', signer }, onConnect: fn() } } },
  },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await userEvent.click(await canvas.findByRole('button', { name: /^Account Treasury/ }, { timeout: 10_000 }));
    await canvas.findByRole('button', { name: 'Switch account…' });
    await expect(canvasElement.querySelector('.spk-account-full')).toHaveTextContent(/^4/);
    await expect(canvas.queryByRole('button', { name: 'Disconnect' })).toBeNull();
  },
};

const connectHost = fn();

/** No account yet: the host is asked for one. */
export const AsksTheHost: Story = {
  parameters: { devChain: { provider: { account: { account: null, onConnect: connectHost } } } },
  play: async ({ canvasElement }) => {
    connectHost.mockClear();
    await userEvent.click(await within(canvasElement).findByRole('button', { name: 'Connect' }, { timeout: 10_000 }));
    await expect(connectHost).toHaveBeenCalledOnce();
  },
};

/** A host that serves other chains too may have an account that cannot be used here. */
export const AccountOfAnotherKind: Story = {
  tags: ['worst'],
  parameters: { devChain: { provider: { account: { account: { address: ETHEREUM, signer } } } } },
  play: async ({ canvasElement }) => {
    await within(canvasElement).findByText(/another kind of chain/, undefined, { timeout: 10_000 });
  },
};
