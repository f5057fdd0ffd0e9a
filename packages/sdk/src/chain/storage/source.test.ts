import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BlockHash } from '../../model/types.js';
import type { Rpc } from '../rpc.js';
import { RemoteSource } from './source.js';

const HASH = `0x${'01'.repeat(32)}` as BlockHash;
const PREFIX = '0xabcd';

/** A node with these keys; refuses what a real one refuses. */
function setup(keys: readonly string[]) {
  const sorted = [...keys].sort();
  const sizes: number[] = [];
  const send = async (method: string, [first, second, after, at]: readonly unknown[]) => {
    await Promise.resolve();
    if (method === 'state_queryStorageAt') {
      sizes.push((first as string[]).length);
      expect(second).toBe(HASH);
      return [{ changes: (first as string[]).map((key) => [key, key.endsWith('0') ? null : `${key}ff`]) }];
    }
    expect([second, at]).toEqual([1000, HASH]);
    if (!/^0x([0-9a-f]{2})*$/.test(String(after))) throw new Error('-32602: Invalid params');
    return sorted.filter((key) => key.startsWith(String(first)) && key > String(after)).slice(0, second as number);
  };
  return { source: new RemoteSource({ send, pageSize: 1000 } as unknown as Rpc, HASH), sizes, sorted };
}

const keysOf = (count: number, seed: number): string[] =>
  Array.from(
    { length: count },
    (_, i) => `${PREFIX}${((Math.imul(i + seed, 0x9e3779b1) >>> 0).toString(16) + i.toString(16)).padStart(16, '0')}`,
  );

async function all(source: RemoteSource): Promise<string[]> {
  const found: string[] = [];
  await source.scan(PREFIX, (page) => found.push(...page));
  return found;
}

/** A node that answers with these, one after another, and then with nothing. */
const answering = (...answers: readonly unknown[]) => {
  const left = [...answers];
  return new RemoteSource({ send: async () => left.shift() ?? [], pageSize: 2 } as unknown as Rpc, HASH);
};
const shape = expect.objectContaining({ code: 'chain.shape' });

describe('RemoteSource', () => {
  it.each([
    null,
    7,
    'text',
    {},
    [null],
    [{}],
    [{ changes: null }],
    [{ changes: [null] }],
    [{ changes: [['0x01', 7]] }],
    [{ changes: [[1, '0x']] }],
    [{ changes: [] }],
    [{ changes: [['0x02', '0x']] }],
  ])('refuses what is no answer for its keys: %j', async (answer) => {
    await expect(answering(answer).values(['0x01'])).rejects.toEqual(shape);
  });

  it('takes values in any order, of several sets', async () => {
    const sets = [{ changes: [['0x02', null]] }, { changes: [['0x01', '0x05']] }];
    expect(await answering(sets).values(['0x01', '0x02'])).toEqual(['0x05', null]);
  });

  it.each([
    ['that are none', [7]],
    ['of another map', ['0xabce01']],
    ['that fall', ['0xabcd02', '0xabcd01']],
    ['that repeat', ['0xabcd01', '0xabcd01']],
  ])('refuses keys %s', async (_, page) => {
    await expect(all(answering(page))).rejects.toEqual(shape);
  });

  it('refuses the same page again, which would never end', async () => {
    const page = ['0xabcd01', '0xabcd02'];
    await expect(all(answering(page, page))).rejects.toEqual(shape);
    expect(await all(answering(page, ['0xabcd03']))).toEqual([...page, '0xabcd03']);
  });

  it('finds each key of a map of any size once, and no key of another', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(0, 1, 999, 1000, 1001, 2500, 20_000), fc.nat(1000), async (count, seed) => {
        const { source, sorted } = setup(keysOf(count, seed));
        const found = await all(source);
        expect(found.length).toBe(count);
        expect(found.sort()).toEqual(sorted);
      }),
      { numRuns: 12 },
    );
    expect(await all(setup(['0xabce01', '0xabcd01', '0xab']).source)).toEqual(['0xabcd01']);
  });

  it('asks for values of one moment together, in requests of at most 1000 keys, and gives them in order', async () => {
    const { source, sizes } = setup([]);
    const keys = keysOf(1500, 1);
    const [one, many] = await Promise.all([source.values(['0x11', '0x10']), source.values(keys)]);
    expect(one).toEqual(['0x11ff', null]);
    expect(many).toEqual(keys.map((key) => (key.endsWith('0') ? null : `${key}ff`)));
    expect(sizes).toEqual([1000, 502]);
    expect(await source.values([])).toEqual([]);
  });
});
