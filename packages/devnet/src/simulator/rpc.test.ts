import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { WebSocket, WebSocketServer } from 'ws';
import { connectWs } from './rpc.js';

let server: WebSocketServer | undefined;
afterEach(() => server?.close());

/** A server that answers each request by what `answer` gives for it; undefined is silence. */
async function serve(answer: (method: string, params: unknown) => object | undefined): Promise<string> {
  const listening = new WebSocketServer({ port: 0, host: '127.0.0.1' });
  server = listening;
  listening.on('connection', (socket) =>
    socket.on('message', (data) => {
      const { id, method, params } = JSON.parse(String(data)) as { id: number; method: string; params: unknown };
      if (method === 'hang up') return socket.close();
      if (method === 'noise') socket.send('{{{');
      const reply = answer(method, params);
      if (reply) socket.send(JSON.stringify({ jsonrpc: '2.0', id, ...reply }));
    }),
  );
  await new Promise((resolve) => listening.on('listening', resolve));
  return `ws://127.0.0.1:${(listening.address() as AddressInfo).port}`;
}

describe('JSON-RPC over WebSocket', () => {
  it('matches answers with requests, in any order, between noise', async () => {
    const rpc = await connectWs(await serve((method, params) => ({ result: [method, params] })), { WebSocket });
    expect(await Promise.all([rpc.request('noise', []), rpc.request('b', [1])])).toEqual([
      ['noise', []],
      ['b', [1]],
    ]);
    rpc.close();
  });

  it('rejects with what the node says', async () => {
    const rpc = await connectWs(
      await serve(() => ({ error: { code: 1010, message: 'Invalid Transaction', data: 'Inability to pay some fees' } })),
      { WebSocket },
    );
    await expect(rpc.request('author_submitExtrinsic', [])).rejects.toMatchObject({
      code: 'rpc-refused',
      message: 'The node refused: Invalid Transaction: Inability to pay some fees',
      data: { code: 1010 },
    });
    rpc.close();
  });

  it('rejects when no answer comes, and when the connection ends', async () => {
    const rpc = await connectWs(await serve(() => undefined), { WebSocket, timeoutMs: 50 });
    await expect(rpc.request('silence', [])).rejects.toMatchObject({ code: 'rpc-timeout' });
    await expect(rpc.request('hang up', [])).rejects.toMatchObject({ code: 'rpc-closed' });
    await expect(rpc.request('later', [])).rejects.toMatchObject({ code: 'rpc-closed' });
  });

  it('says when nothing listens', async () => {
    const url = await serve(() => undefined);
    await new Promise((resolve) => server?.close(resolve));
    await expect(connectWs(url, { WebSocket })).rejects.toMatchObject({ code: 'rpc-unreachable', message: expect.stringContaining(url) });
  });
});
