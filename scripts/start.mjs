// `npm start`: installs, builds, starts the dev chain and the console. Node's own modules only.
import { requireNode } from './lib/node-version.mjs';

requireNode();
const { startAll } = await import('./lib/start-all.mjs');
await startAll(process.argv.slice(2));
