// Finds a Chromium for the browser tests, or installs one. `node scripts/find-chrome.mjs` prints its path.
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readFileSync, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const names = ['chromium', 'chromium-browser', 'chromium-headless-shell', 'google-chrome-stable', 'google-chrome', 'chrome', 'msedge'];

const usualPlaces = {
  darwin: ({ HOME }) =>
    ['Google Chrome.app/Contents/MacOS/Google Chrome', 'Chromium.app/Contents/MacOS/Chromium'].flatMap((app) => [
      join('/Applications', app),
      join(HOME ?? '', 'Applications', app),
    ]),
  win32: ({ PROGRAMFILES, LOCALAPPDATA, 'PROGRAMFILES(X86)': x86 }) =>
    [PROGRAMFILES, x86, LOCALAPPDATA]
      .filter(Boolean)
      .flatMap((base) => [join(base, 'Google/Chrome/Application/chrome.exe'), join(base, 'Microsoft/Edge/Application/msedge.exe')]),
};

const advice =
  'No Chromium was found, the browser tests need one. Install Chromium or Google Chrome (Debian and Ubuntu: apt-get install chromium) ' +
  'or set CHROME_PATH to its program file, then run the command again.';

/** An existing program that says its version. Windows browsers open a window instead of saying it: there the file is enough. */
function runs(path) {
  try {
    accessSync(path, constants.X_OK);
    if (!statSync(path).isFile()) return false;
  } catch {
    return false;
  }
  if (process.platform === 'win32') return true;
  return spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 20_000 }).status === 0;
}

/** Every place where a browser may be, in the order of preference. */
export function candidates(env, platform) {
  const ending = platform === 'win32' ? '.exe' : '';
  const folders = (env.PATH ?? env.Path ?? '').split(delimiter).filter(Boolean);
  const onPath = names.flatMap((name) => folders.map((folder) => join(folder, name + ending)));
  return [...onPath, ...(usualPlaces[platform]?.(env) ?? [])];
}

function isDebian() {
  return existsSync('/etc/os-release') && /^ID(_LIKE)?=.*(debian|ubuntu)/m.test(readFileSync('/etc/os-release', 'utf8'));
}

function aptInstall(log) {
  const apt = (...args) => {
    log(`apt-get ${args.join(' ')}`);
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    return spawnSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'], env, timeout: 300_000 }).status === 0;
  };
  const install = () => apt('install', '-y', '-q', '--no-install-recommends', 'chromium');
  return install() || (apt('update', '-q') && install());
}

/**
 * The path of a Chromium that starts: CHROME_PATH, then PATH, then the usual places, then a fresh one from apt where we may install.
 * Throws an Error that says what to do when there is none.
 */
export function findChrome({ env = process.env, platform = process.platform, works = runs, install = true, log = console.error } = {}) {
  if (env.CHROME_PATH) {
    if (works(env.CHROME_PATH)) return env.CHROME_PATH;
    throw new Error(`CHROME_PATH is ${env.CHROME_PATH}, which does not start. Correct it or unset it.`);
  }
  const search = () => candidates(env, platform).find(works);
  const found = search();
  if (found) return found;
  if (install && platform === 'linux' && process.getuid?.() === 0 && isDebian() && aptInstall(log)) {
    const installed = search();
    if (installed) return installed;
  }
  throw new Error(advice);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    console.log(findChrome());
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
