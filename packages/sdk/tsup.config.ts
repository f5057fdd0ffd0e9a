import { globSync } from 'tinyglobby';
import { defineConfig } from 'tsup';

const entry = {
  index: 'src/index.ts',
  rules: 'src/rules/index.ts',
  advice: 'src/advice/index.ts',
  reads: 'src/reads/index.ts',
  view: 'src/view/index.ts',
  chain: 'src/chain/index.ts',
  errors: 'src/errors/index.ts',
  address: 'src/address.ts',
};

/**
 * Every module is a file of its own, so that a page's bundler can load late what is used late: in larger chunks what is shared by
 * an early and a late part would bring its neighbours along.
 */
const modules = Object.fromEntries(
  globSync('src/*/**/*.ts', { ignore: ['**/*.{test,test-data}.ts', '**/test/**', '**/test-*.ts'] }).map((path) => [
    path.replace(/^src/, 'modules').replace(/\.ts$/, ''),
    path,
  ]),
);

export default defineConfig({
  entry: { ...entry, ...modules },
  format: ['esm', 'cjs'],
  target: 'es2022',
  dts: { entry, compilerOptions: { ignoreDeprecations: '6.0' } },
  sourcemap: true,
  clean: true,
  splitting: true,
});
