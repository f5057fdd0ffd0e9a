// `npm run pictures`: one contact sheet per component in pictures/: its main and worst stories at three widths in two themes.
// `npm run pictures -- PoolList StakeDialog` makes only those. A story is among the worst when it has the tag "worst".
import { requireNode } from './lib/node-version.mjs';

requireNode();
const { makePictures } = await import('./lib/contact-sheets.mjs');
process.exitCode = await makePictures(process.argv.slice(2));
