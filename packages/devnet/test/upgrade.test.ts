import { ApiPromise } from '@polkadot/api';
import { afterEach, describe, expect, it } from 'vitest';
import type { Hex } from '../src/engine/types.js';
import { Miners } from '../src/pallets/phala-mining/state.js';
import { StakePools } from '../src/pallets/phala-stake-pool/state.js';
import { types } from '../src/pallets/runtime-types.js';
import { decodeExact } from '../src/scale/codec.js';
import { fromHex } from '../src/scale/hex.js';
import { createTestChain, devKeys, type KeyPair, signExtrinsic, type TestChain } from '../src/testing/index.js';

const CODE = '0x3a636f6465';
const alice = devKeys.alice as KeyPair;
const settle = () => new Promise((resolve) => setTimeout(resolve, 10));
const call = (pallet: string, name: string, value?: unknown) => ({ tag: pallet, value: { tag: name, value } });
const create = call('PhalaStakePool', 'create');
const miner: Hex = `0x${'77'.repeat(32)}`;
const MINER = {
  state: 'MiningIdle',
  ve: '11',
  v: '22',
  v_updated_at: 33,
  benchmark: { p_init: 1, p_instant: 2, iterations: 3, mining_start_time: 4, challenge_time_last: 5 },
  cool_down_start: 44,
  stats: { total_reward: '55' },
};
let api: ApiPromise | undefined;
afterEach(async () => {
  await api?.disconnect();
  api = undefined;
});

/** A chain with a pool that has 300 PHA, and a miner. */
async function open(): Promise<TestChain & { poolKey: Hex; minerKey: Hex }> {
  const test = await createTestChain();
  const { chain, provider } = test;
  await provider.send('dev_setStorage', [{ PhalaMining: { Miners: [[[miner], MINER]] } }]);
  chain.submit(signExtrinsic(chain, alice, create));
  chain.build();
  chain.submit(signExtrinsic(chain, alice, call('PhalaStakePool', 'contribute', { pid: 0n, amount: 300n * 10n ** 12n })));
  chain.build();
  return { ...test, poolKey: StakePools.keyOf(0n), minerKey: Miners.keyOf(miner) };
}

describe('dev_upgrade', () => {
  it('raises the version, changes code and metadata, and tells the subscription', async () => {
    const { provider, chain } = await open();
    const told: unknown[] = [];
    await provider.subscribe('state_runtimeVersion', 'state_subscribeRuntimeVersion', [], (_error, version) => told.push(version));
    const before = chain.head().hash;
    const read = async (at?: string) => ({
      code: await provider.send('state_getStorageHash', [CODE, at]),
      metadata: await provider.send('state_getMetadata', [at]),
      version: await provider.send('state_getRuntimeVersion', [at]),
    });
    const old = await read();
    const hash = await provider.send<Hex>('dev_upgrade', []);
    expect(hash).toBe(chain.head().hash);
    const next = await read();
    expect(old.version).toMatchObject({ specVersion: 1180, transactionVersion: 4 });
    expect(next.version).toMatchObject({ specVersion: 1181, transactionVersion: 4 });
    expect(next.code).not.toBe(old.code);
    expect(next.metadata).not.toBe(old.metadata);
    expect(await read(before)).toEqual(old);
    await settle();
    expect(told).toEqual([old.version, next.version]);
    await provider.send('dev_upgrade', [{ transactionVersion: true }]);
    await settle();
    expect(told[2]).toMatchObject({ specVersion: 1182, transactionVersion: 5 });
  });

  it('rewrites the values in the block after it, at the RPC boundary in every way of reading', async () => {
    const { provider, chain, poolKey, minerKey } = await open();
    const updates: { block: Hex; changes: [Hex, Hex][] }[] = [];
    await provider.subscribe('state_storage', 'state_subscribeStorage', [[poolKey, minerKey]], (_error, set) =>
      updates.push(set as { block: Hex; changes: [Hex, Hex][] }),
    );
    const pairs = async (at?: Hex) => [
      await provider.send<Hex>('state_getStorage', [poolKey, at]),
      await provider.send<Hex>('state_getStorage', [minerKey, at]),
    ];
    const before = chain.head().hash;
    const old = await pairs();
    chain.upgrade();
    expect(await pairs()).toEqual(old);
    chain.build();
    const next = await pairs();
    expect(next[0]).not.toBe(old[0]);
    expect(next[1]).toBe(`${old[1]}01000000`);
    expect(await pairs(before)).toEqual(old);
    await settle();
    expect(updates.at(-1)).toEqual({
      block: chain.head().hash,
      changes: [
        [poolKey, next[0]],
        [minerKey, next[1]],
      ],
    });
    expect(await provider.send('state_queryStorageAt', [[poolKey, minerKey]])).toMatchObject([{ changes: updates.at(-1)?.changes }]);
    updates.length = 0;
    chain.build();
    await settle();
    expect(updates).toEqual([]);
    await provider.send('dev_setStorage', [{ PhalaMining: { Miners: [[[miner], { ...MINER, v: '23' }]] } }]);
    await settle();
    expect(updates.at(-1)?.changes[0]?.[1]).toHaveLength(next[1]?.length ?? 0);
  });

  it('leaves old decoders with rubbish: bytes over in one type, two amounts exchanged in the other', async () => {
    const { provider, chain, poolKey, minerKey } = await open();
    const pool = (value: Hex) => decodeExact(types.of<{ total_stake: bigint; releasing_stake: bigint }>('PoolInfo'), fromHex(value));
    const { total_stake } = pool(await provider.send<Hex>('state_getStorage', [poolKey]));
    chain.upgrade();
    chain.build();
    const shown = pool(await provider.send<Hex>('state_getStorage', [poolKey]));
    expect(shown).toMatchObject({ total_stake: 0n, releasing_stake: total_stake });
    const minerValue = fromHex(await provider.send<Hex>('state_getStorage', [minerKey]));
    expect(() => decodeExact(types.of('MinerInfo'), minerValue)).toThrow('takes 97 bytes, there are 101');
  });

  it('is followed by a client that reads the new metadata', async () => {
    const { provider, chain } = await open();
    api = await ApiPromise.create({ provider, noInitWarn: true });
    chain.upgrade();
    chain.build();
    await expect.poll(() => api?.runtimeVersion.specVersion.toNumber()).toBe(1181);
    const info = (await api.query.phalaMining?.miners?.(miner))?.toJSON();
    expect(info).toMatchObject({ ve: 11, coolDownStart: 44, restarts: 1 });
    const pool = (await api.query.phalaStakePool?.stakePools?.(0))?.toJSON();
    expect(BigInt((pool as { totalStake: string | number }).totalStake)).toBe(300n * 10n ** 12n);
  });

  it('refuses what was signed for the old version, and drops it from the pool', async () => {
    const { provider, chain } = await open();
    const early = signExtrinsic(chain, alice, create, { tip: 1n });
    const waiting = signExtrinsic(chain, alice, create);
    const kinds: string[] = [];
    chain.disturb({ holdTransactions: true });
    await provider.subscribe('author_extrinsicUpdate', 'author_submitAndWatchExtrinsic', [waiting], (_error, status) =>
      kinds.push(String(typeof status === 'string' ? status : Object.keys(status as object)[0])),
    );
    chain.upgrade();
    await settle();
    expect(kinds).toEqual(['ready', 'broadcast', 'invalid']);
    await expect(provider.send('author_submitExtrinsic', [early])).rejects.toMatchObject({
      code: 1010,
      data: 'Transaction has a bad signature',
    });
    chain.disturb({ holdTransactions: false });
    await provider.send('author_submitExtrinsic', [signExtrinsic(chain, alice, create)]);
    chain.build();
    expect(chain.head().extrinsics).toHaveLength(2);
  });

  it('is undone by a reorganisation that does not have it', async () => {
    const { provider, chain, poolKey } = await open();
    chain.build({ count: 3 });
    const old = await provider.send('state_getStorage', [poolKey]);
    const told: { specVersion: number }[] = [];
    await provider.subscribe('state_runtimeVersion', 'state_subscribeRuntimeVersion', [], (_error, version) =>
      told.push(version as { specVersion: number }),
    );
    chain.upgrade();
    chain.build();
    chain.reorg({ depth: 2 });
    await settle();
    expect(told.map(({ specVersion }) => specVersion)).toEqual([1180, 1181, 1180]);
    expect(await provider.send('state_getStorage', [poolKey])).toBe(old);
  });

  it('reports the new runtime in chainHead with the block that brings it', async () => {
    const { provider, chain } = await open();
    const events: { event: string; blockHash?: Hex; newRuntime?: { spec: { specVersion: number } } | null }[] = [];
    await provider.subscribe('chainHead_v1_followEvent', 'chainHead_v1_follow', [true], (_error, event) =>
      events.push(event as { event: string }),
    );
    await settle();
    events.length = 0;
    chain.build();
    chain.upgrade();
    chain.build();
    await settle();
    const blocks = events.filter(({ event }) => event === 'newBlock');
    expect(blocks.map(({ newRuntime }) => newRuntime?.spec.specVersion ?? null)).toEqual([null, 1181, null]);
  });
});
