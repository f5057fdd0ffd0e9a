import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, within } from 'storybook/test';
import { visible } from '../../../stories/visible';
import { useChainTime } from '../../data/chain-clock';
import { WORKER_STATES } from '../../workers/states';
import { StateBadge, type StateBadgeProps } from './StateBadge';

const meta = {
  title: 'Fields/StateBadge',
  component: StateBadge,
  args: { state: 'Mining' },
  parameters: { devChain: { blockTime: 0 } },
} satisfies Meta<typeof StateBadge>;

export default meta;
type Story = StoryObj<typeof meta>;

const COOL_DOWN = 7 * 86_400;

function Cooling({ day, ...props }: StateBadgeProps & { readonly day: number }) {
  const now = useChainTime();
  return now === null ? null : <StateBadge {...props} reclaimableAt={now - (now % 60) + 60 + COOL_DOWN - day * 86_400} />;
}

export const Main: Story = {
  play: async ({ canvasElement }) => {
    await visible(within(canvasElement).findByText('Mining'));
  },
};

/** The five states in their order: each has its own shape and word, so that colour is never needed. */
export const Legend: Story = {
  tags: ['worst'],
  render: () => (
    <div style={{ display: 'grid', gridTemplateColumns: 'max-content max-content', gap: 12 }}>
      {WORKER_STATES.flatMap((state) => [
        <StateBadge key={state} state={state} />,
        <StateBadge key={`${state} chip`} state={state} chip />,
      ])}
    </div>
  ),
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    for (const state of WORKER_STATES) await expect((await canvas.findAllByText(state)).length).toBe(2);
    const shapes = new Set([...canvasElement.querySelectorAll('.spk-state-shape')].map(({ innerHTML }) => innerHTML));
    await expect(shapes.size).toBe(WORKER_STATES.length);
  },
};

export const CoolDownDay0: Story = { render: () => <Cooling state="CoolingDown" day={0} /> };
export const CoolDownDay6: Story = { render: () => <Cooling state="CoolingDown" day={6} /> };
/** Over: it stays CoolingDown until somebody reclaims. */
export const CoolDownDay7: Story = {
  tags: ['worst'],
  args: { state: 'CoolingDown', reclaimableAt: 1 },
  play: async ({ canvasElement }) => {
    await visible(within(canvasElement).findByText('reclaim now'));
  },
};
export const Releasing: Story = { render: () => <Cooling state="Releasing" day={3} /> };
