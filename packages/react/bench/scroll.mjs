/**
 * Scrolls the story of 30,000 workers, of which 200 change each second, in Chromium, and reports from traces what a scroll frame costs and
 * how long a key waits for its paint.
 *
 *   node packages/react/bench/scroll.mjs [http://127.0.0.1:6006] [seconds]
 *
 * Needs a Storybook, for true figures a built one that is served (React's development build takes about three times as long). Chromium: CHROME_PATH, or `chromium` on the PATH.
 */
import { execFileSync } from 'node:child_process';
import { chromium } from 'playwright-core';

const [base = 'http://127.0.0.1:6006', seconds = '8'] = process.argv.slice(2);
const STORY = 'workers-workertable--live';
const GOALS = { frame: 8, input: 100 };
const KEYS = 40;
const WORK = new Set(['FunctionCall', 'FireAnimationFrame', 'EventDispatch', 'UpdateLayoutTree', 'Layout']);
/** The dev chain of the story lives in the same thread: its blocks, and what the kit reads of them, are no part of a frame. */
const OTHER = new Set(['TimerFire', 'RunMicrotasks']);

const chrome = () => process.env.CHROME_PATH ?? execFileSync('which', ['chromium']).toString().trim();
const percentile = (values, share) =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.ceil(values.length * share) - 1)] ?? Number.NaN;
const shown = (value) => value.toFixed(1).padStart(7);

async function traced(page, work) {
  const session = await page.context().newCDPSession(page);
  const events = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...value));
  const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  const categories = [
    'devtools.timeline',
    'disabled-by-default-devtools.timeline',
    'devtools.timeline.frame',
    'disabled-by-default-devtools.timeline.frame',
    'blink.user_timing',
  ];
  await session.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig: { includedCategories: categories } });
  await page.evaluate(() => performance.mark('bench-start'));
  await work();
  await page.evaluate(() => performance.mark('bench-end'));
  await session.send('Tracing.end');
  await complete;
  await session.detach();
  return events;
}

/** Thread CPU milliseconds of script, style and layout by frame that handled a scroll, without what lies within another such event. */
function scrollFrames(events) {
  const mark = (name) => events.find((event) => event.name === name);
  const [start, end] = [mark('bench-start'), mark('bench-end')];
  const own = events.filter(({ pid, tid, ts }) => pid === start.pid && tid === start.tid && ts >= start.ts && ts <= end.ts);
  const complete = own.filter(({ ph, tdur }) => ph === 'X' && tdur !== undefined).toSorted((a, b) => a.ts - b.ts || b.dur - a.dur);
  const frames = own
    .filter(({ name }) => name === 'BeginMainThreadFrame')
    .map(({ ts }) => ts)
    .toSorted((a, b) => a - b);
  if (frames.length === 0) throw new Error('The trace has no frames of the main thread.');
  const costs = new Map();
  const scrolled = new Set();
  let covered = 0;
  let frame = 0;
  for (const event of complete) {
    while (frame + 1 < frames.length && frames[frame + 1] <= event.ts) frame++;
    if (event.name === 'EventDispatch' && event.args?.data?.type === 'scroll') scrolled.add(frame);
    if (event.ts < covered || !(WORK.has(event.name) || OTHER.has(event.name))) continue;
    covered = event.ts + event.dur;
    if (WORK.has(event.name)) costs.set(frame, (costs.get(frame) ?? 0) + event.tdur / 1000);
  }
  return [...scrolled].map((each) => costs.get(each) ?? 0);
}

/** Milliseconds from each key to the end of the frame after it, as the page itself measures them. */
async function keyWaits(page) {
  await page.evaluate(() => {
    const input = document.querySelector('.spk-table-search-input');
    globalThis.frames = [];
    addEventListener(
      'keydown',
      ({ timeStamp }) => {
        requestAnimationFrame(() => setTimeout(() => globalThis.frames.push(performance.now() - timeStamp)));
      },
      true,
    );
    input.blur();
    document.querySelector('[role="grid"]').focus();
  });
  for (let i = 0; i < KEYS; i++) {
    await page.keyboard.press(i % 8 === 7 ? 'PageDown' : 'ArrowDown');
    await page.waitForTimeout(120);
  }
  await page.locator('.spk-table-search-input').focus();
  for (const key of ['0', 'x', 'a', '1', 'Backspace', 'Backspace', 'Backspace', 'Backspace']) {
    await page.keyboard.press(key);
    await page.waitForTimeout(250);
  }
  return page.evaluate(() => globalThis.frames);
}

const browser = await chromium.launch({ executablePath: chrome(), args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'] });
const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
await page.goto(`${base}/iframe.html?id=${STORY}&viewMode=story`);
await page.waitForSelector('.spk-table-scroll[data-virtual] .spk-tr[data-index="5"]', { timeout: 180_000 });
await page.waitForTimeout(3000);

const events = await traced(page, () =>
  page.evaluate(async (ms) => {
    const scroller = document.querySelector('.spk-table-scroll');
    const start = performance.now();
    let direction = 1;
    while (performance.now() - start < ms) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
      if (scroller.scrollTop > 60_000) direction = -1;
      if (scroller.scrollTop < 100) direction = 1;
      scroller.scrollTop += direction * 120;
    }
  }, Number(seconds) * 1000),
);
const frames = scrollFrames(events);
const waits = await keyWaits(page);
await browser.close();

const report = [
  ['scroll frame, script + style + layout, thread CPU ms', frames, GOALS.frame],
  ['key to next paint, ms', waits, GOALS.input],
];
console.log(`30,000 workers, 200 change a second; ${frames.length} scroll frames, ${waits.length} keys`);
for (const [name, values, goal] of report) {
  const p95 = percentile(values, 0.95);
  console.log(
    `${name.padEnd(54)} p50 ${shown(percentile(values, 0.5))}  p95 ${shown(p95)}  goal ${goal}  ${p95 <= goal ? 'met' : 'MISSED'}`,
  );
}
