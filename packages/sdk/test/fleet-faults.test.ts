import { createFaults, createProvider, type Faults, getMetadata } from '@stakepool-kit/devnet';
import { serve } from '@stakepool-kit/devnet/node';
import { createTestChain, devKeys, signExtrinsic, type TestChain } from '@stakepool-kit/devnet/testing';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { RuntimeMetadata } from '../src/chain/metadata/runtime-metadata.js';
import { layoutOf } from '../src/chain/storage/layout.js';
import { StorageSchema } from '../src/chain/storage/schema.js';
import {
  createReadsClient,
  deltaOf,
  type Fleet,
  type LoadProgress,
  type MinerId,
  type PoolId,
  type ReadsClient,
  type Snapshot,
  type WorkerKey,
} from '../src/index.js';

type Call = Parameters<typeof signExtrinsic>[2];
type Provider = Extract<Parameters<typeof createReadsClient>[0], { readonly provider: unknown }>['provider'];

const alice = devKeys.alice as Parameters<typeof signExtrinsic>[1];
const pha = (amount: number): bigint => BigInt(amount) * 10n ** 12n;
const stakePool = (name: string, value?: object): Call => ({ tag: 'PhalaStakePool', value: { tag: name, value } });
const contribute = (amount: number): Call => stakePool('contribute', { pid: 0n, amount: pha(amount) });

const schema = new StorageSchema(layoutOf(RuntimeMetadata.fromHex(getMetadata())));
const stakeKey = (miner: MinerId) => schema.key('stake', [miner]);
/** Value of System.LastRuntimeUpgrade on a chain that runs khala 1180. */
const PREPARED_UPGRADE = '0x7112146b68616c61';

let test: TestChain;
/** Reads of the same chain that nothing disturbs. */
let clean: ReadsClient;
let start: ReturnType<TestChain['chain']['exportState']>;
const closing: (() => unknown)[] = [];

const providerOf = (faults: Faults) => createProvider(test.chain, { faults }) as unknown as Provider;

async function openChain(): Promise<void> {
  test = await createTestChain({ scenario: 'demo' });
  clean = await createReadsClient({ provider: providerOf(createFaults()) });
  start = test.chain.exportState();
}

afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

/** A client of a node of its own on the same chain, and what goes wrong there. */
async function open() {
  const faults = createFaults();
  const provider = providerOf(faults);
  const requests: string[] = [];
  const { send } = provider;
  provider.send = (method, params) => {
    requests.push(method);
    return send.call(provider, method, params) as never;
  };
  const client = await createReadsClient({ provider });
  closing.push(() => client.disconnect());
  return { client, faults, provider, requests };
}

/** The same over a WebSocket, by its endpoint. */
async function openSocket() {
  const faults = createFaults();
  const server = await serve(test.chain, { faults });
  closing.push(() => server.close());
  const client = await createReadsClient({ endpoint: server.url });
  closing.push(() => client.disconnect());
  return { client, faults };
}

/** Follows the fleet. `catchUp` waits until it shows what the chain has. */
function follow(client: ReadsClient) {
  const seen: Snapshot<Fleet>[] = [];
  const errors: unknown[] = [];
  const stop = client.reads.fleet().watch({ next: (snapshot) => seen.push(snapshot), error: (error) => errors.push(error) });
  closing.push(stop);
  const catchUp = async () => {
    const { value } = await clean.reads.fleet().get();
    await vi.waitFor(
      () => {
        expect(errors).toEqual([]);
        expect(seen.at(-1)?.value).toEqual(value);
      },
      { timeout: 8000, interval: 10 },
    );
  };
  return { seen, errors, catchUp, stop };
}

/** Has Alice, who owns pool 0, do something in the next block. */
function act(...calls: readonly Call[]): void {
  for (const call of calls) test.chain.submit(signExtrinsic(test.chain, alice, call));
  test.blocks();
}

describe('the fleet on a node that misbehaves', { timeout: 30_000 }, () => {
  beforeAll(openChain, 60_000);
  beforeEach(() => test.chain.importState(start));

  it('is taken at one block, whatever blocks come meanwhile', async () => {
    const { client, faults } = await open();
    faults.set({ latency: 5 });
    const load = client.reads.fleet().get();
    for (let i = 1; i <= 6; i++) {
      await new Promise((resolve) => setTimeout(resolve, 4));
      act(contribute(10 * i), stakePool('create'));
    }
    const { value, asOf } = await load;
    expect(asOf.hash).not.toBe(test.chain.head().hash);
    expect(value).toEqual((await clean.reads.fleet().get({ at: asOf.hash })).value);
    expect(value.pools.length).toBeLessThan((await clean.reads.pools().get()).value.length);
  });

  it('takes over what a block changed between the load and the first message', async () => {
    const { client, faults } = await open();
    faults.set({ latency: 20 });
    const { catchUp, seen } = follow(client);
    await vi.waitFor(() => expect(seen.length).toBe(1), { interval: 1 });
    act(contribute(77), stakePool('create'));
    await catchUp();
  });

  it('shows new pools, workers that come, start, stop, leave and are reclaimed, each block by itself', async () => {
    const { client } = await open();
    const { seen, catchUp } = follow(client);
    await catchUp();
    const worker = (await clean.reads.unassignedWorkers(alice.publicKey).get()).value[0]?.worker as WorkerKey;
    const steps: (readonly Call[])[] = [
      [stakePool('create')],
      [contribute(3000)],
      [stakePool('add_worker', { pid: 0n, pubkey: worker })],
      [stakePool('start_mining', { pid: 0n, worker, stake: pha(2500) })],
      [stakePool('stop_mining', { pid: 0n, worker }), stakePool('remove_worker', { pid: 0n, worker })],
    ];
    for (const calls of steps) {
      act(...calls);
      await catchUp();
    }
    const row = () => seen.at(-1)?.value.workers.find((found) => found.worker === worker && found.pid === 0n);
    expect(row()).toMatchObject({ pid: 0n, inPool: false, state: 'Releasing', stake: pha(2500), reclaimable: false });
    test.advance({ days: 8 });
    await catchUp();
    expect(row()).toMatchObject({ reclaimable: true });
    act(stakePool('reclaim_pool_worker', { pid: 0n, worker }));
    await catchUp();
    expect(row()).toBeUndefined();
  });

  it('leaves what a block did not touch as it is, and says what it touched', async () => {
    const { client } = await open();
    const { seen, catchUp } = follow(client);
    await catchUp();
    const before = seen.at(-1)?.value as Fleet;
    act(contribute(5));
    await catchUp();
    const after = seen.at(-1)?.value as Fleet;
    expect(after.workers).toBe(before.workers);
    const changed = after.pools.filter((pool, i) => pool !== before.pools[i]);
    expect(changed.map(({ pid }) => pid)).toEqual([0n]);
    expect(deltaOf(after.pools)).toEqual({ since: before.pools, set: changed, removed: [] });
  });

  it('sees deleted values as gone', async () => {
    const { client } = await open();
    const { seen, catchUp } = follow(client);
    await catchUp();
    const releasing = seen.at(-1)?.value.workers.find(({ inPool }) => !inPool);
    const { workers } = (await clean.reads.fleet().get()).value;
    expect(releasing).toBeDefined();
    test.chain.setStorage([[stakeKey(releasing?.miner as MinerId), null]]);
    test.blocks();
    await vi.waitFor(() => expect(seen.at(-1)?.value.workers.length).toBe(workers.length - 1));
    expect(seen.at(-1)?.value.workers.some(({ miner }) => miner === releasing?.miner)).toBe(false);
  });

  it('leaves no gap when messages of blocks were lost', async () => {
    const { client, faults } = await open();
    const { catchUp } = follow(client);
    await catchUp();
    faults.set({ muteSubscriptions: true });
    act(contribute(50), stakePool('create'));
    act(contribute(60));
    faults.set({ muteSubscriptions: null });
    test.blocks();
    await catchUp();
  });

  it('leaves no gap when the connection was lost, and keeps what did not change', async () => {
    const { client, faults } = await openSocket();
    const { seen, catchUp } = follow(client);
    await catchUp();
    const before = seen.at(-1)?.value as Fleet;
    faults.dropConnections();
    act(contribute(50), stakePool('create'));
    await catchUp();
    const after = seen.at(-1)?.value as Fleet;
    expect(after.workers).toBe(before.workers);
    expect(after.pools.filter((pool, i) => pool !== before.pools[i]).length).toBe(2);
    act(contribute(60));
    await catchUp();
  });

  it('takes back what replaced blocks had written, without reading everything again', async () => {
    const { client, requests } = await open();
    const { catchUp } = follow(client);
    await catchUp();
    act(contribute(50));
    await catchUp();
    requests.length = 0;
    test.chain.reorg({ depth: 1, blocks: 2, empty: true });
    await catchUp();
    expect(requests.filter((method) => method === 'state_getKeysPaged')).toEqual([]);
  });

  it('keeps up with branches longer than the block it knew', async () => {
    const { client } = await open();
    const { catchUp } = follow(client);
    await catchUp();
    act(contribute(50));
    act(stakePool('create'));
    await catchUp();
    test.chain.reorg({ depth: 2, blocks: 4, empty: true });
    await catchUp();
    act(contribute(70));
    await catchUp();
  });

  it('asks the node nothing while blocks come', async () => {
    const { client, requests } = await open();
    const { catchUp } = follow(client);
    act(contribute(1));
    await catchUp();
    await vi.waitFor(() => expect(requests).toContain('state_getMetadata'));
    await catchUp();
    requests.length = 0;
    for (let i = 2; i < 6; i++) act(contribute(i));
    await catchUp();
    expect(requests).toEqual([]);
  });

  it('asks for smaller pages where answers are too large, and follows in smaller parts where requests are', async () => {
    const { client, faults } = await open();
    faults.set({ responseSize: 12_000 });
    const { value } = await client.reads.fleet().get();
    expect(value).toEqual((await clean.reads.fleet().get()).value);
    faults.set({ responseSize: null });
    const { catchUp } = follow(client);
    await catchUp();
    act(contribute(9));
    await catchUp();
  });

  it('gives up with a code where one value alone is too large', async () => {
    const { client, faults } = await open();
    faults.set({ responseSize: 300 });
    await expect(client.reads.fleet().get()).rejects.toMatchObject({ code: 'chain.tooLarge' });
  });

  it('makes do with few subscriptions', async () => {
    const { client, faults } = await open();
    faults.set({ subscriptions: 3 });
    const { catchUp } = follow(client);
    await catchUp();
    act(contribute(9), stakePool('create'));
    await catchUp();
  });

  it('says so when the node allows none at all', async () => {
    const { client, faults } = await open();
    faults.set({ subscriptions: 0 });
    const { errors } = follow(client);
    await vi.waitFor(() => expect(errors).toEqual([expect.objectContaining({ code: 'chain.subscriptions' })]), { timeout: 5000 });
  });

  it('slows down where the node limits the rate', async () => {
    const { client, faults } = await open();
    faults.set({ rate: { requests: 8, perSeconds: 1 } });
    const { value } = await client.reads.fleet().get();
    expect(value).toEqual((await clean.reads.fleet().get()).value);
  });

  it('begins again at a newer block when the node has pruned the one it loads', async () => {
    const { client, faults } = await open();
    faults.set({ keepBlocks: 1, latency: 10 });
    const load = client.reads.fleet().get();
    await new Promise((resolve) => setTimeout(resolve, 15));
    act(contribute(33));
    const { value, asOf } = await load;
    expect(asOf.hash).toBe(test.chain.head().hash);
    expect(value).toEqual((await clean.reads.fleet().get()).value);
  });

  it('does not begin again for ever', async () => {
    const { client, faults } = await open();
    faults.set({ keepBlocks: 1, latency: 10 });
    const timer = setInterval(() => test.blocks(2), 4);
    closing.push(() => clearInterval(timer));
    await expect(client.reads.fleet().get()).rejects.toMatchObject({ code: 'chain.blockUnknown' });
  });

  it('refuses values that cannot be such values', async () => {
    const { client, faults } = await open();
    faults.set({ corrupt: [schema.prefix('stake')] });
    await expect(client.reads.fleet().get()).rejects.toMatchObject({ code: 'chain.shape' });
  });

  it('tells how far it is, shows rows early, and stops when told to', async () => {
    const { client, faults } = await open();
    faults.set({ latency: 5, responseSize: 30_000 });
    const steps: (LoadProgress<Fleet> & { readonly rows: number })[] = [];
    const onProgress = (progress: LoadProgress<Fleet>) => steps.push({ ...progress, rows: progress.partial().workers.length });
    const { value } = await client.reads.fleet().get({ onProgress });
    expect(steps.map(({ loaded }) => loaded)).toEqual(steps.map(({ loaded }) => loaded).toSorted((a, b) => a - b));
    expect(steps.at(-1)?.loaded).toBe(steps.at(-1)?.total);
    expect(steps.some(({ rows }) => rows > 0 && rows < value.workers.length)).toBe(true);

    const abort = new AbortController();
    const load = client.reads.fleet().get({ signal: abort.signal, onProgress: () => abort.abort() });
    await expect(load).rejects.toMatchObject({ code: 'connection.aborted' });
  });

  it('gives single pools and workers out of the same', async () => {
    const { client } = await open();
    const { pools, workers } = (await clean.reads.fleet().get()).value;
    expect((await client.reads.pools().get()).value).toEqual(pools);
    expect((await client.reads.workers().get()).value).toEqual(workers);
    const pids = [0n, 3n] as PoolId[];
    const some = (await client.reads.workersOf(pids).get()).value;
    expect(some).toEqual(workers.filter(({ pid }) => pids.includes(pid)));
    expect(some.some(({ inPool }) => !inPool)).toBe(workers.some(({ pid, inPool }) => pids.includes(pid) && !inPool));
  });
});

describe('the fleet across runtimes', { timeout: 30_000 }, () => {
  beforeEach(openChain, 60_000);

  it('goes on with new decoders when the runtime was upgraded', async () => {
    const { client } = await open();
    const { seen, catchUp } = follow(client);
    const versions: number[] = [];
    client.onNetworkChange(({ specVersion }) => versions.push(specVersion));
    await catchUp();
    test.chain.upgrade();
    test.blocks();
    const upgraded = await createReadsClient({ provider: providerOf(createFaults()) });
    await vi.waitFor(() => expect(client.network.specVersion).toBe(1181), { timeout: 5000 });
    clean = upgraded;
    expect(versions).toEqual([1181]);
    await catchUp();
    act(contribute(50));
    await catchUp();
    const { totalStake, releasingStake } = seen.at(-1)?.value.pools[0] ?? {};
    expect(totalStake).toBeGreaterThan(releasingStake ?? 0n);
    for (const { value } of seen) expect(value.pools[0]?.totalStake).toBeGreaterThan(value.pools[0]?.releasingStake ?? 0n);
  });

  it('reads older blocks with the decoders of their time', async () => {
    const { client } = await open();
    const before = test.chain.head().hash;
    const { value } = await client.reads.fleet().get();
    const enacted = test.chain.upgrade();
    test.blocks(2);
    await vi.waitFor(() => expect(client.network.specVersion).toBe(1181), { timeout: 5000 });
    expect((await client.reads.fleet().get({ at: before })).value).toEqual(value);
    // The code is new in this block, its values are still the old ones.
    expect((await client.reads.pools().get({ at: enacted as never })).value).toEqual(value.pools);
  });

  /** A chain that calls itself by the name of a prepared runtime, and is another one. */
  async function openImpostor() {
    test.chain.upgrade();
    test.blocks();
    const provider = providerOf(createFaults());
    const { send } = provider;
    const asked: string[] = [];
    provider.send = async (method, params) => {
      asked.push(method);
      const answer: unknown = await send.call(provider, method, params);
      return (method === 'state_getRuntimeVersion' ? { ...(answer as object), specVersion: 1180 } : answer) as never;
    };
    const last = (await provider.send('state_getStorage', [schema.key('lastUpgrade', [])])) as string;
    expect(last).toMatch(/^0x/);
    test.chain.setStorage([[schema.key('lastUpgrade', []), PREPARED_UPGRADE]]);
    const client = await createReadsClient({ provider });
    closing.push(() => client.disconnect());
    return { client, asked };
  }

  it('does not trust prepared decoders that leave bytes over', async () => {
    const { client, asked } = await openImpostor();
    expect(asked).not.toContain('state_getMetadata');
    const { value } = await client.reads.fleet().get();
    expect(asked).toContain('state_getMetadata');
    expect(value).toEqual((await clean.reads.fleet().get()).value);
  });

  it('compares prepared decoders with the metadata behind the first answer, and gives it again when they differ', async () => {
    const { client } = await openImpostor();
    const stakes: bigint[] = [];
    closing.push(client.reads.pools().watch(({ value }) => stakes.push(value[0]?.totalStake ?? -1n)));
    const pool = (await clean.reads.pool(0).get()).value;
    await vi.waitFor(() => expect(stakes.at(-1)).toBe(pool?.totalStake), { timeout: 5000 });
    expect(stakes[0]).toBe(pool?.releasingStake);
  });

  it('compares only once where that is remembered', async () => {
    const kept = new Map<string, string>();
    const verifiedRuntimes = {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
    };
    const visit = async () => {
      const provider = providerOf(createFaults());
      const { send } = provider;
      const asked: string[] = [];
      provider.send = (method, params) => {
        asked.push(method);
        return send.call(provider, method, params) as never;
      };
      const client = await createReadsClient({ provider, verifiedRuntimes });
      await client.reads.pools().get();
      await new Promise((resolve) => setTimeout(resolve, 100));
      await client.disconnect();
      return asked.includes('state_getMetadata');
    };
    expect([await visit(), await visit()]).toEqual([true, false]);
    expect([...kept.keys()]).toEqual([expect.stringMatching(/^stakepool-kit\/runtime\/0x[0-9a-f]{64}\/khala\/1180\/4$/)]);
  });
});
