import type { StorybookConfig } from '@storybook/react-vite';

const config: StorybookConfig = {
  stories: ['../../../packages/react/src/**/*.mdx', '../../../packages/react/src/**/*.stories.tsx'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y', '@storybook/addon-vitest'],
  framework: '@storybook/react-vite',
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  typescript: { reactDocgen: 'react-docgen' },
  viteFinal: (vite) => ({
    ...vite,
    resolve: {
      ...vite.resolve,
      dedupe: ['react', 'react-dom', '@tanstack/react-query', '@polkadot/util', '@polkadot/types'],
      // As in the console: the JavaScript implementations do the same.
      alias: [{ find: /^@polkadot\/wasm-crypto-init$/, replacement: '@polkadot/wasm-crypto-init/none' }],
    },
    build: {
      ...vite.build,
      target: 'es2022',
      chunkSizeWarningLimit: 3000,
      rolldownOptions: {
        ...vite.build?.rolldownOptions,
        onLog(level, log, handler) {
          if (log.code !== 'MODULE_LEVEL_DIRECTIVE') handler(level, log);
        },
      },
    },
  }),
};

export default config;
