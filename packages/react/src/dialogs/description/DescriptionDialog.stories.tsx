import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, waitFor } from 'storybook/test';
import { storyChain } from '../../../stories/dev-chain';
import { dialog, field, press, ready, refuses, says, submit, succeeds } from '../../../stories/dialog';
import { DescriptionDialog } from './DescriptionDialog';

const meta = {
  title: 'Dialogs/DescriptionDialog',
  component: DescriptionDialog,
  args: { pid: 0 },
  parameters: { devChain: { blockTime: 0 } },
} satisfies Meta<typeof DescriptionDialog>;

export default meta;
type Story = StoryObj<typeof meta>;

const ANNOUNCEMENT = /^Announcement/;

/** What is stored stands in the form; parts the form does not know are kept. */
export const Main: Story = {
  play: async () => {
    await waitFor(async () => expect(await field(/^Telegram/)).toHaveValue('@poolzero'), { timeout: 10_000 });
    await says(/Kept as it is: website/);
    await userEvent.type(await field(ANNOUNCEMENT), 'Two more machines.');
    const box = await dialog();
    await expect(box.getByRole('link', { name: '@poolzero' })).toHaveAttribute('href', 'https://t.me/poolzero');
    await ready(/^Set description/);
  },
};

/** The whole way; the unknown part is stored again. */
export const Sets: Story = {
  parameters: { devChain: { blockTime: 400 } },
  play: async () => {
    const announcement = await field(ANNOUNCEMENT);
    await userEvent.clear(announcement);
    await userEvent.type(announcement, 'Hello');
    await press(/^Set description/);
    await succeeds();
    const { value } = await storyChain().client.reads.description(0).get();
    await expect(JSON.parse(value ?? '')).toMatchObject({ ann: 'Hello', telegram: '@poolzero', website: expect.any(String) });
  },
};

/** Plain text of another owner. */
export const NotTheOwner: Story = {
  args: { pid: 3 },
  play: async () => {
    await userEvent.type(await field(/^Text/), ' Or write to us.');
    await refuses('phalaStakePool.UnauthorizedPoolOwner');
  },
};

/** What a hostile owner wrote is text, and nothing else. */
export const Hostile: Story = {
  tags: ['worst'],
  args: { pid: 9 },
  play: async () => {
    await says(/<img src=x/);
    await expect(document.querySelector('.spk-preview img, .spk-preview a')).toBeNull();
  },
};

/** More bytes than the chain stores. */
export const TooLong: Story = {
  tags: ['worst'],
  play: async () => {
    await userEvent.click(await field(ANNOUNCEMENT));
    await userEvent.paste('矿'.repeat(1600));
    await refuses('input.descriptionTooLong');
    await expect(await submit(/^Set description/)).toHaveAttribute('aria-disabled', 'true');
  },
};

/** By keyboard: the focus starts in the announcement; Esc asks before it loses what was typed. */
export const Keyboard: Story = {
  play: async () => {
    const announcement = await field(ANNOUNCEMENT);
    await waitFor(() => expect(announcement).toHaveFocus(), { timeout: 5000 });
    await userEvent.keyboard('Hi');
    await userEvent.tab();
    await expect(await field(/^Telegram/)).toHaveFocus();
  },
};
