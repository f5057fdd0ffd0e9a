import { createServer } from 'node:net';
import { describe, expect, it } from 'vitest';
import { FakeChain } from '../../test/fakeChain.js';
import type { Scenario, ScenarioOptions } from '../scenarios/index.js';
import { HELP } from './flags.js';
import { runCli } from './run.js';

function command(extra: Partial<Scenario> = {}) {
  const chain = new FakeChain();
  const out: string[] = [];
  const err: string[] = [];
  const requests: ScenarioOptions[] = [];
  const run = (...argv: string[]) =>
    runCli(
      argv,
      async (request) => {
        requests.push(request);
        return { chain, ...extra };
      },
      { out: (line) => out.push(line), err: (line) => err.push(line) },
    );
  return { chain, out, err, requests, run };
}

describe('runCli', () => {
  it('prints one JSON line when it serves, and passes the flags on', async () => {
    const { out, err, requests, run, chain } = command();
    const running = await run('--port', '0', '--block-time', 'manual', '--scenario', 'scale', '--fund', '2', '--keep', '7');
    expect(out).toHaveLength(1);
    expect(JSON.parse(out[0] ?? '')).toEqual({
      ready: expect.stringMatching(/^ws:\/\/127\.0\.0\.1:\d+$/),
      specName: 'rhala',
      specVersion: 1180,
      scenario: 'scale',
      genesis: chain.genesisHash,
      pid: process.pid,
      bootMs: expect.any(Number),
    });
    expect(requests[0]).toMatchObject({ scenario: 'scale', fund: 2n, keep: 7 });
    expect(running.exitCode).toBeUndefined();
    await running.close();
    expect(err).toEqual([]);
    expect(chain.head().header.number).toBe(0);
  });

  it('builds blocks on the beat, follows each with onBlock, logs on standard error, and stops', async () => {
    const seen: number[] = [];
    const { chain, err, out, run } = command({ onBlock: () => void seen.push(1) });
    const running = await run('--port=0', '--block-time=5', '--log');
    await expect.poll(() => chain.head().header.number).toBeGreaterThan(2);
    await running.close();
    const { number } = chain.head().header;
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(chain.head().header.number).toBe(number);
    expect(seen).toHaveLength(number);
    expect(err).toHaveLength(number);
    expect(out).toHaveLength(1);
  });

  it('exits with 2 and a coded message for a bad flag and for a taken port', async () => {
    const blocker = createServer();
    await new Promise<void>((resolve) => blocker.listen(0, '127.0.0.1', resolve));
    const address = blocker.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    const { out, err, run } = command();
    expect((await run('--nope')).exitCode).toBe(2);
    expect((await run('--port', String(port))).exitCode).toBe(2);
    blocker.close();
    expect(err[0]).toMatch(/^BAD_FLAG: Unknown flag/);
    expect(err[1]).toMatch(new RegExp(`^PORT_TAKEN: Port ${port} .*--port N`));
    expect(out).toEqual([]);
  });

  it('answers --help and --version without starting anything', async () => {
    const { out, requests, run } = command();
    expect((await run('--help')).exitCode).toBe(0);
    expect((await run('--version')).exitCode).toBe(0);
    expect(out).toEqual([HELP, expect.stringMatching(/^\d+\.\d+\.\d+/)]);
    expect(requests).toEqual([]);
  });
});
