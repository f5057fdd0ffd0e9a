import type { Meta, StoryObj } from '@storybook/react-vite';
import { useState } from 'react';
import { expect, userEvent, within } from 'storybook/test';
import { storyChain } from '../../stories/dev-chain';
import { visible } from '../../stories/visible';
import type { ConsoleRoute } from './routes';
import { StakePoolConsole, type StakePoolConsoleProps } from './StakePoolConsole';

/** The host keeps the route: here in a state, in an application in its router. */
function WithRoute({ route: first, ...rest }: StakePoolConsoleProps) {
  const [route, setRoute] = useState<ConsoleRoute>(first);
  return <StakePoolConsole {...rest} route={route} onNavigate={(next) => setRoute(next)} />;
}

const meta = {
  title: 'Console/StakePoolConsole',
  component: StakePoolConsole,
  args: { route: { page: 'pools' }, onNavigate: () => undefined },
  render: (args) => <WithRoute {...args} />,
  parameters: { docs: { story: { inline: false, height: '700px' } } },
} satisfies Meta<typeof StakePoolConsole>;

export default meta;
type Story = StoryObj<typeof meta>;

/** Pools above, their workers below. Everything in it works: the chain is in the page. */
export const Main: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await visible(canvas.findByRole('heading', { level: 1, name: 'Pools' }, { timeout: 10_000 }));
    await userEvent.click(canvas.getByRole('link', { name: /My stakes/ }));
    await visible(canvas.findByRole('heading', { level: 1, name: 'My stakes' }));
    await userEvent.click(canvas.getByRole('link', { name: /Pools/ }));
    await visible(canvas.findByRole('heading', { level: 1, name: 'Pools' }));
  },
};

export const Workers: Story = { args: { route: { page: 'workers' } } };
export const Pool: Story = { args: { route: { page: 'pool', pid: '0' } } };
export const Settings: Story = { args: { route: { page: 'settings' }, onLocale: () => undefined, onTheme: () => undefined } };
export const NoAccount: Story = { tags: ['worst'], args: { route: { page: 'workers' } }, parameters: { devChain: { account: null } } };
export const UnknownPage: Story = { args: { route: { page: 'unknown', path: '/elsewhere' } } };

/** The connection is lost: figures stay with their block, signing pauses. */
export const Offline: Story = {
  tags: ['worst'],
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await canvas.findAllByText('Pool 0', undefined, { timeout: 15_000 });
    const { faults } = storyChain();
    faults.set({ refuseConnections: true });
    faults.dropConnections();
    await expect(await canvas.findByRole('alert', undefined, { timeout: 10_000 })).toHaveTextContent('Connection lost');
    await expect(canvas.getAllByText('Pool 0')[0]).toBeVisible();
  },
};
