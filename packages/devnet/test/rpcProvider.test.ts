import { describe, expect, it } from 'vitest';
import { createJsonRpcProvider, createProvider, type JsonRpcMessage } from '../src/provider.js';
import { FakeChain } from './fakeChain.js';

const settle = () => new Promise((resolve) => setTimeout(resolve, 5));

describe('createProvider', () => {
  it('is connected from the start and says so', async () => {
    const provider = createProvider(new FakeChain());
    const events: string[] = [];
    for (const event of ['connected', 'disconnected'] as const) provider.on(event, () => events.push(event));
    expect([provider.isConnected, provider.hasSubscriptions, provider.isClonable]).toEqual([true, true, true]);
    await settle();
    await provider.disconnect();
    expect(provider.isConnected).toBe(false);
    await expect(provider.send('system_chain', [])).rejects.toThrow('not connected');
    await provider.connect();
    expect(await provider.send('system_chain', [])).toBe('Fake');
    expect(events).toEqual(['connected', 'disconnected', 'connected']);
  });

  it('rejects with the code of the error', async () => {
    const provider = createProvider(new FakeChain());
    await expect(provider.send('author_submitExtrinsic', ['0x00'])).rejects.toMatchObject({
      code: 1010,
      message: expect.stringMatching(/^1010: Invalid Transaction: /),
    });
  });

  it('routes updates until unsubscribed', async () => {
    const chain = new FakeChain();
    const provider = createProvider(chain);
    const numbers: unknown[] = [];
    const id = await provider.subscribe('chain_newHead', 'chain_subscribeNewHeads', [], (_error, header) =>
      numbers.push((header as { number: string }).number),
    );
    chain.build({ count: 2 });
    await settle();
    expect(numbers).toEqual(['0x0', '0x1', '0x2']);
    expect(await provider.unsubscribe('chain_newHead', 'chain_unsubscribeNewHeads', id)).toBe(true);
    expect(await provider.unsubscribe('chain_newHead', 'chain_unsubscribeNewHeads', id)).toBe(false);
    chain.build();
    await settle();
    expect(numbers).toHaveLength(3);
    expect(chain.listenerCount).toBe(0);
  });

  it('delivers updates after the work that caused them', async () => {
    const chain = new FakeChain();
    const provider = createProvider(chain);
    let updates = 0;
    await provider.subscribe('chain_newHead', 'chain_subscribeNewHeads', [], () => updates++);
    await settle();
    chain.build();
    expect(updates).toBe(1);
    await settle();
    expect(updates).toBe(2);
  });

  it('rejects what is under way when it disconnects, and hears nothing more', async () => {
    const chain = new FakeChain();
    const provider = createProvider(chain);
    let updates = 0;
    await provider.subscribe('chain_newHead', 'chain_subscribeNewHeads', [], () => updates++);
    await settle();
    const pending = provider.send('system_chain', []);
    const refused = expect(pending).rejects.toThrow('disconnected');
    await provider.disconnect();
    await refused;
    chain.build();
    await settle();
    expect([updates, chain.listenerCount]).toEqual([1, 0]);
  });

  it('clones to a connection of its own to the same chain', async () => {
    const chain = new FakeChain();
    const provider = createProvider(chain);
    const clone = provider.clone();
    await provider.disconnect();
    await clone.send('dev_newBlock', []);
    expect(chain.head().header.number).toBe(1);
  });
});

describe('createJsonRpcProvider', () => {
  it('speaks parsed messages both ways, asynchronously', async () => {
    const chain = new FakeChain();
    const seen: JsonRpcMessage[] = [];
    const { send, disconnect } = createJsonRpcProvider(chain)((message) => seen.push(message));
    send({ jsonrpc: '2.0', id: 'a', method: 'system_chain', params: [] });
    expect(seen).toEqual([]);
    await settle();
    expect(seen).toEqual([{ jsonrpc: '2.0', id: 'a', result: 'Fake' }]);
    send({ jsonrpc: '2.0', id: 'b', method: 'chain_subscribeNewHeads', params: [] });
    disconnect();
    await settle();
    expect(seen).toHaveLength(1);
    expect(chain.listenerCount).toBe(0);
  });
});
