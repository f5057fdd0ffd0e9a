import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { findChrome } from '../find-chrome.mjs';
import { ensureInstalled } from './install.mjs';
import { log, step } from './log.mjs';
import { freePort } from './ports.mjs';
import { serveFolder } from './static-server.mjs';
import { npm, root, turbo } from './workspace.mjs';

const widths = [360, 768, 1440];
const themes = ['light', 'dark'];
const settled = 1500;

/** The stories of each component that a sheet shows, by component: the main one first, then those with the tag "worst". */
export function picturedStories(index, wanted) {
  const sheets = new Map();
  for (const { id, title, name, tags, type } of Object.values(index.entries)) {
    const component = title.split('/').at(-1);
    if (type !== 'story' || (wanted.length > 0 && !wanted.includes(component))) continue;
    if (name !== 'Main' && !tags.includes('worst')) continue;
    const stories = sheets.get(component) ?? [];
    if (name === 'Main') stories.unshift({ id, name });
    else stories.push({ id, name });
    sheets.set(component, stories);
  }
  return sheets;
}

async function pictureOf(browser, base, id, width, theme) {
  const page = await browser.newPage({ viewport: { width, height: 800 }, colorScheme: theme, reducedMotion: 'reduce' });
  await page.goto(`${base}/iframe.html?id=${id}&viewMode=story&globals=theme:${theme}`);
  await page.waitForSelector('[data-story="ready"], .spk-root', { timeout: 30_000 });
  await page.waitForTimeout(settled);
  const picture = await page.screenshot({ fullPage: true, animations: 'disabled' });
  await page.close();
  return picture.toString('base64');
}

async function sheetOf(browser, base, component, stories) {
  const rows = [];
  for (const { id, name } of stories) {
    for (const theme of themes) {
      const cells = [];
      for (const width of widths) {
        const picture = await pictureOf(browser, base, id, width, theme);
        cells.push(
          `<figure><figcaption>${name} · ${theme} · ${width} px</figcaption><img src="data:image/png;base64,${picture}"></figure>`,
        );
      }
      rows.push(`<div>${cells.join('')}</div>`);
    }
  }
  const page = await browser.newPage({ viewport: { width: 2720, height: 900 } });
  await page.setContent(
    `<style>body{margin:16px;background:#888;font:14px sans-serif}div{display:flex;gap:16px;align-items:flex-start}
     figure{margin:0 0 16px}figcaption{color:#fff;padding:4px 0}img{display:block}</style><h1>${component}</h1>${rows.join('')}`,
  );
  const path = join(root, 'pictures', `${component}.png`);
  writeFileSync(path, await page.screenshot({ fullPage: true }));
  await page.close();
  return path;
}

/** Builds Storybook, takes the pictures and returns the exit code. */
export async function makePictures(wanted) {
  if (!(await ensureInstalled())) return 1;
  const chrome = findChrome({ log });
  if ((await step('Building what the stories run on', () => turbo(['build'], ['@stakepool-kit/devnet', '@stakepool-kit/sdk']))) !== 0)
    return 1;
  if ((await step('Building Storybook', () => npm(['run', '--silent', 'storybook:build', '-w', '@stakepool-kit/demo']))) !== 0) return 1;
  const site = join(root, 'apps', 'demo', 'storybook-static');
  const port = await freePort(6106, []);
  const server = await serveFolder(site, port);
  const { chromium } = createRequire(join(root, 'apps/demo/package.json'))('playwright-core');
  const browser = await chromium.launch({ executablePath: chrome, args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'] });
  try {
    mkdirSync(join(root, 'pictures'), { recursive: true });
    const sheets = picturedStories(JSON.parse(readFileSync(join(site, 'index.json'), 'utf8')), wanted);
    for (const [component, stories] of sheets) log(await sheetOf(browser, `http://127.0.0.1:${port}`, component, stories));
    return 0;
  } finally {
    await browser.close();
    server?.close?.();
  }
}
