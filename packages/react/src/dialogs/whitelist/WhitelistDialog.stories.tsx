import { devKey } from '@stakepool-kit/devnet';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, waitFor } from 'storybook/test';
import { storyChain } from '../../../stories/dev-chain';
import { dialog, field, press, ready, says, succeeds } from '../../../stories/dialog';
import { WhitelistDialog } from './WhitelistDialog';

const meta = {
  title: 'Dialogs/WhitelistDialog',
  component: WhitelistDialog,
  args: { pid: 3 },
  parameters: { devChain: { blockTime: 0, account: 'Dave' } },
} satisfies Meta<typeof WhitelistDialog>;

export default meta;
type Story = StoryObj<typeof meta>;

const key = (name: string): string => devKey(`//${name}`).publicKey;
const ACCOUNTS = /^Accounts/;

/** Pool 3 has two guests; a third is checked as it is typed. */
export const Main: Story = {
  play: async () => {
    await userEvent.click(await field(ACCOUNTS));
    await userEvent.paste(key('Bob'));
    await ready(/^Add 1 account/);
  },
};

/** One per line, each with its verdict; those that can go into one transaction. */
export const Several: Story = {
  parameters: { devChain: { blockTime: 400, account: 'Dave' } },
  play: async () => {
    await userEvent.click(await field(ACCOUNTS));
    await userEvent.paste([key('Bob'), key('Eve'), key('Alice'), key('Bob'), 'nobody'].join('\n'));
    await says(/is in the whitelist/);
    await says(/is there twice/);
    await press(/^Add 2 accounts/);
    await waitFor(() => expect(document.querySelectorAll('[data-verdict="succeeded"]')).toHaveLength(2), { timeout: 25_000 });
    const { value } = await storyChain().client.reads.whitelist(3).get();
    await expect(value).toHaveLength(4);
  },
};

/** Lines that cannot be added keep their reasons, while one is still to be corrected. */
export const Refused: Story = {
  tags: ['worst'],
  play: async () => {
    await userEvent.click(await field(ACCOUNTS));
    await userEvent.paste([key('Bob'), key('Alice'), key('Bob'), 'nobody'].join('\n'));
    await says(/is in the whitelist/);
    await says(/is there twice/);
    await waitFor(() => expect(document.querySelectorAll('[data-verdict="invalid"]')).toHaveLength(1));
  },
};

/** The first entry shuts everybody else out: said before. */
export const FirstEntry: Story = {
  tags: ['worst'],
  args: { pid: 0 },
  parameters: { devChain: { blockTime: 0, account: 'Alice' } },
  play: () => says(/closes the pool to all others/),
};

/** Taken off by keyboard: to the tab, the checkbox, the button. */
export const Keyboard: Story = {
  parameters: { devChain: { blockTime: 400, account: 'Dave' } },
  play: async () => {
    const box = await dialog();
    const tab = await box.findByRole('tab', { name: /^Add/ });
    tab.focus();
    await userEvent.keyboard('{ArrowRight}');
    const [first] = await box.findAllByRole('checkbox', undefined, { timeout: 10_000 });
    first?.focus();
    await userEvent.keyboard(' ');
    const button = await ready(/^Remove 1 account/);
    button.focus();
    await userEvent.keyboard('{Enter}');
    await succeeds();
  },
};
