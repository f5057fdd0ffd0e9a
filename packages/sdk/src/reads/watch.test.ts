import { describe, expect, it, vi } from 'vitest';
import { FakeNode, settle } from '../../test/fake-node.js';
import { runtimesPresent, whenAbsent } from '../../test/runtimes.js';
import type { Session } from '../chain/storage/session.js';
import type { AccountId } from '../model/types.js';
import { createRead } from './read.js';

const ALICE = `0x${'aa'.repeat(32)}` as AccountId;
const BOB = `0x${'bb'.repeat(32)}` as AccountId;
const u128 = (value: number): string => {
  const buffer = Buffer.alloc(16);
  buffer.writeUInt32LE(value);
  return `0x${buffer.toString('hex')}`;
};

describe.skipIf(!runtimesPresent)(`watch (${runtimesPresent ? 'fake node with real metadata' : whenAbsent})`, () => {
  const setup = () => {
    const node = new FakeNode();
    const ledger = (account: AccountId) => node.schema.key('ledger', [account]);
    const read = createRead(node.context, (session: Session) => session.one('ledger', ALICE));
    const seen: [number, bigint | null][] = [];
    const stop = read.watch(({ value, asOf }) => seen.push([asOf.number, value]));
    return { node, ledger, read, seen, stop };
  };

  it('gives the value now and at each block that changes it, in order, and nothing for other blocks', async () => {
    const { node, ledger, seen } = setup();
    await settle();
    node.block({ [ledger(ALICE)]: u128(1) });
    node.block({ [ledger(BOB)]: u128(9) });
    node.block({ [ledger(ALICE)]: u128(2) });
    node.block({ [ledger(ALICE)]: u128(2) });
    await settle();
    expect(seen).toEqual([
      [0, null],
      [1, 1n],
      [3, 2n],
    ]);
  });

  it('asks nothing of the node while blocks come, once its keys are subscribed', async () => {
    const { node, ledger, seen } = setup();
    await settle();
    node.block();
    await settle();
    node.requests.length = 0;
    for (let i = 1; i <= 5; i++) node.block({ [ledger(ALICE)]: u128(i) });
    await settle();
    expect(seen.at(-1)).toEqual([6, 5n]);
    expect(node.requests).toEqual([]);
    expect(node.subscriptionCount).toBe(1);
  });

  it('tells of every block to whoever asks for the time', async () => {
    const node = new FakeNode();
    const numbers: number[] = [];
    createRead(node.context, (session) => session.asOf()).watch(({ value }) => numbers.push(value.number));
    await settle();
    for (let i = 0; i < 20; i++) node.block();
    await settle();
    expect(numbers).toEqual(Array.from({ length: 21 }, (_, i) => i));
  });

  it('sees what a block in between wrote that it was not told of', async () => {
    const { node, ledger, seen } = setup();
    await settle();
    node.block({ [ledger(ALICE)]: u128(7) }, { silent: true });
    node.block();
    await settle();
    expect(seen.at(-1)).toEqual([2, 7n]);
  });

  it('takes back what a replaced block had written', async () => {
    const { node, ledger, seen } = setup();
    await settle();
    const root = node.best;
    node.block({ [ledger(ALICE)]: u128(7) });
    await settle();
    node.block({}, { parent: root });
    await settle();
    expect(seen).toEqual([
      [0, null],
      [1, 7n],
      [1, null],
    ]);
  });

  it('goes on after a lost connection with the newest value', async () => {
    const { node, ledger, seen } = setup();
    await settle();
    node.disconnect();
    node.block({ [ledger(ALICE)]: u128(3) }, { silent: true });
    node.block({}, { silent: true });
    await settle();
    node.reconnect();
    await settle();
    node.block({ [ledger(ALICE)]: u128(4) });
    await settle();
    expect(seen).toEqual([
      [0, null],
      [2, 3n],
      [3, 4n],
    ]);
  });

  it('starts once connected when it was asked for without a connection', async () => {
    const node = new FakeNode();
    node.disconnect();
    const seen: unknown[] = [];
    createRead(node.context, (session) => session.one('ledger', ALICE)).watch({
      next: ({ value }) => seen.push(value),
      error: (error) => seen.push(error),
    });
    await settle();
    expect(seen).toEqual([]);
    node.reconnect();
    await settle();
    expect(seen).toEqual([null]);
  });

  it('follows keys that come with the state itself', async () => {
    const node = new FakeNode();
    const count = node.schema.key('poolCount', []);
    const pids: bigint[][] = [];
    createRead(node.context, async (session) => {
      const total = await session.one('poolCount');
      const owners = await session.many(
        'whitelist',
        Array.from({ length: Number(total) }, (_, pid) => [BigInt(pid)] as never),
      );
      return owners.map((list) => BigInt(list?.length ?? -1));
    }).watch(({ value }) => pids.push(value));
    await settle();
    node.block({ [count]: `0x01${'00'.repeat(7)}` });
    await settle();
    node.block({ [node.schema.key('whitelist', [0n as never])]: `0x04${'aa'.repeat(32)}` });
    await settle();
    expect(pids).toEqual([[], [-1n], [1n]]);
    expect(node.subscriptionCount).toBe(1);
  });

  it('looks through a whole map again at each block', async () => {
    const node = new FakeNode();
    const key = (account: AccountId) => node.schema.key('ledger', [account]);
    const sizes: number[] = [];
    createRead(node.context, async (session) => (await session.entries('ledger')).length).watch(({ value }) => sizes.push(value));
    await settle();
    node.block({ [key(ALICE)]: u128(1) });
    await settle();
    node.block({ [key(BOB)]: u128(1) });
    await settle();
    expect(sizes).toEqual([0, 1, 2]);
  });

  it('ends at once when told to: no more calls, no subscription left', async () => {
    const { node, ledger, seen, stop } = setup();
    await settle();
    node.block({ [ledger(ALICE)]: u128(1) });
    stop();
    await settle();
    expect(seen).toEqual([[0, null]]);
    expect(node.subscriptionCount).toBe(0);
  });

  it('ends with its signal and with the client', async () => {
    const node = new FakeNode();
    const read = createRead(node.context, (session) => session.one('ledger', ALICE));
    const abort = new AbortController();
    read.watch(() => undefined, { signal: abort.signal });
    const iterator = read.watch();
    await iterator.next();
    await settle();
    expect(node.subscriptionCount).toBe(2);
    abort.abort();
    await settle();
    expect(node.subscriptionCount).toBe(1);
    const last = iterator.next();
    node.close();
    expect(await last).toEqual({ value: undefined, done: true });
    await settle();
    expect(node.subscriptionCount).toBe(0);
  });

  it('reports a query that keeps failing, once, and ends', async () => {
    const node = new FakeNode();
    const errors: unknown[] = [];
    createRead(node.context, async () => {
      throw new Error('broken');
    }).watch({ next: () => undefined, error: (error) => errors.push(error) });
    await settle();
    for (let i = 0; i < 4; i++) node.block();
    await vi.waitFor(() => expect(errors).not.toEqual([]), 2000);
    await settle();
    expect(errors).toEqual([new Error('broken')]);
    expect(node.subscriptionCount).toBe(0);
  });

  it('can be read with for await, newest answer first for a slow reader', async () => {
    const { node, ledger, read } = setup();
    const seen: unknown[] = [];
    for await (const { value } of read.watch()) {
      seen.push(value);
      if (value === 5n) break;
      for (let i = 1; i <= 5; i++) node.block({ [ledger(ALICE)]: u128(i) });
      await settle();
    }
    expect(seen).toEqual([null, 5n]);
  });

  it('reads all parts at the block it was asked for', async () => {
    const { node, ledger, read } = setup();
    const first = node.block({ [ledger(ALICE)]: u128(1) });
    node.block({ [ledger(ALICE)]: u128(2) });
    expect(await read.get()).toMatchObject({ value: 2n, asOf: { number: 2, timestamp: 1_650_000_024_000 } });
    expect(await read.get({ at: first.hash })).toMatchObject({ value: 1n, asOf: { number: 1, hash: first.hash } });
  });

  it('explains why it cannot answer', async () => {
    const { node, read } = setup();
    await expect(read.get({ at: `0x${'99'.repeat(32)}` })).rejects.toMatchObject({ code: 'chain.blockUnknown' });
    await expect(read.get({ at: '0x12' })).rejects.toMatchObject({ code: 'input.blockHash' });
    await expect(read.get({ signal: AbortSignal.abort() })).rejects.toMatchObject({ code: 'connection.aborted' });
    node.disconnect();
    await expect(read.get()).rejects.toMatchObject({ code: 'connection.lost' });
  });
});
