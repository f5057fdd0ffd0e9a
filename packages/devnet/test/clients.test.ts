import { ApiPromise, Keyring } from '@polkadot/api';
import type { SubmittableExtrinsic } from '@polkadot/api/types';
import type { KeyringPair } from '@polkadot/keyring/types';
import { createKeyMulti, encodeAddress } from '@polkadot/util-crypto';
import { LegacyClient, WsProvider } from 'dedot';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Chain } from '../src/engine/types.js';
import { type DevnetServer, serve } from '../src/node/server.js';
import { createProvider } from '../src/provider.js';
import { createScenario } from '../src/scenarios/index.js';

const PHA = 10n ** 12n;
const keyring = new Keyring({ type: 'sr25519', ss58Format: 30 });
const [alice, bob, charlie] = ['//Alice', '//Bob', '//Charlie'].map((uri) => keyring.addFromUri(uri)) as [
  KeyringPair,
  KeyringPair,
  KeyringPair,
];

interface EventRecord {
  phase: { isApplyExtrinsic: boolean; asApplyExtrinsic: { eq(n: number): boolean } };
  event: { section: string; method: string; toHuman(): unknown };
}

/** Reading pools, following blocks and landing plain calls is in rpcClients, rpcNewClients and rpcReal. */
describe('clients make batches, proxies and multisigs work', () => {
  let chain: Chain;
  let server: DevnetServer;
  let api: ApiPromise;
  beforeAll(async () => {
    ({ chain } = await createScenario());
    server = await serve(chain);
    api = await ApiPromise.create({ provider: createProvider(chain), noInitWarn: true, throwOnConnect: true });
  });
  afterAll(async () => {
    await api.disconnect();
    await server.close();
  });

  const tx = (section: string, method: string, ...args: unknown[]): SubmittableExtrinsic<'promise'> => {
    const make = api.tx[section]?.[method];
    if (!make) throw new Error(`no call ${section}.${method}`);
    return make(...args);
  };
  /** Puts it in a block of its own; gives the events as `section.method`, the block and the extrinsic's index. */
  async function land(call: SubmittableExtrinsic<'promise'>, by: KeyringPair) {
    const hash = await call.signAndSend(by, { nonce: -1 });
    const block = chain.build();
    const { extrinsics } = (await api.rpc.chain.getBlock(block)).block;
    const index = extrinsics.findIndex((extrinsic) => extrinsic.hash.eq(hash));
    const records = (await (await api.at(block)).query.system?.events?.()) as Iterable<EventRecord> | undefined;
    const own = [...(records ?? [])].filter(({ phase }) => phase.isApplyExtrinsic && phase.asApplyExtrinsic.eq(index));
    return {
      events: own.map(({ event }) => `${event.section}.${event.method}`),
      human: JSON.stringify(own.map(({ event }) => event.toHuman())),
      height: chain.head().header.number,
      index,
    };
  }
  const free = async (address: string): Promise<bigint> => {
    const account = (await api.query.system?.account?.(address)) as { data: { free: { toBigInt(): bigint } } } | undefined;
    if (!account) throw new Error('no system.account');
    return account.data.free.toBigInt();
  };

  it('a batch that stops, as @polkadot/api writes it', async () => {
    const transfer = (amount: bigint) => tx('balances', 'transfer', bob.address, amount);
    const before = await free(bob.address);
    const { events, human } = await land(tx('utility', 'batch', [transfer(PHA), transfer(10n ** 30n), transfer(PHA)]), alice);
    expect(events).toEqual(expect.arrayContaining(['utility.ItemCompleted', 'utility.BatchInterrupted', 'system.ExtrinsicSuccess']));
    expect(human).toContain('"BatchInterrupted"');
    expect((await free(bob.address)) - before).toBe(PHA);
    const failed = await land(tx('utility', 'batchAll', [transfer(PHA), transfer(10n ** 30n)]), alice);
    expect(failed.events).toContain('system.ExtrinsicFailed');
    expect((await free(bob.address)) - before).toBe(PHA);
  });

  it('a manager that may create pools and not move tokens', async () => {
    await land(tx('proxy', 'addProxy', bob.address, 'StakePoolManager', 0), alice);
    const forward = (...calls: SubmittableExtrinsic<'promise'>[]) =>
      tx('proxy', 'proxy', alice.address, null, tx('utility', 'batch', calls));
    const { events } = await land(forward(tx('phalaStakePool', 'create'), tx('balances', 'transfer', bob.address, PHA)), bob);
    expect(events).toEqual(expect.arrayContaining(['phalaStakePool.PoolCreated', 'utility.BatchInterrupted', 'proxy.ProxyExecuted']));
    expect(events).not.toContain('balances.Transfer');
    const pool = (await api.query.phalaStakePool?.stakePools?.(0)) as unknown as { unwrap(): { owner: { toString(): string } } };
    expect(pool.unwrap().owner.toString()).toBe(alice.address);
  });

  it('two of three send from an account of theirs, the address as @polkadot/util-crypto makes it', async () => {
    const all = [alice, bob, charlie];
    const joint = encodeAddress(
      createKeyMulti(
        all.map(({ address }) => address),
        2,
      ),
      30,
    );
    await land(tx('balances', 'transfer', joint, 10n * PHA), alice);
    const call = tx('balances', 'transferKeepAlive', charlie.address, 3n * PHA);
    const others = (me: KeyringPair) =>
      all
        .filter((one) => one !== me)
        .map(({ address }) => address)
        .sort((a, b) => (keyring.decodeAddress(a) < keyring.decodeAddress(b) ? -1 : 1));
    const approve = (me: KeyringPair, when: { height: number; index: number } | null) =>
      tx('multisig', 'asMulti', 2, others(me), when, call.method.toHex(), false, { refTime: 200_000_000 });
    const opened = await land(approve(alice, null), alice);
    expect(opened.events).toContain('multisig.NewMultisig');
    const { height, index } = opened;
    const before = await free(charlie.address);
    expect((await land(approve(bob, { height, index }), bob)).events).toContain('multisig.MultisigExecuted');
    expect((await free(charlie.address)) - before).toBe(3n * PHA);
    expect(await free(joint)).toBe(7n * PHA);
  });

  it('a batch, as dedot writes it', async () => {
    const client = await LegacyClient.new(new WsProvider(server.url));
    const batch = client.tx.utility?.batch;
    const remark = client.tx.system?.remarkWithEvent;
    if (!batch || !remark) throw new Error('no utility.batch');
    const before = chain.head().header.number;
    await batch([remark('0x01').call, remark('0x02').call])
      .sign(alice)
      .then((signed) => signed.send());
    chain.build();
    expect(chain.head().header.number).toBe(before + 1);
    const events = await client.query.system?.events?.();
    expect(
      (events as { event: { pallet: string; palletEvent: { name: string } | string } }[]).filter(
        ({ event }) => event.pallet === 'System' && typeof event.palletEvent === 'object' && event.palletEvent.name === 'Remarked',
      ),
    ).toHaveLength(2);
    await client.disconnect();
  });
});
