import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, userEvent, waitFor, within } from 'storybook/test';
import { SLOW, slow } from '../../../stories/node';
import { visible } from '../../../stories/visible';
import { MyStakes } from './MyStakes';

const meta = {
  title: 'Pools/MyStakes',
  component: MyStakes,
  args: { onOpenPool: fn(), onBrowse: fn() },
  parameters: { devChain: { blockTime: 0 } },
} satisfies Meta<typeof MyStakes>;

export default meta;
type Story = StoryObj<typeof meta>;

const tableOf = (canvasElement: HTMLElement) => within(canvasElement).findByRole('table', { name: 'My stakes' }, SLOW);

/** All stakes of one account, one of them waiting to be paid out. */
export const Main: Story = {
  play: async ({ canvasElement, args }) => {
    const table = within(await tableOf(canvasElement));
    await expect(table.getByText('6 stakes')).toBeVisible();
    await expect(canvasElement.querySelectorAll('tbody [data-column=countdown] .spk-countdown')).toHaveLength(1);
    await userEvent.click(table.getByRole('button', { name: 'Pool 5' }));
    await expect(args.onOpenPool).toHaveBeenCalledWith(5n);
  },
};

/** Every action of a stake by the keyboard alone. */
export const Keyboard: Story = {
  play: async ({ canvasElement }) => {
    await tableOf(canvasElement);
    const menu = within(canvasElement).getByRole('button', { name: 'Actions of your stake in Pool 0' });
    while (document.activeElement !== menu) await userEvent.tab();
    await userEvent.keyboard('{Enter}');
    const item = await within(canvasElement).findByRole('menuitem', { name: /Withdraw/ });
    await waitFor(() => expect(item).toBeVisible());
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(menu).toHaveFocus());
  },
};

/** Ferdie has staked nothing. */
export const Empty: Story = {
  tags: ['worst'],
  parameters: { devChain: { account: 'Ferdie', blockTime: 0 } },
  play: async ({ canvasElement, args }) => {
    await userEvent.click(await within(canvasElement).findByRole('button', { name: 'Look at pools' }, SLOW));
    await expect(args.onBrowse).toHaveBeenCalled();
  },
};

/** No account is chosen. */
export const NoAccount: Story = {
  parameters: { devChain: { account: null, blockTime: 0 } },
  play: async ({ canvasElement }) => {
    await visible(within(canvasElement).findByRole('button', { name: 'Choose account' }, SLOW));
  },
};

/** A node that takes its time. */
export const Slow: Story = {
  parameters: { devChain: { blockTime: 0, prepare: slow } },
  play: async ({ canvasElement }) => {
    await tableOf(canvasElement);
  },
};
