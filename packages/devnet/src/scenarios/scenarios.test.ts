import { describe, expect, it } from 'vitest';
import { Context } from '../engine/context.js';
import { dispatch } from '../engine/dispatch-info.js';
import { createTree, Overlay } from '../engine/storage.js';
import type { Chain, Hex } from '../engine/types.js';
import { devKey } from '../keys.js';
import { fixedMul, fromFixed } from '../pallets/fixed-point.js';
import {
  type MinerInfo,
  Miners,
  OnlineMiners,
  Stakes,
  SUBSIDY_POOL,
  type TokenomicParameters,
  Tokenomics,
} from '../pallets/phala-mining/state.js';
import { Workers } from '../pallets/phala-registry/state.js';
import {
  minerAccount,
  PoolContributionWhitelists,
  PoolCount,
  PoolDescriptions,
  type PoolInfo,
  PoolStakers,
  StakePools,
} from '../pallets/phala-stake-pool/state.js';
import { khala, rhala } from '../pallets/runtime.js';
import { Account } from '../pallets/system/account.js';
import { fromHex } from '../scale/hex.js';
import { signExtrinsic } from '../testing/sign.js';
import { PHA } from './genesis.js';
import { createScenario } from './index.js';

/** Reads a chain's head with the runtime's own storage items. */
function open(chain: Chain): Context {
  const { top } = chain.exportState();
  return new Context(new Overlay(createTree(Object.entries(top) as [Hex, Hex][])), rhala, dispatch);
}

const pools = (ctx: Context): PoolInfo[] =>
  Array.from({ length: Number(PoolCount.get(ctx)) }, (_, pid) => StakePools.find(ctx, BigInt(pid)) as PoolInfo);

describe('scenario bare', () => {
  it('starts where the recording of the real runtime starts', async () => {
    const { chain } = await createScenario();
    expect(chain.head().header.number).toBe(1);
    expect(new Date(chain.time()).toISOString()).toBe('2022-06-01T00:00:12.000Z');
    const ctx = open(chain);
    expect(Account.get(ctx, devKey('//Ferdie').publicKey).data.free).toBe(100_000n * 10n ** 12n);
    expect(Account.find(ctx, SUBSIDY_POOL)).toBeNull();
  });

  it('takes funds, pot, constants and time from its options', async () => {
    const genesisTime = Date.parse('2026-01-01T00:00:00Z');
    const { chain } = await createScenario({ constants: 'khala', fund: 5n, pot: 7n, genesisTime });
    const ctx = open(chain);
    expect(Account.get(ctx, devKey('//Alice').publicKey).data.free).toBe(5n * 10n ** 12n);
    expect(Account.get(ctx, SUBSIDY_POOL).data.free).toBe(7n * 10n ** 12n);
    expect(chain.specName).toBe(khala.specName);
    expect(chain.time()).toBe(genesisTime + 12_000);
  });
});

describe('scenario demo', () => {
  const demo = createScenario({ scenario: 'demo' });

  it('ends its history at the present, with older blocks to look at', async () => {
    const { chain } = await demo;
    expect(Math.abs(Date.now() - chain.time())).toBeLessThan(120_000);
    const early = chain.hashByNumber(10) as Hex;
    expect(chain.stateAt(early).keys(StakePools.prefix, null, 1000)).toHaveLength(14);
  });

  it('has pools, workers and stakers of every kind', async () => {
    const { chain } = await demo;
    const ctx = open(chain);
    const all = pools(ctx);
    expect(all.length).toBeGreaterThanOrEqual(12);
    expect(new Set(all.map((pool) => pool.owner)).size).toBeGreaterThan(5);
    const commissions = all.map((pool) => pool.payout_commission);
    expect(commissions).toContain(0);
    expect(commissions).toContain(1_000_000);
    expect(commissions).toContain(null);
    expect(all.filter((pool) => pool.cap !== null).length).toBeGreaterThan(3);
    expect(all.some((pool) => PoolContributionWhitelists.has(ctx, pool.pid))).toBe(true);
    expect(all.some((pool) => PoolDescriptions.has(ctx, pool.pid))).toBe(true);
    expect(chain.stateAt(chain.head().hash).keys(PoolStakers.prefix, null, 1000).length).toBeGreaterThan(30);

    const minerKeys = chain.stateAt(chain.head().hash).keys(Miners.prefix, null, 1000);
    expect(minerKeys.length).toBeGreaterThanOrEqual(60);
    const inPools = all.flatMap((pool) => pool.workers.map((worker) => Miners.find(ctx, minerAccount(pool.pid, worker)) as MinerInfo));
    const states = new Set(inPools.map((miner) => miner.state));
    expect([...states].sort()).toEqual(['MiningCoolingDown', 'MiningIdle', 'MiningUnresponsive', 'Ready']);
    expect(inPools.length).toBeGreaterThanOrEqual(60);
    expect(minerKeys.length - inPools.length).toBe(2); // taken out of their pools while cooling down
    expect(inPools.filter((miner) => miner.state === 'MiningIdle').every((miner) => miner.stats.total_reward > 0n)).toBe(true);
  });

  it('has one pool close to its grace deadline', async () => {
    const { chain } = await demo;
    const pool = StakePools.find(open(chain), 4n) as PoolInfo;
    const [first] = pool.withdraw_queue;
    const waited = BigInt(Math.floor(chain.time() / 1000)) - (first?.start_time as bigint);
    expect(waited).toBeGreaterThan(6n * 86_400n);
    expect(waited).toBeLessThan(khala.gracePeriod);
    expect(pool.free_stake + pool.releasing_stake).toBeLessThan(1000n);
  });

  it('has workers that wait to be added by //Alice', async () => {
    const { chain } = await demo;
    const ctx = open(chain);
    const view = chain.stateAt(chain.head().hash);
    const taken = new Set(pools(ctx).flatMap((pool) => pool.workers));
    const free = view
      .keys(Workers.prefix, null, 1000)
      .map((key) => `0x${key.slice(-64)}` as Hex)
      .map((key) => Workers.find(ctx, key))
      .filter((worker) => worker?.operator === devKey('//Alice').publicKey && !taken.has(worker.pubkey));
    expect(free.filter((worker) => worker?.initial_score !== null).length).toBeGreaterThanOrEqual(3);
  });

  it('goes on earning, and stops and resumes when told', async () => {
    const { chain, onBlock, simulator } = await createScenario({ scenario: 'demo' });
    const reward = (): bigint => pools(open(chain)).reduce((sum, pool) => sum + pool.reward_acc + pool.owner_reward, 0n);
    const live = async (blocks: number): Promise<void> => {
      for (let i = 0; i < blocks; i++) {
        chain.build();
        await onBlock?.();
      }
    };
    const before = reward();
    await live(14);
    const after = reward();
    expect(after).toBeGreaterThan(before);
    simulator?.setPaused(true);
    await live(2);
    const paused = reward();
    await live(14);
    expect(reward()).toBe(paused);
  });

  it('pays all that its tokenomics promise, some 8 % of the stakes a year', async () => {
    const { chain, onBlock } = await createScenario({ scenario: 'demo' });
    const accounts = chain
      .stateAt(chain.head().hash)
      .keys(Miners.prefix, null, 1000)
      .map((key): Hex => `0x${key.slice(-64)}`);
    const paid = (): bigint => {
      const ctx = open(chain);
      return accounts.reduce((sum, account) => sum + (Miners.find(ctx, account)?.stats.total_reward ?? 0n), 0n);
    };
    const payments: { planck: bigint; block: number }[] = [];
    for (let before = paid(); payments.length < 2; ) {
      chain.build();
      await onBlock?.();
      const now = paid();
      if (now > before) payments.push({ planck: now - before, block: chain.head().header.number });
      before = now;
    }
    const [first, second] = payments as [(typeof payments)[0], (typeof payments)[0]];
    const ctx = open(chain);
    const { budget_per_block, treasury_ratio } = Tokenomics.get(ctx) as TokenomicParameters;
    const perBlock = budget_per_block - fixedMul(budget_per_block, treasury_ratio);
    const promised = fromFixed(perBlock * BigInt(second.block - first.block));
    // Each payment is rounded down to a planck.
    expect(promised - second.planck).toBeGreaterThanOrEqual(0n);
    expect(promised - second.planck).toBeLessThanOrEqual(BigInt(accounts.length));

    const perYear = fromFixed(perBlock * 365n * 7200n);
    const staked = pools(ctx).reduce((sum, pool) => sum + pool.total_stake, 0n);
    expect(Number((perYear * 10_000n) / staked) / 100).toBeCloseTo(8.2, 1);
  });

  it('describes pools in the form of the official console', async () => {
    const { chain } = await demo;
    const read = (pid: bigint): unknown => JSON.parse(new TextDecoder().decode(fromHex(PoolDescriptions.find(open(chain), pid) as Hex)));
    expect(read(0n)).toMatchObject({ telegram: '@poolzero', ann: expect.stringContaining('Eight machines'), version: 1 });
    expect(read(11n)).toMatchObject({ ann: 'New pool, new machines.', version: 1 });
  });

  it('lives on in a fork: a request that nothing covers stops the workers after 7 days, and is paid 7 days later', async () => {
    const chain = (await demo).chain.fork();
    const send = (path: string, call: string, args: object) =>
      chain.submit(signExtrinsic(chain, devKey(path), { tag: 'PhalaStakePool', value: { tag: call, value: args } }));
    const week = (): void => {
      chain.timeTravel(chain.time() + 7 * 86_400_000 - chain.slotDuration);
      chain.build({ count: 2 }); // a request is overdue when more than 7 days have passed
    };
    const look = () => {
      const ctx = open(chain);
      const pool = StakePools.find(ctx, 8n) as PoolInfo;
      const states = new Set(pool.workers.map((worker) => Miners.find(ctx, minerAccount(8n, worker))?.state));
      return { pool, states: [...states], queued: pool.withdraw_queue.length };
    };

    send('//staker//12', 'withdraw', { pid: 8n, shares: 5000n * PHA });
    chain.build();
    expect(look()).toMatchObject({ states: ['MiningIdle'], queued: 1 });
    week();
    expect(look()).toMatchObject({ states: ['MiningCoolingDown'], queued: 1 });
    const [worker] = look().pool.workers;
    send('//owner//2', 'reclaim_pool_worker', { pid: 8n, worker });
    chain.build();
    expect(look().states).toEqual(['MiningCoolingDown']);
    week();
    expect(look()).toMatchObject({ states: ['MiningCoolingDown'], queued: 1 });
    for (const worker of look().pool.workers) send('//owner//2', 'reclaim_pool_worker', { pid: 8n, worker });
    chain.build();
    expect(look()).toMatchObject({ states: ['Ready'], queued: 0, pool: { total_stake: 9000n * PHA, free_stake: 9000n * PHA } });
    expect((await demo).chain.head().header.number).toBeLessThan(chain.head().header.number);
    expect(StakePools.find(open((await demo).chain), 8n)?.withdraw_queue).toEqual([]);
  });

  it('is not to be had with the constants of rhala', async () => {
    await expect(createScenario({ scenario: 'demo', constants: 'rhala' })).rejects.toThrow("needs khala's constants");
  });

  it('comes back to its start on reset', async () => {
    const { chain } = await createScenario({ scenario: 'demo' });
    const { hash } = chain.head();
    chain.build({ count: 3 });
    chain.reset();
    expect(chain.head().hash).toBe(hash);
  });
});

describe('scenario scale', () => {
  it('is a network of 3,000 pools, 30,000 workers and 20,000 stakers whose books agree', async () => {
    const { chain } = await createScenario({ scenario: 'scale' });
    const view = chain.stateAt(chain.head().hash);
    const count = (prefix: Hex): number => view.keys(prefix, null, 100_000).length;
    expect(count(StakePools.prefix)).toBe(3000);
    expect(count(Workers.prefix)).toBe(30_000);
    expect(count(PoolStakers.prefix)).toBe(20_000);
    const ctx = open(chain);
    expect(OnlineMiners.get(ctx)).toBe(24_000);
    for (let pid = 0n; pid < 3000n; pid += 97n) {
      const pool = StakePools.find(ctx, pid) as PoolInfo;
      const staked = pool.workers.reduce((sum, worker) => sum + (Stakes.find(ctx, minerAccount(pid, worker)) ?? 0n), 0n);
      expect(pool.free_stake + staked).toBe(pool.total_stake);
    }
  });
});
