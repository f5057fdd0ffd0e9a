import type { Balance, Miner, Planck, Pool, PoolId, Staker, Tokenomics, UnixSeconds, WorkerKey } from '../../../model/types.js';
import type { Stakers } from '../../../rules/queue.js';
import { simulateReclaim } from '../../../rules/simulate.js';
import { checks } from '../../../rules/test/checks.js';
import { makeFacts } from '../../../rules/test/facts.js';
import type { AddCandidate } from '../add.js';
import type { FleetSetting, FleetWorker, PlannedCall } from '../types.js';

/** A chain of its own, apart from the planners: states change as the pallet's text has it, the checks decide. */
export class Replay {
  readonly pools: Map<PoolId, Pool>;
  private readonly stakers: Map<PoolId, Stakers>;
  private readonly miners = new Map<string, Miner | null>();
  private readonly stakes = new Map<string, Planck>();
  private readonly bound = new Set<string>();
  private readonly registered = new Map<WorkerKey, FleetWorker['registered']>();
  /** Paid to whoever waited in a withdraw queue, and to the target of claims. */
  paid: Planck = 0n;

  constructor(
    private readonly world: {
      readonly setting: FleetSetting;
      readonly pools: readonly Pool[];
      readonly workers?: readonly FleetWorker[];
      readonly tokenomics?: Tokenomics;
      readonly now: UnixSeconds;
      readonly coolDownPeriod: UnixSeconds;
      readonly queueStakers?: ReadonlyMap<PoolId, Stakers>;
      readonly candidates?: ReadonlyMap<WorkerKey, AddCandidate>;
      readonly claimers?: ReadonlyMap<PoolId, Staker>;
      balances?: { subsidy: Balance; target: Balance };
    },
  ) {
    this.pools = new Map(world.pools.map((pool) => [pool.pid, pool]));
    this.stakers = new Map(world.queueStakers);
    for (const { pid, worker, mining, stake, inPool, registered } of world.workers ?? []) {
      const place = `${pid}/${worker}`;
      this.miners.set(place, mining);
      if (stake > 0n) this.stakes.set(place, stake);
      if (inPool) this.bound.add(place);
      this.registered.set(worker, registered);
    }
  }

  /** Codes of the reasons to refuse; an accepted call takes effect. */
  apply({ verb, args }: PlannedCall): string[] {
    const { world, pools } = this;
    const { pid } = args;
    const worker = 'worker' in args ? args.worker : null;
    const place = `${pid}/${worker}`;
    const stakers = this.stakers.get(pid) ?? new Map();
    const facts = makeFacts({
      ...world.setting,
      now: world.now,
      coolDownPeriod: world.coolDownPeriod,
      pool: pools.get(pid) ?? null,
      queueStakers: stakers,
      miner: this.miners.get(place) ?? null,
      minerStake: this.stakes.get(place) ?? null,
      minerBinding: this.bound.has(place) ? worker : null,
      assignment: [...pools.values()].find((pool) => worker && pool.workers.includes(worker))?.pid ?? null,
      registered: (worker && this.registered.get(worker)) ?? null,
      staker: world.claimers?.get(pid) ?? null,
      ...(worker && world.candidates?.get(worker)),
      ...(world.balances && { subsidyBalance: world.balances.subsidy, targetBalance: world.balances.target }),
      fee: 0n,
    });
    const problems = checks[verb](facts as never, args as never);
    const pool = facts.pool;
    if (problems.length === 0 && pool) this.change(place, pool, { verb, args } as PlannedCall);
    return problems.map(({ code }) => code);
  }

  private change(place: string, pool: Pool, call: PlannedCall): void {
    const { pid } = pool;
    const put = (part: Partial<Pool>): void => void this.pools.set(pid, { ...pool, ...part });
    switch (call.verb) {
      case 'startMining':
        put({ freeStake: pool.freeStake - call.args.stake });
        this.mine(place, call.args.stake);
        break;
      case 'changeStake':
        this.stop(place, pool);
        this.reclaim(place, pid);
        this.pools.set(pid, this.spend(pid, call.args.stake));
        this.mine(place, call.args.stake);
        break;
      case 'stopMining':
        this.stop(place, pool);
        break;
      case 'reclaimWorker':
        this.reclaim(place, pid);
        break;
      case 'removeWorker':
        if (/^MiningI|^MiningU/.test(this.miners.get(place)?.state ?? '')) this.stop(place, pool);
        this.pools.set(pid, { ...(this.pools.get(pid) ?? pool), workers: pool.workers.filter((one) => one !== call.args.worker) });
        this.bound.delete(place);
        break;
      case 'addWorker':
        put({ workers: [...pool.workers, call.args.worker] });
        break;
      case 'claimRewards':
        this.claim(pool, call.args.part);
    }
  }

  private set(place: string, part: Partial<Miner>): void {
    const miner = this.miners.get(place);
    if (miner) this.miners.set(place, { ...miner, ...part });
  }

  private mine(place: string, stake: Planck): void {
    this.set(place, { state: 'MiningIdle' });
    this.stakes.set(place, stake);
  }

  private stop(place: string, pool: Pool): void {
    this.set(place, { state: 'MiningCoolingDown', coolDownStart: this.world.now });
    this.pools.set(pool.pid, { ...pool, releasingStake: pool.releasingStake + (this.stakes.get(place) ?? 0n) });
  }

  private reclaim(place: string, pid: PoolId): void {
    const served = simulateReclaim(this.pools.get(pid) as Pool, this.stakes.get(place) ?? 0n, this.stakers.get(pid) ?? new Map());
    this.set(place, { state: 'Ready', coolDownStart: 0 });
    this.stakes.delete(place);
    this.pools.set(pid, served.pool);
    this.stakers.set(pid, served.stakers);
    this.paid += served.payouts.reduce((sum, { amount }) => sum + amount, 0n);
  }

  private spend(pid: PoolId, amount: Planck): Pool {
    const pool = this.pools.get(pid) as Pool;
    return { ...pool, freeStake: pool.freeStake - amount };
  }

  private claim(pool: Pool, part: 'all' | 'owner' | 'staker'): void {
    const { balances, claimers } = this.world;
    if (!balances) return;
    const staker = claimers?.get(pool.pid);
    const earned = part === 'owner' ? 0n : (staker?.availableRewards ?? 0n);
    const owned = part === 'staker' || pool.owner !== this.world.setting.signer ? 0n : pool.ownerReward;
    const amount = earned + owned;
    this.paid += amount;
    this.world.balances = {
      subsidy: { ...balances.subsidy, free: balances.subsidy.free - amount },
      target: { ...balances.target, free: balances.target.free + amount },
    };
  }
}
