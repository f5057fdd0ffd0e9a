import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type FleetPlan,
  type FleetSetting,
  type FleetWorker,
  type PlannedCall,
  parseWorkerKeys,
  planAdd,
  planChangeStake,
  planClaims,
  planReclaim,
  planRemove,
  planStart,
  planStop,
  rowsToSend,
} from '../src/advice/fleet/index.js';
import { type AccountId, type Balance, type Client, createClient, type Pool, type PoolId, type Staker, SUBSIDY_POT } from '../src/index.js';
import { initialVe, maxStake, minStake } from '../src/rules/stake-limits.js';
import { chainName, idOf, openChain, people, submitter, type TestChain } from './open-chain.js';

const PHA = 10n ** 12n;
const COUNT = 36;
const { alice, bob, charlie, eve } = people;

let chain: TestChain;
let client: Client;
let submit: ReturnType<typeof submitter>;
let pid: PoolId;
let second: PoolId;
let setting: FleetSetting;

beforeAll(async () => {
  chain = await openChain();
  await chain.blocks();
  client = await createClient(chain.client);
  submit = submitter(client, chain);
  pid = (await submit('createPool', {}, { account: alice })).pid;
  second = (await submit('createPool', {}, { account: alice })).pid;
  await submit('contribute', { pid, amount: 90_000n * PHA }, { account: bob });
  await submit('contribute', { pid, amount: 60_000n * PHA }, { account: charlie });
  await submit('contribute', { pid: second, amount: 9_000n * PHA }, { account: alice });
  const { constants, capabilities } = client.network;
  setting = { order: capabilities.checkOrder, constants, signer: idOf(alice), balance: await balanceOf(idOf(alice)) };
  await chain.simulator.setupGatekeeper();
}, 120_000);

afterAll(async () => {
  await client?.disconnect();
  await chain?.close();
});

async function balanceOf(account: AccountId): Promise<Balance> {
  const { free, reserved, locked, nonce } = (await client.reads.balance(account).get()).value;
  return { free, reserved, miscFrozen: locked, feeFrozen: locked, nonce };
}

async function stakersOf(pool: Pool): Promise<ReadonlyMap<AccountId, Staker>> {
  const users = pool.withdrawQueue.map(({ user }) => user);
  const found = await Promise.all(
    users.map(async (user) => (await client.reads.myStakes(user).get()).value.positions.find((position) => position.pid === pool.pid)),
  );
  return new Map(found.flatMap((position) => (position ? [[position.staker.user, position.staker]] : [])));
}

/** What the plans ask, by the reads of the SDK. */
async function load() {
  const [head, rules, fleet] = await Promise.all([
    client.reads.head().get(),
    client.reads.tokenomics().get(),
    client.reads.workersOf([pid, second]).get(),
  ]);
  const pools = (await client.reads.pools().get()).value.filter((pool) => pool.pid === pid || pool.pid === second);
  const queueStakers = new Map(await Promise.all(pools.map(async (pool) => [pool.pid, await stakersOf(pool)] as const)));
  const now = Math.floor((head.value.timestamp + client.network.constants.blockTime) / 1000);
  const workers: readonly FleetWorker[] = fleet.value;
  return { ...setting, ...rules.value, now, pools, workers, queueStakers };
}

const extrinsicOf = ({ verb, args }: PlannedCall) => client.tx[verb].build(args as never, { account: alice });

const options = {
  account: alice,
  onStatus: ({ kind }: { readonly kind: string }) => void (kind === 'ready' && chain.blocks()),
};

/** Sends all calls of a plan as one batch that goes on after a refusal; a refusal of any rejects. */
async function carryOut(plan: FleetPlan): Promise<void> {
  const api = await client.api();
  const calls = await Promise.all(rowsToSend(plan).map(({ call }) => extrinsicOf(call)));
  await client.send(api.tx.utility.forceBatch(calls), options);
  const { pools } = await load();
  for (const change of plan.summary.pools) {
    const after = pools.find((pool) => pool.pid === change.pid);
    expect(after).toMatchObject({ freeStake: change.freeAfter, releasingStake: change.releasingAfter });
    expect(after?.workers).toHaveLength(change.workersAfter);
  }
}

/** The chain refuses blocked rows for their first reason. @returns how many were tried */
async function force(plan: FleetPlan, account = alice): Promise<number> {
  const blocked = plan.rows.flatMap((row) => {
    const [reason] = row.problems;
    return row.verdict === 'blocked' && row.tried && reason && !reason.code.startsWith('fleet.')
      ? [{ call: row.tried, code: reason.code }]
      : [];
  });
  for (const { call, code } of blocked)
    await expect(client.send(await extrinsicOf(call), { ...options, account })).rejects.toMatchObject({ code });
  return blocked.length;
}

const counts = ({ summary: { go, blocked, skipped } }: FleetPlan): number[] => [go, blocked, skipped];

describe(`fleet plans on ${chainName}`, { timeout: 120_000 }, () => {
  it('adds the workers of a pasted list', async () => {
    const base = { operator: idOf(alice), score: 600 };
    const registered = await chain.simulator.registerWorkers([
      ...Array.from({ length: COUNT }, (_, n) => ({ ...base, worker: n + 1, score: 60 + 24 * n })),
      { ...base, worker: 101, operator: idOf(bob) },
      { worker: 102, operator: idOf(alice) },
      { ...base, worker: 103, score: 48 },
    ]);
    const keys = registered.map(({ publicKey }) => publicKey);
    const text = `\ufeff${keys.map((key, n) => (n % 2 ? key.toUpperCase() : `"${key.slice(2)}"`)).join(';\r\n')}, 0x12 ${keys[0]} ${'0'.repeat(64)}`;
    const { rows } = parseWorkerKeys(text);
    const details = await Promise.all(rows.flatMap((row) => (row.verdict === 'key' ? [client.reads.worker(row.key).get()] : [])));
    const candidates = new Map(
      details.map(({ value: { worker, registered, current } }) => [
        worker,
        { registered, workerBound: current !== null, minerBinding: null, miner: null },
      ]),
    );
    const { pools, ...facts } = await load();
    const pool = pools.find((one) => one.pid === pid) as Pool;
    const plan = planAdd({ ...facts, pool, keys: rows, candidates });
    expect(counts(plan)).toEqual([COUNT + 1, 4, 1]);
    await carryOut(plan);
    expect(await force(plan)).toBe(3);
  });

  it('starts with each strategy, to the planck', async () => {
    const loaded = await load();
    const { workers, tokenomics } = loaded;
    expect(workers).toHaveLength(COUNT + 1);
    if (tokenomics === null) throw new Error('no tokenomics');
    const [minimum, byV, most] = [workers.slice(0, 8), workers.slice(8, 16), workers.slice(16, 17)];
    const stakes = async () => new Map((await client.reads.workersOf(pid).get()).value.map(({ worker, stake }) => [worker, stake]));

    await carryOut(planStart({ ...loaded, workers: minimum, strategy: 'minimum' }));
    const target = 2_500n << 64n;
    const planned = planStart({ ...(await load()), workers: byV, strategy: { targetV: target } });
    await carryOut(planned);
    for (const { worker, mining } of (await load()).workers.slice(8, 16)) {
      expect(mining?.v).toBeGreaterThanOrEqual(target);
      expect((await stakes()).get(worker)).toBe(planned.rows.find((row) => row.worker === worker)?.call?.args.stake);
    }
    await carryOut(planStart({ ...(await load()), workers: most, strategy: 'maximum' }));

    const reserve = 15_000n * PHA;
    const now = await load();
    const split = planStart({ ...now, workers: now.workers.slice(16), strategy: 'evenSplit', reserve });
    expect(counts(split)).toEqual([COUNT - 17, 1, 1]);
    expect(split.summary.pools[0]).toMatchObject({ freeAfter: reserve });
    expect(await force(split)).toBe(1);
    await carryOut(split);

    for (const { worker, registered, mining } of (await load()).workers) {
      const stake = (await stakes()).get(worker) ?? 0n;
      const score = registered?.initialScore ?? 0;
      if (stake === 0n) expect(score).toBeLessThan(50);
      else {
        const confidence = registered?.confidenceLevel ?? 128;
        expect(mining?.ve).toBe(initialVe(tokenomics, stake, score, confidence));
        expect(stake).toBeGreaterThanOrEqual(minStake(tokenomics, score));
        expect(stake).toBeLessThanOrEqual(maxStake(tokenomics, score, confidence) ?? 0n);
      }
    }
  });

  it('raises stakes evenly, and refuses to lower', async () => {
    const plan = planChangeStake({ ...(await load()), strategy: 'evenSplit', budget: 10_000n * PHA + 7n });
    expect(plan.summary.stakeUsed).toBe(10_000n * PHA + 7n);
    expect(counts(plan)).toEqual([COUNT - 1, 1, 1]);
    await carryOut(plan);
    const lower = planChangeStake({ ...(await load()), strategy: { stake: 3_000n * PHA } });
    expect(lower.summary.blocked).toBeGreaterThan(5);
    await carryOut(lower);
    expect(await force(lower)).toBe(lower.rows.filter(({ problems: [first] }) => first && !first.code.startsWith('fleet.')).length);
  });

  it('claims what all pools owe, as owner and as staker', async () => {
    await chain.simulator.fundPot(1_000n * PHA);
    await submit('setPayoutPref', { pid, commission: 100_000 }, { account: alice });
    const { workers } = await load();
    await chain.simulator.settle(workers.slice(0, 30).map(({ worker }) => ({ worker, v: 2_000n << 64n, payout: 3n << 64n })));
    const { pools, ...facts } = await load();
    const { positions } = (await client.reads.myStakes(idOf(alice)).get()).value;
    const mine = pools.map((pool) => ({ pool, staker: positions.find((one) => one.pid === pool.pid)?.staker ?? null }));
    const target = idOf(eve);
    const [subsidyBalance, targetBalance] = await Promise.all([balanceOf(SUBSIDY_POT), balanceOf(target)]);
    const plan = planClaims({ ...facts, positions: mine, part: 'all', target, subsidyBalance, targetBalance });
    expect(counts(plan)).toEqual([1, 0, 1]);
    expect(plan.summary.claimed).toBeGreaterThan(7n * PHA);
    await carryOut(plan);
    expect((await balanceOf(target)).free - targetBalance.free).toBe(plan.summary.claimed);
  });

  it('stops and removes, and reclaims what those who wait are paid from', async () => {
    const loaded = await load();
    const stop = planStop({ ...loaded, workers: loaded.workers.slice(0, 34) });
    expect(counts(stop)).toEqual([34, 0, 0]);
    await carryOut(stop);
    expect(await force(planStop({ ...(await load()), signer: idOf(bob) }), bob)).toBe(2);

    const guarded = planRemove(await load());
    expect(counts(guarded)).toEqual([COUNT + 1 - 2, 2, 0]);
    const stopped = await load();
    const removal = planRemove({ ...stopped, workers: stopped.workers.slice(30), allowStop: true });
    expect(counts(removal)).toEqual([7, 0, 0]);
    await carryOut(removal);

    await submit('withdraw', { pid, amount: 60_000n * PHA }, { account: charlie });
    const waiting = await load();
    const early = planReclaim(waiting);
    expect(early.summary.blocked).toBe(COUNT);
    expect(await force({ ...early, rows: early.rows.slice(0, 3) })).toBe(3);

    await chain.advance(waiting.coolDownPeriod + 60);
    const plan = planReclaim(await load());
    expect(counts(plan)).toEqual([COUNT, 0, 0]);
    expect(plan.summary.payouts).toMatchObject([{ pid, user: idOf(charlie) }]);
    expect(plan.summary.freed).toBe(waiting.pools.find((pool) => pool.pid === pid)?.releasingStake);
    const before = await balanceOf(idOf(charlie));
    await carryOut(plan);
    const after = await balanceOf(idOf(charlie));
    expect(before.miscFrozen - after.miscFrozen).toBe(plan.summary.payouts[0]?.amount);
  });
});
