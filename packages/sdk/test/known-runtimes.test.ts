import { getMetadata } from '@stakepool-kit/devnet';
import { describe, expect, it } from 'vitest';
import { KNOWN_RUNTIMES } from '../src/chain/known/index.js';
import { RuntimeMetadata } from '../src/chain/metadata/runtime-metadata.js';
import { profileOf, type RuntimeProfile, sameProfile } from '../src/chain/profile.js';
import { fingerprint } from '../src/chain/storage/layout.js';
import { loadMetadata, type RuntimeName, runtimesPresent, whenAbsent } from './runtimes.js';

/** Runtimes of public networks. What the standalone node of private networks calls itself says nothing of its shape. */
const PREPARED = ['khala-900', 'khala-1130', 'khala-1140', 'khala-1170', 'rhala-1130', 'rhala-1180'] as const satisfies RuntimeName[];

interface Version {
  readonly specName: string;
  readonly specVersion: number;
  readonly transactionVersion: number;
}
const versionKey = (metadata: RuntimeMetadata): string => {
  const { specName, specVersion, transactionVersion } = metadata.constant('System', 'Version') as Version;
  return `${specName}/${specVersion}/${transactionVersion}`;
};

const literal = (value: unknown): string => {
  if (typeof value === 'bigint') return `${value}n`;
  if (value instanceof Set) return `new Set(${literal([...value])})`;
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`;
  if (typeof value === 'object' && value !== null) {
    return `{ ${Object.entries(value)
      .map(([key, item]) => `${key}: ${literal(item)}`)
      .join(', ')} }`;
  }
  return typeof value === 'string' ? `'${value}'` : String(value);
};

/** Layouts that several runtimes share are written once. */
function sourceOf(profiles: ReadonlyMap<string, RuntimeProfile>): string {
  const layouts = [...new Set([...profiles.values()].map(({ layout }) => fingerprint(layout)))];
  const lines = [
    '// biome-ignore-all format: written by a test',
    "import type { RuntimeProfile } from '../profile.js';",
    "import type { StorageLayout } from '../storage/layout.js';",
    '',
  ];
  lines.push(
    '/**',
    ' * How storage lies in runtimes whose metadata was at hand, so that reads need not wait for it. A chain that calls itself',
    ' * so is still compared with it. Written by test/known-runtimes.test.ts (`npx vitest run --project sdk known -u`).',
    ' */',
  );
  layouts.forEach((text, i) => {
    const { types, items } = JSON.parse(text);
    lines.push(`const LAYOUT_${i + 1}: StorageLayout = {`, '  types: [');
    for (const [id, type] of types.entries()) lines.push(`    /* ${id} */ ${literal(type)},`);
    lines.push('  ],', '  items: {');
    for (const [name, item] of Object.entries(items)) lines.push(`    ${name}: ${literal(item)},`);
    lines.push('  },', '};', '');
  });
  lines.push(
    '/** By `specName/specVersion/transactionVersion`. */',
    'export const KNOWN_RUNTIMES: Readonly<Record<string, RuntimeProfile>> = {',
  );
  for (const [key, { layout, constants, capabilities }] of profiles) {
    lines.push(`  '${key}': {`, `    layout: LAYOUT_${layouts.indexOf(fingerprint(layout)) + 1},`);
    lines.push(`    constants: ${literal(constants)},`, `    capabilities: ${literal(capabilities)},`, '  },');
  }
  return [...lines, '};', ''].join('\n');
}

describe.skipIf(!runtimesPresent)(`prepared runtimes (${runtimesPresent ? 'real metadata' : whenAbsent})`, () => {
  it('are those of the real metadata, read anew', async () => {
    // Khala's 1180 is not at hand; the dev chain has it as Rhala's with Khala's constants.
    const profiles = [...PREPARED.map(loadMetadata), getMetadata('khala')].map((hex) => {
      const metadata = RuntimeMetadata.fromHex(hex);
      return [versionKey(metadata), profileOf(metadata)] as const;
    });
    await expect(sourceOf(new Map(profiles))).toMatchFileSnapshot('../src/chain/known/index.ts');
  });
});

it.each(['rhala', 'khala'] as const)('the dev chain has the shape of the runtime it names: %s', (constants) => {
  const metadata = RuntimeMetadata.fromHex(getMetadata(constants));
  const known = KNOWN_RUNTIMES[versionKey(metadata)];
  expect(known).toBeDefined();
  expect(sameProfile(known as RuntimeProfile, profileOf(metadata))).toBe(true);
});
