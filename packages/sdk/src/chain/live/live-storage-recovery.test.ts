import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FakeNode } from '../../../test/fake-node.js';
import { LiveStorage } from './live-storage.js';

const keysOf = (list: string, count: number): string[] =>
  Array.from({ length: count }, (_, i) => `0x${list.repeat(32)}${i.toString(16).padStart(8, '0')}`);
const A = keysOf('aa', 1000);
const B = keysOf('bb', 1000);
const [a, b] = [A[0] as string, B[0] as string];
/** Keys that each subscription holds beside its own. */
const BASE = 4;

const rest = () => vi.advanceTimersByTimeAsync(0);
const pass = (seconds: number) => vi.advanceTimersByTimeAsync(seconds * 1000);

function setup() {
  const node = new FakeNode();
  const state = new Map<string, string | null>();
  const told: number[] = [];
  const events: unknown[] = [];
  const live = new LiveStorage(node.context, {
    block: ({ number, changes }) => {
      for (const [key, value] of changes.flat()) state.set(key, value);
      told.push(number);
    },
    upgraded: () => events.push('upgraded'),
    failed: (error) => events.push((error as { readonly code?: string }).code ?? error),
  });
  /** Own keys of all subscriptions, each once. */
  const followed = () => node.subscribed.flatMap((keys) => keys.slice(BASE)).sort();
  const asked = (method: string) => node.requests.filter((request) => request === method).length;
  return { node, live, state, told, events, followed, asked };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('LiveStorage where a node has limits', () => {
  it('follows in halves what is too large for one subscription, until each is small enough', async () => {
    const { node, live, state, followed, events } = setup();
    const all = keysOf('cc', 5000);
    node.refuse = (keys) => (keys.length > 600 ? '-32005: oversized request' : null);
    live.addList(() => all, all.length);
    await rest();
    expect(followed()).toEqual(all);
    expect(node.subscriptionCount).toBeLessThan(25);
    node.block({ [all[4999] as string]: '0x01' });
    await rest();
    expect([state.get(all[4999] as string), events]).toEqual(['0x01', []]);
  });

  it('remembers what was too large for what it is asked to follow later', async () => {
    const { node, live } = setup();
    node.refuse = (keys) => (keys.length > 600 ? '-32005: oversized request' : null);
    live.add(A);
    await rest();
    node.requests.length = 0;
    live.add(B);
    await rest();
    expect(node.requests).toEqual(['subscribe', 'subscribe']);
  });

  it('gives up with a code where a hundred keys are too many', async () => {
    const { node, live, events } = setup();
    node.refuse = () => '-32005: oversized request';
    live.add(keysOf('cc', 4000));
    await rest();
    expect([events, node.subscriptionCount]).toEqual([['chain.tooLarge'], 0]);
    await pass(100);
    expect(events.length).toBe(1);
  });

  it('makes fewer and larger subscriptions where only few are allowed, and follows each key once', async () => {
    const { node, live, state, followed, events } = setup();
    node.refuse = () => (node.subscriptionCount >= 2 ? 'Too many subscriptions on the connection' : null);
    const lists = ['c1', 'c2', 'c3', 'c4', 'c5'].map((list) => keysOf(list, 900));
    for (const list of lists) {
      live.add(list);
      await rest();
    }
    expect(node.subscriptionCount).toBe(2);
    expect(followed()).toEqual(lists.flat().sort());
    const last = lists[4]?.[7] as string;
    node.block({ [last]: '0x07' });
    await rest();
    expect([state.get(last), events]).toEqual(['0x07', []]);
  });

  it('adds what is one too many to the smallest', async () => {
    const { node, live } = setup();
    for (const [i, count] of [900, 800, 700].entries()) {
      node.refuse = () => (node.subscriptionCount >= 2 ? 'Too many subscriptions on the connection' : null);
      live.add(keysOf(`d${i}`, count));
      await rest();
    }
    expect(node.subscribed.map(({ length }) => length - BASE)).toEqual([900, 1500]);
  });

  it('follows each key once also where few keys join a subscription and no other is allowed', async () => {
    const { node, live, followed } = setup();
    live.add([a]);
    await rest();
    node.refuse = () => (node.subscriptionCount >= 1 ? 'Too many subscriptions on the connection' : null);
    live.add([b]);
    await rest();
    expect(followed()).toEqual([a, b]);
  });

  it('gives up with a code where none is allowed', async () => {
    const { node, live, events, asked } = setup();
    node.refuse = () => 'Too many subscriptions on the connection';
    live.add(A);
    await rest();
    expect([events, asked('subscribe')]).toEqual([['chain.subscriptions'], 5]);
  });
});

describe('LiveStorage when the connection is lost', () => {
  it('subscribes once it is back what was not taken before', async () => {
    const { node, live, followed, told, asked } = setup();
    let open = () => {};
    node.ready = new Promise((resolve) => {
      open = resolve;
    });
    live.add(A);
    node.disconnect();
    open();
    await pass(60);
    expect([told, asked('subscribe')]).toEqual([[], 1]);
    node.reconnect();
    await rest();
    expect(followed()).toEqual(A);
    expect(told).toEqual([0]);
  });

  it('tells of no block while it waits to subscribe again', async () => {
    const { node, live, state, told } = setup();
    live.add(A);
    await rest();
    node.refuse = () => 'The connection was lost before the answer came';
    live.add(B);
    await rest();
    node.block({ [b]: '0x01' });
    await pass(0.4);
    expect(told).toEqual([0]);
    node.refuse = () => null;
    await pass(0.1);
    expect([told, state.get(b)]).toEqual([[0, 1], '0x01']);
  });

  it('tries nothing more once stopped', async () => {
    const { node, live, events } = setup();
    node.refuse = () => '-32005: oversized request';
    live.add(A);
    live.stop();
    await pass(100);
    expect([node.requests, events]).toEqual([['subscribe'], []]);
  });

  it('takes a second loss for a sign that the request was too large', async () => {
    const { node, live, followed, asked } = setup();
    node.refuse = (keys) => (keys.length > 600 ? 'The connection was lost before the answer came' : null);
    live.add(A);
    await rest();
    expect([node.subscriptionCount, asked('subscribe')]).toEqual([0, 1]);
    await pass(0.5);
    expect(followed()).toEqual(A);
    expect(asked('subscribe')).toBe(4);
  });

  it('leaves it to the provider to subscribe anew, when it does', async () => {
    const { node, live, state, told, asked } = setup();
    live.add(A);
    live.add(B);
    await rest();
    node.disconnect();
    node.block({ [a]: '0x01' }, { silent: true });
    node.block({}, { silent: true });
    node.reconnect();
    await pass(10);
    expect([told, state.get(a), asked('subscribe')]).toEqual([[0, 2], '0x01', 2]);
  });

  it('subscribes anew itself what stays silent for three seconds, and misses nothing', async () => {
    const { node, live, state, told, followed, asked } = setup();
    live.add(A);
    live.add(B);
    await pass(1);
    node.disconnect();
    node.forgetSubscriptions();
    node.block({ [a]: '0x01' }, { silent: true });
    node.reconnect();
    await pass(2.9);
    expect([told, asked('subscribe')]).toEqual([[0], 2]);
    await pass(0.1);
    expect([told, state.get(a), asked('subscribe')]).toEqual([[0, 1], '0x01', 4]);
    expect(followed()).toEqual([...A, ...B]);
    node.block({ [b]: '0x02' });
    await rest();
    expect([told, state.get(b)]).toEqual([[0, 1, 2], '0x02']);
  });

  it('tries again when it cannot subscribe anew at once', async () => {
    const { node, live, told, followed } = setup();
    live.add(A);
    await rest();
    await pass(1);
    node.forgetSubscriptions();
    node.disconnect();
    node.reconnect();
    await pass(2);
    node.disconnect();
    await pass(2);
    expect(node.subscriptionCount).toBe(0);
    node.block({}, { silent: true });
    node.reconnect();
    await rest();
    expect([told, followed()]).toEqual([[0, 1], A]);
  });

  it('makes smaller subscriptions of one whose first message never came', async () => {
    const { node, live, followed, told } = setup();
    node.mute = (keys) => keys.length > 600;
    live.add(A);
    await pass(1);
    expect([told, node.subscriptionCount]).toEqual([[], 1]);
    node.disconnect();
    node.reconnect();
    await pass(3);
    expect([told, followed(), node.subscriptionCount]).toEqual([[0], A, 2]);
  });
});

describe('LiveStorage while nothing comes', () => {
  it('subscribes anew when the chain went on without it', async () => {
    const { node, live, state, told } = setup();
    live.add(A);
    await rest();
    node.forgetSubscriptions();
    node.block({ [a]: '0x01' }, { silent: true });
    await pass(30);
    expect(told).toEqual([0]);
    await pass(30);
    expect([told, state.get(a)]).toEqual([[0, 1], '0x01']);
  });

  it('asks only which block is the newest while the chain stands still, and nothing without a connection', async () => {
    const { node, live, told } = setup();
    live.add(A);
    await rest();
    node.requests.length = 0;
    await pass(61);
    expect([...new Set(node.requests)]).toEqual(['chain_getBlockHash']);
    node.requests.length = 0;
    node.disconnect();
    await pass(120);
    expect([told, node.requests]).toEqual([[0], []]);
  });
});

describe('LiveStorage when values that are in doubt cannot be read', () => {
  /** A block in between was missed: the next one leaves values in doubt, and the node has forgotten it already. */
  async function doubting() {
    const trial = setup();
    trial.live.add([a, b]);
    await rest();
    trial.node.block({ [a]: '0x01' }, { silent: true });
    trial.node.pruned.add(trial.node.block({ [b]: '0x02' }).hash);
    await rest();
    expect([trial.told, trial.state.get(b)]).toEqual([[0], null]);
    return trial;
  }

  it('reads them with the next block', async () => {
    const { node, state, told, events } = await doubting();
    node.block();
    await pass(1);
    expect([told, state.get(a), state.get(b), events]).toEqual([[0, 3], '0x01', '0x02', []]);
  });

  it('reads them after half a second where no other block comes', async () => {
    const { node, state, told, asked } = await doubting();
    expect(asked('state_queryStorageAt')).toBe(1);
    node.pruned.clear();
    await pass(0.4);
    expect(told).toEqual([0]);
    await pass(0.1);
    expect([told, state.get(a), state.get(b)]).toEqual([[0, 2], '0x01', '0x02']);
  });
});
