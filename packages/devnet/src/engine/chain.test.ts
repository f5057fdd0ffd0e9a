import { describe, expect, it } from 'vitest';
import { devKey } from '../keys.js';
import { payloadTypes, TOPICS } from '../pallets/phala-mq/messages.js';
import { types } from '../pallets/runtime-types.js';
import { blake2_256 } from '../scale/hash.js';
import { concat, fromHex, littleEndian, toHex } from '../scale/hex.js';
import { createScenario, type ScenarioOptions } from '../scenarios/index.js';
import { type SignOptions, signExtrinsic } from '../testing/sign.js';
import type { RuntimeCall } from './context.js';
import type { Chain, Hex, TransactionStatus } from './types.js';

/** twox128("System") */
const SYSTEM = '0x26aa394eea5630e07c48ae0c9558cef7';
const alice = devKey('//Alice');
const bob = devKey('//Bob');
const PHA = 10n ** 12n;
const call = (pallet: string, name: string, args?: unknown): RuntimeCall => ({ tag: pallet, value: { tag: name, value: args } });
const create = call('PhalaStakePool', 'create');
const transfer = (value: bigint) => call('Balances', 'transfer', { dest: { tag: 'Id', value: bob.publicKey }, value });
const hashOf = (extrinsic: Hex): Hex => toHex(blake2_256(fromHex(extrinsic)));

async function open(options: ScenarioOptions = {}) {
  const { chain } = await createScenario(options);
  const seen = new Map<Hex, TransactionStatus['kind'][]>();
  chain.on('transaction', (hash, { kind }) => seen.set(hash, [...(seen.get(hash) ?? []), kind]));
  const sign = (options: SignOptions = {}, what = create) => signExtrinsic(chain, alice, what, options);
  const submit = (options: SignOptions = {}, what = create): Hex => chain.submit(sign(options, what));
  return { chain, seen, sign, submit };
}

const raw = (chain: Chain): string => JSON.stringify(chain.exportState().top);

describe('transaction pool', () => {
  it('takes a transaction from ready to finalized, two blocks after its own', async () => {
    const { chain, seen, submit } = await open();
    const hash = submit();
    expect(chain.pendingExtrinsics()).toHaveLength(1);
    chain.build();
    expect(chain.pendingExtrinsics()).toHaveLength(0);
    expect(seen.get(hash)).toEqual(['ready', 'broadcast', 'inBlock']);
    chain.build();
    expect(seen.get(hash)).toHaveLength(3);
    chain.build();
    expect(seen.get(hash)).toEqual(['ready', 'broadcast', 'inBlock', 'finalized']);
    expect(chain.finalizedHead().header.number).toBe(2);
  });

  it('keeps a later nonce until the one before it comes, then includes both in order', async () => {
    const { chain, seen, submit } = await open();
    const later = submit({ nonce: 1 });
    chain.build();
    expect(seen.get(later)).toEqual(['future']);
    const first = submit({ nonce: 0 });
    expect(seen.get(later)).toEqual(['future', 'ready', 'broadcast']);
    expect(chain.nextNonce(alice.publicKey)).toBe(2);
    chain.build();
    expect(chain.head().extrinsics.slice(1).map(hashOf)).toEqual([first, later]);
  });

  it('replaces a transaction only by one that pays more for its place', async () => {
    const { chain, seen, submit } = await open();
    const poor = submit({ nonce: 0 });
    expect(() => submit({ nonce: 0 }, transfer(1n))).toThrow(expect.objectContaining({ code: 1014 }));
    const rich = submit({ nonce: 0, tip: PHA }, transfer(PHA));
    expect(seen.get(poor)).toEqual(['ready', 'broadcast', 'usurped']);
    chain.build();
    expect(seen.get(rich)?.at(-1)).toBe('inBlock');
  });

  it('puts higher tips first', async () => {
    const { chain, submit } = await open();
    const plain = submit();
    const tipped = chain.submit(signExtrinsic(chain, bob, create, { tip: PHA }));
    chain.build();
    expect(chain.head().extrinsics.slice(1).map(hashOf)).toEqual([tipped, plain]);
  });

  it('drops what a change of state made impossible', async () => {
    const { chain, seen, sign, submit } = await open();
    const hash = submit();
    const other = chain.fork();
    other.submit(sign({ nonce: 0 }, transfer(1n)));
    other.build();
    chain.setStorage([...other.changesOf(other.head().hash)]);
    expect(seen.get(hash)).toEqual(['ready', 'broadcast', 'invalid']);
  });

  type Opened = Awaited<ReturnType<typeof open>>;
  it.each<[string, number, (opened: Opened) => void]>([
    ['what it has already', 1013, ({ chain, sign }) => [sign({ nonce: 0 })].flatMap((bytes) => [chain.submit(bytes), chain.submit(bytes)])],
    ['a used nonce', 1010, ({ chain, submit }) => [submit(), chain.build(), submit({ nonce: 0 })]],
    ['a wrong signature', 1010, ({ chain, sign }) => chain.submit(sign({ birth: `0x${'11'.repeat(32)}` }))],
    ['a tip nobody can pay', 1010, ({ submit }) => submit({ tip: 10n ** 24n })],
    ['bytes that are no extrinsic', 1002, ({ chain }) => chain.submit('0x1234')],
    [
      'a commission over 100 %',
      1002,
      ({ submit }) => submit({}, call('PhalaStakePool', 'set_payout_pref', { pid: 0n, payout_commission: 1_000_001 })),
    ],
    ['the time, which only blocks set', 1010, ({ submit }) => submit({}, call('Timestamp', 'set', { now: 0n }))],
  ])('refuses %s with %i', async (_what, code, attempt) => {
    const opened = await open();
    expect(() => attempt(opened)).toThrow(expect.objectContaining({ code }));
  });

  it('knows mortal transactions and lets them die', async () => {
    const { chain, seen, submit } = await open();
    // period 4: encoded as (phase << 4) | 1; era of the block after next
    const birth = chain.head();
    const number = birth.header.number;
    const era = toHex(Uint8Array.of(((number % 4) << 4) | 1, 0));
    const hash = submit({ era, birth: birth.hash, nonce: 5 });
    expect(seen.get(hash)).toEqual(['future']);
    chain.build({ count: 4 });
    expect(seen.get(hash)).toEqual(['future', 'invalid']);
  });

  it('never includes what would make the runtime panic, and goes on', async () => {
    const { chain, seen, submit } = await open();
    const worker = devKey('//worker');
    // A benchmark of half a second: the runtime divides by its whole seconds.
    const event = { tag: 'BenchReport', value: { start_time: BigInt(chain.time() + 11_500), iterations: 6n } };
    const message = {
      sender: { tag: 'Worker', value: worker.publicKey },
      destination: toHex(new TextEncoder().encode(TOPICS.RegistryEvent)),
      payload: toHex(payloadTypes.of('RegistryEvent').enc(event)),
    };
    const signature = toHex(worker.sign(concat(types.of('Message').enc(message), littleEndian(0, 8))));
    const trapping = submit({}, call('PhalaMq', 'sync_offchain_message', { signed_message: { message, sequence: 0n, signature } }));
    const other = chain.submit(signExtrinsic(chain, bob, create));
    chain.build();
    expect(seen.get(trapping)).toEqual(['ready', 'broadcast', 'invalid']);
    expect(chain.head().extrinsics.slice(1).map(hashOf)).toEqual([other]);
  });
});

describe('blocks and states', () => {
  it('move chain time by 12 s, however far the clock was set', async () => {
    const { chain } = await open();
    const start = chain.time();
    chain.build({ count: 2 });
    expect(chain.time()).toBe(start + 24_000);
    chain.timeTravel(start + 1_000_000);
    expect(chain.time()).toBe(start + 1_000_000);
    chain.build();
    expect(chain.time()).toBe(start + 1_012_000);
  });

  it('answer for as many blocks back as are kept, and then as a pruned node', async () => {
    const { chain } = await open({ keep: 5 });
    chain.build({ count: 10 });
    const at = (number: number): Hex => chain.hashByNumber(number) as Hex;
    expect(chain.stateAt(at(7)).keys('0x', null, 10)).toHaveLength(10);
    expect(() => chain.stateAt(at(6))).toThrow('State already discarded');
    expect(chain.blockByHash(at(6))?.header.number).toBe(6);
    expect(() => chain.stateAt(`0x${'00'.repeat(32)}`)).toThrow('not found');
  });

  it('fork into two futures that do not see each other', async () => {
    const { chain, submit } = await open();
    const before = raw(chain);
    const fork = chain.fork();
    submit();
    chain.build();
    expect(raw(fork)).toBe(before);
    fork.build({ count: 3 });
    expect(chain.head().header.number).toBe(2);
    expect(fork.head().header.number).toBe(4);
  });

  it('dry runs change nothing', async () => {
    const { chain, sign } = await open();
    const before = raw(chain);
    const changes = chain.dryRun(sign());
    expect(changes.length).toBeGreaterThan(5);
    expect(raw(chain)).toBe(before);
    expect(() => chain.dryRun(sign({ nonce: 9 }))).toThrow(expect.objectContaining({ code: 1010 }));
  });

  it('export and import their state, and reset to where they began', async () => {
    const { chain, submit } = await open();
    const start = chain.head().hash;
    submit();
    chain.build({ count: 2 });
    const exported = chain.exportState();
    const { chain: other } = await open();
    other.importState(JSON.parse(JSON.stringify(exported)));
    const ownKeys = (top: Record<Hex, Hex>) => Object.fromEntries(Object.entries(top).filter(([key]) => !key.startsWith(SYSTEM)));
    expect(ownKeys(other.exportState().top)).toEqual(ownKeys(exported.top));
    expect(other.head().header.number).toBe(exported.number);
    const birth = other.head();
    const era = toHex(Uint8Array.of(((birth.header.number % 4) << 4) | 1, 0));
    other.submit(signExtrinsic(other, alice, create, { era, birth: birth.hash }));
    other.build();
    expect(other.head().header.number).toBe(exported.number + 1);
    expect(other.head().extrinsics).toHaveLength(2);
    other.reset();
    expect(other.head().hash).toBe(start);
    chain.reset();
    expect(chain.head().hash).toBe(start);
  });

  it('share one genesis, whatever they start with', async () => {
    const { chain: khala } = await open({ constants: 'khala', pot: 5n });
    const { chain: rhala } = await open();
    expect(khala.genesisHash).toBe(rhala.genesisHash);
    expect(khala.head().hash).not.toBe(rhala.head().hash);
  });
});
