import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { log, step } from './log.mjs';
import { npm, root } from './workspace.mjs';

function hashOf(file) {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}

/** Whether what is installed in `folder` comes from its package-lock.json: by our mark, else by the age of npm's own. */
export function isInstalled(folder) {
  const lock = join(folder, 'package-lock.json');
  const mark = join(folder, 'node_modules', '.stakepool-lock');
  const hidden = join(folder, 'node_modules', '.package-lock.json');
  if (!existsSync(hidden)) return false;
  if (existsSync(mark) && readFileSync(mark, 'utf8').trim() === hashOf(lock)) return true;
  return statSync(hidden).mtimeMs >= statSync(lock).mtimeMs;
}

export function markInstalled(folder) {
  writeFileSync(join(folder, 'node_modules', '.stakepool-lock'), `${hashOf(join(folder, 'package-lock.json'))}\n`);
}

/** Installs what package-lock.json names unless it is there. Returns whether it is there in the end. */
export async function ensureInstalled() {
  if (isInstalled(root)) {
    log('Dependencies are installed.');
  } else {
    const code = await step('Installing dependencies (npm ci, about a minute the first time)', () =>
      npm(['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']),
    );
    if (code !== 0) {
      console.error('npm ci failed (see above). Check the network and the npm registry setting, then run the command again.');
      return false;
    }
  }
  markInstalled(root);
  return true;
}
