// `npm run storybook`: installs, builds what stories run on, opens Storybook on http://localhost:6006. Node's own modules only.
import { requireNode } from './lib/node-version.mjs';

requireNode();
const { ensureInstalled } = await import('./lib/install.mjs');
const { step } = await import('./lib/log.mjs');
const { stopOnSignals } = await import('./lib/processes.mjs');
const { npm, turbo } = await import('./lib/workspace.mjs');

stopOnSignals(() => undefined);
if (!(await ensureInstalled())) process.exit(1);
const built = await step('Building the dev chain and the SDK (cached after the first time)', () =>
  turbo(['build'], ['@stakepool-kit/devnet', '@stakepool-kit/sdk']),
);
if (built !== 0) process.exit(1);
process.exit(await npm(['run', '--silent', 'storybook', '-w', '@stakepool-kit/demo']));
