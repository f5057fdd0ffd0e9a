import { COLD, COLD_FAR, FLOORS, LOAD, LOAD_FAR, MEMORY, UPDATE } from './plan.mjs';

const number = (digits) => (value) => (value === undefined ? '–' : value.toFixed(digits));

const reading = (floor) => [
  ['CPU ms', 'cpu', number(0)],
  [`CPU/${floor}`, 'cpu', number(2), 'ratio'],
  ['wall ms', 'wall', number(0)],
  [`wall/${floor}`, 'wall', number(2), 'ratio'],
];
const traffic = [
  ['requests', 'requests', number(0)],
  ['messages down', 'messages', number(0)],
  ['MB down', 'downMB', number(2)],
  ['MB up', 'upMB', number(2)],
  ['server CPU ms', 'serverCpu', number(0)],
];
const load = [...reading('floor'), ['peak RSS MB', 'rss', number(0)], ['RSS/floor', 'rss', number(2), 'ratio'], ...traffic];
const cold = [...reading('@polkadot/api'), ...traffic];

const COLUMNS = {
  [LOAD]: load,
  [LOAD_FAR]: load,
  [UPDATE]: [
    ['CPU ms/block', 'cpu', number(2)],
    ['CPU/floor', 'cpu', number(2), 'ratio'],
    ['latency ms', 'latency', number(1)],
    ['requests/block', 'requests', number(1)],
    ['messages/block', 'messages', number(1)],
    ['KB down/block', 'downKB', number(1)],
    ['set-up CPU ms', 'setup', number(0)],
    ['peak RSS MB', 'rss', number(0)],
    ['blocks', 'blocks', number(0)],
  ],
  [MEMORY]: [
    ['MB per 10,000 workers', 'per10k', number(2)],
    ['heap MB', 'heap', number(1)],
    ['buffers MB', 'external', number(1)],
  ],
  [COLD]: cold,
  [COLD_FAR]: cold,
};

/** Rows of text in columns; the first column to the left, the others to the right. */
export function layOut(rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  const line = (row) => row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at]) : cell.padStart(widths[at]))).join('  ');
  return [line(rows[0]), '-'.repeat(widths.reduce((sum, width) => sum + width + 2, -2)), ...rows.slice(1).map(line)].join('\n');
}

/** One table of the results as text. */
export function render(results, table) {
  const columns = COLUMNS[table];
  const header = ['variant', 'n', ...columns.map(([title]) => title)];
  const rows = results
    .variants(table)
    .map((variant) => [
      variant,
      String(results.count(table, variant)),
      ...columns.map(([, metric, format, kind]) =>
        format(kind === 'ratio' ? results.ratio(table, variant, FLOORS[table], metric) : results.median(table, variant, metric)),
      ),
    ]);
  return `\n${table}\n${layOut([header, ...rows])}`;
}

/** Sizes of the code that a page loads before it can read. */
export function renderBundles(bundles) {
  const rows = Object.entries(bundles).map(([name, { min, gzip, later }]) => [name, min.toFixed(1), gzip.toFixed(1), later.toFixed(1)]);
  return `\nbundle of a page that reads, kB\n${layOut([['library', 'minified', 'gzip', 'on demand, gzip'], ...rows])}`;
}

/** The load in headless Chromium. */
export function renderBrowser(browser) {
  const header = ['variant', 'n', 'longest task ms', 'tasks > 50 ms', 'main thread CPU ms', 'wall ms', 'tasks'];
  const rows = Object.entries(browser).map(([variant, { runs, longest, over50, cpu, wall, tasks }]) => [
    variant,
    String(runs.length),
    ...[longest, over50, cpu, wall, tasks].map((value, at) => number(at === 0 ? 1 : 0)(value)),
  ]);
  return `\nload in headless Chromium, RTT 0 ms, thread CPU time\n${layOut([header, ...rows])}`;
}
