import { describe, expect, it } from 'vitest';
import type { Hex } from '../engine/types.js';
import { devKey } from '../keys.js';
import { concat, fromHex, littleEndian } from '../scale/hex.js';
import { ChainState } from './chain-state.js';
import { ONE } from './fixed.js';
import { MessageQueue, type MiningInfoUpdate, miningInfoUpdateEvent } from './messages.js';
import { Outbox } from './outbox.js';
import { FakeNode } from './test-node.js';
import { hasShared, needsShared, realRuntime } from './test-support.js';
import { Ticker } from './ticker.js';
import { simulatedWorker } from './worker.js';

const alice = devKey('//Alice');
const START_SECONDS = 1_654_041_612;
const WINDOW = 10;
const IDLE = 1;
const UNRESPONSIVE = 3;

function setup(options: { settleEvery?: number; settleMax?: number } = {}) {
  const runtime = realRuntime('rhala-1180', 1180, 4);
  const queue = new MessageQueue(runtime);
  const node = new FakeNode(runtime, queue, alice.publicKey);
  const state = new ChainState(node, runtime);
  const outbox = new Outbox({ state, queue, relayer: alice, build: undefined, timeoutMs: 1000 });
  const sent: MiningInfoUpdate[] = [];
  const post = outbox.post.bind(outbox);
  outbox.post = (messages, head, label) => {
    for (const { origin, payload } of messages) if (origin === 'gatekeeper') sent.push(miningInfoUpdateEvent.dec(payload));
    return post(messages, head, label);
  };
  const ticker = new Ticker({ state, queue, outbox, master: alice, seed: 's', settleEvery: 1, settleMax: 100, slotMs: 12_000, ...options });
  const rates = [ONE, ONE, 100n * ONE, 30_000n * ONE, 1n << 40n, 1n << 50n, ONE >> 10n, ONE / 5n].map((rate) => littleEndian(rate, 16));
  node.storage.set(
    runtime.storageKey('PhalaMining.TokenomicParameters'),
    concat(...rates, littleEndian(WINDOW, 4), ...[0n, 0n, ONE, ONE, ONE].map((rate) => littleEndian(rate, 16))),
  );

  const put = (item: string, key: Hex, value: Uint8Array) => node.storage.set(runtime.storageKey(item, fromHex(key)), value);
  const miner = (key: Hex, { minerState = IDLE, updatedAt = START_SECONDS - 60, inPool = true } = {}) => {
    const integers: [number | bigint, number][] = [
      [minerState, 1],
      [ONE, 16],
      [3000n * ONE, 16],
      [updatedAt, 8],
      [1000, 4],
      [1000, 4],
      [0, 8],
      [0, 8],
      [0, 8],
      [0, 8],
      [0, 16],
    ];
    put('PhalaMining.WorkerBindings', key, fromHex(key));
    put('PhalaMining.Miners', key, concat(...integers.map(([value, size]) => littleEndian(value, size))));
    if (inPool) put('PhalaStakePool.WorkerAssignments', key, littleEndian(0, 8));
  };
  const block = () => {
    node.build();
    node.storage.set(runtime.storageKey('Timestamp.Now'), littleEndian((START_SECONDS + 12 * node.blocks.length) * 1000, 8));
  };
  block();
  /** What the gatekeeper sent in each of `count` ticks, with a block after each. */
  const live = async (count: number): Promise<MiningInfoUpdate[]> => {
    sent.length = 0;
    for (let i = 0; i < count; i++) {
      await ticker.tick();
      block();
    }
    return [...sent];
  };
  return { ticker, miner, live, node };
}

const key = (n: number): Hex => `0x${n.toString(16).padStart(2, '0').repeat(32)}`;
const settledIn = (updates: readonly MiningInfoUpdate[]): string[] =>
  updates.flatMap(({ settle }) => settle.map(({ publicKey }) => publicKey));

describe.skipIf(!hasShared)(`ticker${needsShared}`, () => {
  it('settles online miners in pools, and leaves out what would harm the others or be dropped', async () => {
    const { miner, live } = setup();
    miner(key(1));
    miner(key(2), { inPool: false });
    miner(key(3), { minerState: 0 });
    miner(key(4), { minerState: 4 });
    miner(key(5), { minerState: UNRESPONSIVE });
    miner(key(6), { updatedAt: START_SECONDS + 100_000 });
    expect(new Set(settledIn(await live(4)))).toEqual(new Set([key(1)]));
  });

  it('pays the whole budget of the blocks passed, a fifth of it to the treasury, at the rate set', async () => {
    const { ticker, miner, live } = setup({ settleEvery: 3 });
    miner(key(1));
    miner(key(2));
    const [update] = await live(4);
    expect(update?.settle.length).toBe(2);
    for (const { payout, treasury } of update?.settle ?? []) expect([payout >> 64n, treasury >> 64n]).toEqual([120n, 29n]);
    ticker.setPayoutRate(0.5);
    const [half] = await live(3);
    expect(half?.settle.map(({ payout }) => payout >> 64n)).toEqual([60n, 60n]);
  });

  it('settles a network larger than a message in turns, missing nobody', async () => {
    const { miner, live } = setup({ settleMax: 2 });
    for (let n = 1; n <= 5; n++) miner(key(n));
    await live(3);
    const updates = await live(3);
    expect(updates.every(({ settle }) => settle.length <= 2)).toBe(true);
    expect(settledIn(updates).sort()).toEqual([1, 2, 3, 4, 5].map(key));
  });

  it('does not pay for the time it was paused', async () => {
    const { ticker, miner, live } = setup({ settleEvery: 2 });
    miner(key(1));
    await live(3);
    ticker.setPaused(true);
    expect(await live(50)).toEqual([]);
    ticker.setPaused(false);
    const [first] = await live(4);
    expect((first?.settle[0]?.payout ?? 0n) >> 64n).toBeLessThanOrEqual(160n);
  });

  it('reports a worker that was switched off after the window, and back when it is switched on', async () => {
    const { ticker, miner, live } = setup({ settleEvery: 1000 });
    miner(key(1));
    await live(1);
    ticker.setOnline(key(1), false);
    expect(await live(WINDOW)).toEqual([]);
    expect(await live(1)).toMatchObject([{ offline: [key(1)], recoveredToOnline: [] }]);
    miner(key(1), { minerState: UNRESPONSIVE });
    expect(await live(5)).toEqual([]);
    ticker.setOnline(key(1), true);
    expect(await live(1)).toMatchObject([{ offline: [], recoveredToOnline: [key(1)] }]);
    miner(key(1));
    expect(await live(3)).toEqual([]);
  });

  it('lets workers it holds the key of answer their first heartbeat', async () => {
    const { ticker, miner, node } = setup();
    const worker = simulatedWorker(devKey('//w'));
    miner(worker.publicKey);
    ticker.adopt(worker);
    const minerKey = [...node.storage.keys()].find((storageKey) =>
      storageKey.startsWith('0x42cbe4fedfc209225dad817c6d03820e3c8312b14d47df66'),
    );
    const value = node.storage.get(minerKey as string) as Uint8Array;
    // P instant, behind state, ve, v, updated at and P init, is not reported yet.
    value.fill(0, 1 + 16 + 16 + 8 + 4, 1 + 16 + 16 + 8 + 8);
    expect(await ticker.tick()).toMatchObject({ heartbeats: 1, settled: 0 });
  });
});
