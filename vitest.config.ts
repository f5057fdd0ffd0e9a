import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // Much of the time is spent waiting for blocks: as many files at once as the smallest machine has cores, where one is the default.
    maxWorkers: 2,
    projects: [
      'packages/*',
      'apps/*',
      'apps/demo/vitest.stories.config.ts',
      'apps/demo/vitest.variants.config.ts',
      'examples',
      { test: { name: 'repo', include: ['scripts/**/*.test.mjs'], testTimeout: 30_000 } },
    ],
  },
});
