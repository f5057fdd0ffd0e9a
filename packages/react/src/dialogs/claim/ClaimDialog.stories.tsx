import { devKey } from '@stakepool-kit/devnet';
import { encodeAddress } from '@stakepool-kit/sdk';
import { accountId, type PoolId, poolId } from '@stakepool-kit/sdk/rules';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, screen, userEvent, waitFor } from 'storybook/test';
import { storyChain } from '../../../stories/dev-chain';
import { field, holdsFocus, press, ready, succeeds } from '../../../stories/dialog';
import { visible } from '../../../stories/visible';
import { ClaimDialog } from './ClaimDialog';

const meta = {
  title: 'Dialogs/ClaimDialog',
  component: ClaimDialog,
  args: { pid: 0 },
  parameters: { devChain: { blockTime: 0 } },
} satisfies Meta<typeof ClaimDialog>;

export default meta;
type Story = StoryObj<typeof meta>;

const target = () => field('Claim to');

/** Alice owns Pool 0 and has a stake in it: both rewards, ticked, to her own account. */
export const Main: Story = {
  play: async () => {
    const rewards = await screen.findAllByRole('checkbox', {}, { timeout: 10_000 });
    await expect(rewards).toHaveLength(2);
    for (const reward of rewards) await expect(reward).toBeChecked();
    await waitFor(() => expect(document.querySelector('[type="submit"]')).toHaveAttribute('aria-disabled', 'false'), { timeout: 15_000 });
  },
};

/** Only the owner reward, to somebody else: what is left stays in the pool, and the other account is named. */
export const OwnerRewardToAnother: Story = {
  parameters: { devChain: { blockTime: 400 } },
  play: async () => {
    const account = await target();
    await userEvent.click(await screen.findByRole('checkbox', { name: /^Staker Reward/ }));
    await userEvent.clear(account);
    account.focus();
    await userEvent.paste(encodeAddress(accountId(devKey('//Charlie').publicKey), 30));
    await ready(/^Claim \d/);
    await expect(document.querySelector('[data-code="warning.otherTarget"]')).toBeVisible();
    await press(/^Claim \d/);
    await succeeds();
    const { value } = await storyChain().client.reads.pool(0).get();
    await expect((value?.ownerReward ?? 10n ** 12n) < 10n ** 12n).toBe(true);
  },
};

export const NothingTicked: Story = {
  play: async () => {
    await userEvent.click(await screen.findByRole('checkbox', { name: /^Owner Reward/ }, { timeout: 10_000 }));
    await userEvent.click(screen.getByRole('checkbox', { name: /^Staker Reward/ }));
    await visible(screen.findByText('No reward is ticked.'));
  },
};

/** Nothing was earned in an empty pool. */
export const NothingToClaim: Story = {
  tags: ['worst'],
  args: { pid: 7 },
  play: async () => {
    await waitFor(() => expect(document.querySelector('[data-code="phalaStakePool.NoRewardToClaim"]')).toBeVisible(), { timeout: 15_000 });
  },
};

const PIDS: readonly PoolId[] = [0, 1, 5, 7].map(poolId);

/** Claim all: a verdict for each pool, one signature. */
export const Several: Story = { tags: ['worst'], args: { pid: undefined, pids: PIDS } };

export const Keyboard: Story = {
  play: () => holdsFocus(target, 12),
};
