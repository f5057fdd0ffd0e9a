import { defineConfig } from 'tsup';

const entry = {
  index: 'src/index.ts',
  hooks: 'src/hooks.ts',
  headless: 'src/headless.ts',
  'locales/en': 'src/locales/en/index.ts',
  'locales/fr': 'src/locales/fr/index.ts',
  'locales/zh': 'src/locales/zh/index.ts',
};

export default defineConfig([
  {
    entry,
    format: ['esm', 'cjs'],
    target: 'es2022',
    dts: { entry, compilerOptions: { ignoreDeprecations: '6.0' } },
    sourcemap: true,
    clean: true,
    splitting: true,
  },
  { entry: { styles: 'src/styles/index.css' }, clean: false },
]);
