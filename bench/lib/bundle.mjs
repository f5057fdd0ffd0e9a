import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

/** What a page imports that only reads. */
const ENTRIES = {
  sdk: `export { createReadsClient } from '@stakepool-kit/sdk/reads';`,
  '@polkadot/api': `export { ApiPromise, WsProvider } from '@polkadot/api';`,
  'dedot, legacy': `export { LegacyClient, WsProvider } from 'dedot';`,
  'dedot, new': `export { DedotClient, WsProvider } from 'dedot';`,
  'polkadot-api': `export { createClient } from 'polkadot-api'; export { getWsProvider } from 'polkadot-api/ws';`,
};

const resolveDir = fileURLToPath(new URL('..', import.meta.url));
const ENTRY = 'entry.mjs';

/** Minified browser modules of one source text. */
export async function bundle(contents, options = {}) {
  return build({
    stdin: { contents, resolveDir, sourcefile: ENTRY },
    bundle: true,
    minify: true,
    platform: 'browser',
    format: 'esm',
    target: 'es2022',
    write: false,
    logLevel: 'error',
    external: ['smoldot'],
    ...options,
  });
}

/** The chunks a module needs before it runs: itself and what it imports, without what it imports later. */
function firstLoad(outputs) {
  const entry = Object.keys(outputs).find((path) => outputs[path].entryPoint === ENTRY);
  const needed = new Set([entry]);
  for (const path of needed) {
    for (const { path: imported, kind, external } of outputs[path].imports)
      if (kind === 'import-statement' && !external) needed.add(imported);
  }
  return needed;
}

/** Kilobytes (1000 bytes) of a page's first load, by library; `later`: gzip of what is loaded on demand. */
export async function measureBundles() {
  const measured = {};
  for (const [name, contents] of Object.entries(ENTRIES)) {
    const { outputFiles, metafile } = await bundle(contents, { splitting: true, metafile: true, outdir: 'out', absWorkingDir: resolveDir });
    const first = firstLoad(metafile.outputs);
    const sizes = outputFiles.map(({ path, contents: bytes }) => ({
      first: [...first].some((known) => path.endsWith(known)),
      plain: bytes.length / 1000,
      gzip: gzipSync(bytes, { level: 9 }).length / 1000,
    }));
    const sum = (chunks, what) => chunks.reduce((total, chunk) => total + chunk[what], 0);
    const now = sizes.filter((chunk) => chunk.first);
    const later = sizes.filter((chunk) => !chunk.first);
    measured[name] = { min: sum(now, 'plain'), gzip: sum(now, 'gzip'), later: sum(later, 'gzip') };
  }
  return measured;
}
