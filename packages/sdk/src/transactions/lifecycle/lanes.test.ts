import { describe, expect, it } from 'vitest';
import type { AccountId } from '../../model/types.js';
import { Lanes } from './lanes.js';

const [alice, bob] = ['0xa1', '0xb0'] as unknown as [AccountId, AccountId];
const turn = () => new Promise((resolve) => setImmediate(resolve));

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
    const release = lanes.claim(alice, '0x01');
    expect(() => lanes.claim(alice, '0x01')).toThrowError(expect.objectContaining({ code: 'transaction.duplicate' }));
    lanes.claim(alice, '0x02');
    lanes.claim(bob, '0x01');
    release();
    expect(() => lanes.claim(alice, '0x01')).not.toThrow();
  });

  it('let nobody release what another one has claimed since', () => {
    const lanes = new Lanes();
    const release = lanes.claim(alice, '0x01');
    release();
    lanes.claim(alice, '0x01');
    release();
    expect(() => lanes.claim(alice, '0x01')).toThrowError(expect.objectContaining({ code: 'transaction.duplicate' }));
  });
});
