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

export default defineConfig({
  entry,
  format: ['esm', 'cjs'],
  target: 'es2022',
  dts: { entry, compilerOptions: { ignoreDeprecations: '6.0' } },
  sourcemap: true,
  clean: true,
  splitting: true,
});
