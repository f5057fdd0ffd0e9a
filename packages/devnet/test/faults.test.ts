import { afterEach, describe, expect, it, vi } from 'vitest';
import { StorageMap } from '../src/engine/context.js';
import type { Hex } from '../src/engine/types.js';
import { Account } from '../src/pallets/system/account.js';
import { createProvider, type InProcessProvider } from '../src/provider.js';
import { createFaults, createRpc } from '../src/rpc/index.js';
import { createScenario } from '../src/scenarios/index.js';
import { createTestChain, devKeys, type KeyPair, signExtrinsic } from '../src/testing/index.js';

const settle = () => new Promise((resolve) => setTimeout(resolve, 10));
const create = { tag: 'PhalaStakePool', value: { tag: 'create', value: undefined } };
const alice = devKeys.alice as KeyPair;
const accountKey = Account.keyOf(alice.publicKey);
const ask = (provider: InProcessProvider, method: string, ...params: unknown[]) => provider.send<unknown>(method, params);

async function heads(provider: InProcessProvider): Promise<number[]> {
  const seen: number[] = [];
  await provider.subscribe('chain_newHead', 'chain_subscribeNewHeads', [], (_error, header) => {
    seen.push(Number((header as { number: string }).number));
  });
  await settle();
  return seen;
}

afterEach(() => {
  vi.useRealTimers();
});

describe('createFaults', () => {
  it('merges changes, switches single faults and all off', () => {
    const faults = createFaults({ keepBlocks: 3 });
    faults.set({ stall: 'answers', latency: 5 });
    expect(faults.settings).toEqual({ keepBlocks: 3, stall: 'answers', latency: 5 });
    faults.set({ keepBlocks: null, latency: 7 });
    expect(faults.settings).toEqual({ stall: 'answers', latency: 7 });
    faults.clear();
    expect(faults.settings).toEqual({});
  });

  it.each<[string, unknown]>([
    ['an unknown fault', { latence: 5 }],
    ['an inherited name', { constructor: true }],
    ['a fraction', { latency: 0.5 }],
    ['no state at all', { keepBlocks: 0 }],
    ['a word for a flag', { stall: 'yes' }],
    ['a rate without a time', { rate: { requests: 5 } }],
    ['a prefix that is no hex', { corrupt: ['Miners'] }],
    ['an error without a message', { rejectTransactions: { code: 1010 } }],
    ['a notification that is no name', { muteSubscriptions: [7] }],
  ])('refuses %s and changes nothing', async (_what, change) => {
    const { provider, faults } = await createTestChain();
    faults.set({ latency: 1 });
    await expect(ask(provider, 'dev_faults', change)).rejects.toMatchObject({ code: -32602 });
    expect(faults.settings).toEqual({ latency: 1 });
  });

  it('are set and cleared by RPC, for one server and not for another of the same chain', async () => {
    const { chain, provider } = await createTestChain();
    const other = createProvider(chain);
    expect(await ask(provider, 'dev_faults', { rejectTransactions: { code: 1, message: 'no' }, keepBlocks: 2 })).toEqual({
      rejectTransactions: { code: 1, message: 'no' },
      keepBlocks: 2,
    });
    expect(await ask(provider, 'dev_faults')).toMatchObject({ keepBlocks: 2 });
    expect(await ask(other, 'dev_faults')).toEqual({});
    expect(await ask(provider, 'dev_faults', null)).toEqual({});
  });
});

describe('keepBlocks', () => {
  it('lets states go, as a node that prunes, and keeps headers', async () => {
    const { chain, provider, faults, blocks } = await createTestChain();
    blocks(5);
    const at = (back: number) => chain.hashByNumber(chain.head().header.number - back) as Hex;
    const old = at(3);
    const reads: [string, unknown[]][] = [
      ['state_getStorage', [accountKey, old]],
      ['state_getKeysPaged', ['0x', 1, null, old]],
      ['state_queryStorageAt', [[accountKey], old]],
      ['state_getMetadata', [old]],
      ['state_getRuntimeVersion', [old]],
      ['state_call', ['Core_version', '0x', old]],
    ];
    for (const [method, params] of reads) expect(await ask(provider, method, ...params)).toBeTruthy();
    faults.set({ keepBlocks: 3 });
    for (const [method, params] of reads) {
      await expect(ask(provider, method, ...params)).rejects.toMatchObject({
        code: 4003,
        message: `4003: Client error: UnknownBlock: State already discarded for ${old}`,
      });
    }
    expect(await ask(provider, 'state_getStorage', accountKey, at(2))).toMatch(/^0x/);
    expect(await ask(provider, 'chain_getHeader', old)).toMatchObject({ number: '0x3' });
    expect(await ask(provider, 'chain_getBlockHash', 3)).toBe(old);
    await expect(ask(provider, 'state_getStorage', accountKey, `0x${'ee'.repeat(32)}`)).rejects.toMatchObject({
      code: 4003,
      message: expect.stringContaining('UnknownBlock: Header was not found in the database'),
    });
  });

  it('fails operations of chainHead at a pinned block too', async () => {
    const { provider, faults, blocks } = await createTestChain();
    const events: { event: string; error?: string }[] = [];
    const id = await provider.subscribe('chainHead_v1_followEvent', 'chainHead_v1_follow', [false], (_error, event) =>
      events.push(event as { event: string }),
    );
    blocks(1);
    await settle();
    const [hash] = (events[0] as unknown as { finalizedBlockHashes: Hex[] }).finalizedBlockHashes;
    faults.set({ keepBlocks: 1 });
    await ask(provider, 'chainHead_v1_storage', id, hash, [{ key: accountKey, type: 'value' }]);
    await settle();
    expect(events.at(-1)).toMatchObject({ event: 'operationError', error: expect.stringContaining(`State already discarded for ${hash}`) });
  });
});

describe('limits', () => {
  it('refuse a response that is too big', async () => {
    const { provider, faults } = await createTestChain();
    faults.set({ responseSize: 1000 });
    await expect(ask(provider, 'state_getMetadata')).rejects.toMatchObject({
      code: -32008,
      message: '-32008: Response is too big: Exceeded max limit of 1000',
      data: 'Exceeded max limit of 1000',
    });
    await expect(ask(provider, 'state_getPairs', '0x')).rejects.toMatchObject({ code: -32008, data: 'Exceeded max limit of 1000' });
    expect(await ask(provider, 'system_chain')).toBe('StakePool Devnet');
  });

  it('answer a request that is too big by nobody’s id', async () => {
    const { chain } = await createTestChain();
    const faults = createFaults({ requestSize: 200 });
    const sent: string[] = [];
    const connection = createRpc(chain, { faults }).connect((text) => sent.push(text));
    connection.receive(JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'state_queryStorageAt', params: [[accountKey, accountKey]] }));
    expect(sent.map((text) => JSON.parse(text))).toEqual([
      { jsonrpc: '2.0', id: null, error: { code: -32007, message: 'Request is too big', data: 'Exceeded max limit of 200' } },
    ]);
  });

  it('refuse one subscription more than a connection may have', async () => {
    const { provider, faults } = await createTestChain();
    faults.set({ subscriptions: 2 });
    const subscribe = (own: InProcessProvider) => own.subscribe('chain_newHead', 'chain_subscribeNewHeads', [], () => {});
    const first = await subscribe(provider);
    await subscribe(provider);
    await expect(subscribe(provider)).rejects.toMatchObject({
      code: -32006,
      message: '-32006: Too many subscriptions on the connection: Exceeded max limit of 2',
    });
    await subscribe(provider.clone());
    await provider.unsubscribe('chain_newHead', 'chain_unsubscribeNewHeads', first);
    await subscribe(provider);
  });

  it('refuse calls over the rate, of each connection by itself, and serve again when time has passed', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const { provider, faults } = await createTestChain();
    faults.set({ rate: { requests: 3, perSeconds: 60 } });
    const call = () => ask(provider, 'system_chain').catch((error: { code: number; message: string }) => error);
    const results = await Promise.all([call(), call(), call(), call()]);
    expect(results.slice(0, 3)).toEqual(Array(3).fill('StakePool Devnet'));
    expect(results[3]).toMatchObject({ code: -32999, message: '-32999: RPC rate limit exceeded' });
    expect(await ask(provider.clone(), 'system_chain')).toBe('StakePool Devnet');
    expect(await ask(provider, 'dev_faults')).toMatchObject({ rate: { requests: 3 } });
    vi.setSystemTime(Date.now() + 20_000);
    expect(await call()).toBe('StakePool Devnet');
    expect(await call()).toMatchObject({ code: -32999 });
  });
});

describe('connections', () => {
  it('answer late, in order', async () => {
    const { provider, faults } = await createTestChain();
    faults.set({ latency: 60 });
    const start = performance.now();
    const order: string[] = [];
    const calls = ['system_chain', 'system_name'].map((method) => ask(provider, method).then(() => order.push(method)));
    await ask(provider, 'dev_faults').then(() => order.push('dev_faults'));
    await Promise.all(calls);
    expect(performance.now() - start).toBeGreaterThanOrEqual(55);
    expect(order).toEqual(['dev_faults', 'system_chain', 'system_name']);
  });

  it('take requests and answer nothing while stalled, not later either', async () => {
    const { chain, provider, faults } = await createTestChain();
    faults.set({ stall: true });
    const settled = vi.fn();
    ask(provider, 'author_submitExtrinsic', signExtrinsic(chain, alice, create)).then(settled, settled);
    await settle();
    await ask(provider, 'dev_faults', null);
    expect(await ask(provider, 'system_chain')).toBe('StakePool Devnet');
    expect(settled).not.toHaveBeenCalled();
    expect(chain.pendingExtrinsics()).toEqual([]);
  });

  it('lose only the answer where that is asked: the transaction is in the pool', async () => {
    const { chain, provider, faults } = await createTestChain();
    faults.set({ stall: 'answers' });
    const settled = vi.fn();
    const extrinsic = signExtrinsic(chain, alice, create);
    ask(provider, 'author_submitExtrinsic', extrinsic).then(settled, settled);
    ask(provider, 'state_getStorage', 'no hex').then(settled, settled);
    await settle();
    expect(chain.pendingExtrinsics()).toEqual([extrinsic]);
    expect(settled).not.toHaveBeenCalled();
  });

  it('drop: what is under way fails, subscriptions are gone, a new connection works', async () => {
    const { chain, provider, faults, blocks } = await createTestChain();
    const clone = provider.clone();
    const seen = await heads(provider);
    const events: string[] = [];
    for (const type of ['connected', 'disconnected'] as const) provider.on(type, () => events.push(type));
    faults.set({ stall: true });
    const under = expect(ask(provider, 'system_chain')).rejects.toThrow('closed by the node');
    faults.clear();
    faults.dropConnections();
    await under;
    await settle();
    expect([provider.isConnected, clone.isConnected]).toEqual([false, false]);
    blocks(1);
    await settle();
    expect(seen).toEqual([1]);
    await provider.connect();
    expect(await ask(provider, 'system_chain')).toBe('StakePool Devnet');
    expect(await heads(provider)).toEqual([chain.head().header.number]);
    expect(events).toEqual(['disconnected', 'connected']);
  });

  it('drop by RPC, after the answer', async () => {
    const { provider } = await createTestChain();
    expect(await ask(provider, 'dev_dropConnections')).toBe(true);
    await settle();
    expect(provider.isConnected).toBe(false);
  });

  it('are refused, but those there are stay', async () => {
    const { provider, faults } = await createTestChain();
    faults.set({ refuseConnections: true });
    expect(await ask(provider, 'system_chain')).toBe('StakePool Devnet');
    const clone = provider.clone();
    const errors: unknown[] = [];
    clone.on('error', (error) => errors.push(error));
    expect(clone.isConnected).toBe(false);
    await expect(clone.connect()).rejects.toThrow('refuses new connections');
    await settle();
    expect(errors).toHaveLength(2);
    faults.clear();
    await clone.connect();
    expect(await ask(clone, 'system_chain')).toBe('StakePool Devnet');
  });
});

describe('subscriptions', () => {
  it('miss blocks while muted, and are not told later', async () => {
    const { provider, faults, blocks } = await createTestChain();
    const seen = await heads(provider);
    faults.set({ muteSubscriptions: true });
    blocks(2);
    await settle();
    faults.clear();
    await settle();
    blocks(1);
    await settle();
    expect(seen).toEqual([1, 4]);
  });

  it('are muted by the name of their notifications', async () => {
    const { provider, faults, blocks } = await createTestChain();
    const seen = await heads(provider);
    const finalized: unknown[] = [];
    await provider.subscribe('chain_finalizedHead', 'chain_subscribeFinalizedHeads', [], (_error, header) => finalized.push(header));
    faults.set({ muteSubscriptions: ['chain_newHead'] });
    blocks(3);
    await settle();
    expect(seen).toEqual([1]);
    expect(finalized).toHaveLength(3);
  });

  it('are told in another order, each by itself in order', async () => {
    const { provider, faults, blocks } = await createTestChain();
    const order: string[] = [];
    for (const name of ['chain_newHead', 'chain_allHead']) {
      const method = `chain_subscribe${name === 'chain_newHead' ? 'NewHeads' : 'AllHeads'}`;
      await provider.subscribe(name, method, [], (_error, header) => order.push(`${name} ${(header as { number: string }).number}`));
    }
    await settle();
    const two = async () => {
      order.length = 0;
      blocks(2);
      await settle();
      return [...order];
    };
    expect(await two()).toEqual(['chain_allHead 0x2', 'chain_newHead 0x2', 'chain_allHead 0x3', 'chain_newHead 0x3']);
    faults.set({ reorderSubscriptions: true });
    expect(await two()).toEqual(['chain_newHead 0x4', 'chain_newHead 0x5', 'chain_allHead 0x4', 'chain_allHead 0x5']);
    faults.clear();
    expect(await two()).toHaveLength(4);
  });

  it('end silently, and can be opened again', async () => {
    const { provider, faults, blocks } = await createTestChain();
    const seen = await heads(provider);
    faults.closeSubscriptions();
    blocks(1);
    await settle();
    expect(seen).toEqual([1]);
    expect(provider.isConnected).toBe(true);
    expect(await heads(provider)).toEqual([2]);
  });
});

describe('corrupt', () => {
  it('cuts values in every way they are read, and only under the prefixes', async () => {
    const { chain, provider, faults, blocks } = await createTestChain();
    const full = (await ask(provider, 'state_getStorage', accountKey)) as Hex;
    const half = full.slice(0, 2 + (full.length - 2) / 2);
    const other = new StorageMap<number, Hex>('System', 'BlockHash').keyOf(0);
    const before = await ask(provider, 'state_getStorage', other);
    const updates: { changes: [Hex, Hex][] }[] = [];
    faults.set({ corrupt: [accountKey.slice(0, 66) as Hex] });
    await provider.subscribe('state_storage', 'state_subscribeStorage', [[accountKey]], (_error, change) =>
      updates.push(change as { changes: [Hex, Hex][] }),
    );
    expect(await ask(provider, 'state_getStorage', accountKey)).toBe(half);
    expect(await ask(provider, 'state_getStorageSize', accountKey)).toBe(half.length / 2 - 1);
    expect(await ask(provider, 'state_queryStorageAt', [accountKey])).toMatchObject([{ changes: [[accountKey, half]] }]);
    expect(await ask(provider, 'state_getStorage', other)).toBe(before);
    chain.submit(signExtrinsic(chain, alice, create));
    blocks(1);
    await settle();
    expect(updates.map(({ changes }) => changes[0]?.[1].length)).toEqual([half.length, half.length]);
    faults.clear();
    expect(((await ask(provider, 'state_getStorage', accountKey)) as Hex).length).toBe(full.length);
  });

  it('cuts what chainHead reads', async () => {
    const { provider, faults } = await createTestChain();
    const events: { event: string; items?: { value: Hex }[] }[] = [];
    const id = await provider.subscribe('chainHead_v1_followEvent', 'chainHead_v1_follow', [false], (_error, event) =>
      events.push(event as { event: string }),
    );
    await settle();
    const hash = await ask(provider, 'chain_getBlockHash');
    const read = async () => {
      await ask(provider, 'chainHead_v1_storage', id, hash, [{ key: accountKey, type: 'value' }]);
      await settle();
      return events.findLast(({ event }) => event === 'operationStorageItems')?.items?.[0]?.value ?? '0x';
    };
    const full = await read();
    faults.set({ corrupt: [accountKey] });
    expect((await read()).length - 2).toBe((full.length - 2) / 2);
  });
});

describe('transactions', () => {
  it.each([
    [1010, 'Invalid Transaction', 'Transaction is outdated'],
    [1014, 'Priority is too low: (10 vs 10)', undefined],
    [1016, 'Immediately Dropped', undefined],
  ])('are refused with %i as told', async (code, message, data) => {
    const { chain, provider, faults } = await createTestChain();
    faults.set({ rejectTransactions: { code, message, ...(data && { data }) } });
    const extrinsic = signExtrinsic(chain, alice, create);
    await expect(ask(provider, 'author_submitExtrinsic', extrinsic)).rejects.toMatchObject({
      code,
      message: `${code}: ${message}${data ? `: ${data}` : ''}`,
      data,
    });
    await expect(
      provider.subscribe('author_extrinsicUpdate', 'author_submitAndWatchExtrinsic', [extrinsic], () => {}),
    ).rejects.toMatchObject({ code });
    expect(chain.pendingExtrinsics()).toEqual([]);
    faults.clear();
    expect(await ask(provider, 'author_submitExtrinsic', extrinsic)).toMatch(/^0x/);
  });
});

it('changes nothing when no fault is set', async () => {
  const { chain } = await createScenario();
  const plain = createProvider(chain);
  const prepared = createProvider(chain, { faults: createFaults() });
  for (const [method, params] of [
    ['state_getMetadata', []],
    ['state_getPairs', ['0x']],
    ['chain_getBlock', []],
  ] as const) {
    expect(await prepared.send(method, [...params])).toEqual(await plain.send(method, [...params]));
  }
});
