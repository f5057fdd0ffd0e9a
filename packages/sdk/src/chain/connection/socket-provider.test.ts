import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type WebSocket, WebSocketServer } from 'ws';
import { SocketProvider } from './socket-provider.js';

interface Request {
  readonly id: unknown;
  readonly method: string;
  readonly params: readonly unknown[];
}
type Answer = (request: Request, socket: WebSocket) => void;

const closing: (() => unknown)[] = [];
afterEach(async () => {
  vi.useRealTimers();
  for (const close of closing.splice(0).reverse()) await close();
});

const reply = (socket: WebSocket, id: unknown, result: unknown) => socket.send(JSON.stringify({ id, result }));
const notify = (socket: WebSocket, method: string, subscription: unknown, more: object) =>
  socket.send(JSON.stringify({ jsonrpc: '2.0', method, params: { subscription, ...more } }));

/** A node that answers as told, and a provider connected to it. */
async function setup(answer: Answer, requestTimeout = 60_000) {
  const server = new WebSocketServer({ port: 0, host: '127.0.0.1' });
  await new Promise((resolve) => server.once('listening', resolve));
  const requests: Request[] = [];
  server.on('connection', (socket) =>
    socket.on('message', (data) => {
      const request = JSON.parse(String(data)) as Request;
      requests.push(request);
      answer(request, socket);
    }),
  );
  const provider = new SocketProvider([`ws://127.0.0.1:${(server.address() as AddressInfo).port}`], requestTimeout);
  const connect = async () => {
    const connected = new Promise<void>((resolve) => provider.on('connected', resolve));
    await provider.connect();
    await connected;
  };
  /** Ends the connection as a node does that goes away, and waits until the provider knows. */
  const drop = async () => {
    const gone = new Promise<void>((resolve) => provider.on('disconnected', resolve));
    for (const socket of server.clients) socket.terminate();
    await gone;
  };
  closing.push(() => new Promise<void>((resolve) => server.close(() => resolve())));
  closing.push(() => {
    for (const socket of server.clients) socket.terminate();
  });
  await connect();
  const calls = () => requests.map(({ method, params }) => [method, ...params]);
  return { provider, requests, calls, connect, drop, sockets: server.clients as Set<WebSocket> };
}

/** Numbers subscriptions: `sub0`, `sub1`, …, over all connections. */
function numbering(): Answer {
  let next = 0;
  return ({ id, method }, socket) =>
    reply(socket, id, method.includes('_subscribe') || method.startsWith('author_') ? `sub${next++}` : true);
}

describe('SocketProvider', () => {
  it('gives each request its own answer, in whatever order they come', async () => {
    const waiting: Request[] = [];
    const { provider, requests } = await setup((request, socket) => {
      waiting.unshift(request);
      if (waiting.length === 3) for (const { id, params } of waiting) reply(socket, id, params[0]);
    });
    const values = ['a', null, 0];
    expect(await Promise.all(values.map((value) => provider.send('system_echo', [value])))).toEqual(values);
    expect(requests[0]).toEqual({ id: expect.any(Number), jsonrpc: '2.0', method: 'system_echo', params: ['a'] });
    expect(new Set(requests.map(({ id }) => id)).size).toBe(3);
  });

  it('rejects with code, message and data of the node', async () => {
    const errors = [
      { code: 1010, message: 'Invalid Transaction', data: 'Transaction has a bad signature' },
      { code: -32602, message: 'Invalid params', data: { at: 1 } },
      { code: -32601, message: 'Method not found' },
    ];
    const { provider } = await setup(({ id, params }, socket) => socket.send(JSON.stringify({ id, error: errors[params[0] as number] })));
    const failures = await Promise.all([0, 1, 2].map((i) => provider.send('x', [i]).catch((error: Error) => error)));
    expect(failures).toEqual(errors.map(({ code, data }) => expect.objectContaining({ code, data })));
    expect(failures.map((error) => (error as Error).message)).toEqual([
      '1010: Invalid Transaction: Transaction has a bad signature',
      '-32602: Invalid params: {"at":1}',
      '-32601: Method not found',
    ]);
  });

  it('does not send without a connection', async () => {
    const { provider, drop, requests } = await setup(numbering());
    await drop();
    await expect(provider.send('system_chain', [])).rejects.toThrow(/not connected/);
    await expect(provider.subscribe('a', 'a_subscribe', [], vi.fn())).rejects.toThrow(/not connected/);
    expect([provider.isConnected, requests]).toEqual([false, []]);
  });

  it('rejects what is under way when the connection is lost', async () => {
    const { provider, drop, requests } = await setup(() => undefined);
    const results = Promise.allSettled([provider.send('a', []), provider.subscribe('b', 'b_subscribe', [], vi.fn())]);
    await vi.waitFor(() => expect(requests.length).toBe(2));
    await drop();
    const lost = { status: 'rejected', reason: expect.objectContaining({ message: expect.stringMatching(/connection was lost/i) }) };
    expect(await results).toEqual([lost, lost]);
  });

  it('gives up a request that is not answered in time, and does without an answer that comes later', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'Date'] });
    let answerLate = () => {};
    const { provider, requests } = await setup(({ id, method }, socket) => {
      const answer = () => reply(socket, id, method);
      if (method === 'slow') answerLate = answer;
      else answer();
    }, 7000);
    const slow = provider.send('slow', []);
    const settled = vi.fn();
    slow.catch(settled);
    await vi.waitFor(() => expect(requests.length).toBe(1));
    await vi.advanceTimersByTimeAsync(6000);
    expect(settled).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(6000);
    await expect(slow).rejects.toThrow('No answer within 7 s');
    answerLate();
    expect(await provider.send('other', [])).toBe('other');
  });

  it('goes on after a message that is no JSON, no answer, or that nobody waits for', async () => {
    const { provider } = await setup(({ id }, socket) => {
      for (const text of ['{"jsonrpc":"2.0","result"', 'null', '[]', '7', '{}', '{"method":"state_storage","params":null}'])
        socket.send(text);
      socket.send('{"jsonrpc":"2.0","id":4711,"result":1}');
      notify(socket, 'state_storage', 'nobody', { result: 1 });
      reply(socket, id, 'answer');
    });
    const errors = vi.fn();
    provider.on('error', errors);
    expect(await provider.send('system_chain', [])).toBe('answer');
    expect(errors.mock.calls[0]?.[0]).toBeInstanceOf(SyntaxError);
  });
});

describe('the end of a connection of SocketProvider', () => {
  it.each(['disconnect', 'abandon'] as const)('by %s is at once for who waits, whatever the node does', async (end) => {
    const { provider, requests, sockets, connect } = await setup(() => undefined);
    const waiting = provider.send('a', []).catch((error: Error) => error.message);
    await vi.waitFor(() => expect(requests.length).toBe(1));
    const [socket] = [...sockets] as [WebSocket];
    // A node that is stuck does not agree to the end either.
    socket.pause();
    const began = performance.now();
    const gone = provider[end]();
    expect(provider.isConnected).toBe(false);
    expect(await waiting).toMatch(/^The connection was (closed|lost) before/);
    await gone;
    expect(performance.now() - began).toBeLessThan(end === 'abandon' ? 500 : 2500);
    socket.resume();
    await vi.waitFor(() => expect(sockets.size).toBe(0));
    await connect();
    expect(provider.isConnected).toBe(true);
  });

  it('takes back an attempt that no one has answered yet', async () => {
    const { provider, drop } = await setup(numbering());
    await drop();
    const told = vi.fn();
    provider.on('disconnected', told);
    await provider.connect();
    await provider.disconnect();
    expect([told.mock.calls.length, provider.isConnected]).toEqual([1, false]);
  });
});

describe('subscriptions of SocketProvider', () => {
  it('are told of a message right behind the answer, in the same moment', async () => {
    const { provider } = await setup(({ id }, socket) => {
      const raw = (socket as unknown as { readonly _socket: { cork(): void; uncork(): void } })._socket;
      raw.cork();
      reply(socket, id, 'sub0');
      notify(socket, 'state_storage', 'sub0', { result: 'first' });
      notify(socket, 'state_storage', 'sub0', { result: 'second' });
      raw.uncork();
    });
    const heard: unknown[] = [];
    await provider.subscribe('state_storage', 'state_subscribeStorage', [], (_, result) => heard.push(result));
    await vi.waitFor(() => expect(heard).toEqual(['first', 'second']));
  });

  it('are told of errors, and only of what has their type and id', async () => {
    const { provider, sockets } = await setup(numbering());
    const heard: unknown[] = [];
    for (const name of ['one', 'two']) {
      await provider.subscribe('state_storage', 'state_subscribeStorage', [], (error, result) =>
        heard.push([name, error?.message, result]),
      );
    }
    const [socket] = [...sockets] as [WebSocket];
    notify(socket, 'state_storage', 'sub1', { result: 7 });
    notify(socket, 'chain_newHead', 'sub0', { result: 8 });
    notify(socket, 'state_storage', 'sub0', { error: { code: 1 } });
    await vi.waitFor(() => expect(heard.map(String)).toEqual(['two,,7', 'one,{"code":1},']));
  });

  it('are made anew after a reconnection, except those of transactions, with their parameters of now, and go on under the new id', async () => {
    const { provider, calls, connect, drop, sockets } = await setup(numbering());
    const heard: unknown[] = [];
    const note = (name: string) => (_: Error | null, result: unknown) => heard.push([name, result]);
    const keys = ['0x01'];
    await provider.subscribe('state_storage', 'state_subscribeStorage', [{ toJSON: () => keys }], note('storage'));
    keys.push('0x03');
    await provider.subscribe('author_extrinsicUpdate', 'author_submitAndWatchExtrinsic', ['0x02'], note('transaction'));
    await drop();
    await connect();
    await vi.waitFor(() => expect(calls().length).toBe(3));
    expect(calls().at(-1)).toEqual(['state_subscribeStorage', ['0x01', '0x03']]);
    const [socket] = [...sockets] as [WebSocket];
    notify(socket, 'state_storage', 'sub0', { result: 'old id' });
    notify(socket, 'author_extrinsicUpdate', 'sub1', { result: 'ready' });
    notify(socket, 'state_storage', 'sub2', { result: 'new id' });
    await vi.waitFor(() => expect(heard).toEqual([['storage', 'new id']]));
  });

  it('are ended by the id they had first, also after several reconnections', async () => {
    const { provider, calls, connect, drop } = await setup(numbering());
    const id = await provider.subscribe('state_storage', 'state_subscribeStorage', [], () => undefined);
    for (let i = 0; i < 2; i++) {
      await drop();
      await connect();
      await provider.send('system_chain', []);
    }
    expect(await provider.unsubscribe('state_storage', 'state_unsubscribeStorage', id)).toBe(true);
    expect(calls().at(-1)).toEqual(['state_unsubscribeStorage', 'sub2']);
    expect(await provider.unsubscribe('state_storage', 'state_unsubscribeStorage', id)).toBe(false);
  });

  it('are not made anew when they were ended without a connection', async () => {
    const { provider, calls, connect, drop } = await setup(numbering());
    const id = await provider.subscribe('state_storage', 'state_subscribeStorage', [], () => undefined);
    await drop();
    expect(await provider.unsubscribe('state_storage', 'state_unsubscribeStorage', id)).toBe(true);
    await connect();
    await provider.send('system_chain', []);
    expect(calls().map(([method]) => method)).toEqual(['state_subscribeStorage', 'system_chain']);
  });

  it('end at the node when they are ended while they are made anew', async () => {
    let next = 0;
    let hold: (() => void) | null = null;
    const { provider, calls, connect, drop } = await setup(({ id, method }, socket) => {
      const answer = () => reply(socket, id, method === 'state_subscribeStorage' ? `sub${next++}` : true);
      if (method === 'state_subscribeStorage' && next === 1) hold = answer;
      else answer();
    });
    const heard = vi.fn();
    const id = await provider.subscribe('state_storage', 'state_subscribeStorage', [], heard);
    await drop();
    await connect();
    await vi.waitFor(() => expect(hold).not.toBeNull());
    await provider.unsubscribe('state_storage', 'state_unsubscribeStorage', id);
    (hold as unknown as () => void)();
    await vi.waitFor(() => expect(calls().at(-1)).toEqual(['state_unsubscribeStorage', 'sub1']));
  });

  it('are made anew at the next connection when this one is lost before they were', async () => {
    let holds = false;
    const { provider, calls, connect, drop, sockets } = await setup(({ id, method }, socket) => {
      if (method !== 'state_subscribeStorage') reply(socket, id, true);
      else if (!holds) reply(socket, id, 'sub0');
    });
    const heard: unknown[] = [];
    const id = await provider.subscribe('state_storage', 'state_subscribeStorage', [], (error, result) => heard.push(error ?? result));
    await drop();
    holds = true;
    await connect();
    await vi.waitFor(() => expect(calls().length).toBe(2));
    await drop();
    holds = false;
    await connect();
    await provider.send('system_chain', []);
    notify([...sockets][0] as WebSocket, 'state_storage', 'sub0', { result: 'again' });
    await vi.waitFor(() => expect(heard).toEqual(['again']));
    expect(await provider.unsubscribe('state_storage', 'state_unsubscribeStorage', id)).toBe(true);
  });

  it('go on when a subscriber fails; the fault becomes an error of the connection', async () => {
    const { provider, sockets } = await setup(numbering());
    const errors = vi.fn();
    provider.on('error', errors);
    const fault = new TypeError('not what I expected');
    const heard: unknown[] = [];
    await provider.subscribe('state_storage', 'state_subscribeStorage', [], (_, result) => {
      if (result === null) throw fault;
      heard.push(result);
    });
    for (const result of [null, 1]) notify([...sockets][0] as WebSocket, 'state_storage', 'sub0', { result });
    await vi.waitFor(() => expect(heard).toEqual([1]));
    expect(errors.mock.calls).toEqual([[fault]]);
  });

  it('keep ids that are numbers numbers', async () => {
    let next = 0;
    const { provider, calls, connect, drop } = await setup(({ id, method }, socket) =>
      reply(socket, id, method === 'chain_subscribeNewHead' ? ++next : true),
    );
    const id = await provider.subscribe('chain_newHead', 'chain_subscribeNewHead', [], () => undefined);
    expect(id).toBe(1);
    await drop();
    await connect();
    await vi.waitFor(() => expect(next).toBe(2));
    await provider.send('system_chain', []);
    await provider.unsubscribe('chain_newHead', 'chain_unsubscribeNewHead', id);
    expect(calls().at(-1)).toEqual(['chain_unsubscribeNewHead', 2]);
  });

  it('tell their subscriber when they cannot be made anew', async () => {
    let times = 0;
    const { provider, connect, drop } = await setup(({ id }, socket) => {
      if (++times === 1) reply(socket, id, 'sub0');
      else socket.send(JSON.stringify({ id, error: { code: -32005, message: 'Too many subscriptions' } }));
    });
    const heard: unknown[] = [];
    await provider.subscribe('state_storage', 'state_subscribeStorage', [], (error) => heard.push(error?.message));
    await drop();
    await connect();
    await vi.waitFor(() => expect(heard).toEqual(['-32005: Too many subscriptions']));
  });
});
