import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Chain, type Hex, RpcError } from '../src/engine/types.js';
import { devKey } from '../src/keys.js';
import { encodeStorageJson } from '../src/rpc/storage-json.js';
import { createScenario } from '../src/scenarios/index.js';

const ALICE = devKey('//Alice').publicKey;
const ALICE_42 = '5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY';
const ALICE_30 = '45R2pfjQUW2s9PQRHU48HQKLKHVMaDja7N3wpBtmF28UYDs2';
const ACCOUNT_KEY = '0x26aa394eea5630e07c48ae0c9558cef7b99d880ec681799c0cf30e8886371da9de1e86a9a8c739864cf3cc5ec2bea59f';

let chain: Chain;
beforeAll(async () => {
  ({ chain } = await createScenario());
});
const encode = (values: Record<string, Record<string, unknown>>) => encodeStorageJson(values, chain.stateAt(chain.head().hash));
const only = (values: Record<string, Record<string, unknown>>): [Hex, Hex | null] => {
  const entries = encode(values);
  expect(entries).toHaveLength(1);
  return entries[0] as [Hex, Hex | null];
};
const le = (value: bigint, size: number) =>
  Array.from({ length: size }, (_, i) =>
    Number((value >> BigInt(8 * i)) & 255n)
      .toString(16)
      .padStart(2, '0'),
  ).join('');

describe('storage as JSON', () => {
  it('makes an account out of the fields given; the rest is zero', () => {
    const value = { providers: 1, data: { free: '1000000000000' } };
    const raw = `0x${le(0n, 4)}${le(0n, 4)}${le(1n, 4)}${le(0n, 4)}${le(10n ** 12n, 16)}${le(0n, 48)}`;
    for (const who of [ALICE, ALICE_30, ALICE_42]) {
      expect(only({ System: { Account: [[[who], value]] } })).toEqual([`${ACCOUNT_KEY}${ALICE.slice(2)}`, raw]);
    }
  });

  it('takes names of pallets, items, fields and variants in any case', () => {
    const expected = only({ PhalaMining: { CoolDownPeriod: 7 } });
    expect(only({ phalaMining: { coolDownPeriod: '7' } })).toEqual(expected);
    expect(only({ phala_mining: { cool_down_period: '0x0700000000000000' } })).toEqual(expected);
    const locks = (lock: object) => only({ Balances: { Locks: [[[ALICE], [lock]]] } });
    expect(locks({ id: '0x7068616c612f7370', amount: 5, reasons: 'all' })).toEqual(
      locks({ id: '0x7068616c612f7370', amount: '0x5', reasons: { All: null } }),
    );
    const account = (data: object) => only({ System: { Account: [[[ALICE], { data }]] } });
    expect(account({ miscFrozen: 7 })).toEqual(account({ misc_frozen: 7 }));
  });

  it('takes raw SCALE for plain items and for values of maps', () => {
    expect(only({ Sudo: { Key: ALICE } })[1]).toBe(ALICE);
    expect(only({ Timestamp: { Now: '0x00e1f50500000000' } })[1]).toBe('0x00e1f50500000000');
    expect(only({ PhalaStakePool: { SubAccountPreimages: [[[ALICE], null]] } })[1]).toBeNull();
  });

  it('deletes by null and whole maps by $removePrefix', () => {
    expect(only({ Sudo: { Key: null } })[1]).toBeNull();
    const accounts = chain.stateAt(chain.head().hash).keys(ACCOUNT_KEY.slice(0, 66) as Hex, null, 1000);
    expect(accounts.length).toBeGreaterThan(6);
    const removed = accounts.map((key) => [key, null]);
    expect(encode({ System: { Account: { $removePrefix: true } } })).toEqual(removed);
    expect(encode({ System: { $removePrefix: ['Account'] } })).toEqual(removed);
  });

  it('tells the keys of a map with two keys from a key that is a pair', () => {
    const hash = `0x${'11'.repeat(32)}`;
    const value = { when: { height: 1, index: 2 }, deposit: 3, depositor: ALICE, approvals: [ALICE_42] };
    const [two] = only({ Multisig: { Multisigs: [[[ALICE, hash], value]] } });
    expect(two).toHaveLength(2 + 64 + 2 * (8 + 32) + 2 * (16 + 32));
    const pair = only({ PhalaStakePool: { PoolStakers: [[[[0, ALICE]], null]] } });
    expect(only({ PhalaStakePool: { PoolStakers: [[[0, ALICE], null]] } })).toEqual(pair);
  });

  it('writes what the chain then reads', () => {
    const fork = chain.fork();
    fork.setStorage(encodeStorageJson({ PhalaStakePool: { PoolCount: 41, MiningEnabled: false } }, fork.stateAt(fork.head().hash)));
    const key = only({ PhalaStakePool: { PoolCount: null } })[0];
    expect(fork.stateAt(fork.head().hash).get(key)).toBe('0x2900000000000000');
    expect(chain.stateAt(chain.head().hash).get(key)).toBeNull();
  });

  it('takes an integer as number, decimal text and hex alike', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 2n ** 128n - 1n }), (value) => {
        const set = (given: unknown) => only({ Balances: { TotalIssuance: given } })[1];
        const raw = `0x${le(value, 16)}`;
        expect(set(value.toString())).toBe(raw);
        if (value <= BigInt(Number.MAX_SAFE_INTEGER)) expect(set(Number(value))).toBe(raw);
        const inMap = only({ System: { Account: [[[ALICE], { data: { free: `0x${value.toString(16)}` } }]] } })[1];
        expect(inMap?.slice(34, 66)).toBe(raw.slice(2));
      }),
    );
  });

  const bad: [string, Record<string, Record<string, unknown>>, RegExp][] = [
    ['an unknown pallet', { Nothing: { Item: 1 } }, /Nothing: there is no pallet/],
    ['an unknown item', { System: { Nothing: 1 } }, /System\.Nothing: there is no such storage item; there are Account/],
    [
      'an unknown field',
      { System: { Account: [[[ALICE], { data: { fre: 1 } }]] } },
      /Account\[0\]\.data: there is no field "fre"; there are free/,
    ],
    ['an unknown variant', { Balances: { StorageVersion: 'V3' } }, /expected one of V1_0_0, V2_0_0, got "V3"/],
    ['a negative number', { PhalaMining: { CoolDownPeriod: -1 } }, /CoolDownPeriod: expected an integer of 64 bits/],
    ['a number with a fraction', { PhalaMining: { CoolDownPeriod: 1.5 } }, /integer of 64 bits/],
    ['a number too large to be exact', { PhalaMining: { CoolDownPeriod: 2 ** 60 } }, /integer of 64 bits/],
    ['a number that does not fit', { PhalaMining: { CoolDownPeriod: (2n ** 64n).toString() } }, /integer of 64 bits/],
    ['text for a truth value', { PhalaStakePool: { MiningEnabled: 'yes' } }, /MiningEnabled: expected true or false/],
    ['an address with a wrong checksum', { System: { Account: [[[`${ALICE_42.slice(0, -1)}Z`], {}]] } }, /key: account .* checksum/],
    ['a map given as a value', { System: { Account: { [ALICE]: {} } } }, /it is a map/],
    ['an entry without keys', { System: { Account: [[ALICE]] } }, /Account\[0\]: expected \[\[key/],
    ['too few keys', { Multisig: { Multisigs: [[[ALICE], null]] } }, /expected 2 keys/],
    ['raw bytes that are too short', { Timestamp: { Now: '0x0011' } }, /is not the SCALE encoding of u64/],
    ['nothing at all', { Timestamp: { Now: undefined } }, /there is no value/],
  ];
  it.each(bad)('refuses %s', (_name, values, message) => {
    let caught: unknown;
    try {
      encode(values);
    } catch (error) {
      caught = error;
    }
    expect(caught).toBeInstanceOf(RpcError);
    expect(caught).toMatchObject({ code: -32602, message: expect.stringMatching(message) });
  });
});
