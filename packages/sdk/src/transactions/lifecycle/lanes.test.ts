import { describe, expect, it } from 'vitest';
import type { AccountId } from '../../model/types.js';
import { Lanes } from './lanes.js';

const [alice, bob] = ['0xa1', '0xb0'] as unknown as [AccountId, AccountId];
const turn = () => new Promise((resolve) => setImmediate(resolve));

/** Whether 0x01 of alice is not on its way. */
function isFree(lanes: Lanes, finalized: number): boolean {
  try {
    lanes.claim(alice, '0x01', finalized)();
    return true;
  } catch {
    return false;
  }
}

describe('Lanes', () => {
  it('let one account’s transactions pass one by one, in their order, and others beside them', async () => {
    const lanes = new Lanes();
    const entered: string[] = [];
    const enter = (name: string, account: AccountId) =>
      lanes.enter(account).then((place) => {
        entered.push(`${name}${place.waited ? ' waited' : ''}`);
        return place.leave;
      });
    const first = enter('a1', alice);
    const second = enter('a2', alice);
    const third = enter('a3', alice);
    void enter('b1', bob);
    await turn();
    expect(entered).toEqual(['a1', 'b1']);
    (await first)();
    await turn();
    expect(entered).toEqual(['a1', 'b1', 'a2 waited']);
    (await first)();
    await turn();
    expect(entered).toHaveLength(3);
    (await second)();
    (await third)();
    await turn();
    expect(entered).toEqual(['a1', 'b1', 'a2 waited', 'a3 waited']);
    await turn();
    expect((await lanes.enter(alice)).waited).toBe(false);
  });

  it('refuse the same call of the same account while it is under way', () => {
    const lanes = new Lanes();
    const release = lanes.claim(alice, '0x01', 0);
    expect(() => lanes.claim(alice, '0x01', 0)).toThrowError(expect.objectContaining({ code: 'transaction.duplicate' }));
    lanes.claim(alice, '0x02', 0);
    lanes.claim(bob, '0x01', 0);
    release();
    expect(() => lanes.claim(alice, '0x01', 0)).not.toThrow();
  });

  it('let nobody release what another one has claimed since', () => {
    const lanes = new Lanes();
    const release = lanes.claim(alice, '0x01', 0);
    release();
    lanes.claim(alice, '0x01', 0);
    release();
    expect(() => lanes.claim(alice, '0x01', 0)).toThrowError(expect.objectContaining({ code: 'transaction.duplicate' }));
  });

  it('count those that carry the same call, until the last of them is released', () => {
    const lanes = new Lanes();
    const [first, second] = [lanes.claim(alice, '0x01', 0), lanes.adopt(alice, '0x01')];
    first();
    first();
    expect(isFree(lanes, 0)).toBe(false);
    second();
    expect(isFree(lanes, 0)).toBe(true);
  });

  it('refuse a lost one until its last block is final, or somebody has found it', () => {
    const lanes = new Lanes();
    lanes.lose(alice, '0x01', '0xaa', 64);
    lanes.lose(alice, '0x01', '0xbb', 70);
    expect(() => lanes.claim(alice, '0x01', 63)).toThrowError(
      expect.objectContaining({ params: { account: alice, txHashes: ['0xaa', '0xbb'] } }),
    );
    expect(() => lanes.claim(alice, '0x01', 64)).toThrowError(expect.objectContaining({ params: { account: alice, txHashes: ['0xbb'] } }));
    lanes.find(alice, '0x01', '0xbb');
    expect(isFree(lanes, 64)).toBe(true);
    lanes.lose(alice, '0x01', '0xcc', null);
    expect(isFree(lanes, 1_000_000)).toBe(false);
  });

  it('give the first nonce from the node’s on that none on its way has', () => {
    const lanes = new Lanes();
    const stops = [4, 5, 9].map((nonce) => lanes.take(alice, nonce));
    lanes.take(alice, 4);
    expect([3, 4, 5, 6, 9].map((next) => lanes.leastNonce(alice, next))).toEqual([3, 6, 6, 6, 10]);
    expect(lanes.leastNonce(bob, 4)).toBe(4);
    for (const stop of stops) stop();
    expect([4, 5].map((next) => lanes.leastNonce(alice, next))).toEqual([5, 5]);
  });
});
