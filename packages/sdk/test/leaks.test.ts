import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createClient, createReadsClient, type ReadsClient } from '../src/index.js';
import { people } from './open-chain.js';
import { type Node, openNode, until } from './support/connections/nodes.js';

/**
 * Bytes that the heap may be larger in the last third of the cycles than in the first: less than 800 for each of the watches
 * between, of which one that is not let go holds several thousand. The engine's own compiled code grows by up to half of it.
 */
const TOLERANCE = 512 * 1024;
const WATCH_CYCLES = 1000;
const CONNECTION_CYCLES = 100;
const SAMPLES = 30;

setFlagsFromString('--expose_gc');
const collect = runInNewContext('gc') as () => void;

async function heap(): Promise<number> {
  for (let i = 0; i < 2; i++) {
    await new Promise((resolve) => setTimeout(resolve));
    collect();
  }
  return process.memoryUsage().heapUsed;
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] as number;

/** Bytes by which the heap grew from the first third of the cycles to the last. */
async function growth(cycles: number, cycle: () => Promise<void>): Promise<number> {
  const sizes: number[] = [];
  for (let i = 0; i < cycles / 5; i++) await cycle();
  for (let i = 1; i <= cycles; i++) {
    await cycle();
    if (i % Math.ceil(cycles / SAMPLES) === 0) sizes.push(await heap());
  }
  const third = Math.floor(sizes.length / 3);
  return median(sizes.slice(-third)) - median(sizes.slice(0, third));
}

/** How many of each kind keep this process running. */
function resources(): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const name of process.getActiveResourcesInfo()) counts.set(name, (counts.get(name) ?? 0) + 1);
  counts.delete('Immediate');
  return counts;
}

/** Those that there are more of than before; what ends late from the test before may be gone by now. */
const added = (): readonly string[] => [...resources()].filter(([name, count]) => count > (before.get(name) ?? 0)).map(String);

let node: Node;
let before: ReadonlyMap<string, number>;
const FAST = { reconnectAttempts: 50, random: () => 1 } as const;

beforeEach(async () => {
  node = await openNode();
  await new Promise((resolve) => setTimeout(resolve, 300));
  before = resources();
});
afterEach(() => node.close());

/** polkadot-js itself keeps a timer for 1.75 s after a query is done with. */
const POLKADOT = 3000;

async function nothingIsLeft(within = 1000): Promise<void> {
  await until(() => node.subscriptions() === 0);
  await until(() => added().length === 0, within).catch(() => expect(added()).toEqual([]));
}

async function reconnected({ connection }: ReadsClient): Promise<void> {
  node.faults.dropConnections();
  await until(() => connection.state.status !== 'connected');
  while (connection.state.status !== 'connected') {
    await connection.reconnect();
    await new Promise((resolve) => setTimeout(resolve));
  }
}

describe('nothing is left behind', { timeout: 120_000 }, () => {
  it(`by ${WATCH_CYCLES} watches that were begun and ended`, async () => {
    const client = await createReadsClient({ endpoint: node.url, ...FAST });
    await client.reads.head().get();
    const idle = node.subscriptions();
    const cycle = async () => {
      const loop = client.reads.head().watch();
      await loop.next();
      const first = withResolvers();
      const stop = client.reads.workersOf(0).watch(() => first.resolve());
      // Ended before its first answer, which is on its way.
      client.reads.totals().watch(() => undefined)();
      await first.promise;
      stop();
      await loop.return?.();
    };
    expect(await growth(WATCH_CYCLES, cycle)).toBeLessThan(TOLERANCE);
    await until(() => node.subscriptions() === idle);
    await client.disconnect();
    await nothingIsLeft();
  });

  it(`by ${CONNECTION_CYCLES} lost connections`, async () => {
    const client = await createReadsClient({ endpoint: node.url, ...FAST });
    let answers = 0;
    const stop = client.reads.head().watch(() => answers++);
    await until(() => answers > 0);
    const during = node.subscriptions();
    const cycle = async () => {
      await reconnected(client);
      await client.reads.head().get();
    };
    expect(await growth(CONNECTION_CYCLES, cycle)).toBeLessThan(TOLERANCE);
    await until(() => node.subscriptions() === during);
    const had = answers;
    node.blocks();
    await until(() => answers > had);
    stop();
    await client.disconnect();
    await nothingIsLeft();
  });

  it('by a client that was closed in the middle of everything', async () => {
    for (const fault of [{ stall: true }, { stall: 'answers' }, { latency: 20 }, { refuseConnections: true }] as const) {
      const client = await createClient({ endpoint: node.url, ...FAST });
      client.reads.fleet().watch({ next: () => undefined, error: () => undefined });
      await client.api();
      node.faults.set(fault);
      const underWay = Promise.allSettled([
        client.reads.totals().get(),
        client.tx.createPool.check({}, { account: people.alice.address }),
        client.report(),
      ]);
      if ('refuseConnections' in fault) node.faults.dropConnections();
      await new Promise((resolve) => setTimeout(resolve, 10));
      await client.disconnect();
      await underWay;
      node.faults.clear();
      await nothingIsLeft(POLKADOT);
    }
  });

  it('at a provider of the caller, by a client with polkadot-js', async () => {
    const { provider } = node.test;
    const listeners = countListeners(provider);
    const client = await createClient({ provider: provider as never });
    const api = await client.api();
    const stop = client.reads.head().watch(() => undefined);
    await api.rpc.chain.subscribeNewHeads(() => undefined);
    await until(() => node.subscriptions() > 1);
    stop();
    await client.disconnect();
    await nothingIsLeft(POLKADOT);
    expect([listeners(), provider.isConnected]).toEqual([0, true]);
    await provider.disconnect();
  });
});

/** Counts who listens to a provider from now on. */
function countListeners(provider: { on: Node['test']['provider']['on'] }): () => number {
  const open = new Set<object>();
  const on = provider.on.bind(provider);
  provider.on = (type, listener) => {
    const token = {};
    open.add(token);
    const off = on(type, listener);
    return () => {
      open.delete(token);
      return off();
    };
  };
  return () => open.size;
}

function withResolvers(): { readonly promise: Promise<void>; readonly resolve: () => void } {
  let resolve = () => {};
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}
