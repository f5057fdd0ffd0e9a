import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, waitFor, within } from 'storybook/test';
import { storyChain } from '../../../stories/dev-chain';
import { visible } from '../../../stories/visible';
import { useChainTime } from '../../data/chain-clock';
import { Countdown } from './Countdown';

const DAY = 86_400;

interface InProps {
  /** Seconds from the first chain time that is seen. */
  readonly seconds: number;
}

let first: { readonly chain: unknown; readonly time: number } | null = null;

function In({ seconds }: InProps) {
  const now = useChainTime();
  if (now === null) return null;
  const { chain } = storyChain();
  if (first?.chain !== chain) first = { chain, time: now };
  return <Countdown until={first.time + seconds} done="due" />;
}

const meta = {
  title: 'Fields/Countdown',
  component: Countdown,
  args: { until: 0 },
  parameters: { devChain: { blockTime: 0 } },
} satisfies Meta<typeof Countdown>;

export default meta;
type Story = StoryObj<typeof meta>;

/** Days, hours and minutes; in the last hour minutes, in the last minute seconds. It follows the chain's time, not the machine's. */
export const Main: Story = {
  render: () => <In seconds={7 * DAY} />,
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await visible(canvas.findByText(/6 d 23 h 59 m|7 d 0 h 00 m/));
    storyChain().advance({ days: 6 });
    await visible(canvas.findByText(/^23 h 59 m|^1 d 0 h/));
    storyChain().advance({ days: 1 });
    await visible(canvas.findByText('due'));
  },
};

export const LastMinute: Story = {
  tags: ['worst'],
  render: () => <In seconds={45} />,
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(canvasElement.querySelector('.spk-countdown')?.textContent).toMatch(/^\d+ s$/));
  },
};

export const Over: Story = { args: { until: 1, done: 'due' } };
