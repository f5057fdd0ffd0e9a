// @vitest-environment node
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build, type Metafile } from 'esbuild';
import { beforeAll, describe, expect, it } from 'vitest';

const here = fileURLToPath(new URL('.', import.meta.url));
const LIBRARIES = ['react', 'react-dom', 'react/jsx-runtime', '@tanstack/*', '@base-ui/*', '@polkadot/*'];
const REACT = ['react', 'react-dom', 'react-dom/client', 'react/jsx-runtime'];

/** The chunks a page needs before it runs: the entry and what it imports, without what it loads later. */
function firstLoad(outputs: Metafile['outputs']): ReadonlySet<string> {
  const entry = Object.keys(outputs).find((path) => outputs[path]?.entryPoint !== undefined) ?? '';
  const needed = new Set([entry]);
  for (const path of needed) {
    for (const { path: imported, kind, external } of outputs[path]?.imports ?? [])
      if (kind === 'import-statement' && !external) needed.add(imported);
  }
  return needed;
}

interface Size {
  /** Kilobytes (1000 bytes), gzip, before the page runs. */
  readonly first: number;
  /** What is loaded when it is needed, such as dialogs and languages. */
  readonly later: number;
}

async function sizeOf(contents: string, external: readonly string[]): Promise<Size> {
  const { outputFiles, metafile } = await build({
    stdin: { contents, resolveDir: here, sourcefile: 'entry.js' },
    bundle: true,
    splitting: true,
    minify: true,
    metafile: true,
    write: false,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    outdir: 'out',
    absWorkingDir: here,
    external: [...external],
    logLevel: 'error',
  });
  const needed = firstLoad(metafile.outputs);
  const size: { first: number; later: number } = { first: 0, later: 0 };
  for (const { path, contents: bytes } of outputFiles) {
    if (path.endsWith('.css')) continue;
    size[[...needed].some((known) => path.endsWith(known)) ? 'first' : 'later'] += gzipSync(bytes, { level: 9 }).length / 1000;
  }
  return size;
}

const ALL_HOOKS = `export * from '@stakepool-kit/react/hooks';`;
const FULL_KIT = `export * from '@stakepool-kit/react';`;
const ONE_COMPONENT = `export { StakePoolProvider, PoolList } from '@stakepool-kit/react';`;

describe('what a page loads, kB gzip', () => {
  beforeAll(() => {
    if (!existsSync(fileURLToPath(new URL('../dist/index.js', import.meta.url))))
      throw new Error('The kit is not built: run "npm run build".');
  });

  it.each([
    ['hooks', ALL_HOOKS, 15],
    ['the full kit', FULL_KIT, 90],
    ['one component (PoolList in its provider)', ONE_COMPONENT, 25],
  ])('%s without libraries', async (name, contents, limit) => {
    const { first, later } = await sizeOf(contents, LIBRARIES);
    console.log(`${name}: ${first.toFixed(1)} kB first (limit ${limit}), ${later.toFixed(1)} kB later`);
    expect(first).toBeLessThanOrEqual(limit);
  });

  it.each([
    ['hooks and reads with all dependencies but react', `${ALL_HOOKS} export { createReadsClient } from '@stakepool-kit/sdk/reads';`, 60],
    ['the full kit with all dependencies but react', FULL_KIT, 260],
  ])('%s', async (name, contents, limit) => {
    const { first, later } = await sizeOf(contents, REACT);
    console.log(`${name}: ${first.toFixed(1)} kB first (limit ${limit}), ${later.toFixed(1)} kB later`);
    expect(first).toBeLessThanOrEqual(limit);
  });
});
