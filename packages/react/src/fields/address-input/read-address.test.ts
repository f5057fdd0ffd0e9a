import { encodeAddress } from '@stakepool-kit/sdk';
import type { AccountId } from '@stakepool-kit/sdk/rules';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAddress } from './read-address';

const HERE = 30;
const account = fc
  .uint8Array({ minLength: 32, maxLength: 32 })
  .map((bytes) => `0x${[...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')}` as AccountId);

describe('readAddress', () => {
  it('knows an account by its address on any network, and says when that is another one', () => {
    fc.assert(
      fc.property(account, fc.integer({ min: 0, max: 16_383 }), fc.constantFrom('', ' ', '\n'), (id, prefix, blank) => {
        const found = readAddress(blank + encodeAddress(id, prefix) + blank, HERE);
        expect(found).toEqual({ account: id, trouble: null, foreignPrefix: prefix === HERE ? null : prefix });
      }),
    );
  });

  it('refuses an address in which one character differs', () => {
    const letters = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';
    fc.assert(
      fc.property(account, fc.nat(), fc.constantFrom(...letters), (id, at, letter) => {
        const address = encodeAddress(id, HERE);
        const place = at % address.length;
        fc.pre(address[place] !== letter);
        const found = readAddress(address.slice(0, place) + letter + address.slice(place + 1), HERE);
        expect(found.account).toBeNull();
        expect(found.trouble?.code).toMatch(/^input\.address\./);
      }),
    );
  });

  it('knows an account by its public key', () => {
    fc.assert(
      fc.property(account, fc.boolean(), (id, upper) => {
        const typed = upper ? `0x${id.slice(2).toUpperCase()}` : id;
        expect(readAddress(` ${typed}`, HERE)).toEqual({ account: id, trouble: null, foreignPrefix: null });
      }),
    );
  });

  it('never throws, whatever was typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { account: found, trouble } = readAddress(text, HERE);
        expect(found === null || trouble === null).toBe(true);
      }),
    );
  });

  it('takes an empty field for nothing, not for an error', () => {
    expect(readAddress(' ', HERE)).toEqual({ account: null, trouble: null, foreignPrefix: null });
  });
});
