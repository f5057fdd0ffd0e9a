// The public names of each published package. After a wanted change: npm run exports:update
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { declaredNames, entriesOf, exportsText, runtimeNames, snapshotOf, snapshots } from './lib/public-exports.mjs';

const packages = fileURLToPath(new URL('../packages', import.meta.url));

describe.each(readdirSync(packages))('the public names of %s', (name) => {
  const folder = join(packages, name);

  it('are the committed ones (after a wanted change: npm run exports:update)', () => {
    const committed = existsSync(snapshotOf(name)) ? readFileSync(snapshotOf(name), 'utf8') : '';
    expect(exportsText(folder)).toBe(committed);
  });

  it('are the same by import and by require', () => {
    const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    const both = entriesOf(manifest).filter((entry) => entry.commonjs);
    const specifiers = both.map(({ subpath }) => manifest.name + subpath.slice(1));
    expect(runtimeNames(folder, specifiers, 'require')).toEqual(runtimeNames(folder, specifiers, 'import'));
  });
});

it('every snapshot belongs to a package', () => {
  const names = readdirSync(snapshots).map((file) => file.replace('.exports.txt', ''));
  expect(names.sort()).toEqual(readdirSync(packages).sort());
});

describe('declaredNames', () => {
  it('reads lists, declarations and the default', () => {
    const text = `import { Z } from './chunk.js';
      declare class A {}
      export interface B {}
      export declare const C: number, D: number;
      export declare function e(): void;
      export { A, Z as F, type G } from './chunk.js';
      export default A;`;
    expect(declaredNames(text)).toEqual(['A', 'B', 'C', 'D', 'F', 'G', 'default', 'e']);
  });

  it('refuses what it cannot see through', () => {
    expect(() => declaredNames("export * from './chunk.js';")).toThrow('export *');
  });
});

it('entriesOf takes JavaScript entries only', () => {
  const entry = { import: { types: './dist/index.d.ts', default: './dist/index.js' }, require: { default: './dist/index.cjs' } };
  const manifest = {
    exports: {
      '.': entry,
      './styles.css': './dist/styles.css',
      './locales/*': { types: './l/*.d.ts' },
      './package.json': './package.json',
    },
  };
  expect(entriesOf(manifest)).toEqual([{ subpath: '.', types: './dist/index.d.ts', commonjs: true }]);
});
