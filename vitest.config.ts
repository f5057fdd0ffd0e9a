import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
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
