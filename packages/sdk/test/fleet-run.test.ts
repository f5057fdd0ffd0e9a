import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Client, createClient, type FleetProgress, type PoolId, type WorkerKey } from '../src/index.js';
import { chainName, idOf, openChain, people, submitter, type TestChain } from './open-chain.js';

const PHA = 10n ** 12n;
const DAY = 86_400;
const { alice, bob, charlie } = people;
const COUNT = 9;

let chain: TestChain;
let client: Client;
let pid: PoolId;
let keys: WorkerKey[];
const onProgress = ({ status }: FleetProgress) => status.kind === 'ready' && void chain.blocks();

beforeAll(async () => {
  chain = await openChain();
  await chain.blocks();
  client = await createClient({ ...chain.client, transactions: { pollInterval: 50 } });
  const submit = submitter(client, chain);
  ({ pid } = await submit('createPool', {}, { account: alice }));
  await submit('contribute', { pid, amount: 40_000n * PHA }, { account: alice });
  await chain.simulator.setupGatekeeper();
  const registered = await chain.simulator.registerWorkers(
    Array.from({ length: COUNT }, (_, i) => ({ worker: Number(pid) * 100 + i, operator: idOf(alice), score: 600 + 100 * i })),
  );
  keys = registered.map(({ publicKey }) => publicKey as WorkerKey);
}, 120_000);

afterAll(async () => {
  await client?.disconnect();
  await chain?.close();
});

const poolNow = async () => {
  const { value } = await client.reads.pool(pid).get();
  if (value === null) throw new Error('the pool is gone');
  return value;
};
const states = async () => (await client.reads.workersOf(pid).get()).value.map(({ state }) => state);

describe(`fleet plans on ${chainName}`, { timeout: 240_000 }, () => {
  it('adds from pasted text, in as many transactions as were allowed, and says what is wrong with each piece', async () => {
    const text = `${keys.join('\r\n')}\n${keys[0]?.toUpperCase().replace('0X', '0x')}; nonsense, 0x${'ab'.repeat(32)}`;
    const plan = await client.fleet.plan.add({ pid, keys: text }, { account: alice });
    expect(plan.rows.map(({ verdict }) => verdict)).toEqual([...Array(COUNT).fill('go'), 'skipped', 'blocked', 'blocked']);
    expect(plan).toMatchObject({ transactions: 1, summary: { go: COUNT, blocked: 2, skipped: 1 } });
    const seen: number[] = [];
    const result = await client.fleet.run(plan, {
      account: alice,
      maxCalls: 4,
      onProgress: (progress) => {
        seen.push(progress.transaction);
        onProgress(progress);
      },
    });
    expect(result).toMatchObject({ complete: true, stoppedBy: null });
    expect(Math.max(...seen)).toBe(3);
    expect([...result.results.values()].every(({ outcome }) => outcome === 'succeeded')).toBe(true);
    expect((await poolNow()).workers).toEqual(keys);
  });

  it('foretells the fee of one transaction to the planck', async () => {
    const plan = await client.fleet.plan.start({ workers: { pid }, strategy: 'minimum', budget: 1n }, { account: alice });
    expect(plan).toMatchObject({ transactions: 0, fee: 0n, summary: { go: 0, blocked: COUNT } });
    expect(plan.rows[0]?.problems).toMatchObject([{ code: expect.stringContaining('.') }]);
  });

  it('a refusal in the wallet loses nothing: the same plan goes on where it stopped', async () => {
    const plan = await client.fleet.plan.start({ workers: { pid }, strategy: 'evenSplit', reserve: 1000n * PHA }, { account: alice });
    expect(plan.summary).toMatchObject({ go: COUNT, stakeUsed: 39_000n * PHA });
    let asked = 0;
    const signer = {
      signPayload: async () => {
        asked++;
        throw new Error('Rejected by user');
      },
    };
    const refused = await client.fleet.run(plan, { account: alice.address, signer });
    expect([asked, refused.stoppedBy?.code, refused.complete, refused.results.size]).toEqual([1, 'transaction.rejectedBySigner', false, 0]);
    expect(await states()).toEqual(Array(COUNT).fill('Ready'));

    const first = await client.fleet.run(plan, {
      account: alice,
      maxCalls: 5,
      after: refused.results,
      onProgress: (progress) => {
        onProgress(progress);
        if (progress.transaction === 2 && progress.status.kind === 'building') throw new Error('a listener that fails stops nothing');
      },
    });
    expect(first.complete).toBe(true);
    expect(await states()).toEqual(Array(COUNT).fill('Mining'));
    expect((await poolNow()).freeStake).toBe(1000n * PHA);
    const nothing = await client.fleet.run(plan, { account: alice, after: first.results });
    expect(nothing).toEqual(first);
  });

  it('tells each row’s own end when the chain refuses some', async () => {
    const plan = await client.fleet.plan.stop({ workers: { pid } }, { account: alice });
    expect(plan.summary).toMatchObject({ go: COUNT, coolingDown: { workers: COUNT, stake: 39_000n * PHA } });
    const [one] = keys as [WorkerKey];
    await submitter(client, chain)('stopMining', { pid, worker: one }, { account: alice });
    const result = await client.fleet.run(plan, { account: alice, onProgress });
    expect(result).toMatchObject({ complete: false, stoppedBy: null });
    const [first, ...others] = [...result.results.values()];
    expect(first).toMatchObject({ outcome: 'failed', failure: { code: 'phalaMining.MinerNotMining' } });
    const { utility } = (await client.api()).tx;
    const stopsAtTheFirst = !utility.forceBatch && !('batchTry' in utility);
    expect(others.every(({ outcome }) => outcome === 'succeeded')).toBe(true);
    expect(new Set([...result.results.values()].map(({ txHash }) => txHash)).size).toBe(stopsAtTheFirst ? 2 : 1);
    expect(await states()).toEqual(Array(COUNT).fill('CoolingDown'));
  });

  it('removes workers that cool down, and reclaims across all pools of the owner also those that left', async () => {
    const gone = keys.slice(0, 3).map((worker) => ({ pid, worker }));
    const removal = await client.fleet.plan.remove({ workers: gone }, { account: alice });
    expect((await client.fleet.run(removal, { account: alice, onProgress })).complete).toBe(true);
    const early = await client.fleet.plan.reclaim({}, { account: alice });
    expect(early.summary).toMatchObject({ go: 0, blocked: COUNT });
    expect(early.rows[0]?.problems).toMatchObject([{ code: 'phalaMining.CoolDownNotReady' }]);
    await chain.advance(7 * DAY);
    const plan = await client.fleet.plan.reclaim({}, { account: alice });
    expect(plan.summary).toMatchObject({ go: COUNT, freed: 39_000n * PHA });
    expect((await client.fleet.run(plan, { account: alice, onProgress })).complete).toBe(true);
    expect(await poolNow()).toMatchObject({ freeStake: 40_000n * PHA, releasingStake: 0n });
    expect(plan.summary.pools[0]?.freeAfter).toBe(40_000n * PHA);
  });

  it('claims across pools, and stops before signing when the proxy may not', async () => {
    const submit = submitter(client, chain);
    const { pid: other } = await submit('createPool', {}, { account: bob });
    await submit('contribute', { pid: other, amount: 100n * PHA }, { account: alice });
    await chain.simulator.fundPot(1000n * PHA);
    const [, , , worker] = keys as [WorkerKey, WorkerKey, WorkerKey, WorkerKey];
    const start = await client.fleet.plan.start({ workers: [{ pid, worker }], strategy: 'minimum' }, { account: alice });
    await client.fleet.run(start, { account: alice, onProgress });
    await chain.simulator.settle([{ worker, v: 5000n << 64n, payout: 20n << 64n }]);

    const plan = await client.fleet.plan.claim({}, { account: alice });
    expect(plan.summary).toMatchObject({ go: 1, skipped: 1, claimed: 20n * PHA - 1n });
    const api = await client.api();
    const watch = { onStatus: ({ kind }: { readonly kind: string }) => kind === 'ready' && void chain.blocks() };
    await client.send(api.tx.proxy.addProxy(charlie.address, 'StakePoolManager', 0), { account: alice, ...watch });
    const asProxy = await client.fleet.run(plan, { account: charlie, as: { proxy: idOf(alice) }, onProgress });
    expect(asProxy).toMatchObject({
      complete: false,
      stoppedBy: { code: 'transaction.blocked', problems: [{ code: 'system.CallFiltered' }] },
    });
    const done = await client.fleet.run(plan, { account: alice, onProgress });
    expect(done.complete).toBe(true);
    expect((await client.fleet.plan.claim({}, { account: alice })).summary).toMatchObject({ go: 0, claimed: 0n });
  });

  it('is run by nobody but the account it was made for', async () => {
    const plan = await client.fleet.plan.claim({}, { account: alice });
    expect(plan).toMatchObject({ origin: idOf(alice), genesisHash: client.network.genesisHash });
    let asked = 0;
    const signer = { signPayload: async () => Promise.reject(new Error(`${++asked}`)) };
    await expect(client.fleet.run(plan, { account: bob.address, signer })).rejects.toMatchObject({ code: 'transaction.otherPlan' });
    const elsewhere = { ...plan, genesisHash: `0x${'12'.repeat(32)}` as typeof plan.genesisHash };
    await expect(client.fleet.run(elsewhere, { account: alice.address, signer })).rejects.toMatchObject({ code: 'transaction.otherPlan' });
    expect(asked).toBe(0);
  });

  it('keeps what it saw when nobody looks any longer, and finds what it did not see in the next run', async () => {
    const { value: before } = await client.reads.pool(pid).get();
    const registered = await chain.simulator.registerWorkers(
      [91, 92].map((i) => ({ worker: Number(pid) * 100 + i, operator: idOf(alice), score: 800 })),
    );
    const plan = await client.fleet.plan.add({ pid, keys: registered.map(({ publicKey }) => publicKey).join() }, { account: alice });
    const controller = new AbortController();
    const lost = await client.fleet.run(plan, {
      account: alice,
      signal: controller.signal,
      onProgress: ({ status }) => status.kind === 'ready' && controller.abort(),
    });
    expect(lost).toMatchObject({ complete: false, stoppedBy: { code: 'transaction.aborted' } });
    expect([...lost.results.values()].map(({ outcome }) => outcome)).toEqual(['sent', 'sent']);
    const kept = new Map(lost.results);
    const stored: typeof lost.results = new Map(JSON.parse(JSON.stringify([...lost.results])));

    await chain.blocks();
    const sent: number[] = [];
    const found = await client.fleet.run(plan, {
      account: alice,
      after: stored,
      onProgress: ({ transaction }) => sent.push(transaction),
    });
    expect(found).toMatchObject({ complete: true, stoppedBy: null });
    expect(new Set(sent)).toEqual(new Set([0]));
    expect(lost.results).toEqual(kept);
    expect((await poolNow()).workers).toHaveLength((before?.workers.length ?? 0) + 2);
  });

  it('a StakePoolManager stops and starts the pool’s workers', async () => {
    const as = { proxy: idOf(alice) };
    const plan = await client.fleet.plan.stop({ workers: { pid } }, { account: charlie, as });
    expect(plan.summary.go).toBe(1);
    expect((await client.fleet.run(plan, { account: charlie, as, onProgress })).complete).toBe(true);
    const start = await client.fleet.plan.start({ workers: { pid }, strategy: 'minimum' }, { account: charlie, as });
    expect(start.summary.go).toBeGreaterThan(3);
    const result = await client.fleet.run(start, { account: charlie, as, onProgress });
    expect(result.complete).toBe(true);
  });

  it.each(['', ' ,;\n', 'x'.repeat(1_000_001)])('refuses text without keys or with too many', async (text) => {
    await expect(client.fleet.plan.add({ pid, keys: text }, { account: alice })).rejects.toMatchObject({ code: 'input.workerKeys' });
  });
});
