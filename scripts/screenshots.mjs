// `npm run screenshots`: every screen of the console at three widths in both themes, in screenshots/.
// `npm run screenshots -- --locale fr overview pool` makes those two, in French. `--readme` renews the pictures of the README.
import { requireNode } from './lib/node-version.mjs';

requireNode();
const { takeScreenshots } = await import('./lib/console-pictures.mjs');
process.exitCode = await takeScreenshots(process.argv.slice(2));
