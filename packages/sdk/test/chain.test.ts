import { type AddressInfo, connect as connectTcp, createServer, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { providerOf } from '../src/chain/open-context.js';
import {
  type Client,
  createClient,
  createReads,
  type Fleet,
  openContext,
  type PoolId,
  sharesToAmount,
  type TransactionStatus,
  type WorkerKey,
} from '../src/index.js';
import { chainName, idOf, openChain, people, submitter, type TestChain } from './open-chain.js';

const PHA = 10n ** 12n;
const DAY = 86_400;
const { alice, bob, charlie, dave, eve } = people;

let chain: TestChain;
let client: Client;
let submit: ReturnType<typeof submitter>;
let pid: PoolId;
let workers: WorkerKey[];

beforeAll(async () => {
  chain = await openChain();
  await chain.blocks();
  for (const channel of ['log', 'warn', 'error'] as const) vi.spyOn(console, channel);
  client = await createClient(chain.client);
  submit = submitter(client, chain);
}, 60_000);

afterAll(async () => {
  await client?.disconnect();
  await chain?.close();
});

const untilTrue = async (condition: () => boolean): Promise<void> => {
  for (let i = 0; i < 500 && !condition(); i++) await new Promise((resolve) => setTimeout(resolve, 10));
  expect(condition()).toBe(true);
};
const whitelistAvailable = () => client.tx.whitelistAdd.available;

describe(`client on ${chainName}`, { timeout: 60_000 }, () => {
  it('knows the network', () => {
    const { constants, capabilities, genesisHash } = client.network;
    expect(genesisHash).toMatch(/^0x[0-9a-f]{64}$/);
    expect(constants).toMatchObject({ symbol: 'PHA', decimals: 12, ss58Prefix: 30, blockTime: 12_000, existentialDeposit: PHA / 100n });
    expect(capabilities.generation).toBe('v1');
    expect(client.connection.state.status).toBe('connected');
  });

  it('prints nothing', () => {
    for (const channel of ['log', 'warn', 'error'] as const) expect(vi.mocked(console[channel]).mock.calls).toEqual([]);
    vi.restoreAllMocks();
  });

  it('tells the dev chain from all others', async () => {
    expect(await client.isDevChain()).toBe(!chainName.startsWith('ws'));
  });

  it('refuses another genesis than the expected one', async () => {
    const expectedGenesis = `0x${'12'.repeat(32)}` as const;
    await expect(createClient({ ...chain.client, expectedGenesis })).rejects.toMatchObject({ code: 'connection.otherChain' });
  });

  it('creates a pool and returns its id, through every status', async () => {
    const statuses: TransactionStatus<unknown>[] = [];
    const before = (await client.reads.pools().get()).value.length;
    const { pid: created, owner, inclusion } = await submit('createPool', {}, { account: alice }, statuses);
    pid = created;
    expect([pid, owner]).toEqual([BigInt(before), idOf(alice)]);
    expect(statuses.map(({ kind }) => kind).slice(0, 4)).toEqual(['building', 'awaitingSignature', 'submitted', 'ready']);
    expect(statuses.at(-1)?.kind).toBe('inBlock');
    const at = inclusion.block.hash;
    const { value, asOf } = await client.reads.pool(pid).get({ at });
    expect(asOf).toEqual(inclusion.block);
    expect(value).toMatchObject({ pid, owner: idOf(alice), commission: null, cap: null, totalStake: 0n, workers: [] });
    expect((await client.reads.myPools(idOf(alice)).get()).value.map((pool) => pool.pid)).toContain(pid);
  });

  it('pays exactly the fee that was estimated', async () => {
    const input = { pid, commission: 500_000 };
    const { fee } = await client.tx.setPayoutPref.estimateFee(input, { account: alice });
    const { inclusion, commission } = await submit('setPayoutPref', input, { account: alice });
    expect(inclusion.fee).toBe(fee);
    expect(commission).toBe(500_000);
    expect((await client.reads.pool(pid).get()).value?.commission).toBe(500_000);
  });

  it('sets a commission of 0 and a cap, also none', async () => {
    expect(await submit('setPayoutPref', { pid, commission: 0 }, { account: alice })).toMatchObject({ commission: 0 });
    expect(await submit('setCap', { pid, cap: 50_000n * PHA }, { account: alice })).toMatchObject({ cap: 50_000n * PHA });
    expect(await submit('setCap', { pid, cap: 'unlimited' }, { account: alice })).toMatchObject({ cap: 2n ** 128n - 1n });
  });

  it('does not sign what the chain would refuse, and says why', async () => {
    const statuses: TransactionStatus<unknown>[] = [];
    const attempt = submit('setPayoutPref', { pid, commission: 1 }, { account: bob }, statuses);
    await expect(attempt).rejects.toMatchObject({
      code: 'transaction.blocked',
      problems: [{ code: 'phalaStakePool.UnauthorizedPoolOwner' }],
    });
    expect(statuses.map(({ kind }) => kind)).toEqual(['building', 'notSent']);
  });

  it('decodes what the chain refuses, with the code preflight gives', async () => {
    const statuses: TransactionStatus<unknown>[] = [];
    const { problems } = await client.tx.setPayoutPref.check({ pid, commission: 1 }, { account: bob });
    const attempt = submit('setPayoutPref', { pid, commission: 1 }, { account: bob, check: false }, statuses);
    await expect(attempt).rejects.toMatchObject({ name: 'DispatchError', code: problems[0]?.code });
    expect(statuses.at(-1)).toMatchObject({ kind: 'failed', failure: { carriers: [], path: [] } });
  });

  it('finds a refusal inside a batch and inside sudo', async () => {
    const api = await client.api();
    const send = (extrinsic: Parameters<Client['send']>[0]) =>
      client.send(extrinsic, { account: alice, onStatus: ({ kind }) => kind === 'ready' && void chain.blocks() });
    const good = await client.tx.setPayoutPref.build({ pid, commission: 0 });
    const bad = await client.tx.setPayoutPref.build({ pid: 9999, commission: 0 });
    await expect(send(api.tx.utility.batch([good, bad]))).rejects.toMatchObject({ code: 'phalaStakePool.PoolDoesNotExist', path: [1] });
    await expect(send(api.tx.sudo.sudo(api.tx.phalaStakePool.create()))).rejects.toMatchObject({ code: 'dispatch.BadOrigin' });
    await expect(send(api.tx.utility.batch([good, good]))).resolves.toMatchObject({ inclusion: { index: expect.any(Number) } });
  });

  it('tells a signer that refuses from one that fails', async () => {
    const statuses: string[] = [];
    const signer = (message: string) => ({ signPayload: () => Promise.reject(new Error(message)) });
    const options = { account: alice.address, onStatus: ({ kind }: { kind: string }) => void statuses.push(kind) };
    await expect(client.tx.createPool.submit({}, { ...options, signer: signer('Cancelled') })).rejects.toMatchObject({
      code: 'transaction.rejectedBySigner',
    });
    await expect(client.tx.createPool.submit({}, { ...options, signer: signer('Locked') })).rejects.toMatchObject({
      code: 'transaction.signerFailed',
    });
    await expect(client.tx.createPool.submit({}, options)).rejects.toMatchObject({ code: 'transaction.noSigner' });
    expect(statuses.filter((kind) => kind === 'rejectedBySigner')).toHaveLength(2);
  });

  it('refuses addresses of other networks and malformed ones', () => {
    expect(() => client.reads.balance(alice.address)).toThrow(expect.objectContaining({ code: 'input.address.prefix' }));
    expect(() => client.reads.balance('nonsense!')).toThrow(expect.objectContaining({ code: 'input.address.notBase58' }));
    expect(() => client.reads.worker('0x1234')).toThrow(expect.objectContaining({ code: 'input.workerKey' }));
    expect(() => client.reads.pool(-1)).toThrow(expect.objectContaining({ code: 'input.poolId' }));
  });

  it('contributes; the stake shows in pool, account and totals of one block', async () => {
    const { amount, shares, inclusion } = await submit('contribute', { pid, amount: 10_000n * PHA }, { account: bob });
    expect(amount).toBe(10_000n * PHA);
    if (whitelistAvailable()) expect(shares).toBe(10_000n * PHA);
    await submit('contribute', { pid, amount: 5_000n * PHA }, { account: charlie });
    const at = inclusion.block.hash;
    const [stakes, balance, pool] = await Promise.all([
      client.reads.myStakes(idOf(bob)).get({ at }),
      client.reads.balance(idOf(bob)).get({ at }),
      client.reads.pool(pid).get({ at }),
    ]);
    expect(pool.value?.totalStake).toBe(10_000n * PHA);
    expect(stakes.value.positions.find((position) => position.pid === pid)).toMatchObject({ value: 10_000n * PHA, request: null });
    expect(stakes.value.locked).toBe(balance.value.staked);
    expect(balance.value.transferable).toBe(balance.value.free - balance.value.locked);
    const totals = (await client.reads.totals().get()).value;
    const pools = (await client.reads.pools().get()).value;
    expect(totals.totalStake).toBe(pools.reduce((sum, { totalStake }) => sum + totalStake, 0n));
  });

  it('keeps a whitelist and a description where the runtime has them', async () => {
    if (!whitelistAvailable()) {
      expect((await client.tx.setDescription.check({ pid, description: 'x' }, { account: alice })).problems[0]?.code).toBe(
        'runtime.callMissing',
      );
      await expect(client.tx.whitelistAdd.build({ pid, staker: idOf(bob) })).rejects.toMatchObject({ code: 'chain.verbAbsent' });
      expect((await client.reads.whitelist(pid).get()).value).toBeNull();
      expect((await client.reads.description(pid).get()).value).toBeNull();
      return;
    }
    await submit('setDescription', { pid, description: 'Öl & <b>no</b>' }, { account: alice });
    expect((await client.reads.description(pid).get()).value).toBe('Öl & <b>no</b>');
    expect(await submit('whitelistAdd', { pid, staker: idOf(bob) }, { account: alice })).toMatchObject({ whitelistCreated: true });
    expect((await client.reads.whitelist(pid).get()).value).toEqual([idOf(bob)]);
    expect(await submit('whitelistRemove', { pid, staker: idOf(bob) }, { account: alice })).toMatchObject({ whitelistDeleted: true });
    expect((await client.reads.whitelist(pid).get()).value).toBeNull();
  });

  it('adds workers and lists those in no pool', async () => {
    const { simulator } = chain;
    await simulator.setupGatekeeper();
    const registered = await simulator.registerWorkers(
      [1, 2].map((n) => ({ worker: Number(pid) * 2 + n, operator: idOf(alice), score: 1000 })),
    );
    workers = registered.map(({ publicKey }) => publicKey as WorkerKey);
    const unassigned = async () => (await client.reads.unassignedWorkers(idOf(alice)).get()).value.map(({ worker }) => worker);
    expect(await unassigned()).toEqual(expect.arrayContaining(workers));
    for (const worker of workers) await submit('addWorker', { pid, worker }, { account: alice });
    for (const worker of workers) expect(await unassigned()).not.toContain(worker);
    const listed = (await client.reads.workersOf(pid).get()).value;
    expect(listed.map(({ worker, state, inPool }) => [worker, state, inPool])).toEqual(workers.map((worker) => [worker, 'Ready', true]));
    expect(listed[0]?.registered).toMatchObject({ operator: idOf(alice), initialScore: 1002 });
  });

  it('starts mining, earns and claims', async () => {
    const [worker] = workers as [WorkerKey, WorkerKey];
    await submit('startMining', { pid, worker, stake: 6_000n * PHA }, { account: alice });
    const details = (await client.reads.worker(worker).get()).value;
    expect(details.current).toMatchObject({ pid, state: 'Mining', stake: 6_000n * PHA, reclaimableAt: null });
    expect(await submit('changeStake', { pid, worker, stake: 7_000n * PHA }, { account: alice })).toMatchObject({ stake: 7_000n * PHA });

    await chain.simulator.fundPot(1_000n * PHA);
    await chain.simulator.settle([{ worker, v: 7_000n << 64n, payout: 15n << 64n }]);
    const { positions, claimable } = (await client.reads.myStakes(idOf(bob)).get()).value;
    const reward = positions.find((position) => position.pid === pid)?.stakerReward as bigint;
    expect(reward).toBeGreaterThan(9n * PHA);
    expect(claimable).toBeGreaterThanOrEqual(reward);
    const before = (await client.reads.balance(idOf(eve)).get()).value.free;
    expect(await submit('claimRewards', { pid, target: idOf(eve) }, { account: bob })).toMatchObject({ amount: reward, target: idOf(eve) });
    expect((await client.reads.balance(idOf(eve)).get()).value.free - before).toBe(reward);
  });

  it('queues what is not free, with a countdown', async () => {
    const { constants } = client.network;
    const free = (await client.reads.pool(pid).get()).value?.freeStake as bigint;
    const { paid, queuedShares, inclusion } = await submit('withdraw', { pid, amount: 9_500n * PHA }, { account: bob });
    expect(paid).toBe(free);
    const { value: queue } = await client.reads.withdrawQueue(pid).get({ at: inclusion.block.hash });
    expect(queue).toMatchObject([{ user: idOf(bob), shares: queuedShares, countdown: constants.gracePeriod }]);
    const pool = (await client.reads.pool(pid).get()).value;
    expect(queue?.[0]?.amount).toBe(pool && sharesToAmount(pool, queuedShares));
    await chain.advance(60);
    const later = (await client.reads.withdrawQueue(pid).get()).value?.[0];
    expect(later?.countdown).toBeLessThanOrEqual(constants.gracePeriod - 60);
    expect((await client.reads.myStakes(idOf(bob)).get()).value.positions.find((position) => position.pid === pid)?.request).toMatchObject({
      shares: queuedShares,
    });
    expect(await submit('reconcileWithdrawQueue', { pid, account: idOf(bob) }, { account: dave })).toMatchObject({ pid });
  });

  it('never loses sight of a worker that was removed while it cools down', async () => {
    const [worker] = workers as [WorkerKey, WorkerKey];
    await submit('stopMining', { pid, worker }, { account: alice });
    expect((await client.reads.worker(worker).get()).value.current).toMatchObject({ state: 'CoolingDown', reclaimable: false });
    expect(await submit('removeWorker', { pid, worker }, { account: alice })).toMatchObject({ stopped: false });

    const orphan = { pid, worker, state: 'Releasing', inPool: false, stake: 7_000n * PHA, reclaimable: false };
    expect((await client.reads.workersOf(pid).get()).value.find((found) => found.worker === worker)).toMatchObject(orphan);
    expect((await client.reads.fleet().get()).value.workers.find((found) => found.worker === worker)).toMatchObject(orphan);
    const details = (await client.reads.worker(worker).get()).value;
    expect(details).toMatchObject({ current: null, releasing: [orphan] });
    expect((await client.reads.pool(pid).get()).value).toMatchObject({ releasingStake: 7_000n * PHA, workers: [workers[1]] });

    const { problems } = await client.tx.reclaimWorker.check({ pid, worker }, { account: dave });
    expect(problems[0]?.code).toBe('phalaMining.CoolDownNotReady');
    const { coolDownPeriod } = (await client.reads.tokenomics().get()).value;
    await chain.advance(coolDownPeriod + DAY);
    expect((await client.reads.worker(worker).get()).value.releasing[0]?.reclaimable).toBe(true);
    expect(await submit('reclaimWorker', { pid, worker }, { account: dave })).toMatchObject({ returned: 7_000n * PHA, slashed: 0n });
    expect((await client.reads.workersOf(pid).get()).value.map((found) => found.worker)).toEqual([workers[1]]);
    expect((await client.reads.withdrawQueue(pid).get()).value).toEqual([]);
  });

  it('reads the fleet as the pools and their workers, and follows it', async () => {
    const { value, asOf } = await client.reads.fleet().get();
    const at = asOf.hash;
    expect(value.pools).toEqual((await client.reads.pools().get({ at })).value);
    expect(value.workers).toEqual((await client.reads.workersOf(value.pools.map((pool) => pool.pid)).get({ at })).value);
    const seen: Fleet[] = [];
    const stop = client.reads.fleet().watch(({ value: fleet }) => seen.push(fleet));
    await untilTrue(() => seen.length > 0);
    await submit('contribute', { pid, amount: 3n * PHA }, { account: charlie });
    await untilTrue(() => seen.length > 1);
    stop();
    expect(seen.at(-1)).toEqual((await client.reads.fleet().get()).value);
  });

  it('withdraws everything and forgets the position', async () => {
    const { paid, queuedShares } = await submit('withdraw', { pid, amount: 'all' }, { account: bob });
    expect([paid > 0n, queuedShares]).toEqual([true, 0n]);
    const { positions } = (await client.reads.myStakes(idOf(bob)).get()).value;
    expect(positions.filter((position) => position.pid === pid && position.staker.shares > 0n)).toEqual([]);
  });
});

describe(`other ways to connect to ${chainName}`, { timeout: 60_000 }, () => {
  it('works on an api of the caller and leaves it open', async () => {
    const second = await createClient({ api: await client.api() });
    expect(second.network).toEqual(client.network);
    expect((await second.reads.head().get()).value.number).toBeGreaterThan(0);
    const numbers: number[] = [];
    second.reads.head().watch(({ value }) => numbers.push(value.number));
    await untilTrue(() => numbers.length === 1);
    await second.disconnect();
    await chain.blocks();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect([numbers.length, second.connection.state.status, client.connection.state.status]).toEqual([1, 'disconnected', 'connected']);
  });

  it('reads with a context alone', async () => {
    const reads = createReads(await openContext(providerOf(await client.api())));
    expect((await reads.pool(pid).get()).value?.pid).toBe(pid);
  });
});

describe(`watching ${chainName}`, { timeout: 60_000 }, () => {
  it('misses no block, keeps their order and stops cleanly', async () => {
    const numbers: number[] = [];
    const stop = client.reads.head().watch(({ value, asOf }) => {
      expect(value).toEqual(asOf);
      numbers.push(value.number);
    });
    await untilTrue(() => numbers.length > 0);
    const first = numbers[0] as number;
    await chain.blocks(5);
    await untilTrue(() => numbers.length >= 6);
    expect(numbers).toEqual(Array.from({ length: 6 }, (_, i) => first + i));
    stop();
    await chain.blocks(2);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(numbers).toHaveLength(6);
  });

  it('tells of changes to a pool only', async () => {
    const stakes: (bigint | undefined)[] = [];
    const stop = client.reads.pool(pid).watch(({ value }) => stakes.push(value?.totalStake));
    await untilTrue(() => stakes.length === 1);
    await chain.blocks(2);
    await submit('contribute', { pid, amount: 100n * PHA }, { account: dave });
    await untilTrue(() => stakes.length >= 2);
    await chain.blocks();
    stop();
    expect(stakes).toEqual([stakes[0], (stakes[0] as bigint) + 100n * PHA]);
  });

  const overSocket = chainName.startsWith('ws');
  if (overSocket)
    it('survives a lost connection', async () => {
      const { hostname, port } = new URL(chainName);
      const sockets = new Set<Socket>();
      const proxy = createServer((incoming) => {
        const outgoing = connectTcp(Number(port), hostname);
        sockets.add(incoming);
        incoming.pipe(outgoing).pipe(incoming);
        incoming.on('error', () => outgoing.destroy()).on('close', () => outgoing.destroy());
        outgoing.on('error', () => incoming.destroy());
      });
      await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
      const through = await createClient({ endpoint: `ws://127.0.0.1:${(proxy.address() as AddressInfo).port}` });
      const numbers: number[] = [];
      through.reads.head().watch(({ value }) => numbers.push(value.number));
      await untilTrue(() => numbers.length === 1);
      for (const socket of sockets) socket.destroy();
      await untilTrue(() => through.connection.state.status === 'reconnecting');
      await chain.blocks(2);
      await untilTrue(() => through.connection.state.status === 'connected');
      await untilTrue(() => numbers.at(-1) === (numbers[0] as number) + 2);
      await chain.blocks();
      await untilTrue(() => numbers.at(-1) === (numbers[0] as number) + 3);
      await through.disconnect();
      proxy.close();
    });
});
