import { describe, expect, it } from 'vitest';
import type { RemoteSource } from '../../chain/storage/source.js';
import type { BlockHash } from '../../model/types.js';
import { HistoryMemory, KeptSource } from './memory.js';

const hash = (n: number) => `0x${n}` as BlockHash;
const value = 'f'.repeat(800);

describe('memory of a history', () => {
  it('drops the blocks that were used longest ago', () => {
    const memory = new HistoryMemory(3000);
    for (const n of [1, 2, 3]) memory.put(hash(n), [['key', value]]);
    memory.get(hash(1));
    memory.put(hash(4), [['key', value]]);
    expect([1, 2, 3, 4].map((n) => memory.get(hash(n))?.get('key'))).toEqual([value, undefined, value, value]);
    memory.put(hash(4), [['other', value]]);
    expect([1, 3, 4].map((n) => memory.get(hash(n))?.size)).toEqual([undefined, 1, 2]);
  });

  it('keeps the block at hand, however large', () => {
    const memory = new HistoryMemory(3000);
    memory.put(hash(1), [['key', value]]);
    memory.put(
      hash(2),
      Array.from({ length: 9 }, (_, i) => [`key${i}`, value]),
    );
    expect([memory.get(hash(1)), memory.get(hash(2))?.size]).toEqual([undefined, 9]);
  });

  it('does not take from a source what the source has read', async () => {
    const asked: (readonly string[])[] = [];
    const remote = {
      hash: hash(1),
      values: async (keys: readonly string[]) => {
        asked.push(keys);
        return keys.map((key) => `0x${key}`);
      },
    } as unknown as RemoteSource;
    const memory = new HistoryMemory(100);
    const source = new KeptSource(remote, memory);
    expect(await source.values(['a', 'b'])).toEqual(['0xa', '0xb']);
    memory.put(hash(2), [['key', value]]);
    expect(memory.get(hash(1))).toBeUndefined();
    expect(await source.values(['b', 'a', 'c'])).toEqual(['0xb', '0xa', '0xc']);
    expect(asked).toEqual([['a', 'b'], ['c']]);
  });
});
