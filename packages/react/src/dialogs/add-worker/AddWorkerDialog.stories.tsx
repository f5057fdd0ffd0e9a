import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, waitFor } from 'storybook/test';
import { storyChain } from '../../../stories/dev-chain';
import { dialog, field, press, ready, refuses, submit, succeeds } from '../../../stories/dialog';
import { DEMO } from '../start-mining/stories/demo-workers';
import { AddWorkerDialog } from './AddWorkerDialog';

const meta = {
  title: 'Dialogs/AddWorkerDialog',
  component: AddWorkerDialog,
  args: { pid: 0 },
  parameters: { devChain: { blockTime: 0 } },
} satisfies Meta<typeof AddWorkerDialog>;

export default meta;
type Story = StoryObj<typeof meta>;

const KEY = /^Worker public key/;

/** Registered workers in no pool are offered; any other key can be pasted. */
export const Main: Story = {
  play: async () => {
    const box = await dialog();
    const waiting = await box.findByRole('button', { name: /score 1,008/ }, { timeout: 10_000 });
    await userEvent.click(waiting);
    await expect(await field(KEY)).toHaveValue(DEMO.waiting);
    await ready(/^Add 0x/);
  },
};

/** The whole way: it is in the pool, and Ready. */
export const Adds: Story = {
  args: { worker: DEMO.waiting },
  parameters: { devChain: { blockTime: 400 } },
  play: async () => {
    await press(/^Add 0x/);
    await succeeds();
    const { value } = await storyChain().client.reads.pool(0).get();
    await expect(value?.workers).toContain(DEMO.waiting);
  },
};

/** Somebody else is its operator: it says so before a fee is paid, and how an operator is bound. */
export const NotItsOperator: Story = {
  tags: ['worst'],
  args: { worker: DEMO.foreign },
  play: async () => {
    await refuses('phalaStakePool.UnauthorizedOperator');
    const box = await dialog();
    await userEvent.click(box.getByText(/How you become/));
    await expect(box.getByText(/enter your address as the operator/)).toBeVisible();
  },
};

/** No benchmark yet. */
export const NoScore: Story = {
  args: { worker: DEMO.noScore },
  play: () => refuses('phalaStakePool.BenchmarkMissing'),
};

/** Without a given pool, one of the user's own is chosen. */
export const ChoosesPool: Story = {
  args: { pid: null, worker: DEMO.waiting },
  play: async () => {
    const box = await dialog();
    const pool = await box.findByRole('combobox', { name: 'Pool' }, { timeout: 10_000 });
    await userEvent.selectOptions(pool, 'Pool 7');
    await ready(/^Add 0x/);
  },
};

/** By keyboard alone: the focus starts in the key, a key that is cut off is refused, and the button tells why. */
export const Keyboard: Story = {
  play: async () => {
    const key = await field(KEY);
    await waitFor(() => expect(key).toHaveFocus());
    await userEvent.keyboard('0x12');
    await refuses('input.workerKey');
    await userEvent.keyboard('{Enter}');
    await expect(document.activeElement).toHaveClass('spk-form-reasons');
    await expect(await submit(/^Add Worker/)).toHaveAttribute('aria-disabled', 'true');
  },
};
