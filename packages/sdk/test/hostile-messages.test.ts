import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type WebSocket, WebSocketServer } from 'ws';
import { readDescription } from '../src/advice/description/index.js';
import { shown } from '../src/chain/answers.js';
import { SocketProvider } from '../src/chain/connection/socket-provider.js';
import { readIdentity, readVersion } from '../src/chain/network.js';
import { Rpc } from '../src/chain/rpc.js';
import { RemoteSource } from '../src/chain/storage/source.js';
import { sanitizeText } from '../src/model/sanitize.js';
import type { BlockHash } from '../src/model/types.js';
import { readNodeStatus } from '../src/transactions/lifecycle/node-status.js';
import { BOMBS, jsonText } from './support/hostile/json.js';
import { laterOutcomeOf } from './support/hostile/outcome.js';
import { Random } from './support/hostile/random.js';

const HASH = `0x${'12'.repeat(32)}` as BlockHash;
/** Time for reading a value, in those that parsing its text took, and milliseconds on top. */
const [TIMES, MORE] = [5, 1000];

describe.each(Object.keys(BOMBS))('%s', (name) => {
  const text = (BOMBS[name] as () => string)();
  const began = performance.now();
  const value = JSON.parse(text) as unknown;
  const limit = TIMES * (performance.now() - began) + MORE;
  const rpc = { pageSize: 1000, send: async () => value } as unknown as Rpc;

  it('as an answer is refused by name, in bounded time', async () => {
    const source = new RemoteSource(rpc, HASH);
    const asks = [() => readVersion(rpc), () => readIdentity(rpc), () => source.values(['0x01']), () => source.scan('0x', () => undefined)];
    for (const ask of asks) {
      const start = performance.now();
      expect(await laterOutcomeOf(ask, () => false)).toBe('chain.shape');
      expect(performance.now() - start).toBeLessThan(limit);
    }
  });

  it('as a status, a description or a name is short', () => {
    const start = performance.now();
    expect(shown(value).length).toBeLessThan(200);
    expect(['ready', 'unrecognized']).toContain(readNodeStatus(value).kind);
    expect(readNodeStatus({ invalid: value }).kind).toBe('invalid');
    expect(readDescription(text).text.length).toBeLessThanOrEqual(4400);
    expect(sanitizeText(text, { maxLength: 50 }).length).toBeLessThanOrEqual(50);
    expect(performance.now() - start).toBeLessThan(limit);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});

const DONE = 'all was sent';

describe('a connection', { timeout: 60_000 }, () => {
  let server: WebSocketServer;
  let node: WebSocket;
  let provider: SocketProvider;
  let done: () => void = () => undefined;
  let escaped: unknown[] = [];
  const note = (error: unknown) => escaped.push(error);

  beforeAll(async () => {
    process.prependListener('uncaughtException', note);
    server = new WebSocketServer({ port: 0, host: '127.0.0.1', maxPayload: 2 ** 30 });
    await new Promise((resolve) => server.once('listening', resolve));
    server.on('connection', (socket) => {
      node = socket;
      socket.on('message', (data) => {
        const { id, method, params } = JSON.parse(String(data)) as { id: number; method: string; params: readonly string[] };
        if (method === 'hostile') socket.send(String(params[0]).replaceAll('"$id"', String(id)));
        else socket.send(JSON.stringify({ id, result: method === 'state_subscribeStorage' ? 'sub' : true }));
      });
    });
    provider = new SocketProvider([`ws://127.0.0.1:${(server.address() as AddressInfo).port}`], 60_000);
    const connected = new Promise<void>((resolve) => provider.on('connected', resolve));
    await provider.connect();
    await connected;
    await provider.subscribe('state_storage', 'state_subscribeStorage', [], (_, result: unknown) => {
      if (result === DONE) done();
    });
  });

  afterEach(() => {
    escaped = [];
  });

  afterAll(async () => {
    process.removeListener('uncaughtException', note);
    node.terminate();
    await new Promise<void>((resolve) => server.close(() => resolve()));
  });

  /** A node's last message is read behind all before it. An error without an id is for whoever waits alone, so nobody waits. */
  const expectAlive = async (): Promise<void> => {
    const read = new Promise<void>((resolve) => {
      done = resolve;
    });
    node.send(JSON.stringify({ method: 'state_storage', params: { subscription: 'sub', result: DONE } }));
    await read;
    expect(await provider.send('ping', [])).toBe(true);
    expect(escaped).toEqual([]);
    expect(provider.isConnected).toBe(true);
  };

  it('outlives messages of any kind', async () => {
    const random = new Random(11);
    const frames: readonly ((inner: string) => string)[] = [
      (inner) => inner,
      (inner) => inner.slice(0, random.below(inner.length + 1)),
      (inner) => `{"id":${inner},"result":1}`,
      (inner) => `{"id":null,"error":${inner}}`,
      (inner) => `{"method":"state_storage","params":${inner}}`,
      (inner) => `{"method":${inner},"params":{"subscription":"sub","result":1}}`,
      (inner) => `{"method":"state_storage","params":{"subscription":${inner},"result":1}}`,
      (inner) => `{"method":"state_storage","params":{"subscription":"sub","error":${inner}}}`,
      (inner) => `{"__proto__":${inner},"method":"state_storage","params":{"__proto__":${inner}}}`,
    ];
    for (let round = 0; round < 40; round++) {
      for (let i = 0; i < 100; i++) node.send(random.pick(frames)(jsonText(random)));
      await expectAlive();
    }
  });

  it.each(Object.keys(BOMBS))('outlives %s', async (name) => {
    const bomb = (BOMBS[name] as () => string)();
    for (const text of [bomb, `{"id":null,"error":${bomb}}`, `{"method":"state_storage","params":{"subscription":"sub","error":${bomb}}}`])
      node.send(text);
    await expectAlive();
  });

  it.each([
    'null',
    '7',
    '"x"',
    '[]',
    '{}',
    '{"code":{"toString":null},"message":{"toString":null},"data":{"toString":null}}',
    `{"message":${'['.repeat(50_000)}${']'.repeat(50_000)}}`,
  ])('answers a request whose error is no error: %#', async (error) => {
    const settled = await provider.send('hostile', [`{"id":"$id","error":${error}}`]).then(
      () => 'result',
      (reason: unknown) => reason instanceof Error,
    );
    expect([true, 'result']).toContain(settled);
    await expectAlive();
  });

  it('gives what a node refuses a name, whatever it says', async () => {
    const rpc = new Rpc(provider);
    for (const error of ['{"code":1,"message":"x"}', '{"code":{"toString":null},"message":null}', `{"message":"${'x'.repeat(1e6)}"}`]) {
      const refused = rpc.send('hostile', [`{"id":"$id","error":${error}}`]);
      await expect(refused).rejects.toEqual(expect.objectContaining({ code: 'chain.rpc' }));
    }
  });
});
