import { spawn } from 'node:child_process';
import { describe, expect, it, vi } from 'vitest';
import { run, start, stopAll } from './lib/processes.mjs';

const node = process.execPath;
const forever = 'setInterval(() => {}, 1000)';
/** Starts a child of its own that holds the same standard output, and stays: the stream ends only when both are gone. */
const withChild = `require('node:child_process').spawn(process.execPath, ['-e', 'console.log(1); ${forever}'], { stdio: 'inherit' }); ${forever}`;

function firstData(stream) {
  return new Promise((resolve) => stream.once('data', resolve));
}

describe('run', () => {
  it('resolves to the exit code', async () => {
    expect(await run(node, ['-e', ''])).toBe(0);
    expect(await run(node, ['-e', 'process.exit(3)'])).toBe(3);
  });

  it('is a failure when the command does not exist, is killed or takes too long', async () => {
    const said = vi.spyOn(console, 'error').mockReturnValue();
    expect(await run('no-such-command-here', [])).toBe(1);
    expect(await run(node, ['-e', 'process.kill(process.pid)'])).toBe(1);
    expect(await run(node, ['-e', forever], { timeout: 300 })).toBe(1);
    expect(said.mock.calls.map(([text]) => text)).toEqual([
      expect.stringContaining('no-such-command-here could not be started'),
      expect.stringContaining('did not end within 0.3 s'),
    ]);
  });
});

it('stopAll ends the children of children', async () => {
  const { child, ended } = start(node, ['-e', withChild], { stdio: ['ignore', 'pipe', 'inherit'] });
  const closed = new Promise((resolve) => child.stdout.once('close', resolve));
  await firstData(child.stdout);
  await stopAll();
  expect(await ended).toEqual({ code: null, signal: 'SIGTERM' });
  await closed;
});

it.each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
  ['SIGHUP', 129],
])('%s ends everything that was started', async (signal, exitCode) => {
  const library = JSON.stringify(new URL('./lib/processes.mjs', import.meta.url).href);
  const code = `const { start, stopOnSignals } = await import(${library}); stopOnSignals(() => {});
    start(process.execPath, ['-e', ${JSON.stringify(withChild)}]);`;
  const parent = spawn(node, ['--input-type=module', '-e', code], { stdio: ['ignore', 'pipe', 'inherit'] });
  const closed = new Promise((resolve) => parent.once('close', resolve));
  await firstData(parent.stdout);
  parent.kill(signal);
  expect(await closed).toBe(exitCode);
});
