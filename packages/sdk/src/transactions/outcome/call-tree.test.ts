import { Metadata, TypeRegistry } from '@polkadot/types';
import { getMetadata } from '@stakepool-kit/devnet';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadMetadata, runtimesPresent, V1_RUNTIMES, whenAbsent } from '../../../test/runtimes.js';
import { RuntimeMetadata } from '../../chain/metadata/runtime-metadata.js';
import type { Hex } from '../../chain/scale/bytes.js';
import { type CallNode, decodeCall, decodeExtrinsicCall } from './call-tree.js';

const shape = expect.objectContaining({ code: 'chain.shape' });
const ALICE = `0x${'a1'.repeat(32)}`;
const BOB = `0x${'b2'.repeat(32)}`;

function runtime(hex: string) {
  const registry = new TypeRegistry();
  const theirs = new Metadata(registry, hex as Hex);
  registry.setMetadata(theirs, undefined, { CheckMqSequence: { extrinsic: {}, payload: {} } });
  const metadata = RuntimeMetadata.fromHex(hex);
  /** Bytes of a call, by polkadot-js. */
  const encode = (pallet: string, name: string, ...args: unknown[]): Hex => {
    const found = theirs.asLatest.pallets.find((each) => each.name.toString() === pallet);
    const { variants } = registry.lookup.getSiType(found?.calls.unwrap().type as never).def.asVariant;
    const callIndex = Uint8Array.from([found?.index, variants.find((each) => each.name.toString() === name)?.index].map(Number));
    return registry.createType('Call', { callIndex, args }).toHex();
  };
  return { registry, encode, metadata };
}
type Runtime = ReturnType<typeof runtime>;

const call = ({ registry }: Runtime, hex: Hex) => registry.createType('Call', hex);
const named = ({ pallet, name, carrier, items }: CallNode): unknown => [`${pallet}.${name}`, carrier, ...items.map(named)];

function expectTree(chain: Runtime): void {
  const { encode, metadata } = chain;
  const transfer = encode('Balances', 'transfer', { Id: BOB }, 5);
  const remark = encode('System', 'remark', '0x1234');
  const forceBatch = metadata.calls('Utility').has('force_batch') ? 'force_batch' : 'batch_try';
  const batch = encode('Utility', 'batch', [call(chain, transfer), call(chain, remark)]);
  // One integer up to 1170, a struct of it since.
  const weight = metadata.data.types.some((type) => type[0] === 'struct' && type[1] === 'Weight') ? { refTime: 1000 } : 1000;
  const multi = encode('Multisig', 'as_multi', 2, [BOB], null, batch, false, weight);
  const all = encode('Utility', 'batch_all', [call(chain, multi), call(chain, encode('Utility', forceBatch, [call(chain, transfer)]))]);
  const outer = encode('Utility', 'as_derivative', 7, call(chain, all));
  const found = decodeCall(outer, metadata);
  const leaves = [
    ['Balances.transfer', null],
    ['System.remark', null],
  ];
  expect(named(found)).toEqual([
    'Utility.as_derivative',
    'derivative',
    [
      'Utility.batch_all',
      'batchAll',
      ['Multisig.as_multi', 'multisig', ['Utility.batch', 'batch', ...leaves]],
      [`Utility.${forceBatch}`, 'forceBatch', leaves[0]],
    ],
  ]);
  expect(found.hex).toBe(outer);
  expect(found.items[0]?.items[0]?.items[0]).toMatchObject({
    hex: batch,
    items: [
      { hex: transfer, args: { dest: { type: 'Id', fields: [BOB] }, value: 5n } },
      { hex: remark, args: { remark: '0x1234' } },
    ],
  });
  expect(found.args).toMatchObject({ index: 7 });

  const proxied = decodeCall(encode('Proxy', 'proxy', BOB, null, call(chain, transfer)), metadata);
  expect(named(proxied)).toEqual(['Proxy.proxy', 'proxy', ['Balances.transfer', null]]);

  const signature = { Sr25519: `0x${'5e'.repeat(64)}` };
  for (const era of ['0x00', '0xe500']) {
    const extrinsic = chain.registry.createType('Extrinsic', call(chain, batch), { version: 4 });
    extrinsic.addSignature(
      ALICE,
      `0x01${signature.Sr25519.slice(2)}` as Hex,
      {
        blockHash: ALICE,
        era,
        genesisHash: ALICE,
        method: batch,
        nonce: 300,
        specVersion: 1,
        tip: 2n ** 70n,
        transactionVersion: 1,
      } as never,
    );
    expect(decodeExtrinsicCall(extrinsic.toHex(), metadata)).toEqual(decodeCall(batch, metadata));
  }
  const unsigned = chain.registry.createType('Extrinsic', call(chain, batch), { version: 4 });
  expect(decodeExtrinsicCall(unsigned.toHex(), metadata).hex).toBe(batch);
}

describe('calls', () => {
  it('of the dev chain are read as polkadot-js writes them', () => expectTree(runtime(getMetadata())));

  it.skipIf(!runtimesPresent).each(V1_RUNTIMES.map((name) => [name]))(
    `of %s are read as polkadot-js writes them (${runtimesPresent ? 'real metadata' : whenAbsent})`,
    (name) => expectTree(runtime(loadMetadata(name))),
  );
});

describe('what is no call', () => {
  const chain = runtime(getMetadata());
  const { encode, metadata } = chain;
  const remark = encode('System', 'remark', '0x12');
  const nest = (depth: number): Hex =>
    `0x${encode('Utility', 'batch', [call(chain, remark)])
      .slice(2, 8)
      .repeat(depth)}${remark.slice(2)}`;

  it('is refused where calls are nested deeper than 64', () => {
    let found = decodeCall(nest(63), metadata);
    for (let i = 0; i < 63; i++) found = found.items[0] as CallNode;
    expect(found.name).toBe('remark');
    for (const depth of [64, 1000, 200_000]) expect(() => decodeCall(nest(depth), metadata)).toThrow(shape);
  });

  it('is refused at once where a batch promises more calls than it has bytes', () => {
    const batch = encode('Utility', 'batch', []).slice(0, 6);
    const start = performance.now();
    expect(() => decodeCall(`${batch}feffffff${remark.slice(2).repeat(100)}` as Hex, metadata)).toThrow(shape);
    expect(performance.now() - start).toBeLessThan(500);
  });

  it('keeps the bytes of an operation that are no call', () => {
    const multi = encode('Multisig', 'as_multi', 2, [BOB], null, remark, false, { refTime: 5 });
    const broken = multi.replace(remark.slice(2), 'ff'.repeat(remark.length / 2 - 1)) as Hex;
    expect(decodeCall(multi, metadata).items).toHaveLength(1);
    expect(decodeCall(broken, metadata)).toMatchObject({
      name: 'as_multi',
      items: [],
      args: { call: `0x${'ff'.repeat(remark.length / 2 - 1)}` },
    });
  });

  it.each(['0x', '0x00', '0xffff', '0xzz', 'hello', '0x0', `${remark}00`])('is refused by name: %s', (hex) => {
    expect(() => decodeCall(hex as Hex, metadata)).toThrow(shape);
    expect(() => decodeExtrinsicCall(hex, metadata)).toThrow(shape);
  });

  it('is refused by name, or read as some other call, when any bytes are wrong, cut off or random', () => {
    const transfer = call(chain, encode('Balances', 'transfer', { Id: BOB }, 5));
    const bytes = Buffer.from(encode('Utility', 'batch_all', [transfer, transfer, call(chain, remark)]).slice(2), 'hex');
    const mutated = fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { maxLength: 3 }).map((mutations) => {
      const wrong = Uint8Array.from(bytes);
      for (const [at, value] of mutations) wrong[at] = value;
      return wrong;
    });
    const cut = fc.nat(bytes.length - 1).map((length) => Uint8Array.from(bytes.subarray(0, length)));
    fc.assert(
      fc.property(fc.oneof(mutated, cut, fc.uint8Array({ maxLength: 60 })), (input) => {
        for (const read of [
          () => decodeCall(input, metadata),
          () => decodeExtrinsicCall(`0x${Buffer.from(input).toString('hex')}`, metadata),
        ]) {
          try {
            expect(read().hex.length).toBeLessThanOrEqual(2 + input.length * 2);
          } catch (error) {
            expect(error).toEqual(shape);
          }
        }
      }),
      { numRuns: 2000 },
    );
  });
});
