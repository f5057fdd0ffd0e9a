#!/usr/bin/env node
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
// npm run bench -w packages/devnet: what the dev chain costs. Medians; one machine, one run. Needs a build.
import { createScenario, devKey } from '@stakepool-kit/devnet';
import { signExtrinsic } from '@stakepool-kit/devnet/testing';
import { build } from 'tsup';

const median = (numbers) => [...numbers].sort((a, b) => a - b)[numbers.length >> 1];
const timed = (work) => {
  const started = performance.now();
  const result = work();
  return { ms: performance.now() - started, result };
};
const rows = [];
const report = (what, ms, goal) => {
  rows.push({ what, ms: Number(ms.toFixed(2)), ...(goal && { 'goal ms': goal }) });
  console.error(`${what}: ${ms.toFixed(2)} ms`);
};

async function blocks() {
  const { chain } = await createScenario();
  const keys = ['//Alice', '//Bob'].map(devKey);
  const empty = Array.from({ length: 200 }, () => timed(() => chain.build()).ms);
  report('empty block', median(empty));
  const create = { tag: 'PhalaStakePool', value: { tag: 'create', value: undefined } };
  const one = [];
  for (let i = 0; i < 200; i++) {
    const signed = signExtrinsic(chain, keys[i % 2], create);
    one.push(
      timed(() => {
        chain.submit(signed);
        chain.build();
      }).ms,
    );
  }
  report('block with one transaction, its check included', median(one), 10);
}

/** The steps of the recorded run, bundled because they are the tests' own TypeScript. */
async function flow() {
  const outDir = fileURLToPath(new URL('../test/.bench', import.meta.url));
  const entry = { flow: fileURLToPath(new URL('flow.ts', import.meta.url)) };
  await build({ entry, outDir, format: ['esm'], target: 'es2022', config: false, silent: true, clean: true });
  const { stdout } = spawnSync(process.execPath, [`${outDir}/flow.js`], { encoding: 'utf8' });
  const { steps, ms } = JSON.parse(stdout);
  report(`the recorded run, ${steps} steps of 170 (the others are notes)`, ms);
}

/** Boots in a process of its own, so that one scenario's memory is not another's. */
function boot(scenario, goal) {
  const self = fileURLToPath(import.meta.url);
  const runs = Array.from({ length: 3 }, () =>
    JSON.parse(spawnSync(process.execPath, [self, '--boot', scenario], { encoding: 'utf8' }).stdout),
  );
  report(`boot of ${scenario}`, median(runs.map((run) => run.boot)), goal);
  report(`fork of ${scenario}`, median(runs.map((run) => run.fork)), 10);
  rows.push({ what: `memory of ${scenario}, MB`, ms: median(runs.map((run) => run.rss)) });
}

if (process.argv[2] === '--boot') {
  const started = performance.now();
  const { chain } = await createScenario({ scenario: process.argv[3] });
  const boot = performance.now() - started;
  const fork = median(Array.from({ length: 20 }, () => timed(() => chain.fork()).ms));
  console.log(JSON.stringify({ boot, fork, rss: Math.round(process.memoryUsage().rss / 1e6) }));
} else {
  await blocks();
  await flow();
  boot('bare');
  boot('demo');
  boot('scale', 3000);
  console.table(rows);
}
