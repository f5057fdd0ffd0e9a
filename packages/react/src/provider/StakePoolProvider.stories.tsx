import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, within } from 'storybook/test';
import { usePools } from '../data/queries';
import { Amount } from '../fields/amount/Amount';
import { ConnectionScreen } from './ConnectionScreen';
import { Root } from './Root';
import { StakePoolProvider } from './StakePoolProvider';

function PoolCount() {
  const pools = usePools();
  return <Root>{pools.data ? `${pools.data.value.length} pools at block ${pools.data.asOf.number}` : 'Reading'}</Root>;
}

const meta = {
  title: 'Provider/StakePoolProvider',
  component: StakePoolProvider,
  parameters: { devChain: { blockTime: 0 } },
} satisfies Meta<typeof StakePoolProvider>;

export default meta;
type Story = StoryObj;

/** Everything below the provider reads one chain; this story's is a fork of the demo scenario. */
export const Main: Story = {
  render: () => <PoolCount />,
  play: async ({ canvasElement }) => {
    await within(canvasElement).findByText(/pools at block/, undefined, { timeout: 10_000 });
    await expect(canvasElement.querySelector('.spk-root')).not.toBeNull();
  },
};

/** Own words, language and density below the same provider's properties. */
export const Settings: Story = {
  parameters: { devChain: { blockTime: 0, provider: { locale: 'fr', density: 'compact', theme: 'dark' } } },
  render: () => (
    <Root style={{ background: 'var(--spk-surface)' }}>
      <Amount value={12_408_339_166_204_418n} unit />
    </Root>
  ),
  play: async ({ canvasElement }) => {
    await within(canvasElement).findByText(',33', undefined, { timeout: 10_000 });
    const root = canvasElement.querySelector('.spk-root');
    await expect(root).toHaveAttribute('lang', 'fr');
    await expect(root).toHaveAttribute('data-spk-theme', 'dark');
    await expect(root).toHaveAttribute('data-spk-density', 'compact');
  },
};

/** No node at that address: `ConnectionScreen` says so, and tries again when told to. */
export const NotReachable: Story = {
  tags: ['worst'],
  parameters: { devChain: { bare: true } },
  render: (_, { globals }) => (
    <StakePoolProvider
      endpoint="ws://127.0.0.1:9"
      options={{ connectTimeout: 1500 }}
      locale={globals.locale}
      theme={globals.theme}
      storage={null}
      fallback={ConnectionScreen}
    />
  ),
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await userEvent.click(await canvas.findByRole('button', { name: 'Try again' }, { timeout: 20_000 }));
    await canvas.findByText('Connecting to the chain…');
  },
};
