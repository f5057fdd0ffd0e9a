// @vitest-environment node
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

interface Lockfile {
  readonly packages: Readonly<Record<string, { readonly version?: string }>>;
}

const lockfile: Lockfile = JSON.parse(readFileSync(new URL('../../../package-lock.json', import.meta.url), 'utf8'));

/** Where each package that matches lies in the tree. */
function placesOf(pattern: RegExp): ReadonlyMap<string, readonly string[]> {
  const places = new Map<string, string[]>();
  for (const path of Object.keys(lockfile.packages)) {
    const name = path.split('node_modules/').at(-1) ?? '';
    if (path.includes('node_modules/') && pattern.test(name)) places.set(name, [...(places.get(name) ?? []), path]);
  }
  return places;
}

describe('the dependency tree', () => {
  it('has one copy of each @polkadot package', () => {
    const places = placesOf(/^@polkadot\//);
    expect([...places.keys()]).toEqual(expect.arrayContaining(['@polkadot/api', '@polkadot/util', '@polkadot/keyring']));
    expect([...places].filter(([, paths]) => paths.length > 1)).toEqual([]);
  });

  it('has one copy of the query library, whose cache is found by context', () => {
    expect([...placesOf(/^@tanstack\/(react-query|query-core)$/).values()].map((paths) => paths.length)).toEqual([1, 1]);
  });
});
