import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { inChromium } from './chromium.ts';

/** Each component's main story in the other languages, themes and on a phone. */
export default defineConfig({
  plugins: [react()],
  resolve: {
    dedupe: ['react', 'react-dom', '@tanstack/react-query'],
    alias: [{ find: /^@polkadot\/wasm-crypto-init$/, replacement: '@polkadot/wasm-crypto-init/none' }],
  },
  test: { name: 'variants', include: ['stories/**/*.test.tsx'], testTimeout: 60_000, browser: inChromium },
});
