import { devKey } from '@stakepool-kit/devnet/simulator';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ConsolePage, words } from './console';
import { launchBrowser, type Network, type Site, startNetwork, startSite } from './harness';

let network: Network;
let demo: Network;
let site: Site;
let browser: Browser;

beforeAll(async () => {
  [network, demo, site, browser] = await Promise.all([startNetwork(), startNetwork('demo'), startSite(), launchBrowser()]);
});

afterAll(async () => {
  await browser?.close();
  site?.close();
  await Promise.all([network?.close(), demo?.close()]);
});

const open = async (chain: Network, route = ''): Promise<ConsolePage> => {
  const console = await ConsolePage.open(browser, `${site.url}?endpoint=${chain.url}${route}`);
  await console.approveEndpoint();
  return console;
};

describe('the next visit', () => {
  it('has the language and the theme that were chosen', async () => {
    const console = await open(network, '#/settings');
    const { page } = console;
    await page.getByRole('radio', { name: 'Dark' }).check({ force: true });
    await page.getByRole('radio', { name: 'Français' }).check({ force: true });
    await page.getByRole('heading', { name: 'Réglages', level: 1 }).waitFor();
    await page.reload();
    await page.getByRole('heading', { name: 'Réglages', level: 1 }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('fr');
    expect(await page.getByRole('radio', { name: 'Sombre' }).isChecked()).toBe(true);
    const dark = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    await page.getByRole('radio', { name: 'Clair' }).check({ force: true });
    await expect.poll(() => page.evaluate(() => getComputedStyle(document.body).backgroundColor)).not.toBe(dark);
    expect(console.complaints).toEqual([]);
    await page.close();
  });

  it('follows what was signed before a reload to its end', async () => {
    const console = await open(network);
    const { page } = console;
    await console.chooseAccount('Alice');
    const before = (await network.client.reads.pools().get()).value.length;
    const goOn = network.hold();
    await console.region('Pools').getByRole('button', { name: 'Create Pool' }).click();
    await console.dialog.getByRole('button', { name: 'Create Pool', exact: true }).click();
    await console.dialog.getByText('Waiting for a block').waitFor();
    await page.goto(`${site.url}?endpoint=${network.url}#/transactions`);
    await page.reload();
    const listed = page.getByRole('main').getByRole('listitem').filter({ hasText: 'Create a pool' });
    await expect.poll(async () => words(await listed.innerText()).slice(0, 23), { timeout: 10_000 }).toBe('Under way Create a pool');
    goOn();
    await expect.poll(async () => words(await listed.innerText()).slice(0, 18), { timeout: 20_000 }).toBe('Done Create a pool');
    await listed.getByText('Create a pool').click();
    await listed.locator('.spk-step-text').getByText(`Pool ${before} created.`).waitFor();
    const pools = (await network.client.reads.pools().get()).value;
    expect(pools.length).toBe(before + 1);
    expect(pools.at(-1)?.owner).toBe(devKey('//Alice').publicKey);
    await page.reload();
    await page.getByText('No transactions yet').waitFor();
    expect(console.complaints).toEqual([]);
    await page.close();
  });
});

describe('“Show this only”', () => {
  it('leaves the workers of one pool, stands in the address, and ends by its chip', async () => {
    const console = await open(demo);
    const { page } = console;
    await console.chooseAccount('Alice');
    const pids = () => page.getByRole('grid', { name: 'Workers' }).locator('tbody [data-column="pid"]').allInnerTexts();
    await expect.poll(async () => new Set(await pids()).size, { timeout: 10_000 }).toBeGreaterThan(1);
    const all = (await pids()).length;
    const [pool] = await pids();
    await console.button(`Actions of ${pool}`).click();
    await page.getByRole('menuitem', { name: 'Show this only', exact: true }).click();
    await expect.poll(async () => [...new Set(await pids())], { timeout: 10_000 }).toEqual([pool]);
    expect(new URL(page.url()).hash).toBe(`#/pools?only=${pool?.slice('Pool '.length)}`);
    await page.reload();
    await expect.poll(async () => [...new Set(await pids())], { timeout: 10_000 }).toEqual([pool]);
    await console.button(`${pool} only Show all workers`).click();
    await expect.poll(async () => (await pids()).length, { timeout: 10_000 }).toBe(all);
    expect(console.complaints).toEqual([]);
    await page.close();
  });
});
