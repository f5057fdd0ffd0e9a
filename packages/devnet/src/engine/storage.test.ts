import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toHex } from '../scale/hex.js';
import { createTree, Overlay, viewOf, withChanges } from './storage.js';
import type { Hex } from './types.js';

const key = fc.uint8Array({ minLength: 1, maxLength: 3 }).map(toHex);
const value = fc.uint8Array({ maxLength: 2 }).map(toHex);
type Step = { op: 'set'; key: Hex; value: Hex | null } | { op: 'begin' | 'commit' | 'rollback' };
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ op: fc.constant('set' as const), key, value: fc.option(value) }),
  fc.record({ op: fc.constantFrom('begin' as const, 'commit' as const, 'rollback' as const) }),
);

describe('Overlay', () => {
  it('behaves like a stack of copied maps', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(key, value), { maxLength: 20 }), fc.array(step, { maxLength: 60 }), (initial, steps) => {
        const tree = createTree(new Map(initial));
        const overlay = new Overlay(tree);
        const model = [new Map(initial)];
        for (const s of steps) {
          const top = model.at(-1) as Map<Hex, Hex>;
          if (s.op === 'set') {
            overlay.set(s.key, s.value);
            if (s.value === null) top.delete(s.key);
            else top.set(s.key, s.value);
          } else if (s.op === 'begin') {
            overlay.begin();
            model.push(new Map(top));
          } else if (model.length > 1) {
            overlay[s.op]();
            model.pop();
            if (s.op === 'commit') model[model.length - 1] = top;
          }
          const now = model.at(-1) as Map<Hex, Hex>;
          for (const k of [...now.keys(), ...initial.map(([k]) => k)]) expect(overlay.get(k)).toBe(now.get(k) ?? null);
          expect(overlay.keys('0x')).toEqual([...now.keys()].sort());
        }
        while (model.length > 1) {
          overlay.commit();
          model.splice(-2, 1);
        }
        const next = withChanges(tree, overlay.changes());
        expect(new Map(next.entries())).toEqual(model[0]);
        expect(new Map(tree.entries())).toEqual(new Map(initial));
      }),
    );
  });
});

describe('viewOf', () => {
  it('pages through the keys of a prefix without loss or repetition', () => {
    fc.assert(
      fc.property(fc.uniqueArray(key, { maxLength: 40 }), key, fc.integer({ min: 1, max: 7 }), (keys, prefix, size) => {
        const view = viewOf(createTree(keys.map((k): [Hex, Hex] => [k, '0x00'])));
        const seen: Hex[] = [];
        for (;;) {
          const page = view.keys(prefix, seen.at(-1) ?? null, size);
          seen.push(...page);
          if (page.length < size) break;
        }
        expect(seen).toEqual(keys.filter((k) => k.startsWith(prefix)).sort());
      }),
    );
  });
});
