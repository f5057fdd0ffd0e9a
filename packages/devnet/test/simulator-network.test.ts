import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { createProvider } from '../src/provider.js';
import { concat, fromHex, littleEndian, readLittleEndian } from '../src/scale/hex.js';
import { createScenario } from '../src/scenarios/index.js';
import { ChainState, MINER_STATES, type WorkerState } from '../src/simulator/chain-state.js';
import {
  bitsFromPlanck,
  connectWs,
  createSimulator,
  devKey,
  type JsonRpcConnection,
  type KeyPair,
  PHA,
  type SimulatedWorker,
  type Simulator,
  SUBSIDY_POOL,
} from '../src/simulator/index.js';
import { MessageQueue } from '../src/simulator/messages.js';
import { Outbox } from '../src/simulator/outbox.js';

/**
 * The simulated network against a running chain with //Alice as sudo, dev accounts funded and blocks made by dev_newBlock:
 * our dev chain or the real runtime. The chain may be used: every run makes its own pool and workers.
 */
const endpoint = process.env.STAKEPOOL_TEST_ENDPOINT;

async function inProcess(): Promise<JsonRpcConnection> {
  const provider = createProvider((await createScenario()).chain);
  return { request: (method, params) => provider.send(method, [...params]), close: () => void provider.disconnect() };
}

const alice = devKey('//Alice');
const run = `t${Date.now() % 1_000_000}`;

describe(`simulated network on ${endpoint ?? 'the dev chain in this process'}`, () => {
  let rpc: JsonRpcConnection;
  let simulator: Simulator;
  let state: ChainState;
  let outbox: Outbox;
  let pid: bigint;
  let workers: SimulatedWorker[];

  const build = async () => void (await rpc.request('dev_newBlock', [{ count: 1 }]));
  const send = (signer: KeyPair, name: string, ...args: Uint8Array[]) =>
    outbox.land([{ signer, call: simulator.runtime.call(`PhalaStakePool.${name}`, ...args), label: name }]);
  const stateOf = async (worker: SimulatedWorker): Promise<WorkerState> => {
    const [found] = await state.workers([worker.publicKey], (await state.head()).hash);
    return found as WorkerState;
  };
  const minerState = async (worker: SimulatedWorker) => MINER_STATES[(await stateOf(worker)).miner?.state ?? -1];
  const balance = async (account: `0x${string}`) => (await state.accounts([account], (await state.head()).hash))[0]?.free ?? 0n;
  const first = () => workers[0] as SimulatedWorker;
  const second = () => workers[1] as SimulatedWorker;

  beforeAll(async () => {
    rpc = endpoint ? await connectWs(endpoint, { WebSocket }) : await inProcess();
    simulator = await createSimulator({ rpc, sudo: alice, relayer: devKey('//Ferdie'), seed: 'network-test', build, settleEvery: 3 });
    state = new ChainState(rpc, simulator.runtime);
    outbox = new Outbox({ state, queue: new MessageQueue(simulator.runtime), relayer: alice, build, timeoutMs: 30_000 });
  }, 60_000);
  afterAll(() => rpc?.close());

  it('becomes the gatekeeper of the chain, and a second time does nothing', async () => {
    await simulator.setupGatekeeper();
    const { number } = await state.head();
    await simulator.setupGatekeeper();
    expect((await state.head()).number).toBe(number);
  }, 60_000);

  it('refuses a chain that obeys another master key', async () => {
    const other = await createSimulator({ rpc, sudo: alice, relayer: alice, seed: 'another-network', build });
    await expect(other.setupGatekeeper()).rejects.toMatchObject({ code: 'foreign-master-key' });
  }, 60_000);

  it('refuses a key that is not sudo before it sends anything', async () => {
    const other = await createSimulator({ rpc, sudo: devKey('//Bob'), relayer: alice, build });
    await expect(other.fundPot(PHA)).rejects.toMatchObject({ code: 'not-sudo' });
  }, 60_000);

  it('registers and benchmarks several workers in two blocks', async () => {
    const { number } = await state.head();
    workers = await simulator.registerWorkers(
      [1000, 498, 3000].map((score, i) => ({ worker: devKey(`//${run}//worker//${i}`), operator: alice.publicKey, score })),
    );
    expect((await state.head()).number).toBe(number + 2);
    const found = await Promise.all(workers.map(stateOf));
    expect(found.map(({ registered }) => registered?.initialScore)).toEqual([1002, 498, 3000]);
    expect(found.every(({ inPool, miner }) => !inPool && !miner)).toBe(true);
  }, 60_000);

  it('repeats a benchmark with another score', async () => {
    await simulator.benchmark(second(), 600);
    expect((await stateOf(second())).registered?.initialScore).toBe(600);
  }, 60_000);

  it('adds to balances', async () => {
    const before = await balance(SUBSIDY_POOL);
    await simulator.fundPot(50_000n * PHA);
    expect(await balance(SUBSIDY_POOL)).toBe(before + 50_000n * PHA);
    const stranger = devKey(`//${run}`).publicKey;
    await simulator.fund(stranger, 5n * PHA);
    expect(await balance(stranger)).toBe(5n * PHA);
  }, 60_000);

  it('refuses to settle or report workers that are in no pool', async () => {
    await expect(simulator.settle([{ worker: first(), v: 0n, payout: 0n }])).rejects.toMatchObject({ code: 'worker-not-in-pool' });
    await expect(simulator.offline([first()])).rejects.toMatchObject({ code: 'worker-not-mining' });
    await expect(simulator.heartbeat(first())).rejects.toMatchObject({ code: 'worker-not-mining' });
  }, 60_000);

  it('settles mining workers to the bit', async () => {
    const count = (await state.values([simulator.runtime.storageKey('PhalaStakePool.PoolCount')], (await state.head()).hash))[0];
    pid = count ? readLittleEndian(count) : 0n;
    const id = littleEndian(pid, 8);
    await send(alice, 'create');
    for (const worker of workers) await send(alice, 'add_worker', id, fromHex(worker.publicKey));
    await send(alice, 'contribute', id, littleEndian(15_000n * PHA, 16));
    for (const worker of workers.slice(0, 2)) {
      await send(alice, 'start_mining', concat(id, fromHex(worker.publicKey)), littleEndian(6_000n * PHA, 16));
    }
    const v = bitsFromPlanck(5_000n * PHA);
    await simulator.settle([
      { worker: first(), v, payout: bitsFromPlanck(10n * PHA), treasury: bitsFromPlanck(2n * PHA) },
      { worker: second(), v: v + 1n, payout: bitsFromPlanck(PHA / 3n) },
    ]);
    const [a, b] = await Promise.all([stateOf(first()), stateOf(second())]);
    expect([a.miner?.v, a.miner?.totalReward]).toEqual([v, 10n * PHA]);
    expect([b.miner?.v, b.miner?.totalReward]).toEqual([v + 1n, PHA / 3n]);
  }, 120_000);

  it('settles again at once: it waits for the clock by itself', async () => {
    await simulator.settle([{ worker: first(), v: 1n, payout: bitsFromPlanck(PHA) }]);
    await simulator.settle([{ worker: first(), v: 2n, payout: bitsFromPlanck(PHA) }]);
    const { miner } = await stateOf(first());
    expect([miner?.v, miner?.totalReward]).toEqual([2n, 12n * PHA]);
  }, 60_000);

  it('sets P instant by heartbeats', async () => {
    await simulator.heartbeat(first(), 950);
    expect((await stateOf(first())).miner?.pInstant).toBe(950);
    await build();
    await simulator.heartbeat(first());
    expect((await stateOf(first())).miner?.pInstant).toBe(1002);
  }, 60_000);

  it('reports workers unresponsive and back', async () => {
    await simulator.offline([first(), second()]);
    expect(await Promise.all([first(), second()].map(minerState))).toEqual(['MiningUnresponsive', 'MiningUnresponsive']);
    await simulator.recover([first(), second()]);
    expect(await Promise.all([first(), second()].map(minerState))).toEqual(['MiningIdle', 'MiningIdle']);
  }, 60_000);

  it('lives: tick after tick, first heartbeats come in, online miners are paid, V never falls', async () => {
    const before = await Promise.all([first(), second()].map(stateOf));
    simulator.setPayoutRate(0.01);
    let settled = 0;
    for (let i = 0; i < 16; i++) {
      const report = await simulator.tick();
      settled += report.settled;
      await build();
    }
    const after = await Promise.all([first(), second()].map(stateOf));
    expect(settled).toBeGreaterThanOrEqual(4);
    after.forEach(({ miner }, i) => {
      const old = before[i]?.miner;
      expect(miner?.pInstant).toBeGreaterThan(0);
      expect(miner?.totalReward).toBeGreaterThan(old?.totalReward ?? 0n);
      expect(miner?.v).toBeGreaterThanOrEqual(old?.v ?? 0n);
    });
  }, 120_000);

  it('lives: paused, it sends nothing', async () => {
    simulator.setPaused(true);
    for (let i = 0; i < 4; i++) {
      expect(await simulator.tick()).toMatchObject({ settled: 0, heartbeats: 0, offline: 0, recovered: 0 });
      await build();
    }
    simulator.setPaused(false);
  }, 60_000);

  it('lives: a worker switched off is reported after the window, earns nothing, and comes back', async () => {
    const { heartbeatWindow } = await state.tokenomics((await state.head()).hash);
    simulator.setOnline(second(), false);
    const reward = (await stateOf(second())).miner?.totalReward;
    const { number: from } = await state.head();
    let reportedAt = 0;
    for (let i = 0; i < heartbeatWindow + 3 && reportedAt === 0; i++) {
      const report = await simulator.tick();
      if (report.offline > 0) reportedAt = report.block;
      await build();
    }
    expect(reportedAt - from).toBe(heartbeatWindow);
    expect(await minerState(second())).toBe('MiningUnresponsive');
    expect((await stateOf(second())).miner?.totalReward).toBe(reward);

    simulator.setOnline(second(), true);
    expect(await simulator.tick()).toMatchObject({ recovered: 1 });
    await build();
    expect(await minerState(second())).toBe('MiningIdle');
  }, 120_000);
});
