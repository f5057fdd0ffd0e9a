import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sameValue } from './same-value.js';

const value = fc.letrec((tie) => ({
  leaf: fc.oneof(fc.bigInt(), fc.integer(), fc.string(), fc.boolean(), fc.constant(null)),
  node: fc.oneof({ depthSize: 'small' }, tie('leaf'), fc.array(tie('node')), fc.dictionary(fc.string(), tie('node'))),
})).node;

const text = (input: unknown): string => JSON.stringify(input, (_, item) => (typeof item === 'bigint' ? `${item}n` : item));

it('finds a deep copy equal', () => {
  fc.assert(fc.property(value, (input) => sameValue(input, structuredClone(input))));
});

it('finds equal what reads equal and no more', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.bigInt(), fc.integer(), fc.constant(null))),
      fc.array(fc.oneof(fc.bigInt(), fc.integer(), fc.constant(null))),
      (a, b) => {
        expect(sameValue(a, b)).toBe(text(a) === text(b));
      },
    ),
  );
  expect(sameValue({ a: 1n }, { a: 1n, b: undefined })).toBe(false);
  expect(sameValue([], {})).toBe(false);
});
