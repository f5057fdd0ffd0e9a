import { globSync } from 'tinyglobby';
import { defineConfig } from 'tsup';

const entry = {
  index: 'src/index.ts',
  hooks: 'src/hooks.ts',
  headless: 'src/headless.ts',
  'locales/en': 'src/locales/en/index.ts',
  'locales/fr': 'src/locales/fr/index.ts',
  'locales/zh': 'src/locales/zh/index.ts',
};

/**
 * Every module is a file of its own, so that a page's bundler leaves out what the page does not use: in larger chunks one used
 * part would bring its neighbours along.
 */
const modules = Object.fromEntries(
  globSync('src/*/**/*.{ts,tsx}', {
    ignore: ['src/{guides,locales}/**', '**/*.{test,stories,test-data}.*', '**/stories/**'],
  }).map((path) => [path.replace(/^src/, 'modules').replace(/\.tsx?$/, ''), path]),
);

export default defineConfig([
  {
    entry: { ...entry, ...modules },
    format: ['esm', 'cjs'],
    target: 'es2022',
    dts: { entry, compilerOptions: { ignoreDeprecations: '6.0' } },
    sourcemap: true,
    clean: true,
    splitting: true,
  },
  { entry: { styles: 'src/styles/index.css' }, clean: false },
]);
