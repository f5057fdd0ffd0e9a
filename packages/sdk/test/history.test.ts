import type { ProviderInterface } from '@polkadot/rpc-provider/types';
import { createTestChain, type TestChain } from '@stakepool-kit/devnet/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  createReadsClient,
  myStakeSeries,
  type Pool,
  priceSeries,
  type ReadsClient,
  rewardsPerDay,
  stakeSeries,
  workerSeries,
} from '../src/index.js';

const DAY = 86_400;
const startOfDay = (time: number): number => time - (time % DAY);

/** As a node that keeps the states of the newest blocks only. */
class Node {
  readonly requests: string[] = [];
  keep = Number.POSITIVE_INFINITY;
  readonly provider: ProviderInterface;

  constructor(readonly chain: TestChain) {
    const { provider } = chain;
    const send = async (method: string, params: unknown[]) => {
      this.requests.push(method);
      const at = method === 'state_queryStorageAt' ? params[1] : undefined;
      const number = at === undefined ? null : chain.chain.blockByHash(at as `0x${string}`)?.header.number;
      if (typeof number === 'number' && number <= chain.chain.head().header.number - this.keep) {
        throw new Error(`4003: Client error: Api called for an unknown Block: State already discarded for ${String(at)}`);
      }
      return provider.send(method, params);
    };
    this.provider = new Proxy(provider, {
      get: (target, name) => {
        if (name === 'send') return send;
        const value: unknown = Reflect.get(target, name, target);
        return typeof value === 'function' ? value.bind(target) : value;
      },
    }) as unknown as ProviderInterface;
  }
}

let node: Node;
let client: ReadsClient;
let pools: readonly Pool[];

beforeAll(async () => {
  node = new Node(await createTestChain({ scenario: 'demo' }));
  client = await createReadsClient({ provider: node.provider });
  pools = (await client.reads.pools().get()).value;
  await client.reads.tokenomics().get();
  await new Promise((resolve) => setTimeout(resolve, 200));
}, 60_000);

afterAll(async () => {
  await client?.disconnect();
  await node?.provider.disconnect();
});

async function counted<T>(ask: () => Promise<T>): Promise<readonly [T, number]> {
  const before = node.requests.length;
  const result = await ask();
  return [result, node.requests.length - before];
}

describe('history of the demonstration chain', { timeout: 60_000 }, () => {
  it('agrees with single reads of the same blocks', async () => {
    const pids = pools.map(({ pid }) => pid);
    const account = pools[0]?.owner as string;
    const [history, requests] = await counted(() => client.reads.history({ pids, account, workers: true }, { seconds: 20 * DAY }));
    expect(requests).toBe(history.requests);
    expect(requests).toBeLessThanOrEqual(60);
    expect(history.begins).toBe('asked');
    expect(history.samples.length).toBeGreaterThanOrEqual(20);
    for (const { asOf, pools: then } of [history.samples[0], history.samples[10], history.samples.at(-1)].flatMap((each) => each ?? [])) {
      const at = asOf.hash;
      const [expected, stakes, fleet] = await Promise.all([
        client.reads.pools().get({ at }),
        client.reads.myStakes(account).get({ at }),
        client.reads.fleet().get({ at }),
      ]);
      expect(expected.asOf).toEqual(asOf);
      expect([...then.values()].map(({ pool }) => pool)).toEqual(expected.value);
      for (const position of stakes.value.positions) expect(then.get(position.pid)?.staker).toEqual(position.staker);
      for (const pool of pools) {
        const today = fleet.value.workers.filter(({ pid, worker }) => pid === pool.pid && pool.workers.includes(worker));
        for (const [state, count] of Object.entries(then.get(pool.pid)?.workers ?? {})) {
          expect([pool.pid, state, count]).toEqual([pool.pid, state, today.filter((worker) => worker.state === state).length]);
        }
      }
    }
  });

  it('gives series and rewards a chart can show', async () => {
    const pids = pools.map(({ pid }) => pid);
    const history = await client.reads.history({ pids, account: pools[0]?.owner as string, workers: true }, { seconds: 20 * DAY });
    const [pid] = pids;
    if (pid === undefined) throw new Error('there are pools');
    for (const series of [stakeSeries(history, pid), priceSeries(history, pid), workerSeries(history, pid), myStakeSeries(history)]) {
      expect(series.length).toBeGreaterThanOrEqual(20);
    }
    const days = rewardsPerDay(history, { startOfDay });
    expect(days.length).toBeGreaterThanOrEqual(20);
    const full = days.filter(({ complete }) => complete);
    expect(full.length).toBeGreaterThanOrEqual(18);
    expect(full.every(({ staker, owner }) => staker > 0n && owner > 0n)).toBe(true);
  });

  it('reaches back to the beginning of a young chain', async () => {
    const [history, requests] = await counted(() => client.reads.history({ pids: [0] }, { seconds: 400 * DAY }));
    expect([history.begins, history.samples[0]?.asOf.number]).toEqual(['chain', 1]);
    expect(requests).toBeLessThanOrEqual(60);
  });

  it('asks hardly anything when the head has moved a little', async () => {
    const ask = () => client.reads.history({ pids: [0, 1] }, { seconds: 10 * DAY });
    await ask();
    node.chain.blocks(5);
    const [, requests] = await counted(ask);
    expect(requests).toBeLessThanOrEqual(10);
  });

  it('tells where the node has pruned', async () => {
    node.keep = 60;
    const fresh = await createReadsClient({ provider: node.provider });
    const history = await fresh.reads.history({ pids: [0] }, { seconds: 25 * DAY });
    const head = node.chain.chain.head().header.number;
    expect(history.begins).toBe('pruned');
    expect(history.samples[0]?.asOf.number).toBeGreaterThan(head - 60);
    expect(history.samples[0]?.asOf.number).toBeLessThanOrEqual(head - 56);
    expect(history.requests).toBeLessThanOrEqual(60);
    node.keep = 1;
    const alone = await (await createReadsClient({ provider: node.provider })).reads.history({ pids: [0] }, { seconds: DAY });
    expect([alone.begins, alone.samples.map(({ asOf }) => asOf.number)]).toEqual(['pruned', [head]]);
    node.keep = Number.POSITIVE_INFINITY;
  });

  it('crosses a runtime upgrade', async () => {
    const before = client.network.specVersion;
    await node.provider.send('dev_upgrade', []);
    node.chain.blocks(30);
    const [history, requests] = await counted(() => client.reads.history({ pids: [0] }, { seconds: 10 * DAY }));
    expect(client.network.specVersion).not.toBe(before);
    expect(requests).toBeLessThanOrEqual(60);
    expect(history.begins).toBe('asked');
    expect(history.samples.every(({ pools: then }) => then.size === 1)).toBe(true);
  });
});
