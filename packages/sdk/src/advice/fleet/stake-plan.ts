import type { Planck, Pool, PoolId, Tokenomics } from '../../model/types.js';
import type { VerbArgs } from '../../rules/facts.js';
import type { Problem } from '../../rules/problems.js';
import type { Stakers } from '../../rules/queue.js';
import { minStake } from '../../rules/stake-limits.js';
import { Draft, type Effect } from './draft.js';
import { splitEvenly } from './even-split.js';
import { type FleetProblem, kitProblem, note, type PlanNote, type Units } from './problems.js';
import { type StakeRange, stakeRange, type Wanted, wantedStake } from './stakes.js';
import type { FleetPlan, FleetWorker, PlannedCall, StakeLimits, StakeStrategy } from './types.js';
import { isMining } from './workers.js';

type StakeVerb = 'startMining' | 'changeStake';

export interface StakePlanInput extends StakeLimits {
  readonly pools: readonly Pool[];
  readonly workers: readonly FleetWorker[];
  /** `null` when the chain has none. */
  readonly tokenomics: Tokenomics | null;
  readonly strategy: StakeStrategy;
  /** By pool: the stakers who wait in its withdraw queue. Starting needs none. */
  readonly queueStakers?: ReadonlyMap<PoolId, Stakers>;
}

/** What differs between giving a worker its first stake and raising it. */
export interface StakeRules<V extends StakeVerb> {
  readonly verb: V;
  /** Why there is nothing to decide about. */
  settled(worker: FleetWorker): PlanNote | null;
  check(worker: FleetWorker, pool: Pool | null, queueStakers: Stakers, args: VerbArgs[V]): Problem[];
  /** What the accepted call changes. */
  effect(worker: FleetWorker, pool: Pool, queueStakers: Stakers, stake: Planck): Effect & { readonly pool: Pool };
}

const NO_FREE_STAKE = 'phalaStakePool.InsufficientFreeStake';
const positive = (value: bigint): bigint => (value > 0n ? value : 0n);

/** Decides on stakes, with the checks as the only judge of what the chain accepts. */
export class StakePlanner<V extends StakeVerb> {
  private readonly draft: Draft<V>;

  constructor(
    private readonly input: StakePlanInput,
    private readonly rules: StakeRules<V>,
    private readonly units: Units,
  ) {
    this.draft = new Draft(rules.verb, input.workers, input.pools, units, input.queueStakers);
  }

  plan(): FleetPlan<V> {
    const { strategy } = this.input;
    for (const index of this.draft.open()) {
      const why = this.rules.settled(this.worker(index));
      if (why !== null) this.draft.skip(index, why);
    }
    if (strategy === 'evenSplit') for (const { pid } of this.input.pools) this.split(pid);
    for (const index of this.draft.open()) this.decide(index, this.wanted(index));
    return this.draft.finish();
  }

  private worker(index: number): FleetWorker {
    return this.input.workers[index] as FleetWorker;
  }

  private raises(worker: FleetWorker): boolean {
    return this.rules.verb === 'changeStake' && isMining(worker);
  }

  /** A worker that is to be raised keeps what it has. */
  private current({ stake }: FleetWorker): Planck {
    return this.rules.verb === 'changeStake' ? stake : 0n;
  }

  private range({ registered }: FleetWorker): StakeRange | null {
    return stakeRange(registered, this.input.tokenomics);
  }

  /** Least stake the call can be made with. Where no stake is accepted it is one that the check refuses for the true reason. */
  private floor(worker: FleetWorker): Planck {
    const { tokenomics } = this.input;
    const score = worker.registered?.initialScore ?? null;
    const least = score === null || tokenomics === null ? 0n : minStake(tokenomics, score);
    const raised = this.rules.verb === 'changeStake' ? this.current(worker) + 1n : 0n;
    return least > raised ? least : raised;
  }

  private available(pid: PoolId): Planck {
    const { reserve = 0n, budget } = this.input;
    const free = (this.draft.pool(pid)?.freeStake ?? 0n) - reserve;
    const left = budget === undefined ? free : budget - this.draft.stakeUsed(pid);
    return positive(left < free ? left : free);
  }

  private wanted(index: number): Wanted {
    const { strategy } = this.input;
    const worker = this.worker(index);
    const purse = { current: this.current(worker), floor: this.floor(worker), available: this.available(worker.pid) };
    if (strategy === 'evenSplit') return { stake: purse.floor, enough: false };
    return wantedStake(strategy, this.range(worker), purse);
  }

  private call(worker: FleetWorker, stake: Planck): PlannedCall<V> {
    const args = { pid: worker.pid, worker: worker.worker, stake };
    return { verb: this.rules.verb, args } as PlannedCall<V>;
  }

  private check(worker: FleetWorker, stake: Planck): Problem[] {
    const { pid } = worker;
    return this.rules.check(worker, this.draft.pool(pid), this.draft.stakersOf(pid), this.call(worker, stake).args as VerbArgs[V]);
  }

  private decide(index: number, wanted: Wanted): void {
    const worker = this.worker(index);
    const { stake } = wanted;
    const current = this.current(worker);
    if ('enough' in wanted && wanted.enough && this.raises(worker)) {
      this.draft.skip(index, note('fleet.stakeEnough', { worker: worker.worker, stake: current, wanted: stake }, this.units));
      return;
    }
    const problems: FleetProblem[] = this.check(worker, stake);
    const pool = this.draft.pool(worker.pid);
    const after = problems.length === 0 && pool ? this.rules.effect(worker, pool, this.draft.stakersOf(pool.pid), stake) : null;
    if (after) problems.push(...this.overBudget(worker.pid, stake - current, after.pool));
    if ('unreachable' in wanted)
      problems.push(kitProblem('fleet.targetUnreachable', { worker: worker.worker, ...wanted.unreachable }, this.units));
    this.draft.judge(index, { call: this.call(worker, stake), problems, effect: () => ({ ...after, stakeUsed: stake - current }) });
  }

  private overBudget(pid: PoolId, needed: Planck, after: Pool): FleetProblem[] {
    const { reserve = 0n } = this.input;
    const available = this.available(pid);
    const short = reserve - after.freeStake > needed - available ? reserve - after.freeStake : needed - available;
    return short > 0n ? [kitProblem('fleet.overBudget', { pid, needed, available, missing: short }, this.units)] : [];
  }

  /** Divides what one pool has among its workers that lack nothing but free stake. */
  private split(pid: PoolId): void {
    const candidates = this.draft.open().flatMap((index) => {
      const worker = this.worker(index);
      if (worker.pid !== pid) return [];
      const range = this.range(worker);
      const current = this.current(worker);
      if (range !== null && range.most <= current && this.raises(worker)) {
        this.decide(index, { stake: range.most, enough: true });
        return [];
      }
      const floor = this.floor(worker);
      if (range === null || range.most < floor || this.check(worker, floor).some(({ code }) => code !== NO_FREE_STAKE)) {
        this.decide(index, { stake: floor, enough: false });
        return [];
      }
      return [{ index, current, least: floor - current, most: range.most - current }];
    });
    const parts = splitEvenly(candidates, this.available(pid));
    candidates.forEach(({ index, current }, i) => {
      const part = parts[i] ?? null;
      if (part !== null) this.decide(index, { stake: current + part, enough: false });
    });
  }
}
