import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ConsolePage } from './console';
import { launchBrowser, type Network, type Site, startNetwork, startSite } from './harness';

let network: Network;
let site: Site;
let browser: Browser;
let axe: string;

beforeAll(async () => {
  [network, site, browser, axe] = await Promise.all([
    startNetwork('demo'),
    startSite(),
    launchBrowser(),
    readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'),
  ]);
});

afterAll(async () => {
  await browser?.close();
  site?.close();
  await network?.close();
});

/** What axe finds wrong with the page as it stands, one line a rule and element. */
async function violations({ page }: ConsolePage): Promise<string[]> {
  await page.evaluate(axe);
  const { violations } = await page.evaluate<AxeResults>(() =>
    (globalThis as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run(),
  );
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')} ${node.failureSummary ?? ''}`));
}

async function open(width: number, colorScheme: 'light' | 'dark'): Promise<ConsolePage> {
  const console = await ConsolePage.open(browser, `${site.url}?endpoint=${encodeURIComponent(network.url)}`, async (page) => {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
  });
  await console.approveEndpoint();
  await console.page.getByRole('heading', { name: 'Pools', level: 1 }).waitFor();
  return console;
}

describe.each([
  [1440, 'light'],
  [360, 'dark'],
] as const)('at %i px, %s', (width, scheme) => {
  it('axe finds nothing wrong with any screen or with a dialog, and nothing is wider than the page', async () => {
    const console = await open(width, scheme);
    const { page } = console;
    await console.chooseAccount('Alice');
    for (const route of ['#/pools', '#/pools/4', '#/pools/9', '#/workers', '#/stakes', '#/transactions', '#/settings']) {
      await page.evaluate((hash) => {
        location.hash = hash;
      }, route);
      await page.waitForTimeout(700);
      expect(await violations(console), route).toEqual([]);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      expect(overflow, `${route} is wider than the page`).toBeLessThanOrEqual(0);
    }
    await page.evaluate(() => {
      location.hash = '#/pools/0';
    });
    await console.button('Stake').first().click();
    await console.dialog.waitFor();
    expect(await violations(console), 'the Stake dialog').toEqual([]);
    await page.keyboard.press('Escape');
    await console.dialog.waitFor({ state: 'detached' });
    expect(console.complaints).toEqual([]);
    await page.close();
  });
});
