import { devKey } from '@stakepool-kit/devnet';
import { signExtrinsic } from '@stakepool-kit/devnet/testing';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, screen, userEvent, waitFor, within } from 'storybook/test';
import { type StoryChain, storyChain } from '../../../stories/dev-chain';
import { tabsInside } from '../../../stories/dialog';
import { Opener } from '../../../stories/Opener';
import { CreatePoolDialog } from './CreatePoolDialog';

const meta = {
  title: 'Dialogs/CreatePoolDialog',
  component: CreatePoolDialog,
  parameters: { devChain: { blockTime: 0 } },
} satisfies Meta<typeof CreatePoolDialog>;

export default meta;
type Story = StoryObj<typeof meta>;

const create = () => screen.findByRole('button', { name: 'Create Pool' }, { timeout: 10_000 });
const ready = async () => waitFor(async () => expect(await create()).toHaveAttribute('aria-disabled', 'false'), { timeout: 15_000 });

/** What a pool is, what it begins with and what it costs. */
export const Main: Story = {
  play: async () => {
    await screen.findByRole('dialog', {}, { timeout: 10_000 });
    await waitFor(() => expect(document.querySelector('[type="submit"]')).toHaveAttribute('aria-disabled', 'false'), { timeout: 15_000 });
  },
};

/** The new pool's id, and what it needs next: each step opens its dialog. */
export const Creates: Story = {
  parameters: { devChain: { blockTime: 400 } },
  play: async () => {
    await ready();
    const { value: before } = await storyChain().client.reads.totals().get();
    await userEvent.click(await create());
    await screen.findByText(`Pool ${before.pools} is yours`, {}, { timeout: 20_000 });
    await userEvent.click(await screen.findByRole('button', { name: 'Set Payout Pref' }));
    const next = await screen.findByRole('dialog', { name: 'Set Payout Pref' }, { timeout: 10_000 });
    await waitFor(() => expect(within(next).getByText(`Pool ${before.pools}`)).toBeVisible());
  },
};

/** Sends away all Ferdie has. */
function drained({ chain }: StoryChain): void {
  const dest = { tag: 'Id', value: devKey('//Eve').publicKey };
  const call = { tag: 'Balances', value: { tag: 'transfer_all', value: { dest, keep_alive: false } } };
  chain.submit(signExtrinsic(chain, devKey('//Ferdie'), call));
  chain.build();
}

/** An account that cannot pay the fee learns so before it signs. */
export const Refused: Story = {
  tags: ['worst'],
  parameters: { devChain: { blockTime: 0, account: 'Ferdie', prepare: drained } },
  play: async () => {
    await waitFor(() => expect(document.querySelector('[data-code="pool.rejected.payment"]')).toBeVisible(), { timeout: 15_000 });
    await expect(await create()).toHaveAttribute('aria-disabled', 'true');
    await userEvent.click(await create());
    await expect(document.querySelector('.spk-status')).toBeNull();
  },
};

/** Nobody who could sign: the way to an account stands where the reasons are. */
export const NoAccount: Story = { parameters: { devChain: { blockTime: 0, account: null } } };

export const Keyboard: Story = {
  render: (args) => <Opener label="New pool…">{(onOpenChange) => <CreatePoolDialog {...args} onOpenChange={onOpenChange} />}</Opener>,
  play: async () => {
    const opener = await screen.findByRole('button', { name: 'New pool…' }, { timeout: 10_000 });
    opener.focus();
    await userEvent.keyboard('{Enter}');
    const box = await screen.findByRole('dialog');
    await tabsInside(box, 8);
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(opener).toHaveFocus());
  },
};
