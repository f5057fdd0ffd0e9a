import { playwright } from '@vitest/browser-playwright';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
  // Play functions look at what is there, not at what still fades in.
  '--force-prefers-reduced-motion',
];

/** Tests inside of the Chromium of this machine. */
export const inChromium = {
  enabled: true,
  headless: true,
  screenshotFailures: false,
  api: { host: '127.0.0.1' },
  provider: playwright({
    launchOptions: { executablePath: process.env.CHROME_PATH ?? '/usr/bin/chromium', chromiumSandbox: false, args: FLAGS },
  }),
  // One page for all files: they share the scenarios that each story forks, which take seconds to build.
  isolate: false,
  instances: [{ browser: 'chromium' as const }],
};
