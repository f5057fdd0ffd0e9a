import { readFile } from 'node:fs/promises';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ConsolePage, words } from './console';
import { launchBrowser, type Site, startNetwork, startSite } from './harness';

let site: Site;
let browser: Browser;
let console: ConsolePage;
/** Requests that left the site. */
const elsewhere: string[] = [];

beforeAll(async () => {
  [site, browser] = await Promise.all([startSite(), launchBrowser()]);
});

afterAll(async () => {
  await browser?.close();
  site?.close();
});

const show = (page: Page, route: string) =>
  page.evaluate((hash) => {
    location.hash = hash;
  }, route);

const drawerOf = (page: Page): Locator => page.getByRole('complementary', { name: 'Dev chain' });

async function openControls({ page }: ConsolePage = console): Promise<Locator> {
  await show(page, '#/settings');
  const drawer = drawerOf(page);
  const opener = page.getByRole('button', { name: 'Chain controls', exact: true }).first();
  await opener.waitFor();
  if ((await drawer.count()) === 0) await opener.click();
  await drawer.waitFor();
  return drawer;
}

/** Presses a button of the drawer and returns what it says then. */
async function press(drawer: Locator, name: string): Promise<string> {
  await drawer.getByRole('button', { name, exact: true }).first().click();
  return said(drawer);
}

async function said(drawer: Locator): Promise<string> {
  const told = async () => words(await drawer.locator('.chain-outcome').innerText());
  await expect.poll(told, { timeout: 10_000 }).not.toMatch(/^(Working…)?$/);
  return told();
}

const POOL = 'Pool 2';

/** The steps depend on each other. */
describe('the chain in the page', () => {
  let failed: string | null = null;
  beforeEach(({ task, onTestFailed }) => {
    if (failed !== null) throw new Error(`The step "${failed}" failed, so this one cannot be made.`);
    onTestFailed(() => {
      failed = task.name;
    });
  });

  it('starts from an address, and says what it does meanwhile', async () => {
    console = await ConsolePage.open(browser, `${site.url}?chain=in-browser#/pools`, async (page) => {
      page.on('request', (request) => {
        if (!request.url().startsWith(site.url) && !request.url().startsWith('data:')) elsewhere.push(request.url());
      });
    });
    await console.page.getByText('Building the demo network…').waitFor();
    await console.page.getByRole('heading', { name: 'Pools', level: 1 }).waitFor();
    await console.chooseAccount('Charlie');
    await console.shows(POOL, 'totalStake', '15,000.00');
  });

  it('takes transactions, and has them after a reload', async () => {
    await console.act(POOL, 'Stake…');
    await console.field('Amount').fill('1000');
    await console.submit('Contribute 1,000 PHA');
    await console.shows(POOL, 'totalStake', '16,000.00');
    await console.page.reload();
    await console.shows(POOL, 'totalStake', '16,000.00');
  });

  it('is the same one in another tab', async () => {
    const [tab] = await Promise.all([console.page.waitForEvent('popup'), console.page.evaluate(() => void open(location.href))]);
    await tab.getByText('16,000.00').first().waitFor();
    await tab.close();
  });

  it('advances time, and block by block', async () => {
    const drawer = await openControls();
    await expect.poll(() => console.page.evaluate(() => document.activeElement?.textContent)).toBe('Dev chain');
    expect(await press(drawer, 'Produce a block')).toMatch(/^Block #\d+ produced\.$/);
    expect(await press(drawer, 'Produce 10')).toMatch(/^10 blocks produced, up to #\d+\.$/);
    const time = async () => words(await console.page.locator('.chain-box').first().innerText());
    const before = await time();
    const told = await press(drawer, '7 days');
    const shown = /^Chain time is (.+) now\.$/.exec(told)?.[1] ?? told;
    expect(before).not.toContain(shown);
    await expect.poll(time, { timeout: 10_000 }).toContain(shown.split(',')[0]);
    await drawer.getByLabel('Hours').fill('1.5');
    await drawer.getByRole('button', { name: 'Advance', exact: true }).click();
    await drawer.getByText('A whole number of hours').waitFor();
  });

  it('takes a worker offline until it is brought back', async () => {
    const drawer = drawerOf(console.page);
    await drawer.getByLabel('Find a worker').fill('2');
    const worker = drawer.locator('.chain-worker').filter({ hasText: POOL }).first();
    const key = await worker.locator('code').getAttribute('title');
    await drawer.getByLabel('Find a worker').fill(key ?? '');
    await expect.poll(() => drawer.locator('.chain-worker').count()).toBe(1);
    expect(await press(drawer, 'Take offline')).toContain('is offline');
    await expect
      .poll(async () => `${await press(drawer, 'Produce 10')} ${await worker.innerText()}`, { timeout: 30_000 })
      .toContain('Unresponsive');
    expect(await press(drawer, 'Bring back')).toContain('is back');
    await press(drawer, 'Produce 10');
    await expect.poll(() => worker.innerText(), { timeout: 10_000 }).toContain('Mining');
  });

  it('steers the simulated network', async () => {
    const drawer = drawerOf(console.page);
    expect(await press(drawer, 'Pause')).toContain('is paused');
    expect(await press(drawer, 'Go on')).toContain('goes on');
    await drawer.getByLabel('Payout rate').fill('1001');
    await drawer.getByRole('button', { name: 'Set', exact: true }).click();
    await drawer.getByText('A number from 0 to 1,000').waitFor();
    await drawer.getByLabel('Payout rate').fill('0,5');
    expect(await press(drawer, 'Set')).toBe('Workers earn 0,5 times the chain’s budget.');
  });

  it('goes to a file, back to its start, and to the file again', async () => {
    let drawer = drawerOf(console.page);
    const [download] = await Promise.all([console.page.waitForEvent('download'), press(drawer, 'Export to a file')]);
    const state = await readFile(await download.path());
    await press(drawer, 'Reset the chain');
    expect(await press(drawer, 'Reset now')).toBe('The chain is back at its start.');
    await show(console.page, '#/pools');
    await console.shows(POOL, 'totalStake', '15,000.00');
    drawer = await openControls();
    const file = drawer.locator('input[type=file]');
    await file.setInputFiles({ name: 'other.json', mimeType: 'application/json', buffer: Buffer.from('{"number":1}') });
    expect(await said(drawer)).toContain('holds no chain state');
    await file.setInputFiles({ name: 'state.json', mimeType: 'application/json', buffer: state });
    await expect.poll(() => said(drawer)).toContain('is in place');
    await show(console.page, '#/pools');
    await console.shows(POOL, 'totalStake', '16,000.00');
  });

  it('closes the controls by Escape and gives the focus back', async () => {
    const drawer = await openControls();
    await drawer.getByRole('button', { name: 'Close' }).click();
    await drawer.waitFor({ state: 'detached' });
    await openControls();
    await console.page.keyboard.press('Escape');
    await drawer.waitFor({ state: 'detached' });
    expect(await console.page.evaluate(() => document.activeElement?.textContent)).toBe('Chain controls');
  });

  it('is offered where no node answers, and is where it was left', async () => {
    await console.page.goto(`${site.url}?endpoint=ws://127.0.0.1:9#/pools`);
    await console.button('Run the chain in this page').click();
    await console.shows(POOL, 'totalStake', '16,000.00');
    expect(new URL(console.page.url()).search).toBe('?chain=in-browser');
  });

  it('asks nobody else, and the browser has nothing to complain of', () => {
    expect(elsewhere).toEqual([]);
    const expected = /ws:\/\/127\.0\.0\.1:9\b/;
    expect(console.complaints.filter((complaint) => !expected.test(complaint))).toEqual([]);
  });
});

describe('in a browser without shared workers', () => {
  it('the chain runs for one tab, says when its code does not come, and starts when it does', async () => {
    const own = await ConsolePage.open(browser, `${site.url}?chain=in-browser#/settings`, async (page) => {
      await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'SharedWorker'));
      await page.route(/\/worker-[^/]+\.js$/, (route) => route.abort());
    });
    await own.page.getByText('Its code could not be loaded.').waitFor();
    await own.page.unroute(/\/worker-[^/]+\.js$/);
    await own.button('Try again').click();
    const drawer = await openControls(own);
    const [, head] = /#(\d+)/.exec(await press(drawer, 'Produce 10')) ?? [];
    await own.page.waitForTimeout(1500);
    await own.page.reload();
    const [, next] = /#(\d+)/.exec(await press(await openControls(own), 'Produce a block')) ?? [];
    expect(Number(next)).toBeGreaterThan(Number(head));
    await own.page.close();
  });
});

describe('a dev chain behind an endpoint', () => {
  it('has the same controls, and says why one does nothing', async () => {
    const network = await startNetwork('demo');
    const own = await ConsolePage.open(browser, `${site.url}?endpoint=${network.url}#/settings`);
    await own.approveEndpoint();
    const drawer = await openControls(own);
    expect(await press(drawer, 'Produce 10')).toMatch(/^10 blocks produced/);
    const before = (await network.client.reads.head().get()).value.timestamp;
    await press(drawer, '1 day');
    const gone = (await network.client.reads.head().get()).value.timestamp - before;
    expect(gone / 86_400_000).toBeCloseTo(1, 2);
    const pause = drawer.getByRole('button', { name: 'Pause', exact: true });
    await expect.poll(() => pause.getAttribute('title')).toContain('no simulated network');
    expect(await pause.getAttribute('aria-disabled')).toBe('true');
    expect(own.complaints).toEqual([]);
    await own.page.close();
    await network.close();
  });
});

describe('the installed console', () => {
  it('opens without a network, on the chain in the page', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(site.url);
    const manifest = await page.evaluate(async () => {
      const link = document.querySelector<HTMLLinkElement>('link[rel="manifest"]');
      await navigator.serviceWorker.ready;
      return link === null ? null : ((await (await fetch(link.href)).json()) as { start_url: string; icons: { src: string }[] });
    });
    expect(manifest?.start_url).toBe('./?chain=in-browser');
    expect(manifest?.icons.length).toBeGreaterThan(2);
    await context.setOffline(true);
    await page.goto(new URL(manifest?.start_url ?? '', site.url).href);
    await page.getByRole('heading', { name: 'Overview', level: 1 }).waitFor({ timeout: 30_000 });
    await page
      .getByRole('button', { name: /Connect/ })
      .first()
      .click();
    await page.getByRole('dialog').getByRole('button', { name: 'Alice' }).click();
    await page
      .getByRole('region', { name: /^My pools/ })
      .getByText('Pool 0', { exact: true })
      .first()
      .waitFor({ timeout: 20_000 });
    await context.close();
  });
});
