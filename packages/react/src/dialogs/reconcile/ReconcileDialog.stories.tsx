import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, screen, userEvent, waitFor } from 'storybook/test';
import { succeeds } from '../../../stories/dialog';
import { visible } from '../../../stories/visible';
import { ReconcileDialog } from './ReconcileDialog';

const meta = {
  title: 'Dialogs/ReconcileDialog',
  component: ReconcileDialog,
  args: { pid: 5 },
  parameters: { devChain: { blockTime: 0 } },
} satisfies Meta<typeof ReconcileDialog>;

export default meta;
type Story = StoryObj<typeof meta>;

/** Anybody may cut a request down to the shares its account has. */
export const Main: Story = {
  parameters: { devChain: { blockTime: 400 } },
  play: async () => {
    const staker = await screen.findByRole('combobox', {}, { timeout: 10_000 });
    await waitFor(() => expect(staker.querySelectorAll('option')).toHaveLength(3), { timeout: 10_000 });
    const submit = document.querySelector<HTMLButtonElement>('[type="submit"]') as HTMLButtonElement;
    await waitFor(() => expect(submit).toHaveAttribute('aria-disabled', 'false'), { timeout: 15_000 });
    await userEvent.click(submit);
    await succeeds();
  },
};

export const NobodyWaits: Story = {
  tags: ['worst'],
  args: { pid: 0 },
  play: async () => {
    await visible(screen.findByText('Nobody waits in Pool 0', {}, { timeout: 10_000 }));
  },
};
