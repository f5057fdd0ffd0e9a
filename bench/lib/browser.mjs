import { createServer } from 'node:http';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { bundle } from './bundle.mjs';
import { verify } from './jobs.mjs';
import { median } from './stats.mjs';
import { loadWindow } from './trace.mjs';

const CATEGORIES = ['toplevel', 'disabled-by-default-devtools.timeline', 'blink.user_timing', '__metadata'];
const LIMIT = 60_000;
const FINDER = fileURLToPath(new URL('../../scripts/find-chrome.mjs', import.meta.url));

/** The load job in a page; the checksum is taken when the time is over. */
const pageOf = (variant) => `
  import { connect } from './variants/${variant}.mjs';
  import { checksum, totals } from './lib/checksum.mjs';
  globalThis.run = async (endpoint) => {
    const session = await connect(endpoint);
    performance.mark('load-start');
    const startedAt = performance.now();
    const data = await session.load();
    totals(data);
    const wall = performance.now() - startedAt;
    performance.mark('load-end');
    await new Promise((resolve) => setTimeout(resolve, 200));
    return { wall, checksum: checksum(data) };
  };
  document.title = 'ready';
`;

/** Serves the page under a policy that forbids evaluating text as code. */
async function servePage(variant) {
  const { outputFiles } = await bundle(pageOf(variant), { outfile: 'page.js' });
  const headers = { 'content-security-policy': "default-src 'self'; script-src 'self'; connect-src ws:" };
  const server = createServer((request, response) => {
    if (request.url === '/page.js') response.writeHead(200, { ...headers, 'content-type': 'text/javascript' }).end(outputFiles[0].contents);
    else if (request.url === '/')
      response
        .writeHead(200, { ...headers, 'content-type': 'text/html' })
        .end('<!doctype html><link rel="icon" href="data:,"><script type="module" src="page.js"></script>');
    else response.writeHead(404).end();
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${server.address().port}/`, close: () => server.close() };
}

async function launch() {
  const { findChrome } = await import(pathToFileURL(FINDER));
  return chromium.launch({
    executablePath: findChrome(),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-dev-shm-usage',
    ],
  });
}

const timeout = (ms, error) =>
  new Promise((_, reject) => {
    setTimeout(() => reject(error()), ms).unref();
  });

async function loadOnce(server, url) {
  await server.call('reset', 0);
  const browser = await launch();
  try {
    const page = await browser.newPage();
    const problems = [];
    page.on('pageerror', (error) => problems.push(error.message));
    page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
    await page.goto(url);
    await page
      .waitForFunction(() => document.title === 'ready', null, { timeout: 10_000 })
      .catch(() => {
        throw new Error(`the page did not start: ${problems.join('; ')}`);
      });
    await browser.startTracing(page, { categories: CATEGORIES });
    const running = page.evaluate((endpoint) => globalThis.run(endpoint), server.endpoint);
    const late = timeout(LIMIT, () => new Error(`the page took longer than ${LIMIT / 1000} s; ${problems.join('; ')}`));
    const { wall, checksum } = await Promise.race([running, late]);
    const trace = JSON.parse((await browser.stopTracing()).toString());
    await verify(server, 'the load in the browser', 0, checksum);
    return { wall, ...loadWindow(trace.traceEvents) };
  } finally {
    await browser.close();
  }
}

/** Medians over `runs` fresh browsers. `longest`: thread CPU ms of the longest task of the page's main thread. */
export async function measureBrowser(server, variant, runs, progress) {
  const page = await servePage(variant);
  try {
    const all = [];
    for (let run = 1; run <= runs; run++) {
      progress(`browser ${variant} ${run}/${runs}`);
      all.push(await loadOnce(server, page.url));
    }
    const of = (metric) => median(all.map((one) => one[metric]));
    return { wall: of('wall'), cpu: of('cpu'), tasks: of('tasks'), over50: of('over50'), longest: of('longest'), runs: all };
  } finally {
    page.close();
  }
}
