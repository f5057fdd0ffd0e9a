import { fileURLToPath } from 'node:url';
import { run } from './processes.mjs';

/** The repository root, with a trailing separator removed. */
export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');

const quiet = {
  TURBO_TELEMETRY_DISABLED: '1',
  DO_NOT_TRACK: '1',
  TURBO_NO_UPDATE_NOTIFIER: '1',
};

/** npm itself: the one that runs us where npm says so, else the one on PATH. */
export function npm(args, options = {}) {
  const cli = process.env.npm_execpath;
  const own = cli?.endsWith('npm-cli.js');
  const [command, first] = own ? [process.execPath, [cli]] : ['npm', []];
  return run(command, [...first, ...args], { cwd: root, shell: !own && process.platform === 'win32', ...options });
}

/** Runs turbo tasks in all packages, or in those of `filters`; prints only what fails. */
export function turbo(tasks, filters = []) {
  const args = ['run', ...tasks, '--continue', '--output-logs=errors-only', '--ui=stream', ...filters.map((name) => `--filter=${name}`)];
  return nodeBin('turbo/bin/turbo', args, { env: { ...process.env, ...quiet } });
}

/** Runs a JavaScript command of an installed package by its path in node_modules. */
export function nodeBin(path, args, options = {}) {
  return run(process.execPath, [`${root}/node_modules/${path}`, ...args], { cwd: root, ...options });
}
