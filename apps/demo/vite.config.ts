import { readdirSync } from 'node:fs';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { offline } from './offline/plugin.ts';

/** The development server needs inline scripts and styles; the built page is served with the policy. */
const withoutPolicy: Plugin = {
  name: 'no-content-security-policy-in-development',
  apply: 'serve',
  transformIndexHtml: (html) => html.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, ''),
};

export default defineConfig({
  base: './',
  plugins: [react(), withoutPolicy, offline(readdirSync(new URL('./public', import.meta.url)))],
  resolve: {
    // The policy of the page refuses WebAssembly, and the JavaScript implementations do the same: leave its bytes out.
    alias: [{ find: /^@polkadot\/wasm-crypto-init$/, replacement: '@polkadot/wasm-crypto-init/none' }],
  },
  // The chain in the page.
  worker: { format: 'es' },
  server: { host: '127.0.0.1', port: 5173 },
  preview: { host: '127.0.0.1' },
  build: { target: 'es2022', chunkSizeWarningLimit: 1600 },
});
