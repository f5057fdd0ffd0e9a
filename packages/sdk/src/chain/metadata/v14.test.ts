import { Metadata, TypeRegistry } from '@polkadot/types';
import { getMetadata } from '@stakepool-kit/devnet';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadMetadata, OTHER_RUNTIMES, runtimesPresent, V1_RUNTIMES, whenAbsent } from '../../../test/runtimes.js';
import { decodeMetadata, type HasherName, type Pallet, type StorageEntry } from './v14.js';

type Theirs = Metadata['asV14'];
type TheirPallet = Theirs['pallets'][number];

/** What polkadot-js reads in the same bytes. */
function reference(hex: string): Theirs {
  return new Metadata(new TypeRegistry(), hex as `0x${string}`).asV14;
}

/** polkadot-js numbers types as they come. */
const idOf = (option: { readonly isSome: boolean; unwrap(): { readonly type: { toNumber(): number } } }): number | null =>
  option.isSome ? option.unwrap().type.toNumber() : null;

const storageOf = (pallet: TheirPallet): StorageEntry[] =>
  (pallet.storage.unwrapOr(null)?.items ?? []).map(({ name, modifier, type, fallback }) => ({
    name: name.toString(),
    optional: modifier.isOptional,
    hashers: type.isMap ? type.asMap.hashers.map((hasher) => hasher.toString() as HasherName) : [],
    value: (type.isMap ? type.asMap.value : type.asPlain).toNumber(),
    fallback: fallback.toU8a(true).length === 0 ? '0x' : (`0x${Buffer.from(fallback.toU8a(true)).toString('hex')}` as const),
  }));

const palletOf = (pallet: TheirPallet): Pallet => ({
  name: pallet.name.toString(),
  index: pallet.index.toNumber(),
  storage: storageOf(pallet),
  constants: pallet.constants.map(({ name, type, value }) => ({
    name: name.toString(),
    type: type.toNumber(),
    value: `0x${Buffer.from(value.toU8a(true)).toString('hex')}`,
  })),
  calls: idOf(pallet.calls as never),
  events: idOf(pallet.events as never),
  errors: idOf(pallet.errors as never),
});

/** Variants of a type of both: index, name, and the fields' names and types. */
function variantsOf(theirs: Theirs, id: number) {
  return theirs.lookup
    .getSiType(id)
    .def.asVariant.variants.map(({ index, name, fields }) => [
      index.toNumber(),
      name.toString(),
      fields.map((field) => [field.name.isSome ? field.name.unwrap().toString() : null, field.type.toNumber()]),
    ]);
}

function expectAgreement(hex: string): void {
  const ours = decodeMetadata(hex);
  const theirs = reference(hex);
  expect(ours.pallets).toEqual(theirs.pallets.map(palletOf));
  expect(ours.types.length).toBe(theirs.lookup.types.length);
  let enums = 0;
  for (const { calls, events, errors } of ours.pallets) {
    for (const id of [calls, events, errors]) {
      if (id === null) continue;
      enums++;
      const type = ours.types[id];
      expect([type?.[0], type?.[2]]).toEqual(['enum', variantsOf(theirs, id)]);
    }
  }
  expect(enums).toBeGreaterThan(20);
}

describe('metadata of version 14', () => {
  it('of the dev chain is read as polkadot-js reads it', () => {
    expectAgreement(getMetadata());
    expectAgreement(getMetadata('khala'));
  });

  it.skipIf(!runtimesPresent).each([...V1_RUNTIMES, ...OTHER_RUNTIMES])(
    `of %s is read as polkadot-js reads it (${runtimesPresent ? 'real metadata' : whenAbsent})`,
    (name) => expectAgreement(loadMetadata(name)),
  );

  it('gives each kind of type as plain data', () => {
    const { types } = decodeMetadata(getMetadata());
    const find = (kind: string) => types.find((type) => Array.isArray(type) && type[0] === kind);
    expect(types).toContain('u128');
    expect(find('array')).toEqual(['array', expect.any(Number), expect.any(Number)]);
    expect(find('sequence')).toEqual(['sequence', expect.any(Number)]);
    expect(find('tuple')).toEqual(['tuple', expect.any(Array)]);
    expect(find('compact')).toEqual(['compact']);
    expect(types.find((type) => type[1] === 'PoolInfo')?.[2]).toContainEqual(['pid', expect.any(Number)]);
  });
});

describe('what is no such metadata', () => {
  const hex = getMetadata();
  const bytes = Buffer.from(hex.slice(2), 'hex');
  const decode = (data: Uint8Array) => decodeMetadata(`0x${Buffer.from(data).toString('hex')}`);

  it.each([0, 12, 13, 15, 16, 255])('is refused by its version: %i', (version) => {
    const other = Uint8Array.from(bytes);
    other[4] = version;
    expect(() => decode(other)).toThrow(new RangeError(`its metadata has version ${version}, readable is 14`));
  });

  it('is refused by its first bytes, and by a kind of type or of number that there is not', () => {
    expect(() => decode(Uint8Array.from(bytes, (byte, at) => (at === 0 ? byte + 1 : byte)))).toThrow(new RangeError('this is no metadata'));
    expect(() => decodeMetadata('0x6d6574610e0400000008')).toThrow(new RangeError('unknown kind of type 8'));
    expect(() => decodeMetadata('0x6d6574610e04000000050f')).toThrow(new RangeError('unknown primitive type'));
  });

  it.each(['0x', '0x6d65', '0x00000000', 'hello', `0x${'00'.repeat(100)}`, 'null'])('is refused: %s', (text) => {
    expect(() => decodeMetadata(text)).toThrow(RangeError);
  });

  it('is refused wherever it ends before all pallets were described', () => {
    const { extrinsic, type } = reference(hex);
    const end = bytes.length - extrinsic.toU8a().length - type.toU8a().length;
    decode(bytes.subarray(0, end));
    fc.assert(
      fc.property(fc.nat(end - 1), (length) => {
        expect(() => decode(bytes.subarray(0, length))).toThrow(RangeError);
      }),
      { numRuns: 60 },
    );
  });

  it('is refused or read to some end, without any other failure and in bounded time, when bytes are wrong', () => {
    const mutation = fc.tuple(fc.nat(bytes.length - 1), fc.nat(255));
    fc.assert(
      fc.property(fc.array(mutation, { minLength: 1, maxLength: 4 }), (mutations) => {
        const wrong = Uint8Array.from(bytes);
        for (const [at, value] of mutations) wrong[at] = value;
        const start = performance.now();
        try {
          decode(wrong);
        } catch (error) {
          expect(error).toBeInstanceOf(RangeError);
        }
        expect(performance.now() - start).toBeLessThan(2000);
      }),
      { numRuns: 60 },
    );
  });

  it('is refused where it makes a choice or names a hasher that there is not, and where it is far too long', () => {
    const map = (hasher: string) => `0x6d6574610e000404500141014004045001${'01'}04${hasher}`;
    expect(() => decodeMetadata(map('07'))).toThrow(RangeError);
    expect(() => decodeMetadata('0x6d6574610e0004045002')).toThrow(new RangeError('unknown choice 2'));
    expect(() => decodeMetadata(`0x${'00'.repeat(20_000_001)}`)).toThrow(/more than 20000000/);
  });

  it('is refused where a type has another number than its place: a list as long as it says would never end', () => {
    const type = (id: string) => `0x6d6574610e04${id}000005030000`;
    expect(decodeMetadata(type('00')).types).toEqual(['u8']);
    for (const id of ['04', 'feffffff']) expect(() => decodeMetadata(type(id))).toThrow(RangeError);
  });

  it.each([
    ['types', '0x6d6574610e'],
    ['types of nothing but their number', '0x6d6574610e04000004'],
    ['pallets', '0x6d6574610e00'],
  ])('is refused at once where it promises more %s than it has bytes', (_, start) => {
    const promise = 'feffffff';
    const time = performance.now();
    expect(() => decodeMetadata(`${start}${promise}`)).toThrow(RangeError);
    expect(performance.now() - time).toBeLessThan(500);
  });
});
