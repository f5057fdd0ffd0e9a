import { WsProvider } from '@polkadot/api';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type DevnetServer, serve } from '../src/node/server.js';
import { createFaults } from '../src/rpc/index.js';
import { FakeChain } from './fakeChain.js';

const faults = createFaults();
let chain: FakeChain;
let server: DevnetServer;
let client: WsProvider;
beforeEach(async () => {
  faults.clear();
  chain = new FakeChain();
  server = await serve(chain, { faults });
  client = new WsProvider(server.url, 50, {}, 5_000);
  await client.isReady;
});
afterEach(async () => {
  await client.disconnect();
  await server.close();
});

const post = (method: string) =>
  fetch(server.url.replace('ws', 'http'), { method: 'POST', body: JSON.stringify({ jsonrpc: '2.0', id: 1, method, params: [] }) });

describe('a WebSocket server with faults', () => {
  it('drops its clients, who come back and get their subscriptions again', async () => {
    const seen: string[] = [];
    await client.subscribe('chain_newHead', 'chain_subscribeNewHeads', [], (_error, header) => {
      seen.push(header.number);
    });
    await expect.poll(() => seen).toEqual(['0x0']);
    let losses = 0;
    client.on('disconnected', () => losses++);
    faults.dropConnections();
    expect(chain.listenerCount).toBe(0);
    chain.build();
    await expect.poll(() => losses).toBe(1);
    await expect.poll(() => seen).toEqual(['0x0', '0x1']);
    expect(client.isConnected).toBe(true);
  });

  it('keeps them out while connections are refused', async () => {
    faults.set({ refuseConnections: true });
    faults.dropConnections();
    await expect.poll(() => client.isConnected).toBe(false);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(client.isConnected).toBe(false);
    expect((await post('system_chain')).status).toBe(503);
    faults.clear();
    await expect.poll(() => client.isConnected).toBe(true);
    expect((await post('system_chain')).status).toBe(200);
  });

  it('obeys dev_faults, and shows a client the error it makes', async () => {
    await client.send('dev_faults', [{ responseSize: 500 }]);
    await expect(client.send('state_getMetadata', [])).rejects.toThrow('-32008: Response is too big: Exceeded max limit of 500');
    await client.send('dev_faults', [{ responseSize: null, requestSize: 100 }]);
    expect((await post(`system_chain${' '.repeat(200)}`)).status).toBe(413);
  });

  it('stops at once though requests are stalled', async () => {
    faults.set({ stall: true });
    const lost = expect(client.send('system_chain', [])).rejects.toThrow();
    const waiting = expect(post('system_chain')).rejects.toThrow();
    await new Promise((resolve) => setTimeout(resolve, 50));
    await server.close();
    await Promise.all([lost, waiting]);
  });

  it('passes disturbances on to the chain, once', async () => {
    faults.set({ holdTransactions: true });
    faults.set({ latency: 1 });
    faults.clear();
    expect(chain.disturbances.map(({ holdTransactions }) => holdTransactions)).toEqual([true, false]);
  });
});
