// Writes the public names of the built packages to scripts/__snapshots__, for review and commit.
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { exportsText, snapshotOf, snapshots } from './lib/public-exports.mjs';

const packages = fileURLToPath(new URL('../packages', import.meta.url));
mkdirSync(snapshots, { recursive: true });
for (const name of readdirSync(packages)) writeFileSync(snapshotOf(name), exportsText(join(packages, name)));
