import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { findChrome } from '../find-chrome.mjs';
import { ensureInstalled } from './install.mjs';
import { log, step } from './log.mjs';
import { openLongState } from './long-state.mjs';
import { stopOnSignals } from './processes.mjs';
import { totalsLine, vitestTotals } from './totals.mjs';
import { nodeBin, npm, root, turbo } from './workspace.mjs';

/** A hung test run fails instead of hanging its caller. The long suites take what they need. */
const vitestTimeout = 20 * 60_000;

function add(totals, more) {
  for (const key of Object.keys(totals)) totals[key] += more[key] ?? 0;
}

/** Runs a step that counts as one test. */
async function counted(totals, title, work) {
  const ok = (await step(title, work)) === 0;
  if (!ok) log(`${title}: FAILED`);
  add(totals, ok ? { passed: 1 } : { failed: 1 });
}

async function vitest(long) {
  const report = join(root, '.test-results', 'vitest.json');
  mkdirSync(join(root, '.test-results'), { recursive: true });
  rmSync(report, { force: true });
  const env = { ...process.env, ...(long ? { STAKEPOOL_LONG: '1', STAKEPOOL_LONG_STATE: openLongState(root) } : {}) };
  if (long) log(`Long suites continue from ${env.STAKEPOOL_LONG_STATE}`);
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const code = await step(long ? 'Tests (long)' : 'Tests', () =>
    nodeBin('vitest/vitest.mjs', args, { env, timeout: long ? undefined : vitestTimeout }),
  );
  const totals = vitestTotals(report, code);
  // A finished long run leaves nothing to continue: the next one begins anew.
  if (long && totals.failed === 0) rmSync(env.STAKEPOOL_LONG_STATE, { recursive: true, force: true });
  return totals;
}

async function runAll(totals, long) {
  if (!(await ensureInstalled())) return add(totals, { failed: 1 });
  try {
    process.env.CHROME_PATH = await step('Looking for a Chromium', async () => findChrome({ log }));
    log(`Browser tests use ${process.env.CHROME_PATH}`);
  } catch (error) {
    console.error(error.message);
    return add(totals, { failed: 1 });
  }
  if ((await step('Building all packages', () => turbo(['build']))) !== 0) {
    log('Building all packages: FAILED');
    add(totals, { failed: 1 });
  }
  await counted(totals, 'Lint', () => npm(['run', '--silent', 'lint']));
  await counted(totals, 'Types', () => turbo(['typecheck']));
  add(totals, await vitest(long));
}

/** Runs everything, prints the totals as the last line and returns the exit code. */
export async function testAll(args) {
  stopOnSignals((signal) => log(`${signal}: stopping the tests.`));
  const { values } = parseArgs({ args, options: { long: { type: 'boolean', default: false } } });
  if (!process.stdout.isTTY) process.env.NO_COLOR ??= '1';
  const totals = { passed: 0, failed: 0, skipped: 0 };
  try {
    await runAll(totals, values.long);
  } catch (error) {
    console.error(error);
    totals.failed += 1;
  }
  log(totals.failed === 0 ? 'All passed.' : 'Something failed (see above).');
  console.log(totalsLine(totals));
  return totals.failed === 0 && totals.passed > 0 ? 0 : 1;
}
