import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const require = createRequire(import.meta.url);
/** This workspace's own React 18: one copy for the kit and all its libraries, as in an app that has only that one. */
const own = (name: string): string => dirname(require.resolve(`${name}/package.json`));
const kit = (path: string): string => fileURLToPath(new URL(`../packages/react/src/${path}`, import.meta.url));

export default defineConfig({
  resolve: {
    alias: [
      { find: /^react(\/.*)?$/, replacement: `${own('react')}$1` },
      { find: /^react-dom(\/.*)?$/, replacement: `${own('react-dom')}$1` },
      { find: /^@stakepool-kit\/react$/, replacement: kit('index.ts') },
      { find: /^@stakepool-kit\/react\/(hooks|headless)$/, replacement: kit('$1.ts') },
      { find: /^@stakepool-kit\/react\/locales\/(.*)$/, replacement: kit('locales/$1/index.ts') },
    ],
  },
  test: {
    name: 'examples',
    include: ['**/*.test.{mjs,tsx}'],
    testTimeout: 30_000,
    setupFiles: ['react-18/one-react.ts'],
    // What imports React goes through the aliases too.
    server: {
      deps: { inline: [/@base-ui/, /@tanstack\/react-/, /@floating-ui\/react/, /@testing-library\/react/, /use-sync-external-store/] },
    },
  },
});
