import type { PoolId } from '@stakepool-kit/sdk/rules';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { useState } from 'react';
import { expect, fn, screen, userEvent, waitFor, within } from 'storybook/test';
import { type StoryChain, storyChain } from '../../../stories/dev-chain';
import { refusing, stalled } from '../../../stories/node';
import { visible } from '../../../stories/visible';
import { devAccounts } from '../../wallet/dev-accounts';
import { PoolList, type PoolListProps } from './PoolList';

const meta = {
  title: 'Pools/PoolList',
  component: PoolList,
  args: { onOpenPool: fn(), storageKey: null },
  argTypes: { scope: { control: 'inline-radio', options: [undefined, 'mine', 'staked', 'all'] } },
} satisfies Meta<typeof PoolList>;

export default meta;
type Story = StoryObj<typeof meta>;

const SLOW = { timeout: 15_000 };
const row = (canvasElement: HTMLElement, name: string) =>
  waitFor(() => {
    const found = [...canvasElement.querySelectorAll('.spk-tbody .spk-tr')].find((each) => each.textContent?.includes(name));
    if (!(found instanceof HTMLElement)) throw new Error(`No row of ${name}`);
    return found;
  }, SLOW);

/** The pools of the account that is chosen: figures, marks, totals. */
export const Main: Story = {
  play: async ({ canvasElement, args }) => {
    const first = await row(canvasElement, 'Pool 0');
    await expect(within(first).getByText('10%')).toBeVisible();
    await userEvent.click(within(first).getByText('10%'));
    await expect(args.onOpenPool).toHaveBeenCalledWith(0n);
  },
};

/** Every pool of the network, with owners by the host's identities. */
export const AllPools: Story = {
  args: { defaultScope: 'all' },
  parameters: {
    devChain: {
      provider: {
        identityOf: async (account: string) => (account.charCodeAt(3) % 2 ? { name: 'North Sea Mining', verified: true } : null),
        poolUrl: (pid: bigint) => `#/pools/${pid}`,
      },
    },
  },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await row(canvasElement, 'Pool 1');
    await userEvent.type(canvas.getByRole('searchbox'), '#11');
    await waitFor(() => expect(canvasElement.querySelectorAll('.spk-tbody .spk-tr')).toHaveLength(1), SLOW);
    await userEvent.clear(canvas.getByRole('searchbox'));
  },
};

/** Arrow keys move, a full stop opens the menu with every action, Enter opens the pool. */
export const Keyboard: Story = {
  args: { defaultScope: 'all', onShowOnly: fn() },
  play: async ({ canvasElement, args }) => {
    await row(canvasElement, 'Pool 1');
    within(canvasElement).getByRole('grid').focus();
    await userEvent.keyboard('{ArrowDown}');
    await userEvent.keyboard('.');
    const menu = await screen.findByRole('menu', undefined, SLOW);
    await expect(within(menu).getAllByRole('menuitem')).toHaveLength(12);
    await expect(within(menu).getByText(/Only its owner/, { selector: '[data-action=setCap] *' })).toBeVisible();
    await userEvent.keyboard('{End}{Enter}');
    await waitFor(() => expect(args.onShowOnly).toHaveBeenCalledWith(1n));
    await waitFor(() => expect(within(canvasElement).getByRole('grid')).toHaveFocus());
    await userEvent.keyboard('{Enter}');
    await expect(args.onOpenPool).toHaveBeenCalledWith(1n);
  },
};

/** A filter that leaves nothing says how many it keeps out. */
export const NoMatch: Story = {
  tags: ['worst'],
  args: { defaultScope: 'mine' },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await row(canvasElement, 'Pool 0');
    await userEvent.type(canvas.getByRole('searchbox'), '#0');
    await userEvent.click(canvas.getByRole('button', { name: 'Filter' }));
    await userEvent.click(await screen.findByRole('menuitemcheckbox', { name: 'Queue short' }));
    await userEvent.keyboard('{Escape}');
    await canvas.findByText('No pool matches', undefined, SLOW);
    await expect(canvas.getByText(/“Queue short” keeps out/)).toBeVisible();
  },
};

/** How an estimate was made. */
export const AprExplained: Story = {
  args: { defaultScope: 'all' },
  play: async ({ canvasElement }) => {
    const first = await row(canvasElement, 'Pool 0');
    await userEvent.click(await within(first).findByRole('button', { name: /APR of Pool 0/ }, SLOW));
    await waitFor(() => expect(screen.getByText('All workers of the network, a day')).toBeVisible(), SLOW);
  },
};

/** Nothing on the chain yet. */
export const Empty: Story = {
  parameters: { devChain: { scenario: 'bare' } },
  play: async ({ canvasElement }) => {
    await within(canvasElement).findByText('You have no pools yet', undefined, SLOW);
  },
};

/** Without an account there are only the pools of all. */
export const NoAccount: Story = {
  parameters: { devChain: { account: null } },
  play: async ({ canvasElement }) => {
    await row(canvasElement, 'Pool 1');
    await expect(within(canvasElement).queryByText('My pools')).toBeNull();
  },
};

/** An account that owns nothing is shown the way around. */
export const NothingStaked: Story = {
  args: { defaultScope: 'staked' },
  parameters: { devChain: { account: 'Ferdie' } },
  play: async ({ canvasElement }) => {
    const look = await within(canvasElement).findByRole('button', { name: /Look at all/ }, SLOW);
    await userEvent.click(look);
    await row(canvasElement, 'Pool 1');
  },
};

/** While the node does not answer. */
export const Loading: Story = {
  parameters: {
    devChain: { blockTime: 0, prepare: stalled },
  },
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(canvasElement.querySelector('[data-status=loading]')).not.toBeNull(), SLOW);
  },
};

/** Storage that cannot be understood. */
export const Failed: Story = {
  tags: ['worst'],
  parameters: {
    devChain: { blockTime: 0, prepare: refusing },
  },
  play: async ({ canvasElement }) => {
    await within(canvasElement).findByRole('alert', undefined, SLOW);
  },
};

/** The connection is lost: figures stay, with their block. */
export const Offline: Story = {
  play: async ({ canvasElement }) => {
    await row(canvasElement, 'Pool 0');
    storyChain().faults.set({ stall: true, muteSubscriptions: true });
    await expect(within(canvasElement).getByText('Pool 0')).toBeVisible();
  },
};

/** "Show this only": the host keeps which pool it is. */
export const ShowOnly: Story = {
  args: { only: 0n as PoolId, onShowOnly: fn() },
  render: function WithOnly(args: PoolListProps) {
    const [only, setOnly] = useState<PoolId | null>(args.only ?? null);
    return <PoolList {...args} only={only} onShowOnly={setOnly} />;
  },
  play: async ({ canvasElement }) => {
    await visible(within(canvasElement).findByText('Shown alone', undefined, SLOW));
  },
};

/** The owner lowered the commission, which older blocks tell; and the stakers counted on demand. Both ask the polkadot-js api. */
export const LoweredCommission: Story = {
  args: { commissionHistory: 3 },
  parameters: {
    devChain: {
      blockTime: 400,
      prepare: async ({ client }: StoryChain) => {
        const [alice] = devAccounts((account) => account);
        if (alice) await client.tx.setPayoutPref.submit({ pid: 0n, commission: 50_000 }, alice.signing);
      },
    },
  },
  play: async ({ canvasElement }) => {
    await within(canvasElement).findByText('Was 10%', undefined, { timeout: 40_000 });
    await userEvent.click(within(canvasElement).getByRole('button', { name: 'Columns' }));
    await userEvent.click(await screen.findByRole('menuitemcheckbox', { name: 'Stakers' }));
    await userEvent.keyboard('{Escape}');
    const first = await row(canvasElement, 'Pool 0');
    await waitFor(() => expect(first.querySelector('[data-column=delegators]')).toHaveTextContent('4'), SLOW);
  },
};

/** Three thousand pools with thirty thousand workers. */
export const Scale: Story = {
  args: { defaultScope: 'all' },
  parameters: { devChain: { scenario: 'scale' } },
  play: async ({ canvasElement }) => {
    await within(canvasElement).findByText('3,000', undefined, { timeout: 60_000 });
    await row(canvasElement, 'Pool 0');
    await expect(canvasElement.querySelectorAll('.spk-tbody .spk-tr').length).toBeLessThan(120);
  },
};

/** Cards in a narrow box. */
export const Phone: Story = {
  args: { defaultScope: 'all' },
  globals: { width: '360' },
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(canvasElement.querySelector('.spk-card')).not.toBeNull(), SLOW);
  },
};
