import { xxhashAsU8a } from '@polkadot/util-crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromHex, HASHERS, storagePrefix, toHex, u64Bytes } from './bytes.js';
import { Cursor } from './cursor.js';

describe('storage hashing', () => {
  it('agrees with polkadot-js on any input, for each length of hash', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (data) => {
        expect(HASHERS.Twox128?.(data)).toEqual(xxhashAsU8a(data, 128));
        expect(HASHERS.Twox256?.(data)).toEqual(xxhashAsU8a(data, 256));
        expect(HASHERS.Twox64Concat?.(data)).toEqual(Uint8Array.from([...xxhashAsU8a(data, 64), ...data]));
      }),
    );
  });

  it('gives the prefixes of the real chain', () => {
    expect(storagePrefix('PhalaStakePool', 'StakePools')).toBe('0x9708ddcf89326bf4f4428dd135287d5145f1f337479db14db2c7f49ac8e40ed0');
    expect(storagePrefix('PhalaMining', 'Miners')).toBe('0x42cbe4fedfc209225dad817c6d03820e3c8312b14d47df66cbccdda7f2601ff7');
  });

  it('turns bytes to hex and back', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (data) => {
        expect(fromHex(toHex(data))).toEqual(data);
      }),
    );
  });
});

describe('Cursor', () => {
  it('reads what was written, one value after another, short ones after long ones', () => {
    const cursor = new Cursor();
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }), fc.uint8Array({ maxLength: 9000 }), (number, rest) => {
        cursor.reset(`${toHex(u64Bytes(number))}${toHex(rest).slice(2)}`);
        expect(cursor.u64()).toBe(number);
        expect(cursor.hexOf(rest.length)).toBe(toHex(rest));
        expect(cursor.left).toBe(0);
      }),
    );
  });

  it('refuses to read past the end', () => {
    expect(() => new Cursor().reset('0x0102').u32()).toThrow(RangeError);
  });

  it.each(['', '0', 'ff', '0X00', ' 0x00', '0x0', '0x000', null, undefined, 7, {}, ['0x00']])(
    'refuses a text that is no hex of whole bytes: %j',
    (text) => {
      expect(() => new Cursor().reset(text as string)).toThrow(new RangeError('this is no hex text of whole bytes'));
    },
  );

  it.each(['zz', '0g', 'g0', '0 ', '-1', '٣٣', '\uff10\uff10'])('refuses other characters than hex digits: %s', (digits) => {
    const text = `0x${digits}${digits}`;
    for (const read of [(c: Cursor) => c.u8(), (c: Cursor) => c.u16(), (c: Cursor) => c.hexOf(1), (c: Cursor) => c.hexOf(2)]) {
      expect(() => read(new Cursor().reset(text))).toThrow(/hex digit/);
    }
  });

  it('gives digits in lower case, of short, long and whole values', () => {
    const long = 'AB'.repeat(100);
    expect(new Cursor().reset('0xABCD').hexOf(1)).toBe('0xab');
    expect(new Cursor().reset('0xABCD').hexOf(2)).toBe('0xabcd');
    expect(new Cursor().reset(`0x${long}00`).hexOf(100)).toBe(`0x${long.toLowerCase()}`);
  });

  it('refuses a length that its bytes cannot hold', () => {
    expect(new Cursor().reset('0x080000').length()).toBe(2);
    expect(() => new Cursor().reset('0x0c0000').length()).toThrow(new RangeError('a sequence of 3 items cannot be in 2 bytes'));
    expect(() => new Cursor().reset('0xfeffffff00').text()).toThrow(RangeError);
  });
});
