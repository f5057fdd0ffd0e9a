import { isLong } from '../long-run.js';
import type { Random } from './random.js';

const KEYS = ['__proto__', 'constructor', 'toString', 'length', 'block', 'changes', 'parentHash', 'specName', 'specVersion', 'ready'];
const MORE_KEYS = [
  'transactionVersion',
  'tokenSymbol',
  'tokenDecimals',
  'ss58Format',
  'inBlock',
  'finalized',
  'usurped',
  'invalid',
  'number',
];
const HASH = `"0x${'ab'.repeat(32)}"`;
const SCALARS = [
  'null',
  'true',
  '0',
  '-1',
  '1e999',
  '1e-999',
  '9007199254740993',
  '1.5',
  '""',
  '"0x"',
  '"0xzz"',
  HASH,
  '"ready"',
  '"\\ud800"',
];
const TEXTS = [
  '<script>alert(1)</script>',
  '\u202egnp.exe',
  'a\u0301'.repeat(50),
  '\u200b'.repeat(200),
  '\u0000\u0007',
  'Khala',
  '🦀'.repeat(90),
];

/** JSON text of a small value of any kind. */
export function jsonText(random: Random, depth = 0): string {
  const kind = random.below(depth > 3 ? 5 : 10);
  if (kind < 3) return random.pick(SCALARS);
  if (kind < 5) return JSON.stringify(random.pick(TEXTS));
  const items = Array.from({ length: random.below(5) }, () => jsonText(random, depth + 1));
  if (kind < 7) return `[${items.join(',')}]`;
  return `{${items.map((item) => `${JSON.stringify(random.pick(random.once(2) ? KEYS : MORE_KEYS))}:${item}`).join(',')}}`;
}

/** What a node's text becomes: keys such as `__proto__` are the object's own then. */
export const jsonValue = (random: Random): unknown => JSON.parse(jsonText(random)) as unknown;

const nested = (depth: number, open: string, close: string): string => open.repeat(depth) + close.repeat(depth);

/** Texts that are large, deep or many. Made when asked for: each takes room. */
export const BOMBS: Readonly<Record<string, () => string>> = {
  'lists nested 100,000 deep': () => nested(100_000, '[', ']'),
  'objects nested 100,000 deep': () => `${nested(100_000, '{"a":', '').slice(0, -5)}{"a":1}${'}'.repeat(99_999)}`,
  'a text of ten million characters': () => JSON.stringify('x'.repeat(10_000_000)),
  'an object of very many keys': () => `{${Array.from({ length: isLong ? 1_000_000 : 100_000 }, (_, i) => `"k${i}":0`).join(',')}}`,
  'a list of a million items': () => `[${'0,'.repeat(999_999)}0]`,
  'one key many times': () => `{${'"ready":1,'.repeat(50_000)}"ready":2}`,
  'a prototype': () => '{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}',
  'a number without end': () => '9'.repeat(100_000),
};
