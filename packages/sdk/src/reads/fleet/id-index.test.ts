import fc from 'fast-check';
import { expect, it } from 'vitest';
import { IdIndex } from './id-index.js';

it('finds all positions of an id, also after the list was replaced', () => {
  const ids = fc.array(fc.constantFrom('0xa', '0xb', '0xab', '0xba', '', '0x00'), { maxLength: 40 });
  fc.assert(
    fc.property(fc.array(ids, { minLength: 1, maxLength: 4 }), (lists) => {
      const index = new IdIndex();
      expect(index.find('0xa')).toEqual([]);
      for (const list of lists) {
        index.rebuild(list.length, (at) => list[at] as string);
        for (const id of new Set([...list, 'absent'])) {
          const expected = list.flatMap((item, at) => (item === id ? [at] : []));
          expect([...index.find(id)].sort((a, b) => a - b)).toEqual(expected);
        }
      }
    }),
  );
});

it('spreads the ids of a whole network', () => {
  const index = new IdIndex();
  const id = (at: number) => `0x73706d2f${at.toString(16).padStart(56, '0')}`;
  let looks = 0;
  index.rebuild(30_000, (at) => {
    looks++;
    return id(at);
  });
  looks = 0;
  for (let at = 0; at < 30_000; at++) expect(index.find(id(at))).toEqual([at]);
  expect(looks).toBeLessThan(30_000 * 4);
});
