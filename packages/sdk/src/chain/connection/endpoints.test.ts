import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { type WebSocket, WebSocketServer } from 'ws';
import { createReadsClient } from '../../reads/client.js';
import { EndpointConnection } from './endpoints.js';
import { checkEndpoint } from './failures.js';
import type { ConnectionState } from './types.js';

const GENESIS = `0x${'ab'.repeat(32)}`;
const FAST = { connectTimeout: 300, connectAttempts: 1, reconnectAttempts: 2 };
const cleanups: (() => unknown)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});

interface Request {
  readonly id: number;
  readonly method: string;
  readonly params: readonly unknown[];
}

/** A WebSocket server that answers as told; `undefined` is no answer at all. */
async function serve(
  answer: (request: Request) => unknown,
  port = 0,
): Promise<{ url: string; port: number; sockets: Set<WebSocket>; close: () => Promise<void> }> {
  const server = new WebSocketServer({ port, host: '127.0.0.1' });
  await new Promise((resolve) => server.once('listening', resolve));
  server.on('connection', (socket) =>
    socket.on('message', (data) => {
      const request = JSON.parse(String(data)) as Request;
      const result = answer(request);
      if (result === undefined) return;
      socket.send(
        JSON.stringify({
          jsonrpc: '2.0',
          id: request.id,
          ...(result instanceof Error ? { error: { code: -32601, message: result.message } } : { result }),
        }),
      );
    }),
  );
  const close = () =>
    new Promise<void>((resolve) => {
      for (const socket of server.clients) socket.terminate();
      server.close(() => resolve());
    });
  cleanups.push(close);
  const { port: taken } = server.address() as AddressInfo;
  return { url: `ws://127.0.0.1:${taken}`, port: taken, sockets: server.clients as Set<WebSocket>, close };
}

const node = (genesis = GENESIS, port = 0) =>
  serve(({ method, params }) => (method === 'chain_getBlockHash' && params[0] === 0 ? genesis : new Error('Method not found')), port);

/** A port where nobody listens. */
async function deadUrl(): Promise<string> {
  const server: Server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return `ws://127.0.0.1:${port}`;
}

function open(endpoints: readonly string[], expectedGenesis?: string) {
  const connection = new EndpointConnection(endpoints, FAST, expectedGenesis);
  const states: ConnectionState[] = [];
  connection.subscribe((state) => states.push(state));
  cleanups.push(() => connection.close());
  return { connection, states };
}

const until = async (condition: () => boolean): Promise<void> => {
  for (let i = 0; i < 300 && !condition(); i++) await new Promise((resolve) => setTimeout(resolve, 10));
  expect(condition()).toBe(true);
};

describe('checkEndpoint', () => {
  it.each(['', 'node', 'http://127.0.0.1:9944', 'ws://', '127.0.0.1:9944', 'javascript:alert(1)'])('refuses %j', (input) => {
    expect(() => checkEndpoint(input)).toThrow(expect.objectContaining({ code: 'connection.endpoint' }));
  });

  it.each(['ws://127.0.0.1:9944', ' wss://example.org/khala ', 'ws://[::1]:9944'])('takes %j', (input) => {
    expect(checkEndpoint(input)).toBe(input.trim());
  });
});

describe('EndpointConnection', () => {
  it('connects and says so', async () => {
    const { url } = await node();
    const { connection, states } = open([url]);
    await connection.open();
    expect(states.map(({ status }) => status)).toEqual(['connecting', 'connected']);
    expect(connection.state).toEqual({ status: 'connected', endpoint: url, since: expect.any(Number), health: 'good', head: null });
  });

  it('passes over a dead endpoint', async () => {
    const { url } = await node();
    const { connection } = open([await deadUrl(), url]);
    await connection.open();
    expect(connection.state).toEqual({ status: 'connected', endpoint: url, since: expect.any(Number), health: 'good', head: null });
  });

  it('gives up on a dead endpoint with a code', async () => {
    const url = await deadUrl();
    const { connection } = open([url]);
    await expect(connection.open()).rejects.toMatchObject({ code: 'connection.unreachable', message: expect.stringContaining(url) });
    expect(connection.state.status).toBe('failed');
  });

  it('tells a server that is no Substrate node', async () => {
    const { url } = await serve(() => new Error('Method not found'));
    await expect(open([url]).connection.open()).rejects.toMatchObject({ code: 'connection.notSubstrate' });
    const odd = await serve(() => 'hello');
    await expect(open([odd.url]).connection.open()).rejects.toMatchObject({ code: 'connection.notSubstrate' });
  });

  it('does not wait for ever for a server that is silent', async () => {
    const { url } = await serve(() => undefined);
    await expect(open([url]).connection.open()).rejects.toMatchObject({ code: 'connection.notSubstrate' });
    const http = createServer((_, response) => response.writeHead(200).end('hello'));
    await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
    cleanups.push(() => http.close());
    const { port } = http.address() as AddressInfo;
    await expect(open([`ws://127.0.0.1:${port}`]).connection.open()).rejects.toMatchObject({ code: 'connection.unreachable' });
  });

  it('refuses another chain', async () => {
    const { url } = await node();
    const { connection } = open([url], `0x${'00'.repeat(32)}`);
    await expect(connection.open()).rejects.toMatchObject({ code: 'connection.otherChain', params: { found: GENESIS } });
  });

  it('comes back after a lost connection, on another endpoint if need be, and renews subscriptions', async () => {
    const [first, second] = [await node(), await node()];
    const { connection, states } = open([first.url, second.url]);
    await connection.open();
    await first.close();
    await until(() => connection.state.status === 'connected' && connection.state.endpoint === second.url);
    expect(states.map(({ status }) => status)).toContain('reconnecting');
  });

  it('does not accept another chain in place of the one it lost', async () => {
    const first = await node();
    const { connection } = open([first.url]);
    await connection.open();
    await first.close();
    await node(`0x${'cd'.repeat(32)}`, first.port);
    await until(() => connection.state.status === 'failed');
    expect(connection.state).toMatchObject({ error: { code: 'connection.otherChain' } });
  });

  it('gives up after the attempts it has, and tries again when asked', async () => {
    const first = await node();
    const { connection } = open([first.url]);
    await connection.open();
    await first.close();
    await until(() => connection.state.status === 'failed');
    await node(GENESIS, first.port);
    await connection.reconnect();
    expect(connection.state.status).toBe('connected');
  });

  it('stays closed once closed', async () => {
    const { url, sockets } = await node();
    const { connection, states } = open([url]);
    await connection.open();
    await connection.close();
    await until(() => sockets.size === 0);
    expect(states.at(-1)).toEqual({ status: 'disconnected' });
  });

  it('ends a renewed subscription by the id it had first', async () => {
    const calls: [string, unknown][] = [];
    let next = 0;
    const answer = ({ method, params }: Request) => {
      calls.push([method, params[0]]);
      if (method === 'chain_getBlockHash') return GENESIS;
      return method === 'state_subscribeStorage' ? `sub${next++}` : true;
    };
    const first = await serve(answer);
    const { connection } = open([first.url]);
    await connection.open();
    const { provider } = connection;
    const id = await provider.subscribe('state_storage', 'state_subscribeStorage', [['0x01']], () => undefined);
    await first.close();
    await serve(answer, first.port);
    await until(() => connection.state.status === 'connected' && next === 2);
    await until(() => calls.at(-1)?.[0] === 'state_subscribeStorage' || calls.at(-1)?.[0] === 'chain_getBlockHash');
    await new Promise((resolve) => setTimeout(resolve, 20));
    await provider.unsubscribe('state_storage', 'state_unsubscribeStorage', id);
    expect(calls.at(-1)).toEqual(['state_unsubscribeStorage', 'sub1']);
  });
});

describe('createReadsClient', () => {
  it('refuses an endpoint that is none, and a node that cannot describe its runtime', async () => {
    await expect(createReadsClient({ endpoint: 'nonsense' })).rejects.toMatchObject({ code: 'connection.endpoint' });
    await expect(createReadsClient({ endpoints: [] })).rejects.toMatchObject({ code: 'connection.endpoint' });
    const { url, sockets } = await node();
    await expect(createReadsClient({ endpoint: url, ...FAST })).rejects.toMatchObject({ code: 'connection.notSubstrate' });
    await until(() => sockets.size === 0);
  });

  it('stops when told to', async () => {
    const { url, sockets } = await serve(() => undefined);
    const abort = new AbortController();
    const client = createReadsClient({ endpoint: url, ...FAST, signal: abort.signal });
    setTimeout(() => abort.abort(), 50);
    await expect(client).rejects.toMatchObject({ code: 'connection.aborted' });
    await until(() => sockets.size === 0);
  });
});
