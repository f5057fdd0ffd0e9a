#!/usr/bin/env node
// npm run bench [-- --quick] [--only <variant,…>] [--rounds <n>] [--browser]: see README.md.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { judge, renderGoals } from './lib/goals.mjs';
import { cold, load, memory, update } from './lib/jobs.mjs';
import { FLOORS, FULL, QUICK, repeated } from './lib/plan.mjs';
import { startServer } from './lib/processes.mjs';
import { Results } from './lib/stats.mjs';
import { render, renderBrowser, renderBundles } from './lib/table.mjs';

const { values: options } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    browser: { type: 'boolean', default: false },
    only: { type: 'string' },
    rounds: { type: 'string' },
  },
});
const jobs = { load, update, memory, cold };
const QUICK_REPEATS = 3;
const BROWSER_RUNS = 5;
const only = options.only?.split(',');
const unknown = only?.filter((name) => !existsSync(new URL(`variants/${name}.mjs`, import.meta.url))) ?? [];
if (unknown.length > 0) throw new Error(`there is no variant ${unknown.join(', ')}; the files in bench/variants are the variants`);
const rounds = Number(options.rounds ?? (options.quick ? 1 : 3));
if (!Number.isInteger(rounds) || rounds < 1) throw new Error(`--rounds takes a whole number from 1, not ${options.rounds}`);

for (const name of ['@stakepool-kit/devnet', '@stakepool-kit/sdk/reads']) {
  if (existsSync(fileURLToPath(import.meta.resolve(name)))) continue;
  console.error(`${name} is not built. Run "npx turbo run build" in the root of the repository, then this again.`);
  process.exit(1);
}

const started = performance.now();
const progress = (text) => console.error(`${String(Math.round((performance.now() - started) / 1000)).padStart(4)} s  ${text}`);
const wanted = ({ table, variants }) => variants.filter((name) => !only || only.includes(name) || name === FLOORS[table]);

/** What runs in a round: in a quick run's further rounds only what is measured repeatedly. */
function* measurements(round) {
  const groups = options.quick ? QUICK : FULL;
  for (const group of groups) {
    const names = wanted(group).filter((name) => round < rounds || repeated(name));
    if (only && names.every((name) => name === FLOORS[group.table] && !only.includes(name))) continue;
    for (const variant of round % 2 === 0 ? names : names.toReversed()) yield { ...group, variant };
  }
}

async function measureAll(server, results) {
  const all = options.quick ? Math.max(rounds, QUICK_REPEATS) : rounds;
  for (let round = 0; round < all; round++) {
    for (const { table, job, args, variant } of measurements(round)) {
      progress(`round ${round + 1}/${all}  ${table}  ${variant}`);
      results.add(table, variant, round, await jobs[job](server, variant, ...args(variant)));
    }
  }
}

async function main() {
  progress('starting the server');
  const server = await startServer();
  const results = new Results();
  const measured = { results };
  try {
    progress('warming the server up');
    await load(server, 'raw-seq', 0);
    if (!options.browser) await measureAll(server, results);
    if (!only || options.browser) {
      const { measureBrowser } = await import('./lib/browser.mjs');
      measured.browser = {};
      for (const variant of only ?? ['sdk']) measured.browser[variant] = await measureBrowser(server, variant, BROWSER_RUNS, progress);
    }
  } finally {
    server.stop();
  }
  if (!only && !options.browser) {
    progress('bundles');
    const { measureBundles } = await import('./lib/bundle.mjs');
    measured.bundles = await measureBundles();
  }
  report(measured);
}

function report(measured) {
  const { results, bundles, browser } = measured;
  const goals = judge(measured);
  const tables = results.tables().map((table) => render(results, table));
  if (bundles) tables.push(renderBundles(bundles));
  if (browser) tables.push(renderBrowser(browser));
  tables.push(renderGoals(goals));
  const machine = { node: process.version, platform: `${process.platform} ${process.arch}`, cpu: cpus()[0]?.model, cores: cpus().length };
  const json = { date: new Date().toISOString(), machine, options, goals, bundles, browser, measurements: results };
  const folder = new URL('results/', import.meta.url);
  mkdirSync(folder, { recursive: true });
  writeFileSync(new URL('latest.json', folder), `${JSON.stringify(json, null, 1)}\n`);
  progress('written to bench/results/latest.json');
  console.log(tables.join('\n'));
}

await main();
