import { devKey } from '@stakepool-kit/devnet';
import { accountId } from '@stakepool-kit/sdk/rules';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, screen, userEvent, waitFor, within } from 'storybook/test';
import { storyChain } from '../../../stories/dev-chain';
import { field, press, ready, refuses, says, succeeds } from '../../../stories/dialog';
import { Opener } from '../../../stories/Opener';
import { withProxies } from '../../../stories/proxies';
import { ALICE, BOB } from '../../../stories/wallets';
import { SetCapDialog } from '../../dialogs/set-cap/SetCapDialog';
import { AccountMenu } from '../../wallet/account-menu/AccountMenu';
import { ProxySettings } from './ProxySettings';

const meta = {
  title: 'Settings/ProxySettings',
  component: ProxySettings,
  parameters: { devChain: { blockTime: 0 } },
} satisfies Meta<typeof ProxySettings>;

export default meta;
type Story = StoryObj<typeof meta>;

const PATIENCE = { timeout: 20_000 };

/** The section in a page: with the account in use, and a dialog to act in. */
const render = () => (
  <div style={{ display: 'grid', gap: 16 }}>
    <AccountMenu />
    <ProxySettings />
    <Opener label="Set Cap of Pool 0">{(onOpenChange) => <SetCapDialog pid={0} onOpenChange={onOpenChange} />}</Opener>
  </div>
);

/** Alice’s proxies with their types and their deposit. */
export const Main: Story = {
  parameters: {
    devChain: {
      prepare: withProxies(
        { real: 'Alice', delegate: 'Bob', type: 'StakePoolManager' },
        { real: 'Alice', delegate: 'Charlie', type: 'Any', delay: 600 },
      ),
    },
  },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    const list = within(await canvas.findByRole('list', { name: 'Who may act for Alice' }, PATIENCE));
    await expect(list.getAllByRole('listitem')).toHaveLength(2);
    await expect(canvas.getByText('Any, announced 600 blocks before')).toBeVisible();
    await expect(canvasElement.querySelector('[data-planck="1210000000000"]')).not.toBeNull();
  },
};

/** From the empty list through the form: the deposit before and after, and the proxy in the list. */
export const AddsProxy: Story = {
  parameters: { devChain: { blockTime: 400 } },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await canvas.findByText('Nobody but the account itself.', undefined, PATIENCE);
    await userEvent.click(canvas.getByRole('button', { name: 'Add proxy…' }));
    const delegate = await field('Who may act');
    await waitFor(() => expect(delegate).toHaveFocus());
    await userEvent.paste(ALICE);
    await refuses('proxy.NoSelfProxy');
    await userEvent.clear(delegate);
    await userEvent.paste(BOB);
    await userEvent.selectOptions(await screen.findByRole('combobox', { name: 'Type' }), 'Any');
    await says(/can transfer everything/);
    await expect(document.querySelector('.spk-change-new [data-planck="880000000000"]')).not.toBeNull();
    await ready('Add proxy');
    delegate.focus();
    await userEvent.keyboard('{Enter}');
    await succeeds();
    await says(/may act for you as Any/);
    await userEvent.keyboard('{Escape}');
    await canvas.findByText('Any, without notice', undefined, PATIENCE);
  },
};

/** Removes the only proxy; its deposit comes back. */
export const RemovesProxy: Story = {
  parameters: { devChain: { blockTime: 400, prepare: withProxies({ real: 'Alice', delegate: 'Bob', type: 'Governance' }) } },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await userEvent.click(await canvas.findByRole('button', { name: 'Remove… Governance' }, PATIENCE));
    await press('Remove proxy');
    await succeeds();
    await userEvent.keyboard('{Escape}');
    await canvas.findByText('Nobody but the account itself.', undefined, PATIENCE);
  },
};

/** Looks Alice up and acts for her with Bob. */
async function actForAlice(canvasElement: HTMLElement): Promise<void> {
  const canvas = within(canvasElement);
  const address = await canvas.findByRole('textbox', { name: 'Account to act for' }, PATIENCE);
  await userEvent.click(address);
  await userEvent.paste(ALICE);
  await userEvent.click(await canvas.findByRole('button', { name: 'Act for it as Bob' }, PATIENCE));
  await canvas.findByRole('button', { name: /^Account Bob as proxy of Alice/ }, PATIENCE);
}

/** Bob acts for Alice: her pool, her balance, his signature and fee; then he stops. */
export const ActsForAnother: Story = {
  render,
  parameters: { devChain: { account: 'Bob', blockTime: 400, prepare: withProxies({ real: 'Alice', delegate: 'Bob', type: 'Any' }) } },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await actForAlice(canvasElement);
    const { reads } = storyChain().client;
    const { value: before } = await reads.balance(accountId(devKey('//Alice').publicKey)).get();
    await userEvent.click(canvas.getByRole('button', { name: 'Set Cap of Pool 0' }));
    await userEvent.type(await field('Cap'), '80000');
    await ready(/^Set Cap to 80,000/);
    await says(/pays the fee for/);
    await press(/^Set Cap to 80,000/);
    await succeeds();
    await says(/as Bob, proxy of Alice/);
    await expect((await reads.pool(0).get()).value?.cap).toBe(80_000_000_000_000_000n);
    await expect((await reads.balance(accountId(devKey('//Alice').publicKey)).get()).value.free).toBe(before.free);
    await userEvent.keyboard('{Escape}');
    await userEvent.click(await canvas.findByRole('button', { name: 'Stop acting for Alice' }));
    await canvas.findByRole('button', { name: /^Account Bob \d/ });
  },
};

/** A type that does not cover the call: the reason is told like any other, before anything is signed. */
export const RefusedType: Story = {
  tags: ['worst'],
  render,
  parameters: {
    devChain: { account: 'Bob', prepare: withProxies({ real: 'Alice', delegate: 'Bob', type: 'StakePoolManager' }) },
  },
  play: async ({ canvasElement }) => {
    await actForAlice(canvasElement);
    await userEvent.click(within(canvasElement).getByRole('button', { name: 'Set Cap of Pool 0' }));
    await userEvent.type(await field('Cap'), '80000');
    await refuses('system.CallFiltered');
    await says(/may not make the call PhalaStakePool.set_cap/);
    // While it is looked at again, the reasons of the time before are paler.
    await waitFor(() => expect(document.querySelector('.spk-form-reasons')).toHaveAttribute('data-status', 'refused'), PATIENCE);
  },
};

/** Nobody made the user its proxy; and a proxy whose calls have to be announced cannot act here. */
export const NoWayToAct: Story = {
  tags: ['worst'],
  parameters: { devChain: { account: 'Bob', prepare: withProxies({ real: 'Alice', delegate: 'Bob', type: 'Any', delay: 10 }) } },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    const address = await canvas.findByRole('textbox', { name: 'Account to act for' }, PATIENCE);
    await userEvent.click(address);
    await userEvent.paste(BOB);
    await canvas.findByText(/This account is one of yours/, undefined, PATIENCE);
    await userEvent.clear(address);
    await userEvent.paste(ALICE);
    await canvas.findByText(/have to be announced before/, undefined, PATIENCE);
    await expect(canvas.getByRole('button', { name: 'Act for it as Bob' })).toHaveAttribute('aria-disabled', 'true');
  },
};

/** Without an account there is nobody to show. */
export const NoAccount: Story = {
  parameters: { devChain: { account: null } },
  play: async ({ canvasElement }) => {
    await within(canvasElement).findByText('Choose an account to see its proxies', undefined, PATIENCE);
  },
};
