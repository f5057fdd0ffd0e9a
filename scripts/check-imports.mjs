// Fails when a file imports against the one allowed direction (scripts/lib/import-rules.mjs).
import { readdirSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import {
  chainInPage,
  devnetNodeFolders,
  nodeOnlyPackages,
  packageRules,
  pureSdkLayers,
  sdkLayers,
  storybookReach,
} from './lib/import-rules.mjs';

const scope = '@stakepool-kit/';
const source = /\.[cm]?[jt]sx?$/;
const leftOut = new Set(['node_modules', 'dist', '.turbo', 'coverage', 'storybook-static']);

/** Every module that a source text names in an import, export or require, types included. */
export function importsOf(text) {
  return ts.preProcessFile(text, true, true).importedFiles.map((found) => found.fileName);
}

const testFile = /\.(test|test-d|stories)(\.[cm]?[jt]sx?)?$|(^|\/)test-support(\.[cm]?[jt]sx?)?$|(^|\/)(test|__tests__|stories)\//;

/** Part of what a package publishes (or, for the demo, serves): in src and neither a test, its support nor a story. */
function isShipped(path) {
  return path.startsWith('src/') && !testFile.test(path);
}

/** "reads" for src/reads/pools.ts and for src/reads.ts. */
function layerOf(path) {
  return path.split('/')[1].replace(source, '');
}

function packageName(specifier) {
  const parts = specifier.split('/');
  return specifier.startsWith('@') ? `${parts[0]}/${parts[1]}` : parts[0];
}

/** Why one SDK file may not import `specifier` (`target`: the file it names in the package, when relative). */
function sdkProblem(path, specifier, target) {
  const layer = layerOf(path);
  if (layer === 'index') return undefined;
  const allowed = sdkLayers[layer];
  if (!allowed) return `src/${layer} is no layer of the SDK: put it in one, or add it to scripts/lib/import-rules.mjs`;
  if (pureSdkLayers.includes(layer) && specifier.startsWith('@polkadot/')) return `the layer ${layer} works without a chain library`;
  if (target === undefined) return undefined;
  const other = layerOf(target);
  if (other === layer || allowed.includes(other)) return undefined;
  return `the layer ${layer} may import ${allowed.length > 0 ? allowed.join(', ') : 'no other layer'}, not ${other}`;
}

function devnetProblem(path, specifier, target) {
  if (devnetNodeFolders.includes(layerOf(path))) return undefined;
  if (isBuiltin(specifier) || nodeOnlyPackages.includes(packageName(specifier))) return 'this file also runs in browsers, without Node';
  if (target !== undefined && devnetNodeFolders.includes(layerOf(target)))
    return 'this file also runs in browsers: only src/node may use src/node';
  return undefined;
}

/** Whether this is Storybook showing what it documents. `target` is relative to the package folder. */
function reachesStories(folder, path, target) {
  const { from, tools, to } = storybookReach;
  const reached = posix.join(folder, target);
  return folder === from && tools.some((place) => path.startsWith(place)) && to.some((place) => reached.startsWith(place));
}

const inner = { 'packages/sdk': sdkProblem, 'packages/devnet': devnetProblem };

/**
 * Why `path` (inside the package folder, with `/`) may not import `specifier`; undefined when it may.
 * @param {string} folder a key of `packageRules`
 */
export function importProblem(folder, path, specifier) {
  const { name, shipped, tools } = packageRules[folder];
  const ships = isShipped(path);
  if (specifier.startsWith(scope)) {
    const more = folder === chainInPage.from && path.startsWith(chainInPage.folder) ? [chainInPage.may] : [];
    const allowed = [...(ships ? shipped : tools), ...more].map((short) => scope + short);
    return allowed.includes(packageName(specifier)) ? undefined : `${name} may import ${allowed.join(', ') || 'no package of ours'} here`;
  }
  const target = specifier.startsWith('.') ? posix.join(posix.dirname(path), specifier) : undefined;
  if (target?.startsWith('..') && reachesStories(folder, path, target)) return undefined;
  if (target?.startsWith('..')) return 'a relative import leaves its package: use the package name';
  if (!ships) return undefined;
  if (target !== undefined && testFile.test(target)) return 'shipped source imports what belongs to tests';
  const local = target?.startsWith('src/') ? target : undefined;
  if (target !== undefined && local === undefined && target !== 'package.json') return 'shipped source imports from outside src';
  return inner[folder]?.(path, specifier, local);
}

function* sourcesIn(folder, path = '') {
  let entries;
  try {
    entries = readdirSync(join(folder, path), { withFileTypes: true });
  } catch {
    return;
  }
  for (const entry of entries) {
    if (leftOut.has(entry.name)) continue;
    const inside = posix.join(path, entry.name);
    if (entry.isDirectory()) yield* sourcesIn(folder, inside);
    else if (source.test(entry.name)) yield inside;
  }
}

/** Folders of the workspace without a rule: each one needs its place in the direction. */
export function foldersWithoutRule(root) {
  const folders = ['packages', 'apps'].flatMap((group) => readdirSync(join(root, group)).map((name) => `${group}/${name}`));
  return folders.filter((folder) => !(folder in packageRules));
}

/** Every forbidden import of a tree: one sentence each. `files` counts what was read. */
export function checkImports(root) {
  const problems = foldersWithoutRule(root).map((folder) => `${folder}: has no rule in scripts/lib/import-rules.mjs`);
  let files = 0;
  for (const folder of Object.keys(packageRules)) {
    for (const path of sourcesIn(join(root, folder))) {
      files += 1;
      for (const specifier of importsOf(readFileSync(join(root, folder, path), 'utf8'))) {
        const problem = importProblem(folder, path, specifier);
        if (problem) problems.push(`${folder}/${path} imports ${specifier}: ${problem}.`);
      }
    }
  }
  return { problems, files };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { problems } = checkImports(fileURLToPath(new URL('..', import.meta.url)));
  for (const problem of problems) console.error(problem);
  if (problems.length > 0) process.exitCode = 1;
}
