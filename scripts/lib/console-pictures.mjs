import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { findChrome } from '../find-chrome.mjs';
import { ensureInstalled } from './install.mjs';
import { log, step } from './log.mjs';
import { freePort } from './ports.mjs';
import { stopAll, stopOnSignals } from './processes.mjs';
import { startChain } from './start-all.mjs';
import { serveFolder } from './static-server.mjs';
import { root, turbo } from './workspace.mjs';

const widths = [360, 768, 1440];
const themes = ['light', 'dark'];
const settled = 2500;

/** What is pictured: the address, and what is done there before. The account is the owner of most demo pools. */
export const screens = {
  overview: { hash: '#/overview' },
  pools: { hash: '#/pools' },
  pool: { hash: '#/pools/4' },
  'pool-workers': { hash: '#/pools/0?tab=workers' },
  workers: { hash: '#/workers' },
  stakes: { hash: '#/stakes' },
  transactions: { hash: '#/transactions' },
  network: { hash: '#/network' },
  settings: { hash: '#/settings' },
  contribute: { hash: '#/pools/0?open=contribute' },
  withdraw: { hash: '#/pools/5?open=withdraw' },
  unknown: { hash: '#/nowhere' },
};

/** Pictures of the README: screen, theme, width and height. */
const readme = [
  ['overview', 'light', 1440, 1000],
  ['pool', 'dark', 1440, 1000],
  ['overview', 'light', 390, 844],
];

async function openPage(browser, base, chain, { locale, theme, width, height = 900 }) {
  const page = await browser.newPage({ viewport: { width, height }, colorScheme: theme, reducedMotion: 'reduce', deviceScaleFactor: 1 });
  await page.addInitScript((language) => localStorage.setItem('spk.locale', language), locale);
  await page.goto(`${base}/?endpoint=${chain}`);
  const approve = page.locator('.gate-primary');
  await approve.or(page.locator('.spk-account-menu')).first().waitFor({ timeout: 60_000 });
  if (await approve.isVisible()) await approve.click();
  await page.locator('.spk-account-menu button').first().click();
  await page.getByRole('dialog').getByRole('button', { name: 'Alice' }).click();
  return page;
}

async function picture(page, hash, path, fullPage) {
  await page.evaluate((place) => {
    location.hash = place;
  }, hash);
  await page.waitForTimeout(settled);
  await page.screenshot({ path, fullPage, animations: 'disabled' });
  log(path);
}

/** Builds, starts the demo chain, takes the pictures and returns the exit code. */
export async function takeScreenshots(args) {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { locale: { type: 'string', default: 'en' }, readme: { type: 'boolean', default: false } },
  });
  const unknown = positionals.find((name) => !Object.hasOwn(screens, name));
  if (unknown !== undefined) {
    console.error(`There is no screen "${unknown}". There are: ${Object.keys(screens).join(', ')}.`);
    return 1;
  }
  if (!(await ensureInstalled())) return 1;
  const chrome = findChrome({ log });
  if ((await step('Building the console', () => turbo(['build'], ['@stakepool-kit/demo...', '@stakepool-kit/devnet']))) !== 0) return 1;
  stopOnSignals(() => log('Stopping the dev chain.'));
  const chain = await startChain(await freePort(9977, [])).ready;
  const port = await freePort(5273, []);
  const server = await serveFolder(join(root, 'apps', 'demo', 'dist'), port);
  const base = `http://127.0.0.1:${port}`;
  const { chromium } = createRequire(join(root, 'apps/demo/package.json'))('playwright-core');
  const browser = await chromium.launch({ executablePath: chrome, args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'] });
  const { locale } = values;
  try {
    if (values.readme) {
      const folder = join(root, 'docs', 'pictures');
      mkdirSync(folder, { recursive: true });
      for (const [name, theme, width, height] of readme) {
        const page = await openPage(browser, base, chain, { locale, theme, width, height });
        await picture(page, screens[name].hash, join(folder, `${name}-${theme}-${width}.png`), false);
        await page.close();
      }
      return 0;
    }
    const folder = join(root, 'screenshots');
    mkdirSync(folder, { recursive: true });
    for (const theme of themes) {
      for (const width of widths) {
        const page = await openPage(browser, base, chain, { locale, theme, width });
        for (const name of positionals.length > 0 ? positionals : Object.keys(screens)) {
          await picture(page, screens[name].hash, join(folder, `${name}-${locale}-${theme}-${width}.png`), true);
          await page.keyboard.press('Escape');
        }
        await page.close();
      }
    }
    return 0;
  } finally {
    await browser.close();
    server.closeAllConnections();
    server.close();
    await stopAll();
  }
}
