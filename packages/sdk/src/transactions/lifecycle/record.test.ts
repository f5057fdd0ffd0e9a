import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HASHERS, toHex } from '../../chain/scale/bytes.js';
import { StakePoolKitError } from '../../model/error.js';
import type { BlockHash } from '../../model/types.js';
import { fromJson, readRecord, toJson } from './record.js';

const word = (byte: string): `0x${string}` => `0x${byte.repeat(32)}`;
const genesis = word('aa') as BlockHash;
const extrinsic = '0x0400';
const callData = '0x00';
const good = {
  version: 1,
  genesisHash: genesis,
  txHash: toHex((HASHERS.Blake2_256 as (data: Uint8Array) => Uint8Array)(Uint8Array.of(4, 0))),
  extrinsic,
  callData,
  account: word('bb'),
  nonce: 0,
  birth: 5,
  validUntil: 68,
  signedAt: 1,
  verb: null,
  args: null,
  origin: [],
};

const values: fc.Memo<unknown> = fc.memo((depth) =>
  depth < 1
    ? fc.oneof(fc.string(), fc.bigInt(), fc.boolean(), fc.constant(null), fc.integer(), fc.uint8Array({ maxLength: 8 }))
    : fc.oneof(
        values(0),
        fc.array(values(depth - 1), { maxLength: 4 }),
        fc.dictionary(fc.stringMatching(/^[a-z_]{1,9}$/), values(depth - 1)),
      ),
);

describe('arguments in a record', () => {
  it('come back from JSON as they were', () => {
    fc.assert(
      fc.property(values(3), (value) => {
        expect(fromJson(JSON.parse(JSON.stringify(toJson(value))))).toEqual(value);
      }),
      { numRuns: 1000 },
    );
  });

  it('are plain JSON without what JSON does not have', () => {
    expect(toJson({ a: 1n, b: Uint8Array.of(7), c: undefined })).toEqual({ a: { $bigint: '1' }, b: { $bytes: [7] }, c: null });
  });
});

describe('readRecord', () => {
  it('takes what the journal got', () => {
    expect(readRecord(JSON.parse(JSON.stringify(good)), genesis)).toEqual(good);
    expect(readRecord({ ...good, validUntil: null }, genesis).validUntil).toBeNull();
  });

  it.each([
    ['another version', { version: 2 }],
    ['another chain', { genesisHash: word('ab') }],
    ['no extrinsic', { extrinsic: '0x' }],
    ['an extrinsic in a list', { extrinsic: [extrinsic] }],
    ['an extrinsic that has no text', { extrinsic: { toString: 1, valueOf: 1 } }],
    ['no call', { callData: undefined }],
    ['the call of something else', { callData: '0x01' }],
    ['a call of half a byte', { callData: '0x0' }],
    ['an empty call', { callData: '0x' }],
    ['a call in a list', { callData: [callData] }],
    ['a hash of something else', { txHash: word('cc') }],
    ['an account that is no key', { account: '0x12' }],
    ['an account in a list', { account: [word('bb')] }],
    ['a negative nonce', { nonce: -1 }],
    ['a birth as text', { birth: '5' }],
    ['a last block that is no number', { validUntil: Number.NaN }],
    ['an origin that is no list', { origin: word('bb') }],
    ['an origin of something else', { origin: [null] }],
  ])('refuses %s', (_, change) => {
    expect(() => readRecord({ ...good, ...change }, genesis)).toThrowError(expect.objectContaining({ code: 'input.pendingTransaction' }));
  });

  it('refuses anything else with the same named error', () => {
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true, withBigInt: true }), fc.constantFrom(...Object.keys(good)), (value, field) => {
        for (const given of [value, { ...good, [field]: value }]) {
          try {
            expect(readRecord(given, genesis)).toMatchObject({ version: 1, genesisHash: genesis, extrinsic, account: word('bb') });
          } catch (error) {
            if (!(error instanceof StakePoolKitError)) throw error;
            expect(error.code).toBe('input.pendingTransaction');
          }
        }
      }),
      { numRuns: 2000 },
    );
  });
});
