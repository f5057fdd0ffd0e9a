import { fileURLToPath } from 'node:url';
import { storybookTest } from '@storybook/addon-vitest/vitest-plugin';
import { defineConfig } from 'vitest/config';
import { inChromium } from './chromium.ts';

/** Every story is a test: it renders, its play function runs, and axe finds nothing wrong with it. */
export default defineConfig({
  plugins: [storybookTest({ configDir: fileURLToPath(new URL('.storybook', import.meta.url)) })],
  test: { name: 'stories', testTimeout: 60_000, browser: inChromium },
});
