import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FakeNode } from '../../../test/fake-node.js';
import { type LiveBlock, LiveStorage } from './live-storage.js';

/** Keys of one list are alike in nothing but the list. */
const keysOf = (list: string, count: number): string[] =>
  Array.from({ length: count }, (_, i) => `0x${list.repeat(32)}${i.toString(16).padStart(8, '0')}`);
const A = keysOf('aa', 1000);
const B = keysOf('bb', 1000);
const [a, b] = [A[0] as string, B[0] as string];

const rest = () => vi.advanceTimersByTimeAsync(0);

function setup(node = new FakeNode()) {
  const state = new Map<string, string | null>();
  const told: number[] = [];
  const blocks: LiveBlock[] = [];
  const events: unknown[] = [];
  let handle: (block: LiveBlock) => void | Promise<void> = () => undefined;
  const live = new LiveStorage(node.context, {
    block: async (block) => {
      await handle(block);
      for (const change of block.changes.flat()) state.set(change[0], change[1]);
      told.push(block.number);
      blocks.push(block);
    },
    upgraded: () => events.push('upgraded'),
    failed: (error) => events.push((error as { readonly code?: string }).code ?? error),
  });
  const onBlock = (handler: typeof handle) => {
    handle = handler;
  };
  /** All keys subscribed, each once. */
  const followed = () => node.subscribed.flatMap((keys) => keys.slice(4)).sort();
  return { node, live, state, told, blocks, events, onBlock, followed };
}

/** Two subscriptions that stand. */
async function both() {
  const trial = setup();
  trial.live.add(A);
  trial.live.add(B);
  await rest();
  expect(trial.node.subscriptionCount).toBe(2);
  return trial;
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('LiveStorage', () => {
  it('tells of all values first, then block by block of what was written, with number, hash and time', async () => {
    const { node, live, state, told, blocks } = setup();
    node.block({ [a]: '0x01' });
    live.add([a, b]);
    await rest();
    expect([...state]).toEqual(
      expect.arrayContaining([
        [a, '0x01'],
        [b, null],
      ]),
    );
    const { hash } = node.block({ [b]: '0x02' });
    node.block({ [a]: '0x03' });
    await rest();
    expect(told).toEqual([1, 2, 3]);
    expect(blocks[1]).toMatchObject({ number: 2, hash, timestamp: 1_650_000_024_000 });
    expect(blocks.slice(1).map(({ changes }) => changes.flat().filter(([key]) => key === a || key === b))).toEqual([
      [[b, '0x02']],
      [[a, '0x03']],
    ]);
  });

  it('tells of a block once every subscription answered for its hash, and of blocks in their order', async () => {
    const { node, state, told } = await both();
    const second = node.block({ [a]: '0x02', [b]: '0x02' }, { silent: true });
    node.tellOne(second, 0);
    await rest();
    expect(told).toEqual([0]);
    const third = node.block({ [a]: '0x03', [b]: '0x03' }, { silent: true });
    node.tellOne(third, 0);
    node.tellOne(second, 1);
    await rest();
    node.tellOne(third, 1);
    await rest();
    expect(told).toEqual([0, 1, 2]);
    expect([state.get(a), state.get(b)]).toEqual(['0x03', '0x03']);
  });

  it('passes over a block that one subscription was never told of, and reads what it may have missed', async () => {
    const { node, state, told } = await both();
    const second = node.block({ [a]: '0x02', [b]: '0x02' }, { silent: true });
    node.tellOne(second, 0);
    const third = node.block({}, { silent: true });
    node.tellOne(third, 0);
    node.tellOne(third, 1);
    await rest();
    expect(told).toEqual([0, 2]);
    expect([state.get(a), state.get(b)]).toEqual(['0x02', '0x02']);
  });

  it('tells of no block while another one is worked on', async () => {
    const { node, live, told, onBlock } = setup();
    live.add([a]);
    await rest();
    let done = () => {};
    onBlock(() => new Promise((resolve) => (done = resolve)));
    node.block();
    node.block();
    await rest();
    expect(told).toEqual([0]);
    done();
    await rest();
    expect(told).toEqual([0, 1]);
    done();
    await rest();
    expect(told).toEqual([0, 1, 2]);
  });

  it('waits for a subscription that joins, then tells of the block it answered for', async () => {
    const { node, live, state, told } = setup();
    live.add(A);
    await rest();
    let open = () => {};
    node.ready = new Promise((resolve) => (open = resolve));
    live.add(B);
    node.block({ [a]: '0x01' });
    node.block({ [b]: '0x02' });
    await rest();
    expect(told).toEqual([0]);
    open();
    await rest();
    expect(told).toEqual([0, 2]);
    expect([state.get(a), state.get(b)]).toEqual(['0x01', '0x02']);
  });

  it('takes few keys into a subscription of few keys, and ends the one they replace', async () => {
    const { node, live, followed, told } = setup();
    live.add([a]);
    await rest();
    live.add([b]);
    await rest();
    live.addList(() => [A[1] as string], 1);
    await rest();
    expect(node.subscriptionCount).toBe(1);
    expect(followed()).toEqual([a, A[1], b]);
    node.block();
    await rest();
    expect(told.at(-1)).toBe(1);
  });

  it('takes the runtime for upgraded when the runtime that last migrated is another one, and says no more', async () => {
    const { node, live, told, events } = setup();
    const key = node.schema.key('lastUpgrade', []);
    node.block({ [key]: '0x7112146b68616c61' });
    live.add([a]);
    await rest();
    node.block({ [a]: '0x01' });
    node.block({ [key]: '0x7112146b68616c61' });
    await rest();
    expect([told, events]).toEqual([[1, 2, 3], []]);
    node.block({ [key]: '0x7512146b68616c61', [a]: '0x02' });
    node.block({ [a]: '0x03' });
    await rest();
    expect([told, events]).toEqual([[1, 2, 3], ['upgraded']]);
  });

  it('ends with a value that cannot be read, and with any fault of its owner', async () => {
    const first = setup();
    first.live.add([a]);
    await rest();
    first.node.block({ [first.node.schema.key('blockNumber', [])]: '0x01' });
    await rest();
    expect([first.told, first.events, first.node.subscriptionCount]).toEqual([[0], ['chain.shape'], 0]);
    const second = setup();
    second.live.add([a]);
    const fault = new TypeError('broken');
    second.onBlock(() => Promise.reject(fault));
    await rest();
    second.node.block();
    await vi.advanceTimersByTimeAsync(1000);
    expect([second.events, second.node.subscriptionCount]).toEqual([[fault], 0]);
  });

  it('is silent once stopped, also when a message, an answer or a subscription was under way', async () => {
    const { node, live, told, events } = await both();
    const block = node.block({}, { silent: true });
    node.tellOne(block, 0);
    await rest();
    let open = () => {};
    node.ready = new Promise((resolve) => (open = resolve));
    live.add(keysOf('cc', 1000));
    node.tellOne(block, 1);
    live.stop();
    live.stop();
    open();
    await vi.advanceTimersByTimeAsync(100_000);
    expect([told, events, node.subscriptionCount, vi.getTimerCount()]).toEqual([[0], [], 0, 0]);
    node.disconnect();
    node.reconnect();
    await vi.advanceTimersByTimeAsync(100_000);
    expect(node.requests.filter((method) => method === 'subscribe').length).toBe(3);
  });

  it('gives nothing from a read that ends after it was stopped', async () => {
    const { node, live, told, events } = setup();
    live.add([a]);
    await rest();
    let open = () => {};
    node.ready = new Promise((resolve) => (open = resolve));
    node.block({ [a]: '0x01' }, { silent: true });
    node.block();
    await rest();
    expect(node.requests.at(-1)).toBe('state_queryStorageAt');
    live.stop();
    open();
    await vi.advanceTimersByTimeAsync(1000);
    expect([told, events]).toEqual([[0], []]);
  });
});
