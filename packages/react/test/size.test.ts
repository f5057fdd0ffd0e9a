// @vitest-environment node
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { type OutputChunk, rolldown } from 'rolldown';
import { beforeAll, describe, expect, it } from 'vitest';

const here = fileURLToPath(new URL('.', import.meta.url));
const ENTRY = `${here}entry.js`;
const REACT = [/^react($|\/)/, /^react-dom($|\/)/];
const LIBRARIES = [...REACT, /^@tanstack\//, /^@base-ui\//, /^@polkadot\//];
/** A host that adds components has the SDK as well: it is a dependency of both. */
const SDK = /^@stakepool-kit\/sdk($|\/)/;

interface Size {
  /** Kilobytes (1000 bytes), gzip, before the page runs. */
  readonly first: number;
  /** What is loaded when it is needed, such as dialogs and languages. */
  readonly later: number;
}

/** Bundles with what Vite uses, from the built package. */
async function sizeOf(contents: string, external: readonly RegExp[]): Promise<Size> {
  const bundle = await rolldown({
    input: ENTRY,
    cwd: here,
    platform: 'browser',
    external: [...external],
    logLevel: 'silent',
    plugins: [
      {
        name: 'entry',
        resolveId: (id) => (id === ENTRY ? ENTRY : null),
        load: (id) => (id === ENTRY ? contents : null),
      },
    ],
  });
  const { output } = await bundle.generate({ format: 'esm', minify: true, dir: 'out' });
  await bundle.close();
  const chunks = new Map(output.filter((file): file is OutputChunk => file.type === 'chunk').map((chunk) => [chunk.fileName, chunk]));
  const needed = new Set([...chunks.values()].filter(({ isEntry }) => isEntry).map(({ fileName }) => fileName));
  for (const name of needed) for (const imported of chunks.get(name)?.imports ?? []) if (chunks.has(imported)) needed.add(imported);
  const sum = (wanted: boolean): number => {
    const sizes = [...chunks.values()].filter(({ fileName }) => needed.has(fileName) === wanted);
    return sizes.reduce((total, { code }) => total + gzipSync(code, { level: 9 }).length / 1000, 0);
  };
  return { first: sum(true), later: sum(false) };
}

const of = (...names: readonly string[]): string => `export { StakePoolProvider, ${names.join(', ')} } from '@stakepool-kit/react';`;
const hook = (name: string): string => `export { StakePoolProvider, ${name} } from '@stakepool-kit/react/hooks';`;
const ALL_HOOKS = `export * from '@stakepool-kit/react/hooks';`;
const FULL_KIT = `export * from '@stakepool-kit/react';`;

async function within(name: string, limit: number, contents: string, external: readonly RegExp[]): Promise<void> {
  const { first, later } = await sizeOf(contents, external);
  console.log(`${name}: ${first.toFixed(1)} kB first (limit ${limit}), ${later.toFixed(1)} kB later`);
  expect(first).toBeGreaterThan(1);
  expect(first).toBeLessThanOrEqual(limit);
}

beforeAll(() => {
  if (!existsSync(`${here}../dist/index.js`)) throw new Error('The kit is not built: run "npm run build".');
});

describe('what a page loads of the kit, kB gzip, without libraries', () => {
  it.each([
    ['the full kit', FULL_KIT, 90],
    ['one dialog', of('SetCapDialog'), 25],
    ['one field', of('AmountInput'), 25],
    ['one panel', of('WithdrawQueue'), 25],
    ['the wallet', of('ConnectWallet', 'AccountMenu'), 25],
    ['one hook', hook('usePoolList'), 15],
    // The largest parts and all 51 hooks together are above what was aimed at (25 and 15): they may not grow unseen.
    ['the list of pools', of('PoolList'), 35],
    ['the table of workers', of('WorkerTable'), 38],
    ['all hooks', ALL_HOOKS, 44],
  ])('%s', (name, contents, limit) => within(name, limit, contents, [...LIBRARIES, SDK]));
});

describe('with all dependencies but react', () => {
  it.each([
    ['the full kit', FULL_KIT, 260],
    // Above the 60 that were aimed at: all hooks together are half of it.
    ['all hooks and reads', `${ALL_HOOKS} export { createReadsClient } from '@stakepool-kit/sdk/reads';`, 125],
  ])('%s', (name, contents, limit) => within(name, limit, contents, REACT));
});
