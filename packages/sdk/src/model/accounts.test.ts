import { decodeAddress as polkadotDecode, encodeAddress as polkadotEncode } from '@polkadot/util-crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeAddress, decodeAnyAddress, encodeAddress, minerAccount, TREASURY_POT } from './accounts.js';
import { InputError } from './error.js';
import { accountId, poolId, workerKey } from './ids.js';
import { SUBSIDY_POT } from './pots.js';

const ALICE = accountId('0xd43593c715fdd31c61141abd04a99fd6822c8558854ccde39a5684e7a56da27d');
const bytes32 = fc.uint8Array({ minLength: 32, maxLength: 32 });
const hex = (bytes: Uint8Array): string => `0x${Buffer.from(bytes).toString('hex')}`;

function codeOf(text: string, prefix = 30): string {
  try {
    return decodeAddress(text, prefix);
  } catch (error) {
    return error instanceof InputError ? error.code : String(error);
  }
}

describe('addresses', () => {
  it('writes the pot accounts as the networks do', () => {
    expect(encodeAddress(SUBSIDY_POT, 30)).toBe('436H4jat7TobTbNYLdSJ3cmNy9K4frmE4Yuc4R2nNnaf56DL');
    expect(encodeAddress(TREASURY_POT, 30)).toBe('436H4jat8E3x6whTRudzJFuF1aFqkxmkYyQqNbh9C9EKhcz7');
    expect(encodeAddress(ALICE, 42)).toBe('5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY');
  });

  it('agrees with polkadot-js for every prefix it can write', () => {
    const prefix = fc.integer({ min: 0, max: 16_383 }).filter((value) => value !== 46 && value !== 47);
    fc.assert(
      fc.property(bytes32, prefix, (bytes, ss58) => {
        const account = accountId(hex(bytes));
        const address = encodeAddress(account, ss58);
        expect(address).toBe(polkadotEncode(bytes, ss58));
        expect(hex(polkadotDecode(address, false, ss58))).toBe(account);
        expect(decodeAnyAddress(address)).toEqual({ account, prefix: ss58 });
        expect(decodeAddress(`  ${address} `, ss58)).toBe(account);
      }),
    );
  });

  it('names both prefixes when the address is of another network', () => {
    expect(() => decodeAddress('5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY', 30)).toThrow(
      'It is an address of Substrate in general (prefix 42); this network has prefix 30.',
    );
    expect(codeOf('5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY')).toBe('input.address.prefix');
  });

  it.each([
    ['', 'input.address.notBase58'],
    ['0x00', 'input.address.notBase58'],
    ['hello world', 'input.address.notBase58'],
    ['436H4jat7TobTbNYLdSJ3cmNy9K4frmE4Yuc4R2nNnaf56D', 'input.address.length'],
    ['436H4jat7TobTbNYLdSJ3cmNy9K4frmE4Yuc4R2nNnaf56DLLL', 'input.address.length'],
    ['1'.repeat(5000), 'input.address.length'],
    ['436H4jat7TobTbNYLdSJ3cmNy9K4frmE4Yuc4R2nNnaf56DM', 'input.address.checksum'],
  ])('refuses %s', (text, code) => {
    expect(codeOf(text)).toBe(code);
  });

  it('notices any one changed character', () => {
    const address = encodeAddress(ALICE, 30);
    const alphabet = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';
    fc.assert(
      fc.property(fc.nat(address.length - 1), fc.constantFrom(...alphabet), (at, letter) => {
        fc.pre(address[at] !== letter);
        expect(codeOf(address.slice(0, at) + letter + address.slice(at + 1))).toMatch(/^input\.address\./);
      }),
    );
  });

  it('refuses a prefix outside 0 … 16383', () => {
    expect(() => encodeAddress(ALICE, 16_384)).toThrow(RangeError);
    expect(() => encodeAddress(ALICE, -1)).toThrow(RangeError);
  });
});

describe('minerAccount', () => {
  it('gives the recorded account of pool 1 and the zero key', () => {
    const zero = workerKey(`0x${'00'.repeat(32)}`);
    expect(minerAccount(poolId(1), zero)).toBe('0x73706d2f02ab4d74c86ec3b3997a4fadf33e55e8279650c8539ea67e053c02dc');
  });

  it('differs by pool and by worker', () => {
    fc.assert(
      fc.property(bytes32, fc.bigInt({ min: 0n, max: (1n << 64n) - 2n }), (bytes, pid) => {
        const worker = workerKey(hex(bytes));
        expect(minerAccount(poolId(pid), worker)).not.toBe(minerAccount(poolId(pid + 1n), worker));
        expect(minerAccount(poolId(pid), worker)).toMatch(/^0x73706d2f[0-9a-f]{56}$/);
      }),
    );
  });
});
