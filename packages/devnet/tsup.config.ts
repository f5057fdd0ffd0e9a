import { defineConfig } from 'tsup';

export default defineConfig({
  entry: {
    index: 'src/index.ts',
    node: 'src/node/index.ts',
    port: 'src/port/index.ts',
    simulator: 'src/simulator/index.ts',
    testing: 'src/testing/index.ts',
    cli: 'src/node/cli.ts',
  },
  format: ['esm', 'cjs'],
  target: 'es2022',
  dts: {
    entry: {
      index: 'src/index.ts',
      node: 'src/node/index.ts',
      port: 'src/port/index.ts',
      simulator: 'src/simulator/index.ts',
      testing: 'src/testing/index.ts',
    },
    compilerOptions: { ignoreDeprecations: '6.0' },
  },
  sourcemap: true,
  clean: true,
  splitting: true,
});
