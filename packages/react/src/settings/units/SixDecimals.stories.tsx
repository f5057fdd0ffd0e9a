import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, waitFor } from 'storybook/test';
import { Overview } from '../../overview/Overview';
import { PoolList } from '../../pools/pool-list/PoolList';
import { WorkerTable } from '../../workers/worker-table/WorkerTable';

/** The kit's widest pages where six decimals and UTC are chosen. */
const meta = {
  title: 'Settings/SixDecimals',
  parameters: { devChain: { blockTime: 0, provider: { units: { decimals: 6, time: 'utc' } } } },
} satisfies Meta;

export default meta;
type Story = StoryObj<typeof meta>;

/** Cells of amounts that are cut off. */
const cut = (root: HTMLElement): readonly string[] =>
  [...root.querySelectorAll<HTMLElement>('td:has(.spk-amount)')]
    .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth + 1)
    .map(({ textContent }) => textContent ?? '');

async function showsAll(root: HTMLElement): Promise<void> {
  await waitFor(() => expect(root.querySelectorAll('td .spk-decimals').length).toBeGreaterThan(3), { timeout: 20_000 });
  await expect(cut(root)).toEqual([]);
}

export const Main: Story = { render: () => <PoolList />, play: ({ canvasElement }) => showsAll(canvasElement) };
export const Workers: Story = { render: () => <WorkerTable scope="mine" />, play: ({ canvasElement }) => showsAll(canvasElement) };
export const OfAll: Story = { render: () => <Overview />, play: ({ canvasElement }) => showsAll(canvasElement) };
