import type { Random } from './random.js';

/** Lengths that promise more than any message has: about a billion, 2^64, 2^536. */
const HUGE: readonly (readonly number[])[] = [
  [0xfe, 0xff, 0xff, 0xff],
  [0x13, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff],
  new Array<number>(68).fill(0xff),
];

type Mutation = (bytes: readonly number[], random: Random) => readonly number[];

const at = (bytes: readonly number[], random: Random): number => random.below(bytes.length + 1);
const replaced = (bytes: readonly number[], from: number, count: number, by: readonly number[]): number[] => [
  ...bytes.slice(0, from),
  ...by,
  ...bytes.slice(from + count),
];

const MUTATIONS: readonly Mutation[] = [
  (bytes) => bytes,
  (bytes, random) => {
    const wrong = [...bytes];
    for (let i = random.below(4); i >= 0 && wrong.length > 0; i--) {
      const place = random.below(wrong.length);
      wrong[place] = (wrong[place] as number) ^ (1 << random.below(8));
    }
    return wrong;
  },
  (bytes, random) => bytes.slice(0, at(bytes, random)),
  (bytes, random) => [...bytes, ...random.bytes(1 + random.below(40))],
  (bytes, random) => replaced(bytes, at(bytes, random), random.below(5), random.pick(HUGE)),
  (bytes, random) => replaced(bytes, at(bytes, random), 1, [random.pick([0xff, 2, 5, 0x80, random.below(256)])]),
  (bytes, random) => {
    const from = at(bytes, random);
    const part = bytes.slice(from, from + 1 + random.below(40));
    return replaced(bytes, from, 0, new Array<readonly number[]>(1 + random.below(20)).fill(part).flat());
  },
  (bytes, random) => replaced(bytes, at(bytes, random), random.below(20), []),
  (bytes) => bytes.map(() => 0xff),
  (bytes) => bytes.map(() => 0),
  (_, random) => [...random.bytes(random.once(50) ? 5000 : random.below(200))],
  () => [],
];

/** A value with something wrong in it; now and then it is left as it is. */
export const mutated = (bytes: readonly number[], random: Random): readonly number[] => random.pick(MUTATIONS)(bytes, random);

/** Names that every object has, and what JSON makes of them. */
const TRAPS = ['__proto__', 'constructor', 'toString', 'valueOf', 'hasOwnProperty', 'then', 'toJSON', 'length'];

const NON_HEX: readonly ((hex: string, random: Random) => unknown)[] = [
  (hex) => hex.slice(2),
  (hex) => `${hex}0`,
  (hex) => hex.slice(0, -1),
  (hex) => hex.toUpperCase(),
  (hex) => `0x${hex.slice(2).toUpperCase()}`,
  (hex, random) => {
    const place = random.below(hex.length + 1);
    return hex.slice(0, place) + random.pick(['g', ' ', '\n', '-', '٣', 'Ａ', '\u0000', '🦀']) + hex.slice(place + 1);
  },
  (_, random) => 'zz'.repeat(random.below(200)),
  () => 42,
  () => Number.POSITIVE_INFINITY,
  () => true,
  () => [],
  () => ({}),
  (hex) => [hex],
  (_, random) => JSON.parse(`{"${random.pick(TRAPS)}":null}`) as unknown,
];

const DIGITS = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));
export function hexOf(bytes: readonly number[]): string {
  let text = '0x';
  for (const byte of bytes) text += DIGITS[byte] as string;
  return text;
}

/** Bytes as a node might write them: mostly as hex, else as anything. */
export const asAnswer = (bytes: readonly number[], random: Random): unknown =>
  random.once(8) ? random.pick(NON_HEX)(hexOf(bytes), random) : hexOf(bytes);
