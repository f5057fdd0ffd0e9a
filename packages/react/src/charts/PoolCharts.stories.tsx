import { devKey } from '@stakepool-kit/devnet';
import { signExtrinsic } from '@stakepool-kit/devnet/testing';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, waitFor, within } from 'storybook/test';
import { type StoryChain, storyChain } from '../../stories/dev-chain';
import { refusing, SLOW, showsFailure, showsLoading, slow, stalled } from '../../stories/node';
import { visible } from '../../stories/visible';
import { PoolCharts } from './PoolCharts';

const meta = {
  title: 'Charts/PoolCharts',
  component: PoolCharts,
  args: { pid: 4 },
  parameters: { devChain: { blockTime: 0 } },
} satisfies Meta<typeof PoolCharts>;

export default meta;
type Story = StoryObj<typeof meta>;

type Prepared = Pick<StoryChain, 'chain' | 'faults'>;

/** States of so many blocks are kept. */
const pruning =
  (keepBlocks: number) =>
  ({ faults }: Prepared): void =>
    faults.set({ keepBlocks });

const chart = (canvasElement: HTMLElement, name: RegExp) => within(canvasElement).findByRole('slider', { name }, SLOW);

/** A month of one pool: four charts from the same samples. */
export const Main: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    for (const name of [/^Stake of Pool 4/, /^Rewards per day/, /^Share price/, /^Worker states/])
      await expect(await chart(canvasElement, name)).toBeVisible();
    await expect(canvas.getByText('6 of 6')).toBeVisible();
    await userEvent.click(canvas.getByText('7 days'));
    await waitFor(() => expect(canvasElement.querySelector('.spk-charts')).toHaveAttribute('data-days', '7'));
    await expect(await chart(canvasElement, /^Stake of Pool 4/)).toBeVisible();
  },
};

/** Arrow keys read the chart out; a table says the same. */
export const Keyboard: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    const stake = await chart(canvasElement, /^Stake of Pool 4/);
    while (document.activeElement !== stake) await userEvent.tab();
    const last = Number(stake.getAttribute('aria-valuemax'));
    await expect(stake).toHaveAttribute('aria-valuenow', String(last));
    await expect(stake).toHaveAttribute('aria-valuetext', expect.stringMatching(/Total [\d,.]+, Free [\d,.]+.PHA$/));
    await userEvent.keyboard('{ArrowLeft}{ArrowLeft}');
    await expect(stake).toHaveAttribute('aria-valuenow', String(last - 2));
    await userEvent.keyboard('{Home}{ArrowLeft}');
    await expect(stake).toHaveAttribute('aria-valuenow', '1');
    await userEvent.tab({ shift: true });
    await userEvent.tab({ shift: true });
    await userEvent.keyboard('{Enter}');
    const table = await canvas.findByRole('table', { name: /^Stake of Pool 4/ });
    await expect(within(table).getAllByRole('row')).toHaveLength(last + 1);
  },
};

/** Workers that were stopped, removed and cool down, in the order of their states. */
export const States: Story = {
  tags: ['worst'],
  args: { pid: 10 },
  play: async ({ canvasElement }) => {
    await chart(canvasElement, /^Worker states/);
    await expect(canvasElement.querySelectorAll('.spk-chart-bar[data-layer="CoolingDown"]').length).toBeGreaterThan(0);
  },
};

/** A pool that nobody has used yet: nothing was earned, no share was held. */
export const Unused: Story = {
  tags: ['worst'],
  args: { pid: 7 },
  play: async ({ canvasElement }) => {
    await visible(within(canvasElement).findByText('The pool has no workers.', undefined, SLOW));
  },
};

/** An endpoint that prunes: what it still has, since when, and where more would be. */
export const Pruned: Story = {
  parameters: {
    devChain: { blockTime: 0, prepare: pruning(40) },
  },
  play: async ({ canvasElement }) => {
    await visible(within(canvasElement).findByText(/^This endpoint keeps only its newest blocks/, undefined, SLOW));
    await expect(canvasElement.querySelector('[data-begins=pruned]')).not.toBeNull();
    await expect(await chart(canvasElement, /^Stake of Pool 4/)).toBeVisible();
  },
};

/** It has the newest state only: not the same as no history. */
export const PrunedAll: Story = {
  parameters: {
    devChain: { blockTime: 0, prepare: pruning(1) },
  },
  play: async ({ canvasElement }) => {
    await visible(within(canvasElement).findByText(/It has the state of its newest block/, undefined, SLOW));
  },
};

const created = ({ chain }: Prepared): void => {
  chain.submit(signExtrinsic(chain, devKey('//Alice'), { tag: 'PhalaStakePool', value: { tag: 'create', value: undefined } }));
  chain.build();
};

/** Days go by: samples are taken anew. */
export const TimeTravel: Story = {
  play: async ({ canvasElement }) => {
    const stake = await chart(canvasElement, /^Stake of Pool 4/);
    stake.focus();
    await waitFor(() => expect(stake).toHaveAttribute('aria-valuetext'));
    const before = stake.getAttribute('aria-valuetext') ?? '';
    storyChain().advance({ days: 3 });
    await waitFor(() => expect(stake).not.toHaveAttribute('aria-valuetext', before), SLOW);
  },
};

/** Created in the newest block: nothing to draw yet. */
export const Created: Story = {
  args: { pid: 14 },
  parameters: { devChain: { blockTime: 0, prepare: created } },
  play: async ({ canvasElement }) => {
    await visible(within(canvasElement).findByText(/^Pool 14 was created (today|after)/, undefined, SLOW));
  },
};

/** The connection is lost: what was read stays, what was not says so. */
export const Offline: Story = {
  tags: ['worst'],
  play: async ({ canvasElement }) => {
    const stake = await chart(canvasElement, /^Stake of Pool 4/);
    const { faults } = storyChain();
    faults.set({ refuseConnections: true });
    faults.dropConnections();
    await userEvent.click(within(canvasElement).getByText('1 day'));
    await visible(within(canvasElement).findByText('History is read when the connection is back.', undefined, SLOW));
    await expect(stake).not.toBeInTheDocument();
    await userEvent.click(within(canvasElement).getByText('30 days'));
    await expect(await chart(canvasElement, /^Stake of Pool 4/)).toBeVisible();
  },
};

/** There is no such pool. */
export const Missing: Story = {
  args: { pid: 999 },
  play: async ({ canvasElement }) => {
    await visible(within(canvasElement).findByText('Pool 999 does not exist', undefined, SLOW));
  },
};

/** The node does not answer: skeletons as high as the charts. */
export const Loading: Story = {
  parameters: { devChain: { blockTime: 0, prepare: stalled } },
  play: showsLoading,
};

/** A node that takes its time. */
export const Slow: Story = {
  parameters: { devChain: { blockTime: 0, prepare: slow } },
  play: async ({ canvasElement }) => {
    await chart(canvasElement, /^Stake of Pool 4/);
  },
};

/** The node refuses. */
export const Failed: Story = {
  tags: ['worst'],
  parameters: { devChain: { blockTime: 0, prepare: refusing } },
  play: showsFailure,
};
