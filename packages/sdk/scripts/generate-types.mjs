#!/usr/bin/env node
// Writes src/chain/generated: TypeScript types of the runtime's storage, calls, constants, events and errors.
//
//   node scripts/generate-types.mjs                  from the dev chain's metadata
//   node scripts/generate-types.mjs --file FILE      from SCALE bytes, hex text or {"result":"0x…"}
//   node scripts/generate-types.mjs --endpoint URL   from a running node
//   --check                                          writes nothing; fails when the files would differ
//
// typegen writes ambient declarations that would change the types of every ApiPromise in a consumer's program. They are
// turned into exported interfaces here, and cut down to the pallets and types the SDK needs.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';

const PREFIX = 'Rhala';
const PALLETS = [
  'System',
  'Timestamp',
  'Utility',
  'Proxy',
  'Multisig',
  'Balances',
  'TransactionPayment',
  'Treasury',
  'Sudo',
  'PhalaMq',
  'PhalaRegistry',
  'PhalaMining',
  'PhalaStakePool',
];
const OUTPUT = path.join(path.dirname(fileURLToPath(import.meta.url)), '..', 'src', 'chain', 'generated');
const HEADER = '// Written by scripts/generate-types.mjs from the runtime metadata. Do not edit.\n';

async function fromEndpoint(url) {
  const { WsProvider } = await import('@polkadot/api');
  const provider = new WsProvider(url, false);
  await provider.connect();
  await provider.isReady;
  try {
    return await provider.send('state_getMetadata', []);
  } finally {
    await provider.disconnect();
  }
}

function fromFile(file) {
  const bytes = fs.readFileSync(file);
  if (bytes.subarray(0, 4).toString('latin1') === 'meta') return `0x${bytes.toString('hex')}`;
  const text = bytes.toString('utf8').trim();
  return text.startsWith('{') ? JSON.parse(text).result : text;
}

async function loadMetadata({ file, endpoint }) {
  if (file) return fromFile(file);
  if (endpoint) return fromEndpoint(endpoint);
  const { getMetadata } = await import('@stakepool-kit/devnet');
  return getMetadata();
}

/** Runs typegen into a temporary folder and returns its texts by name. */
async function runTypegen(hex) {
  const generate = await import('@polkadot/typegen/generate');
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'typegen-'));
  const file = (name) => path.join(folder, name);
  const log = console.log;
  console.log = () => undefined;
  try {
    generate.generateDefaultLookup(folder, hex);
    fs.copyFileSync(file('lookup.ts'), file('lookup.mjs'));
    const { default: types } = await import(pathToFileURL(file('lookup.mjs')).href);
    const definitions = { rpc: {}, types };
    generate.generateDefaultConsts(file('consts.ts'), hex, {}, true, definitions);
    generate.generateDefaultErrors(file('errors.ts'), hex, {}, true);
    generate.generateDefaultEvents(file('events.ts'), hex, {}, true, definitions);
    generate.generateDefaultQuery(file('query.ts'), hex, {}, true, definitions);
    generate.generateDefaultTx(file('tx.ts'), hex, {}, true, definitions);
    const names = ['consts', 'errors', 'events', 'query', 'tx', 'types-lookup'];
    return Object.fromEntries(names.map((name) => [name, fs.readFileSync(file(`${name}.ts`), 'utf8')]));
  } finally {
    console.log = log;
    fs.rmSync(folder, { recursive: true });
  }
}

const camel = (name) => name.charAt(0).toLowerCase() + name.slice(1);
const withoutDocs = (text) => text.replace(/^ *\/\*\*[\s\S]*?\*\/\n/gm, '');
/** Takes two spaces off each line: what was inside `declare module` moves out of it. */
const dedent = (text) => text.replace(/^ {2}/gm, '');

function insideModule(text) {
  const found = /^declare module '[^']+' \{\n([\s\S]*?)^\} \/\/ declare module/m.exec(text);
  if (!found) throw new Error('typegen wrote no module block: has its version changed?');
  return dedent(found[1]);
}

/** `interface Augmented…` with only the wanted pallets, exported under our name. */
function surface(text, augmented, name) {
  const wanted = new Set(PALLETS.map(camel));
  const body = insideModule(withoutDocs(text));
  const opening = `interface ${augmented}<ApiType extends ApiTypes> {`;
  if (!body.includes(opening)) throw new Error(`typegen wrote no ${augmented}: has its version changed?`);
  return body
    .replace(/^ {2}(\w+): \{\n[\s\S]*?^ {2}\};\n/gm, (block, pallet) => (wanted.has(pallet) ? block : ''))
    .replace(opening, `export interface ${PREFIX}${name}<ApiType extends ApiTypes> {`)
    .replace(/^\} \/\/ .*$/gm, '}');
}

const words = (text) => new Set(text.match(/\w+/g));

/** The import lines of `text` without names that `body` does not use, lookup types taken from our own file. */
function imports(text, body) {
  const used = words(body);
  return [...text.matchAll(/^import type \{ (.+) \} from '(.+)';$/gm)].flatMap(([, names, from]) => {
    const kept = names.split(', ').filter((name) => used.has(name));
    if (kept.length === 0) return [];
    return [`import type { ${kept.join(', ')} } from '${from === '@polkadot/types/lookup' ? './lookup.js' : from}';`];
  });
}

/** Lookup types that the surfaces reach, in typegen's order. */
function lookup(text, bodies) {
  const body = insideModule(withoutDocs(text));
  const found = body.matchAll(/^(?:interface (\w+)[^\n]*(?:\{\}|\{\n[\s\S]*?^\})|type (\w+)[^;]*;)$/gm);
  const blocks = new Map([...found].map(([block, name, alias]) => [name ?? alias, `export ${block}`]));
  const reached = new Set();
  const queue = bodies.flatMap((surfaceBody) => [...words(surfaceBody)]);
  for (let name = queue.pop(); name !== undefined; name = queue.pop()) {
    if (reached.has(name) || !blocks.has(name)) continue;
    reached.add(name);
    queue.push(...words(blocks.get(name)));
  }
  return [...blocks].flatMap(([name, block]) => (reached.has(name) ? [block] : [])).join('\n\n');
}

const file = (text, body) => `${HEADER}${[...imports(text, body), '', body.trim(), ''].join('\n')}`;

export async function generate(hex) {
  const texts = await runTypegen(hex);
  const surfaces = [
    ['consts', 'AugmentedConsts', 'Consts'],
    ['errors', 'AugmentedErrors', 'Errors'],
    ['events', 'AugmentedEvents', 'Events'],
    ['query', 'AugmentedQueries', 'Queries'],
    ['tx', 'AugmentedSubmittables', 'Submittables'],
  ].map(([name, augmented, exported]) => ({ name, exported, body: surface(texts[name], augmented, exported) }));
  const types = lookup(
    texts['types-lookup'],
    surfaces.map(({ body }) => body),
  );
  return {
    'lookup.ts': file(texts['types-lookup'], types),
    ...Object.fromEntries(surfaces.map(({ name, body }) => [`${name}.ts`, file(texts[name], body)])),
    'index.ts': `${HEADER}${surfaces.map(({ name, exported }) => `export type { ${PREFIX}${exported} } from './${name}.js';\n`).join('')}export type * from './lookup.js';\n`,
  };
}

async function main() {
  const { values } = parseArgs({ options: { file: { type: 'string' }, endpoint: { type: 'string' }, check: { type: 'boolean' } } });
  const files = await generate(await loadMetadata(values));
  const present = (name) => (fs.existsSync(path.join(OUTPUT, name)) ? fs.readFileSync(path.join(OUTPUT, name), 'utf8') : '');
  const changed = Object.keys(files).filter((name) => present(name) !== files[name]);
  if (values.check) {
    if (changed.length === 0) return;
    console.error(`These generated types are out of date: ${changed.join(', ')}. Run: npm run generate:types -w packages/sdk`);
    process.exitCode = 1;
    return;
  }
  fs.mkdirSync(OUTPUT, { recursive: true });
  for (const [name, text] of Object.entries(files)) fs.writeFileSync(path.join(OUTPUT, name), text);
  console.log(`${changed.length} of ${Object.keys(files).length} files changed in ${path.relative(process.cwd(), OUTPUT)}`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
