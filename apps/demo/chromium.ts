import { playwright } from '@vitest/browser-playwright';

/** The Chromium of this machine, with nothing that asks the network or needs a screen. */
export const chromiumOptions = {
  executablePath: process.env.CHROME_PATH ?? '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-dev-shm-usage',
  ],
};

/** Tests inside of it. */
export const inChromium = {
  enabled: true,
  headless: true,
  screenshotFailures: false,
  api: { host: '127.0.0.1' },
  provider: playwright({
    launchOptions: {
      ...chromiumOptions,
      chromiumSandbox: false,
      // Play functions look at what is there, not at what still fades in.
      args: [...chromiumOptions.args, '--force-prefers-reduced-motion'],
    },
  }),
  // One page for all files: they share the scenarios that each story forks, which take seconds to build.
  isolate: false,
  instances: [{ browser: 'chromium' as const }],
};
