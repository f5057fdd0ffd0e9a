import { createServer } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { inRange } from './lib/node-version.mjs';
import { freePort } from './lib/ports.mjs';
import { consoleUrl, readyAddress } from './lib/start-all.mjs';

describe('inRange', () => {
  const range = '^20.19.0 || ^22.13.0 || >=24.0.0';
  it.each([
    ['v18.20.8', false],
    ['v20.18.3', false],
    ['v20.19.0', true],
    ['v20.20.2', true],
    ['v21.7.3', false],
    ['v22.12.9', false],
    ['v22.13.0', true],
    ['v23.11.0', false],
    ['v24.0.0', true],
    ['v26.1.0', true],
  ])('%s: %s', (version, expected) => {
    expect(inRange(version, range)).toBe(expected);
  });

  it('says which range it cannot read', () => {
    expect(() => inRange('v20.0.0', '20.x')).toThrow('20.x');
  });
});

describe('the chain address', () => {
  it('is read from the line that says ready', () => {
    expect(readyAddress('{"ready":"ws://127.0.0.1:9950","genesis":"0x"}')).toBe('ws://127.0.0.1:9950');
  });

  it.each(['block 1', '{"ready":1}', '{broken', '{}'])('is not read from %s', (line) => {
    expect(readyAddress(line)).toBeUndefined();
  });

  it('stands in the link only when it is not the default', () => {
    expect(consoleUrl(5173, 'ws://127.0.0.1:9944')).toBe('http://127.0.0.1:5173/');
    expect(consoleUrl(5174, 'ws://127.0.0.1:9945')).toBe('http://127.0.0.1:5174/?endpoint=ws://127.0.0.1:9945');
  });
});

describe('freePort', () => {
  const servers = [];
  afterEach(() => {
    for (const server of servers.splice(0)) server.close();
  });

  /** Serves on a port whose successor is free too. */
  async function servedPort() {
    const server = createServer();
    servers.push(server);
    await new Promise((resolve) => server.listen({ host: '127.0.0.1', port: 0 }, resolve));
    return server.address().port;
  }

  it('passes over a port that is served', async () => {
    const port = await servedPort();
    expect(await freePort(port)).toBeGreaterThan(port);
  });

  it('passes over a port that is spoken for', async () => {
    const first = await freePort(20_000);
    expect(await freePort(first, [first])).toBeGreaterThan(first);
  });

  it('says what to do when none is left', async () => {
    await expect(freePort(65_535, [65_535])).rejects.toThrow('name another port');
  });
});
