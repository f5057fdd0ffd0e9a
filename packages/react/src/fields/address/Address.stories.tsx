import { devKey } from '@stakepool-kit/devnet';
import { accountId } from '@stakepool-kit/sdk/rules';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, within } from 'storybook/test';
import { visible } from '../../../stories/visible';
import { Address } from './Address';

const account = (name: string) => accountId(devKey(`//${name}`).publicKey);

const meta = {
  title: 'Fields/Address',
  component: Address,
  args: { account: account('Bob') },
  parameters: { devChain: { blockTime: 0 } },
} satisfies Meta<typeof Address>;

export default meta;
type Story = StoryObj<typeof meta>;

/** An account of the user's bears the user's own name. The button copies the whole address. */
export const Main: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await visible(canvas.findByText('Bob'));
    await expect(canvas.getByRole('button', { name: /^Copy address/ })).toBeEnabled();
  },
};

export const Selected: Story = { args: { account: account('Alice') } };
export const Stranger: Story = { args: { account: account('Nobody knows me') } };
export const Full: Story = { tags: ['worst'], args: { account: account('Nobody knows me'), full: true } };

/** A host may say who an account is. */
export const Identity: Story = {
  args: { account: account('Stash') },
  parameters: { devChain: { blockTime: 0, provider: { identityOf: async () => ({ name: 'Basalt Nodes', verified: true }) } } },
  play: async ({ canvasElement }) => {
    await visible(within(canvasElement).findByText('Basalt Nodes'));
    await expect(within(canvasElement).getByRole('img', { name: /confirmed/ })).toBeVisible();
  },
};

/** Identities are texts of strangers: markup, long names and marks that reorder a line stay harmless. */
export const HostileIdentity: Story = {
  tags: ['worst'],
  args: { account: account('Stash//hostile') },
  parameters: {
    devChain: {
      blockTime: 0,
      provider: { identityOf: async () => ({ name: `\u202egro.live<img src=x>\n${'long '.repeat(200)}`, verified: false }) },
    },
  },
  play: async ({ canvasElement }) => {
    const name = await within(canvasElement).findByText(/gro\.live<img src=x>/);
    await expect(name.textContent?.length).toBeLessThan(60);
    await expect(canvasElement.querySelector('img')).toBeNull();
  },
};
