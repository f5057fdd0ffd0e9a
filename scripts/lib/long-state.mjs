import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const sources = ['packages', 'apps', 'examples', 'package-lock.json'];
const leftOut = new Set(['node_modules', 'dist', '.turbo', 'coverage', 'storybook-static']);

function* filesIn(path) {
  let entries;
  try {
    entries = readdirSync(path, { withFileTypes: true });
  } catch (error) {
    if (error.code === 'ENOTDIR') yield path;
    return;
  }
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (leftOut.has(entry.name)) continue;
    const inside = join(path, entry.name);
    if (entry.isDirectory()) yield* filesIn(inside);
    else if (entry.isFile()) yield inside;
  }
}

/** A short hash of all sources under `folder`. */
export function sourcesHash(folder) {
  const hash = createHash('sha256');
  for (const file of sources.flatMap((name) => [...filesIn(join(folder, name))])) {
    hash.update(`${file.slice(folder.length)}\0`).update(readFileSync(file));
  }
  return hash.digest('hex').slice(0, 12);
}

/**
 * Where the long suites keep how far they came: one folder per state of the sources, so that a run continues what an interrupted one
 * began, but never counts what was tested on other code. Folders of other states are removed.
 */
export function openLongState(folder) {
  const all = join(folder, '.test-results', 'long');
  const current = sourcesHash(folder);
  mkdirSync(join(all, current), { recursive: true });
  for (const name of readdirSync(all)) {
    if (name !== current) rmSync(join(all, name), { recursive: true });
  }
  return join(all, current);
}
