import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, screen, userEvent, waitFor, within } from 'storybook/test';
import { ChangingWorkers, changeWorkers, stopped } from '../../../stories/changing-workers';
import { storyChain } from '../../../stories/dev-chain';
import { refusing } from '../../../stories/node';
import { visible } from '../../../stories/visible';
import { WorkerTable } from './WorkerTable';

const SLOW = { timeout: 15_000 };

const meta = {
  title: 'Workers/WorkerTable',
  component: WorkerTable,
  args: { onFleet: fn(), onOpenPool: fn() },
  parameters: { devChain: { blockTime: 0 } },
} satisfies Meta<typeof WorkerTable>;

export default meta;
type Story = StoryObj<typeof meta>;

const grid = (canvasElement: HTMLElement) => within(canvasElement).findByRole('grid', undefined, SLOW);
const rowsOf = (canvasElement: HTMLElement) => [...canvasElement.querySelectorAll<HTMLElement>('.spk-tbody .spk-tr[data-index]')];
const loaded = (canvasElement: HTMLElement) => waitFor(() => expect(rowsOf(canvasElement).length).toBeGreaterThan(3), SLOW);

/** Chooses a state as a reader does: by its words. */
async function choose(canvasElement: HTMLElement, state: RegExp): Promise<void> {
  await userEvent.click(within(canvasElement).getByRole('radio', { name: state }).closest('label') as HTMLElement);
}

/** Workers of the account's own pools. */
export const Main: Story = {
  play: async ({ canvasElement }) => {
    await loaded(canvasElement);
    const table = await grid(canvasElement);
    await expect(Number(table.getAttribute('aria-rowcount'))).toBe(rowsOf(canvasElement).length + 1);
    await expect(within(table).getByRole('columnheader', { name: /^State/ })).toHaveAttribute('aria-sort', 'ascending');
  },
};

/** Keys alone: the active row moves, is selected, and its menu opens with a reason for what cannot be done. */
export const Keyboard: Story = {
  args: { onOpenWorker: fn() },
  play: async ({ canvasElement, args }) => {
    await loaded(canvasElement);
    const table = await grid(canvasElement);
    table.focus();
    const active = () => canvasElement.querySelector('.spk-tr[data-active]');
    await waitFor(() => expect(active()).toHaveAttribute('data-index', '0'));
    await userEvent.keyboard('{ArrowDown}{ArrowDown}');
    await expect(active()).toHaveAttribute('data-index', '2');
    await expect(table.getAttribute('aria-activedescendant')).toBe(active()?.id);
    await userEvent.keyboard('{End}');
    await expect(active()).toHaveAttribute('data-index', String(rowsOf(canvasElement).length - 1));
    await userEvent.keyboard('{Home} ');
    await expect(active()).toHaveAttribute('aria-selected', 'true');
    await userEvent.keyboard('{Shift>}{ArrowDown}{ArrowDown}{/Shift}');
    await expect(canvasElement.querySelectorAll('[data-selected]')).toHaveLength(3);
    await expect(within(canvasElement).getByRole('toolbar', { name: '3 selected' })).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await expect(canvasElement.querySelectorAll('[data-selected]')).toHaveLength(0);
    await userEvent.keyboard('{Enter}');
    await expect(args.onOpenWorker).toHaveBeenCalledOnce();
    await userEvent.keyboard('.');
    const menu = await screen.findByRole('menu');
    await expect(within(menu).getByRole('menuitem', { name: /Start/ })).toHaveAttribute('aria-disabled', 'true');
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(table).toHaveFocus());
  },
};

/** From the grid to a dialog and back without a pointer: `.`, arrows, Enter, Escape. */
export const RowMenuByKeys: Story = {
  play: async ({ canvasElement }) => {
    await loaded(canvasElement);
    const table = await grid(canvasElement);
    table.focus();
    await userEvent.keyboard('{ArrowDown}.');
    const stop = within(await screen.findByRole('menu')).getByRole('menuitem', { name: 'Stop' });
    for (let i = 0; i < 5 && document.activeElement !== stop; i++) await userEvent.keyboard('{ArrowDown}');
    await expect(stop).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    const dialog = await screen.findByRole('dialog', { name: /^Stop/ }, SLOW);
    await waitFor(() => expect(dialog).toBeVisible());
    await waitFor(() => expect(screen.queryByRole('menu')).toBeNull());
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  },
};

/** In a narrow box rows become cards; a menu that was open goes with its row. Cards have an order of their own menu. */
export const Cards: Story = {
  play: async ({ canvasElement }) => {
    await loaded(canvasElement);
    const canvas = within(canvasElement);
    await userEvent.click(canvas.getAllByRole('button', { name: /^Actions of/ })[0] as HTMLElement);
    await screen.findByRole('menuitem', { name: 'Stop' });
    const box = canvasElement.querySelector<HTMLElement>('.spk-worker-table') as HTMLElement;
    box.style.width = '360px';
    await waitFor(() => expect(canvasElement.querySelectorAll('.spk-card').length).toBeGreaterThan(3), SLOW);
    await waitFor(() => expect(screen.queryByRole('menuitem', { name: 'Stop' })).toBeNull());
    await userEvent.click(canvas.getByRole('button', { name: 'Order' }));
    await userEvent.click(await screen.findByRole('menuitemcheckbox', { name: 'Stake' }));
    await userEvent.keyboard('{Escape}');
    await expect(canvas.getByText(/ shown · Stake$/)).toBeVisible();
  },
};

/** The bar takes the toolbar's place at the same height; each action carries the number it applies to. */
export const Selection: Story = {
  tags: ['worst'],
  play: async ({ canvasElement, args }) => {
    await loaded(canvasElement);
    const canvas = within(canvasElement);
    const table = await grid(canvasElement);
    const before = table.getBoundingClientRect().top;
    await userEvent.click(canvas.getByRole('checkbox', { name: /^Select all/ }));
    const bar = canvas.getByRole('toolbar', { name: /selected$/ });
    await expect(table.getBoundingClientRect().top).toBe(before);
    const stop = within(bar).getByRole('button', { name: /^Stop \d+…$/ });
    await userEvent.click(stop);
    const count = Number(stop.textContent?.match(/\d+/)?.[0]);
    await expect(args.onFleet).toHaveBeenCalledOnce();
    const [verb, workers] = (args.onFleet as ReturnType<typeof fn>).mock.calls[0] as [string, readonly unknown[]];
    await expect([verb, workers.length]).toEqual(['stopMining', count]);
  },
};

/** Filters by state, by other conditions and by text; a view keeps them under a name. */
export const Filters: Story = {
  play: async ({ canvasElement }) => {
    await loaded(canvasElement);
    const canvas = within(canvasElement);
    const all = rowsOf(canvasElement).length;
    await choose(canvasElement, /^Ready/);
    await waitFor(() => expect(rowsOf(canvasElement).length).toBeLessThan(all));
    await userEvent.click(canvas.getByRole('button', { name: 'Views' }));
    await userEvent.type(await screen.findByRole('textbox', { name: 'Name of the view' }), 'To start{Enter}');
    await visible(canvas.findByRole('button', { name: 'View: To start' }));
    await userEvent.type(canvas.getByRole('searchbox'), 'no such worker');
    await userEvent.click(await canvas.findByRole('button', { name: 'Show all' }));
    await waitFor(() => expect(rowsOf(canvasElement).length).toBe(all));
  },
};

/** Nothing meets all filters: each says how many it keeps out, and can be ended by itself. */
export const NoMatch: Story = {
  tags: ['worst'],
  play: async ({ canvasElement }) => {
    await loaded(canvasElement);
    const canvas = within(canvasElement);
    const all = rowsOf(canvasElement).length;
    await userEvent.click(canvas.getByRole('button', { name: 'Filter' }));
    await userEvent.click(await screen.findByRole('menuitemcheckbox', { name: 'No benchmark yet' }));
    await userEvent.keyboard('{Escape}');
    await choose(canvasElement, /^Mining/);
    await visible(canvas.findByText(`“No benchmark yet” keeps out ${all} of ${all}`));
    await expect(canvas.getByText(/^“Mining” keeps out \d+ of/)).toBeVisible();
  },
};

/** An account without a pool. */
export const Empty: Story = {
  parameters: { devChain: { account: 'Ferdie', blockTime: 0 } },
  play: async ({ canvasElement }) => {
    await visible(within(canvasElement).findByRole('button', { name: 'Create Pool' }, SLOW));
  },
};

export const NoAccount: Story = {
  parameters: { devChain: { account: null, blockTime: 0 } },
  play: async ({ canvasElement }) => {
    await visible(within(canvasElement).findByRole('button', { name: 'Choose an account' }, SLOW));
  },
};

/** The chain takes its time: heads, row height and toolbar are there already. */
export const Loading: Story = {
  args: { scope: 'all' },
  parameters: { devChain: { blockTime: 0, prepare: ({ faults }: ReturnType<typeof storyChain>) => faults.set({ latency: 600_000 }) } },
  play: async ({ canvasElement }) => {
    await expect(await grid(canvasElement)).toHaveAttribute('aria-busy', 'true');
  },
};

/** The node's answers cannot be used: what happened, why, and a way to try again. */
export const ReadFailed: Story = {
  name: 'Error',
  tags: ['worst'],
  args: { scope: 'all' },
  parameters: { devChain: { blockTime: 0, prepare: refusing } },
  play: async ({ canvasElement }) => {
    const failed = await within(canvasElement).findByRole('alert', undefined, SLOW);
    await expect(within(failed).getByRole('button', { name: 'Try again' })).toBeVisible();
  },
};

export const TriesAgain: Story = {
  ...ReadFailed,
  name: 'Tries again',
  tags: ['!autodocs'],
  play: async ({ canvasElement }) => {
    const again = await within(canvasElement).findByRole('button', { name: 'Try again' }, SLOW);
    storyChain().faults.set({ responseSize: null });
    await userEvent.click(again);
    await loaded(canvasElement);
  },
};

/** The connection is lost: figures stay, and so does what needs no chain. */
export const Offline: Story = {
  play: async ({ canvasElement }) => {
    await loaded(canvasElement);
    const all = rowsOf(canvasElement).length;
    const { faults } = storyChain();
    faults.set({ refuseConnections: true });
    faults.dropConnections();
    await choose(canvasElement, /^Mining/);
    await waitFor(() => expect(rowsOf(canvasElement).length).toBeLessThan(all));
    await expect(within(canvasElement).queryByRole('alert')).toBeNull();
    await expect(rowsOf(canvasElement).length).toBeGreaterThan(3);
  },
};

/** Two workers were stopped. A cool-down at its beginning, */
export const CoolDownDay0: Story = { parameters: { devChain: { blockTime: 0, prepare: stopped(0) } } };
/** a day before its end, */
export const CoolDownDay6: Story = { parameters: { devChain: { blockTime: 0, prepare: stopped(6) } } };
/** and after it: the stake stays locked until somebody reclaims the worker. */
export const CoolDownDay7: Story = {
  parameters: { devChain: { blockTime: 0, prepare: stopped(7) } },
  play: async ({ canvasElement }) => {
    await loaded(canvasElement);
    const canvas = within(canvasElement);
    const all = rowsOf(canvasElement).length;
    await choose(canvasElement, /^CoolingDown/);
    await waitFor(() => expect(rowsOf(canvasElement).length).toBeLessThan(all));
    await expect(rowsOf(canvasElement).length).toBeGreaterThanOrEqual(2);
    await userEvent.click(canvas.getAllByRole('button', { name: /^Actions of/ })[0] as HTMLElement);
    await expect(await screen.findByRole('menuitem', { name: 'Reclaim' })).not.toHaveAttribute('aria-disabled', 'true');
    await expect(screen.getByRole('menuitem', { name: /^Remove/ })).toHaveTextContent(/Reclaim it first/);
  },
};

/** Rows in which something changed, counted live; what a countdown writes is set apart. */
function watchRows(table: HTMLElement) {
  const rows = new Set<string>();
  let countdowns = 0;
  const observer = new MutationObserver((records) => {
    for (const { target } of records) {
      const element = target instanceof Element ? target : target.parentElement;
      if (element?.closest('.spk-countdown')) countdowns++;
      else rows.add(element?.closest('.spk-tr')?.getAttribute('data-index') ?? element?.className ?? 'text');
    }
  });
  observer.observe(table.querySelector('.spk-tbody') ?? table, { subtree: true, childList: true, characterData: true, attributes: true });
  return { rows, countdowns: () => countdowns, stop: () => observer.disconnect() };
}

/**
 * 30,000 workers of 3,000 pools: only the rows on screen exist. Between blocks only countdowns change; a block that changes 200
 * workers touches no row but theirs.
 */
export const Scale: Story = {
  args: { scope: 'all' },
  parameters: { devChain: { scenario: 'scale', blockTime: 0 } },
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(rowsOf(canvasElement).length).toBeGreaterThan(10), { timeout: 60_000 });
    await expect(rowsOf(canvasElement).length).toBeLessThan(80);
    const table = await grid(canvasElement);
    await expect(table).toHaveAttribute('aria-rowcount', '30001');
    const texts = () =>
      new Map(rowsOf(canvasElement).map((row) => [row.dataset.index ?? '', row.querySelector('[data-column="v"]')?.textContent]));

    const quiet = watchRows(table);
    await new Promise((resolve) => setTimeout(resolve, 2500));
    quiet.stop();
    await expect([...quiet.rows]).toEqual([]);

    const before = texts();
    const block = watchRows(table);
    changeWorkers(storyChain(), 3000, 0);
    await waitFor(() => expect(block.rows.size).toBeGreaterThan(0), SLOW);
    block.stop();
    const after = texts();
    const changed = [...after.keys()].filter((index) => after.get(index) !== before.get(index));
    await expect([...block.rows].sort()).toEqual(changed.sort());
  },
};

/** The same with a block each second that changes 200 workers, for `bench/scroll.mjs`. */
export const Live: Story = {
  tags: ['!test', '!autodocs'],
  args: { scope: 'all' },
  parameters: { devChain: { scenario: 'scale', blockTime: 0 } },
  render: (args) => (
    <>
      <ChangingWorkers count={200} every={1000} />
      <WorkerTable {...args} />
    </>
  ),
};
