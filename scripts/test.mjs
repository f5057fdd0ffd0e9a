// `npm test` and `npm run test:long`: installs, builds, checks and tests everything. Node's own modules only.
import { requireNode } from './lib/node-version.mjs';

requireNode();
const { testAll } = await import('./lib/test-all.mjs');
process.exit(await testAll(process.argv.slice(2)));
