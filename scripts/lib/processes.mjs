import { spawn, spawnSync } from 'node:child_process';
import { constants } from 'node:os';

const windows = process.platform === 'win32';
const groups = new Set();
let stopping = false;

/**
 * Starts a child in a process group of its own, so that `stopAll` reaches its children too.
 * @returns the child and `ended`, which resolves (never rejects) to `{ code, signal, error }`; after a stop by signal it stays pending,
 * so that nobody mistakes the end we asked for for a failure.
 */
export function start(command, args, options = {}) {
  const child = spawn(command, args, { stdio: ['ignore', 'inherit', 'inherit'], detached: !windows, ...options });
  if (child.pid !== undefined) groups.add(child.pid);
  const ended = new Promise((resolve) => {
    child.once('error', (error) => {
      groups.delete(child.pid);
      resolve({ code: null, signal: null, error });
    });
    child.once('close', (code, signal) => {
      signalGroup(child.pid, 'SIGTERM');
      groups.delete(child.pid);
      if (!stopping) resolve({ code, signal });
    });
  });
  return { child, ended };
}

/** Runs a command to its end and resolves to its exit code; a timeout or a failed start is not 0. */
export async function run(command, args, { timeout, ...options } = {}) {
  const { child, ended } = start(command, args, options);
  let timer;
  if (timeout) {
    timer = setTimeout(() => {
      console.error(`${command} did not end within ${timeout / 1000} s: stopped.`);
      signalGroup(child.pid, 'SIGKILL');
    }, timeout);
  }
  const { code, error } = await ended;
  clearTimeout(timer);
  if (error) console.error(`${command} could not be started: ${error.message}`);
  return code ?? 1;
}

function signalGroup(pid, signal) {
  if (pid === undefined) return;
  if (windows) {
    spawnSync('taskkill', ['/pid', String(pid), '/T', '/F'], { stdio: 'ignore' });
    return;
  }
  try {
    process.kill(-pid, signal);
  } catch (error) {
    // Nobody left in the group (EPERM: macOS says so of a group of zombies).
    if (error.code !== 'ESRCH' && error.code !== 'EPERM') throw error;
  }
}

/** Ends every group that `start` began: asks first, insists after two seconds. */
export async function stopAll() {
  for (const pid of groups) signalGroup(pid, 'SIGTERM');
  for (let waited = 0; groups.size > 0 && waited < 2000; waited += 50) await new Promise((resolve) => setTimeout(resolve, 50));
  for (const pid of groups) signalGroup(pid, 'SIGKILL');
  groups.clear();
}

/** On Ctrl-C, a termination, a closed terminal or the end of the npm that runs us: ends what was started, then this process. */
export function stopOnSignals(say) {
  const stop = async (reason, exitCode) => {
    if (stopping) return;
    stopping = true;
    say(reason);
    await stopAll();
    process.exit(exitCode);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => stop(signal, 128 + constants.signals[signal]));
  }
  if (!process.env.npm_lifecycle_event) return;
  // npm passes a termination on to the shell between us, which ends without passing it on.
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && stop('npm ended', 1), 250).unref();
}
