import { afterEach, describe, expect, it } from 'vitest';
import { FakeChain } from '../../test/fakeChain.js';
import { createRpc } from '../rpc/index.js';
import { createPortProvider, serveOnPort } from './index.js';

const ends: (() => void)[] = [];
afterEach(() => {
  for (const end of ends.splice(0)) end();
});

function connect() {
  const chain = new FakeChain();
  const server = createRpc(chain);
  const { port1, port2 } = new MessageChannel();
  const stop = serveOnPort(server, port1);
  const provider = createPortProvider(port2);
  const events: string[] = [];
  for (const event of ['connected', 'disconnected', 'error'] as const) provider.on(event, () => events.push(event));
  ends.push(() => {
    stop();
    port1.close();
  });
  return { chain, server, provider, events, near: port2, stop };
}

const eventually = async (check: () => boolean) => {
  for (let i = 0; i < 200 && !check(); i++) await new Promise((resolve) => setTimeout(resolve, 5));
  expect(check()).toBe(true);
};

describe('a chain at the other end of a port', () => {
  it('is connected once it has answered', async () => {
    const { provider, events } = connect();
    expect(provider.isConnected).toBe(false);
    await expect(provider.send('system_chain', [])).rejects.toThrow('not connected');
    await provider.connect();
    expect(provider.isConnected).toBe(true);
    expect(await provider.send('system_chain', [])).toBe('Fake');
    expect(events).toEqual(['connected']);
  });

  it('refuses as a node does, with the code', async () => {
    const { provider } = connect();
    await provider.connect();
    await expect(provider.send('author_submitExtrinsic', ['0x00'])).rejects.toMatchObject({ code: 1010 });
  });

  it('keeps the connections of one port apart', async () => {
    const { chain, provider } = connect();
    const other = provider.clone();
    await Promise.all([provider.connect(), other.connect()]);
    const heard: string[] = [];
    const listen = (name: string) => (_error: Error | null, header: unknown) =>
      void heard.push(`${name} ${(header as { number: string }).number}`);
    const id = await provider.subscribe('chain_newHead', 'chain_subscribeNewHeads', [], listen('first'));
    await other.subscribe('chain_newHead', 'chain_subscribeNewHeads', [], listen('other'));
    await eventually(() => heard.length === 2);
    expect(await provider.unsubscribe('chain_newHead', 'chain_unsubscribeNewHeads', id)).toBe(true);
    chain.build();
    await eventually(() => heard.length === 3);
    expect(heard).toEqual(['first 0x0', 'other 0x0', 'other 0x1']);
    await other.disconnect();
    expect(await provider.send('system_chain', [])).toBe('Fake');
    expect(chain.listenerCount).toBe(0);
  });

  it('says when its faults drop the connection, and takes a new one', async () => {
    const { provider, events } = connect();
    await provider.connect();
    await provider.send('dev_dropConnections', []);
    await eventually(() => events.includes('disconnected'));
    expect(provider.isConnected).toBe(false);
    await provider.connect();
    expect(await provider.send('system_chain', [])).toBe('Fake');
    await eventually(() => events.length === 3);
    expect(events).toEqual(['connected', 'disconnected', 'connected']);
  });

  it('says why it takes no connection', async () => {
    const { provider, events } = connect();
    await provider.connect();
    await provider.send('dev_faults', [{ refuseConnections: true }]);
    await provider.disconnect();
    await expect(provider.connect()).rejects.toThrow('refuses new connections');
    await eventually(() => events.includes('error'));
    expect(provider.isConnected).toBe(false);
  });

  it('is left by a provider that disconnects before it is connected', async () => {
    const { chain, provider } = connect();
    const opening = provider.connect();
    const refused = expect(opening).rejects.toThrow('before it was connected');
    await provider.disconnect();
    await refused;
    await provider.connect();
    await provider.subscribe('chain_newHead', 'chain_subscribeNewHeads', [], () => {});
    expect(chain.listenerCount).toBe(1);
  });

  it('frees what the other end leaves behind when the port closes, and tells this end', async () => {
    const { chain, provider, events, near } = connect();
    await provider.connect();
    await provider.subscribe('chain_newHead', 'chain_subscribeNewHeads', [], () => {});
    const pending = provider.send('dev_newBlock', []);
    const rejected = expect(pending).rejects.toThrow('closed');
    near.close();
    await eventually(() => chain.listenerCount === 0);
    await rejected;
    expect(events).toEqual(['connected', 'disconnected']);
    await expect(provider.connect()).rejects.toThrow('is closed');
  });

  it('leaves other messages on the port alone', async () => {
    const { provider, near } = connect();
    await provider.connect();
    for (const stray of [null, 5, 'open', {}, { devnet: 'open' }, { devnet: 'nonsense', connection: 1, text: '' }]) near.postMessage(stray);
    expect(await provider.send('system_chain', [])).toBe('Fake');
  });
});
