import { describe, expect, it } from 'vitest';
import { FakeNode } from '../../test/fake-node.js';
import type { AccountId, PoolId } from '../model/types.js';
import { readDelegatorCounts, readPoolStakers } from './stakers.js';

const le = (value: bigint, bytes: number): string => {
  let text = '';
  for (let i = 0n; i < BigInt(bytes); i++) text += ((value >> (8n * i)) & 255n).toString(16).padStart(2, '0');
  return text;
};
const account = (n: number): AccountId => `0x${n.toString(16).padStart(64, '0')}` as AccountId;
const record = (user: AccountId, shares: bigint, rewards = 0n): string =>
  `0x${user.slice(2)}${le(shares, 16)}${le(shares, 16)}${le(rewards, 16)}${le(0n, 16)}`;

/** Pool 300 has three stakers, one who left, and one who left with rewards to claim; other pools have one each. */
function network(): FakeNode {
  const node = new FakeNode();
  const entry = (pid: bigint, user: number, shares: bigint, rewards = 0n) =>
    [node.schema.key('staker', [pid as PoolId, account(user)]), record(account(user), shares, rewards)] as const;
  const others = Array.from({ length: 2500 }, (_, i) => entry(BigInt(i + 1000), i, 7n));
  node.block(
    Object.fromEntries([
      entry(300n, 1, 10n),
      entry(300n, 2, 20n),
      entry(300n, 3, 30n),
      entry(300n, 4, 0n),
      entry(300n, 5, 0n, 9n),
      ...others,
    ]),
  );
  return node;
}

describe('stakers', () => {
  it('of one pool are found among those of all, without those who left', async () => {
    const node = network();
    const progress: number[] = [];
    const { value, asOf } = await readPoolStakers(node.context, 300n as PoolId, { onProgress: (records) => progress.push(records) });
    expect(asOf.hash).toBe(node.best.hash);
    expect(new Map(value.map((each) => [each.account, each.staker.shares]))).toEqual(
      new Map([
        [account(1), 10n],
        [account(2), 20n],
        [account(3), 30n],
        [account(5), 0n],
      ]),
    );
    expect(value.every((each) => each.staker.user === each.account)).toBe(true);
    expect(progress).toEqual([...progress].sort((a, b) => a - b));
    expect(progress.at(-1)).toBe(2505);
  });

  it('are read for the pool alone: other records may hold anything', async () => {
    const node = network();
    node.block({ [node.schema.key('staker', [301n as PoolId, account(1)])]: '0x01' });
    expect((await readPoolStakers(node.context, 300n as PoolId)).value.length).toBe(4);
    await expect(readDelegatorCounts(node.context)).rejects.toMatchObject({ code: 'chain.shape' });
  });

  it('are counted by pool where they have shares', async () => {
    const { value } = await readDelegatorCounts(network().context);
    expect([value.size, value.get(300n as PoolId), value.get(1000n as PoolId), value.get(1n as PoolId)]).toEqual([2501, 3, 1, undefined]);
  });

  it('are none where there are none', async () => {
    const node = new FakeNode();
    node.block();
    expect((await readPoolStakers(node.context, 0n as PoolId)).value).toEqual([]);
    expect((await readDelegatorCounts(node.context)).value.size).toBe(0);
  });

  it('are not read any further when cancelled', async () => {
    const node = network();
    const controller = new AbortController();
    const reading = readDelegatorCounts(node.context, { signal: controller.signal, onProgress: () => controller.abort() });
    await expect(reading).rejects.toMatchObject({ code: 'connection.aborted' });
    const sent = node.requests.length;
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(node.requests.length - sent).toBeLessThanOrEqual(2);
  });
});
