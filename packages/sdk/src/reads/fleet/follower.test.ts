import { createProvider } from '@stakepool-kit/devnet';
import { createTestChain, devKeys, signExtrinsic, type TestChain } from '@stakepool-kit/devnet/testing';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { WorkerKey } from '../../model/types.js';
import { createReadsClient, type ReadsClient } from '../client.js';
import type { Fleet } from '../types.js';

type Call = Parameters<typeof signExtrinsic>[2];
type Provider = Extract<Parameters<typeof createReadsClient>[0], { readonly provider: unknown }>['provider'];

const alice = devKeys.alice as Parameters<typeof signExtrinsic>[1];
const stakePool = (name: string, value?: object): Call => ({ tag: 'PhalaStakePool', value: { tag: name, value } });

let test: TestChain;
let client: ReadsClient;
let worker: WorkerKey;
let fleet: Fleet | undefined;
let stop: () => void;

/** Has Alice, who owns pool 0, do something in the next block. */
function act(...calls: readonly Call[]): void {
  for (const call of calls) test.chain.submit(signExtrinsic(test.chain, alice, call));
  test.blocks();
}

/** Until the watch shows what a load shows. */
async function caughtUp(): Promise<void> {
  const { value } = await client.reads.fleet().get();
  await vi.waitFor(() => expect(fleet).toEqual(value), { timeout: 4000, interval: 10 });
}

const call = (name: string, more: object = {}) => stakePool(name, { pid: 0n, pubkey: worker, worker, ...more });
const row = () => fleet?.workers.find((found) => found.worker === worker && found.pid === 0n);

beforeEach(async () => {
  test = await createTestChain({ scenario: 'demo' });
  client = await createReadsClient({ provider: createProvider(test.chain) as unknown as Provider });
  act(stakePool('contribute', { pid: 0n, amount: 3000n * 10n ** 12n }));
  worker = (await client.reads.unassignedWorkers(alice.publicKey).get()).value[0]?.worker as WorkerKey;
  stop = client.reads.fleet().watch(({ value }) => {
    fleet = value;
  });
  await caughtUp();
}, 60_000);

afterEach(async () => {
  stop();
  await client.disconnect();
});

describe('a watch of the fleet', () => {
  it('has a released worker again when the block that gave its stake back was replaced', async () => {
    act(call('add_worker'), call('start_mining', { stake: 2500n * 10n ** 12n }));
    act(call('stop_mining'), call('remove_worker'));
    test.advance({ days: 8 });
    await caughtUp();
    expect(row()).toMatchObject({ state: 'Releasing', reclaimable: true });
    act(call('reclaim_pool_worker'));
    await caughtUp();
    expect(row()).toBeUndefined();
    test.chain.reorg({ depth: 1, blocks: 2, empty: true });
    await caughtUp();
    expect(row()).toMatchObject({ state: 'Releasing', reclaimable: true });
  });

  it('has a worker that came and left within one block while its stake is releasing', async () => {
    act(call('add_worker'), call('start_mining', { stake: 2500n * 10n ** 12n }), call('stop_mining'), call('remove_worker'));
    await caughtUp();
    expect(row()).toMatchObject({ state: 'Releasing', stake: 2500n * 10n ** 12n });
  });

  it('has the registration of a worker that was taken out of its pool and added again', async () => {
    act(call('add_worker'));
    await caughtUp();
    act(call('remove_worker'));
    await caughtUp();
    act(call('add_worker'));
    await caughtUp();
    expect(row()?.registered).toMatchObject({ worker });
  });
});
