import { describe, expect, it } from 'vitest';
import type { Pool, PoolId } from '../model/types.js';
import { checkPool, poolRange } from './pools.js';

const shape = expect.objectContaining({ code: 'chain.shape' });
const thrown = (act: () => unknown): unknown => {
  try {
    return act();
  } catch (error) {
    return error;
  }
};

describe('pools of a chain that cannot be right', () => {
  it.each([200_001, 2 ** 32, Number(2n ** 64n - 1n)])('are not counted to %d', (count) => {
    expect(thrown(() => poolRange(0, count))).toEqual(shape);
  });

  it('are counted as far as a network may have them', () => {
    expect(poolRange(2, 5)).toEqual([2n, 3n, 4n]);
    expect(poolRange(5, 2)).toEqual([]);
    expect(poolRange(0, 200_000).length).toBe(200_000);
  });

  it('are not taken from the place of another', () => {
    const pool = { pid: 4n } as Pool;
    expect(checkPool(pool, 4n as PoolId)).toBe(pool);
    expect(thrown(() => checkPool(pool, 5n as PoolId))).toEqual(shape);
  });
});
