import { createServer } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { HostError } from '../src/node/errors.js';
import { type DevnetServer, serve } from '../src/node/server.js';
import { FakeChain } from './fakeChain.js';
import type { Message } from './rpcClient.js';

const body = (method: string, ...params: unknown[]) => JSON.stringify({ jsonrpc: '2.0', id: 1, method, params });

let chain: FakeChain;
let server: DevnetServer;
beforeEach(async () => {
  chain = new FakeChain();
  server = await serve(chain, { limits: { messageSize: 10_000 } });
});
afterEach(() => server.close());

const open = (headers: Record<string, string> = {}): Promise<{ socket: WebSocket; messages: Message[] }> =>
  new Promise((resolve, reject) => {
    const socket = new WebSocket(server.url, { headers });
    const messages: Message[] = [];
    socket.on('message', (data) => messages.push(JSON.parse(data.toString())));
    socket.on('open', () => resolve({ socket, messages }));
    socket.on('error', reject);
  });

const post = (text: string, headers: Record<string, string> = {}) =>
  fetch(server.url.replace('ws', 'http'), { method: 'POST', body: text, headers });

describe('WebSocket', () => {
  it('answers, notifies and frees everything when the client leaves', async () => {
    const { socket, messages } = await open();
    socket.send(body('chain_subscribeNewHeads'));
    await expect.poll(() => messages.length).toBe(2);
    chain.build();
    await expect.poll(() => messages.length).toBe(3);
    expect(messages[2]).toMatchObject({
      method: 'chain_newHead',
      params: { subscription: messages[0]?.result, result: { number: '0x1' } },
    });
    socket.close();
    await expect.poll(() => chain.listenerCount).toBe(0);
  });

  it('lets in pages of this machine and refuses other pages', async () => {
    for (const origin of ['http://localhost:5173', 'http://127.0.0.1:5173', 'https://localhost']) (await open({ origin })).socket.close();
    for (const origin of ['https://example.org', 'http://localhost.example.org', 'null'])
      await expect(open({ origin })).rejects.toThrow('401');
  });

  it('lets in further origins when told', async () => {
    const other = await serve(chain, { origins: ['https://example.org'] });
    const socket = new WebSocket(other.url, { origin: 'https://example.org' });
    await new Promise((resolve, reject) => socket.on('open', resolve).on('error', reject));
    await other.close();
    await expect.poll(() => socket.readyState).toBe(WebSocket.CLOSED);
  });

  it('outlives a client that sends too much', async () => {
    const { socket } = await open();
    const closed = new Promise((resolve) => socket.on('close', resolve));
    socket.on('error', () => {});
    socket.send('x'.repeat(40_000));
    await closed;
    expect((await post(body('system_chain'))).status).toBe(200);
  });

  it('keeps a slow reader waiting without losing anything', async () => {
    chain.setStorage([['0xb1', `0x${'00'.repeat(1_000_000)}`]]);
    const { socket, messages } = await open();
    socket.pause();
    for (let index = 0; index < 20; index++) socket.send(body('state_getStorage', '0xb1'));
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(messages).toHaveLength(0);
    socket.resume();
    await expect.poll(() => messages.length, { timeout: 5000 }).toBe(20);
  });
});

describe('HTTP', () => {
  it('answers a request and a batch', async () => {
    const response = await post(body('system_chain'));
    expect(response.headers.get('content-type')).toBe('application/json');
    expect(await response.json()).toEqual({ jsonrpc: '2.0', id: 1, result: 'Fake' });
    expect(await (await post(`[${body('system_chain')},${body('nope')}]`)).json()).toMatchObject([
      { result: 'Fake' },
      { error: { code: -32601 } },
    ]);
    expect(await (await post('{')).json()).toMatchObject({ id: null, error: { code: -32700 } });
    expect(await (await post(body('chain_subscribeNewHeads'))).json()).toMatchObject({
      error: { code: -32601, message: expect.stringContaining('WebSocket') },
    });
    expect((await post('{"jsonrpc":"2.0","method":"system_chain"}')).status).toBe(204);
  });

  it('serves pages of this machine across origins, and no others', async () => {
    const origin = 'http://localhost:5173';
    const response = await post(body('system_chain'), { origin });
    expect(response.headers.get('access-control-allow-origin')).toBe(origin);
    const preflight = await fetch(server.url.replace('ws', 'http'), { method: 'OPTIONS', headers: { origin } });
    expect([preflight.status, preflight.headers.get('access-control-allow-headers')]).toEqual([204, 'content-type']);
    const refused = await post(body('dev_newBlock'), { origin: 'https://example.org' });
    expect([refused.status, refused.headers.get('access-control-allow-origin')]).toEqual([403, null]);
    expect(chain.head().header.number).toBe(0);
  });

  it('refuses other verbs and bodies that are too large', async () => {
    expect((await fetch(server.url.replace('ws', 'http'))).status).toBe(405);
    for (const size of [10_001, 2_000_000]) expect((await post('x'.repeat(size))).status).toBe(413);
  });
});

describe('the port', () => {
  it('is named, with the way out, when it is taken', async () => {
    await expect(serve(chain, { port: server.port })).rejects.toSatisfy(
      (error) =>
        error instanceof HostError &&
        error.code === 'PORT_TAKEN' &&
        error.message.includes(String(server.port)) &&
        error.message.includes('--port'),
    );
  });

  it('is free again after close, clients or not', async () => {
    const { socket } = await open();
    const closed = new Promise((resolve) => socket.on('close', resolve));
    await server.close();
    await closed;
    const probe = createServer();
    await new Promise<void>((resolve, reject) => probe.once('error', reject).listen(server.port, '127.0.0.1', resolve));
    await new Promise((resolve) => probe.close(resolve));
  });
});
