import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ConsolePage } from './console';
import { stage } from './harness';

const on = stage('demo');
let axe: string;

beforeAll(async () => {
  axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
});

/** Every screen of the demo network by its address, and what is there once it is shown. Alice owns pool 0; no pool 99 exists. */
const SCREENS: Readonly<Record<string, string>> = {
  '#/overview': '.spk-overview[data-status="ready"]',
  '#/pools': '[data-page="pools"]',
  '#/pools/4': '.spk-detail[data-tab="overview"]',
  '#/pools/0?tab=workers': '.spk-detail[data-tab="workers"]',
  '#/pools/0?tab=queue': '.spk-detail[data-tab="queue"]',
  '#/pools/0?tab=stakers': '.spk-detail[data-tab="stakers"]',
  '#/pools/0?tab=settings': '.spk-detail[data-tab="settings"]',
  '#/pools/99': '.spk-detail[data-status="missing"]',
  '#/workers': '[data-page="workers"]',
  '#/stakes': '.spk-stakes[data-status="ready"]',
  '#/transactions': '[data-page="transactions"]',
  '#/network?topic=withdraw': '.spk-network-page[data-status="ready"]',
  '#/settings': '[data-page="settings"]',
  '#/nowhere': '[data-page="unknown"]',
};

/** What axe finds wrong with the page as it stands, one line a rule and element. */
async function violations({ page }: ConsolePage, options: RunOptions = {}): Promise<string[]> {
  const { violations } = await page.evaluate<AxeResults, RunOptions>(
    (how) => (globalThis as unknown as { axe: { run(options: RunOptions): Promise<AxeResults> } }).axe.run(how),
    options,
  );
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')} ${node.failureSummary ?? ''}`));
}

describe.each([
  ['wide', { width: 1440, height: 900 }],
  ['a phone', { width: 360, height: 740 }],
] as const)('%s', (_, viewport) => {
  it('axe finds nothing wrong with any screen in light or dark, nor with a dialog, and nothing is wider than the page', async () => {
    const console = await on.open('#/overview', {
      viewport,
      prepare: (page) => page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' }),
    });
    const { page } = console;
    await console.chooseAccount('Alice');
    await page.evaluate(axe);
    for (const [route, shown] of Object.entries(SCREENS)) {
      await console.go(route);
      await page.locator(shown).waitFor();
      await console.settled();
      expect.soft(await violations(console), `${route}, light`).toEqual([]);
      await page.emulateMedia({ colorScheme: 'dark' });
      expect.soft(await violations(console, { runOnly: ['color-contrast'] }), `${route}, dark`).toEqual([]);
      await page.emulateMedia({ colorScheme: 'light' });
      expect.soft(await console.overflow(), `${route} is wider than the page`).toBeLessThanOrEqual(0);
    }
    await console.go('#/pools/0?open=contribute');
    await console.field('Amount').waitFor();
    expect(await violations(console), 'the Stake dialog').toEqual([]);
    expect(console.complaints).toEqual([]);
    await page.close();
  });
});
