import { TypeRegistry as PolkadotRegistry } from '@polkadot/types';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Cursor } from './cursor.js';
import { DecoderCompiler, type Mappings } from './decoder.js';
import type { TypeDef, TypeRegistry } from './types.js';

const NO_MAPPINGS: Mappings = { structs: {}, enums: {} };
const polkadot = new PolkadotRegistry();
const hexOf = (bytes: Iterable<number>): string => `0x${Buffer.from([...bytes]).toString('hex')}`;
const u8 = (value: number): string => value.toString(16).padStart(2, '0');

/** Decodes a value of the first type, and says how many bytes it left. */
function decode(types: TypeRegistry, hex: string, mappings = NO_MAPPINGS): readonly [unknown, number] {
  const cursor = new Cursor().reset(hex);
  return [new DecoderCompiler(types, mappings).compile(0)(cursor), cursor.left];
}

describe('decoders', () => {
  it('read integers of each width, compact ones of each length and text as polkadot-js writes them', () => {
    const widths = [8, 16, 32, 64, 128, 256] as const;
    const cases = fc
      .constantFrom(...widths)
      .chain((width) => fc.tuple(fc.constant(width), fc.bigInt({ min: 0n, max: 2n ** BigInt(width) - 1n })));
    fc.assert(
      fc.property(cases, fc.bigInt({ min: 0n, max: 2n ** 128n - 1n }), fc.string({ unit: 'grapheme' }), ([width, value], compact, text) => {
        const [number, left] = decode([`u${width}`], hexOf(polkadot.createType(`u${width}`, value).toU8a()));
        expect([BigInt(number as bigint), typeof number, left]).toEqual([value, width > 32 ? 'bigint' : 'number', 0]);
        expect(decode([['compact']], hexOf(polkadot.createType('Compact<u128>', compact).toU8a()))).toEqual([compact, 0]);
        expect(decode(['str'], hexOf(polkadot.createType('Text', text).toU8a()))).toEqual([text, 0]);
      }),
    );
  });

  it('read compact integers at the ends of each length', () => {
    for (const value of [0n, 63n, 64n, 2n ** 14n - 1n, 2n ** 14n, 2n ** 30n - 1n, 2n ** 30n, 2n ** 32n, 2n ** 64n, 2n ** 536n - 1n]) {
      expect(decode([['compact']], hexOf(compactBytes(value)))).toEqual([value, 0]);
    }
  });

  it('read sequences, arrays, tuples and options of each other', () => {
    const type = 'Vec<(Option<[u16; 2]>, bool, Vec<u8>)>';
    const types: TypeRegistry = [
      ['sequence', 1],
      ['tuple', [2, 5, 6]],
      [
        'enum',
        'Option',
        [
          [0, 'None', []],
          [1, 'Some', [[null, 3]]],
        ],
      ],
      ['array', 2, 4],
      'u16',
      'bool',
      ['sequence', 7],
      'u8',
    ];
    const u16 = fc.nat(65_535);
    const item = fc.tuple(fc.option(fc.tuple(u16, u16)), fc.boolean(), fc.uint8Array({ maxLength: 5 }));
    fc.assert(
      fc.property(fc.array(item, { maxLength: 6 }), (items) => {
        const expected = items.map(([option, flag, bytes]) => [option, flag, hexOf(bytes)]);
        expect(decode(types, hexOf(polkadot.createType(type, expected).toU8a()))).toEqual([expected, 0]);
      }),
    );
  });

  it('read options in options: none, some of none, some of some', () => {
    const option = (inner: number): TypeDef => [
      'enum',
      'Option',
      [
        [0, 'None', []],
        [1, 'Some', [[null, inner]]],
      ],
    ];
    const types = [option(1), option(2), 'u8'] as const;
    expect([decode(types, '0x00'), decode(types, '0x0100'), decode(types, '0x010107')]).toEqual([
      [null, 0],
      [null, 0],
      [7, 0],
    ]);
    expect(() => decode(types, '0x020107')).toThrow(RangeError);
  });

  it('read enums in enums by their indexes, which may have gaps', () => {
    const types: TypeRegistry = [
      [
        'enum',
        'Outer',
        [
          [3, 'Empty', []],
          [
            7,
            'Pair',
            [
              ['first', 1],
              ['second', 2],
            ],
          ],
        ],
      ],
      [
        'enum',
        'Inner',
        [
          [0, 'A', []],
          [200, 'B', [[null, 2]]],
        ],
      ],
      'u8',
    ];
    const inner = fc.oneof(
      fc.constant(['00', 'A'] as const),
      fc.nat(255).map((value) => [`c8${u8(value)}`, { type: 'B', fields: [value] }] as const),
    );
    fc.assert(
      fc.property(inner, fc.nat(255), ([raw, value], second) => {
        expect(decode(types, `0x07${raw}${u8(second)}`)).toEqual([{ type: 'Pair', fields: [value, second] }, 0]);
        expect(decode(types, '0x03')).toEqual(['Empty', 0]);
      }),
    );
    for (const hex of ['0x00', '0x0701', '0x07c8']) expect(() => decode(types, hex)).toThrow(RangeError);
    expect(decode(types, '0x03', { structs: {}, enums: { Outer: ['', '', '', 'Nothing'] } })).toEqual(['Nothing', 0]);
  });

  it('read types that contain themselves', () => {
    interface Tree {
      readonly value: number;
      readonly children: readonly Tree[];
    }
    const types: TypeRegistry = [
      [
        'struct',
        'Tree',
        [
          ['value', 1],
          ['children', 2],
        ],
      ],
      'u8',
      ['sequence', 0],
    ];
    const { tree } = fc.letrec<{ tree: Tree }>((tie) => ({
      tree: fc.record({
        value: fc.nat(255),
        children: fc.oneof({ maxDepth: 4 }, fc.constant([]), fc.array(tie('tree'), { maxLength: 3 })),
      }),
    }));
    const encode = ({ value, children }: Tree): string => u8(value) + u8(children.length << 2) + children.map(encode).join('');
    fc.assert(
      fc.property(tree, (value) => {
        expect(decode(types, `0x${encode(value)}`)).toEqual([value, 0]);
      }),
    );
  });

  it('lift, rename and shorten the fields of a struct as its mapping says', () => {
    const types: TypeRegistry = [
      [
        'struct',
        'Outer',
        [
          ['some_name', 1],
          ['other', 3],
          ['started_at', 2],
          ['tags', 4],
        ],
      ],
      'u8',
      'u64',
      [
        'struct',
        'Inner',
        [
          ['in_it', 1],
          ['total', 2],
        ],
      ],
      ['sequence', 1],
    ];
    const structs = { Outer: { rename: { some_name: 'id' }, flatten: ['other'], moments: ['started_at'], shared: ['tags'] } };
    const decoder = new DecoderCompiler(types, { structs, enums: {} }).compile(0);
    const hex = '0x0702ff000000000000000a00000000000000080809';
    const read = () => decoder(new Cursor().reset(hex)) as Record<string, unknown>;
    expect(read()).toEqual({ id: 7, inIt: 2, total: 255n, startedAt: 10, tags: '0x0809' });
    expect(decode(types, hex)[0]).toEqual({ someName: 7, other: { inIt: 2, total: 255n }, startedAt: 10n, tags: '0x0809' });
    expect(() => new DecoderCompiler(types, { structs: { Outer: { blank: () => ({ gone: null }) } }, enums: {} }).compile(0)).toThrow(
      /Outer lacks gone/,
    );
  });

  it('give equal values of a shared field as one object', () => {
    const types: TypeRegistry = [
      [
        'struct',
        'Item',
        [
          ['list', 1],
          ['other', 1],
        ],
      ],
      ['sequence', 2],
      'u16',
    ];
    const decoder = new DecoderCompiler(types, { structs: { Item: { shared: ['list'] } }, enums: {} }).compile(0);
    const read = (hex: string) => decoder(new Cursor().reset(hex)) as { readonly list: unknown; readonly other: unknown };
    const [first, second, third] = [read('0x040100040100'), read('0x040100040100'), read('0x040200040100')];
    expect(second.list).toBe(first.list);
    expect(second.other).not.toBe(first.other);
    expect([first.list, third.list]).toEqual([[1], [2]]);
  });

  it('fail with a RangeError on bytes that end too early or promise too much', () => {
    const types: TypeRegistry = [
      ['sequence', 1],
      [
        'enum',
        'Option',
        [
          [0, 'None', []],
          [1, 'Some', [[null, 2]]],
        ],
      ],
      'u128',
    ];
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
        try {
          const [value, left] = decode(types, hexOf(bytes));
          expect(left).toBeGreaterThanOrEqual(0);
          expect((value as unknown[]).length).toBeLessThanOrEqual(bytes.length);
        } catch (error) {
          expect(error).toBeInstanceOf(RangeError);
        }
      }),
    );
    expect(() => decode(types, '0xfeffffff00')).toThrow(/cannot be in/);
  });
});

/** Compact encoding of any integer, by its definition. */
function compactBytes(value: bigint): number[] {
  const little = (number: bigint, length: number) => Array.from({ length }, (_, i) => Number((number >> BigInt(i * 8)) & 255n));
  if (value < 2n ** 6n) return little(value << 2n, 1);
  if (value < 2n ** 14n) return little((value << 2n) | 1n, 2);
  if (value < 2n ** 30n) return little((value << 2n) | 2n, 4);
  const length = Math.max(4, Math.ceil(value.toString(16).length / 2));
  return [((length - 4) << 2) | 3, ...little(value, length)];
}

describe('types and values that no honest chain has', () => {
  const millions = '0xfeffffff';

  it('hold no bytes: a value says so and takes no room, and their number is limited', () => {
    const types: TypeRegistry = [['sequence', 1], ['tuple', []], ['tuple', [1, 1]], ['array', 2 ** 32 - 1, 2], 'u8'];
    expect(decode(types, millions)).toEqual([[], 0]);
    expect(
      decode(
        [
          ['array', 4_000_000_000, 1],
          ['struct', 'Nothing', []],
        ],
        '0x',
      ),
    ).toEqual([[], 0]);
    const wide: TypeRegistry = [['sequence', 1], ['tuple', [2, ...new Array<number>(200).fill(3)]], 'u8', ['tuple', []]];
    expect(() => decode(wide, `0x0101${'00'.repeat(64)}`)).toThrow(/values without bytes/);
  });

  it('promise more items than there are bytes', () => {
    expect(() => decode([['sequence', 1], 'u64'], `${millions}00`)).toThrow(/cannot be in/);
    expect(() => decode([['array', 1_000_000, 1], 'u64'], '0x00')).toThrow(/cannot be in/);
    expect(() => decode([['bits']], millions)).toThrow(RangeError);
  });

  it('are nested without end, in values or in types', () => {
    const option: TypeDef = [
      'enum',
      'Box',
      [
        [0, 'End', []],
        [1, 'More', [[null, 0]]],
      ],
    ];
    expect(decode([option], `0x${'01'.repeat(200)}00`)[1]).toBe(0);
    expect(() => decode([option], `0x${'01'.repeat(100_000)}00`)).toThrow(/nested/);
    const deep = Array.from({ length: 20_000 }, (_, i): TypeDef => ['sequence', i + 1]);
    expect(() => decode([...deep, 'u8'], '0x00')).toThrow(/nested/);
    const tuples = Array.from({ length: 20_000 }, (_, i): TypeDef => ['tuple', [i + 1, i + 1]]);
    expect(() => decode([...tuples, 'u8'], '0x00')).toThrow(/nested/);
    expect(() =>
      decode(
        [
          [
            'struct',
            'S',
            [
              ['a', 0],
              ['b', 1],
            ],
          ],
          'u8',
        ],
        '0x00',
      ),
    ).toThrow(/nested/);
  });

  it('lift themselves', () => {
    const types: TypeRegistry = [
      [
        'struct',
        'AccountInfo',
        [
          ['data', 0],
          ['free', 1],
        ],
      ],
      'u8',
    ];
    const mappings = { structs: { AccountInfo: { flatten: ['data'] } }, enums: {} };
    expect(() => decode(types, '0x00', mappings)).toThrow(RangeError);
    const unnamed = types.with(1, ['struct', 'AccountData', [[null, 2]]]).concat('u8');
    expect(() => decode(unnamed.with(0, ['struct', 'AccountInfo', [['data', 1]]]), '0x00', mappings)).toThrow(/one without/);
  });

  it('have names that every object has', () => {
    const named = (name: string): TypeRegistry => [
      ['struct', name, [['constructor', 1]]],
      ['enum', 'toString', [[0, 'A', []]]],
    ];
    expect(decode(named('constructor'), '0x00', { structs: { X: {} }, enums: {} })).toEqual(['A', 0]);
    const mappings = { structs: { T: { rename: {} } }, enums: {} };
    expect(decode(named('T'), '0x00', mappings)).toEqual([{ constructor: 'A' }, 0]);
    const [value] = decode(
      [
        [
          'struct',
          'S',
          [
            ['__proto__', 1],
            ['b', 1],
          ],
        ],
        'u8',
      ],
      '0x0102',
    );
    expect([value, Object.getPrototypeOf(value)]).toEqual([{ _Proto__: 1, b: 2 }, Object.prototype]);
  });

  it('are a bool that is neither, or a type that is not there', () => {
    expect(() => decode(['bool'], '0x02')).toThrow(new RangeError('a bool is 0 or 1, not 2'));
    expect(() => decode([['sequence', 9]], '0x00')).toThrow(new TypeError('no type 9'));
  });

  it('are too long to be kept for being shared', () => {
    const types: TypeRegistry = [
      [
        'struct',
        'S',
        [
          ['tags', 1],
          ['id', 2],
        ],
      ],
      ['sequence', 3],
      'u8',
      'u16',
    ];
    const decoder = new DecoderCompiler(types, { structs: { S: { shared: ['tags'] } }, enums: {} }).compile(0);
    const read = (tags: number) => (decoder(new Cursor().reset(`0x${u8(tags << 2)}${'0100'.repeat(tags)}07`)) as { tags: unknown }).tags;
    expect(read(3)).toBe(read(3));
    expect(read(60)).not.toBe(read(60));
  });
});
