import { poolId } from '@stakepool-kit/sdk/rules';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, waitFor } from 'storybook/test';
import { storyChain } from '../../../stories/dev-chain';
import { dialog, field, press, ready, says, tabTo } from '../../../stories/dialog';
import { DEMO } from '../start-mining/stories/demo-workers';
import { FleetDialog } from './FleetDialog';

const meta = {
  title: 'Dialogs/FleetDialog',
  component: FleetDialog,
  args: { verb: 'stopMining', workers: DEMO.six },
  parameters: { devChain: { blockTime: 0 } },
} satisfies Meta<typeof FleetDialog>;

export default meta;
type Story = StoryObj<typeof meta>;

const rows = (status: string) => document.querySelectorAll(`.spk-plan-row[data-status="${status}"]`);
const untilRows = (status: string, count: number) => waitFor(() => expect(rows(status)).toHaveLength(count), { timeout: 25_000 });

/** Six workers stop with one signature: what stays locked and until when is said before. */
export const Main: Story = {
  play: async () => {
    await untilRows('go', 6);
    await says(/1 transaction/);
    await says(/17,400/);
    await ready(/^Stop 6/);
  },
};

/** The whole way, with an outcome per row. */
export const Stops: Story = {
  parameters: { devChain: { blockTime: 400 } },
  play: async () => {
    await press(/^Stop 6/);
    await untilRows('succeeded', 6);
    const { value } = await storyChain().client.reads.workersOf([4]).get();
    await expect(value.every(({ state }) => state === 'CoolingDown')).toBe(true);
  },
};

/** A verdict for each row: one cannot, one is as it should be already. */
export const Starts: Story = {
  tags: ['worst'],
  args: { verb: 'startMining', workers: [DEMO.ready, DEMO.mining, DEMO.cooling] },
  play: async () => {
    await untilRows('go', 1);
    await untilRows('skipped', 1);
    await untilRows('blocked', 1);
    const box = await dialog();
    await userEvent.click(box.getByText('The same for all'));
    await userEvent.type(await field(/^Stake per worker/), '100');
    await untilRows('blocked', 2);
  },
};

/** Pasted as CSV, and picked among registered workers that are in no pool. */
export const Adds: Story = {
  tags: ['worst'],
  args: { verb: 'addWorker', workers: [], pid: poolId(0), keys: `worker;state\r\n${DEMO.noScore};Ready\r\n0x12;Ready` },
  parameters: { devChain: { blockTime: 400 } },
  play: async () => {
    await untilRows('blocked', 2);
    const box = await dialog();
    await userEvent.click(await box.findByRole('checkbox', { name: /score 1,008/ }));
    await userEvent.click(await box.findByRole('checkbox', { name: /score 1,512/ }));
    await press(/^Add 2/);
    await untilRows('succeeded', 2);
  },
};

/** Stake of two is back in its pool, one cools down still, one is out of its pool. */
export const Reclaims: Story = {
  args: { verb: 'reclaimWorker', workers: [DEMO.reclaimable, DEMO.alsoReclaimable, DEMO.stopped, DEMO.releasing] },
  play: async () => {
    await untilRows('go', 2);
    await untilRows('blocked', 2);
    await ready(/^Reclaim 2/);
  },
};

/** Those that cool down are left out: their stake would be out of sight. */
export const Removes: Story = {
  args: { verb: 'removeWorker', workers: [DEMO.ready, DEMO.mining, DEMO.cooling] },
  play: async () => {
    await says(/1 worker that cools down is left out/);
    await untilRows('go', 1);
    await untilRows('blocked', 1);
  },
};

/** What is free is spread evenly. */
export const SpreadsStake: Story = {
  args: { verb: 'changeStake', workers: DEMO.six },
  play: async () => {
    const box = await dialog();
    await userEvent.click(await box.findByText('Spread evenly'));
    await expect(box.getByRole('radio', { name: 'Spread evenly' })).toBeChecked();
    await waitFor(() => expect(rows('go').length + rows('blocked').length).toBe(6), { timeout: 25_000 });
  },
};

/** By keyboard alone: through the filters and the rows to the button. */
export const Keyboard: Story = {
  parameters: { devChain: { blockTime: 400 } },
  play: async () => {
    const button = await ready(/^Stop 6/);
    await tabTo(button);
    await expect(button).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    await untilRows('succeeded', 6);
  },
};
