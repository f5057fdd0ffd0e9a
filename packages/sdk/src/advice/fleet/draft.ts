import type { Planck, Pool, PoolId, UnixSeconds, WorkerKey } from '../../model/types.js';
import type { Payout, Stakers } from '../../rules/queue.js';
import { type FleetProblem, note, type PlanNote, type Units } from './problems.js';
import type { FleetPlan, FleetVerb, PlannedCall, PlannedPayout, PlanRow } from './types.js';

/** What a plan is asked about. */
export interface Subject {
  readonly pid: PoolId;
  readonly worker: WorkerKey | null;
  /** Cannot be the same as another, whatever it was meant to be. */
  readonly unreadable?: boolean;
}

/** What the call of a row changes. */
export interface Effect {
  readonly pool?: Pool;
  readonly stakers?: Stakers;
  readonly stakeUsed?: Planck;
  readonly freed?: Planck;
  readonly payouts?: readonly Payout[];
  readonly claimed?: Planck;
  readonly coolsDown?: { readonly stake: Planck; readonly until: UnixSeconds };
}

interface Judged<V extends FleetVerb> {
  readonly call: PlannedCall<V> | null;
  readonly problems: readonly FleetProblem[];
  readonly notes?: readonly PlanNote[];
  /** What follows when there is no problem. */
  readonly effect: () => Effect;
}

const NOBODY: Stakers = new Map();

/** Rows of a plan as they are decided one after another, and the pools as the accepted ones leave them. */
export class Draft<V extends FleetVerb> {
  private readonly rows: (PlanRow<V> | undefined)[];
  private readonly first = new Map<string, number>();
  private readonly pools: Map<PoolId, Pool>;
  private readonly stakers: Map<PoolId, Stakers>;
  private readonly payouts = new Map<string, PlannedPayout>();
  private readonly used = new Map<PoolId, Planck>();
  private readonly sum = { stakeUsed: 0n, freed: 0n, claimed: 0n };
  private cooling: FleetPlan['summary']['coolingDown'] = null;

  constructor(
    private readonly verb: V,
    private readonly subjects: readonly Subject[],
    private readonly before: readonly Pool[],
    units: Units,
    queueStakers: ReadonlyMap<PoolId, Stakers> = new Map(),
  ) {
    this.stakers = new Map(queueStakers);
    this.rows = subjects.map(() => undefined);
    this.pools = new Map(before.map((pool) => [pool.pid, pool]));
    subjects.forEach(({ pid, worker, unreadable }, index) => {
      if (unreadable) return;
      const key = `${pid}/${worker}`;
      const first = this.first.get(key);
      if (first === undefined) this.first.set(key, index);
      else this.skip(index, note('fleet.duplicate', { of: first }, units));
    });
  }

  /** The pool after the rows decided so far; `null` when there is none. */
  pool(pid: PoolId): Pool | null {
    return this.pools.get(pid) ?? null;
  }

  /** Those who wait in the pool's withdraw queue. */
  stakersOf(pid: PoolId): Stakers {
    return this.stakers.get(pid) ?? NOBODY;
  }

  /** Of one pool's free stake. */
  stakeUsed(pid: PoolId): Planck {
    return this.used.get(pid) ?? 0n;
  }

  /** Indexes of the rows that are not decided yet. */
  open(): number[] {
    return this.rows.flatMap((row, index) => (row === undefined ? [index] : []));
  }

  skip(index: number, why: PlanNote): void {
    this.rows[index] = { ...this.subject(index), verdict: 'skipped', call: null, problems: [], notes: [why] };
  }

  judge(index: number, { call, problems, notes = [], effect }: Judged<V>): void {
    const subject = this.subject(index);
    if (problems.length > 0 || call === null) {
      this.rows[index] = { ...subject, verdict: 'blocked', call: null, tried: call, problems, notes: [] };
      return;
    }
    this.rows[index] = { ...subject, verdict: 'go', call, problems: [], notes };
    this.apply(subject.pid, effect());
  }

  private subject(index: number): Subject & { readonly index: number } {
    const { pid, worker } = this.subjects[index] as Subject;
    return { index, pid, worker };
  }

  private apply(pid: PoolId, { pool, stakers, stakeUsed = 0n, freed = 0n, claimed = 0n, payouts = [], coolsDown }: Effect): void {
    if (pool) this.pools.set(pid, pool);
    if (stakers) this.stakers.set(pid, stakers);
    this.used.set(pid, this.stakeUsed(pid) + stakeUsed);
    this.sum.stakeUsed += stakeUsed;
    this.sum.freed += freed;
    this.sum.claimed += claimed;
    for (const { user, shares, amount } of payouts) {
      const key = `${pid}/${user}`;
      const old = this.payouts.get(key);
      this.payouts.set(key, { pid, user, shares: (old?.shares ?? 0n) + shares, amount: (old?.amount ?? 0n) + amount });
    }
    if (coolsDown) {
      const { workers, stake } = this.cooling ?? { workers: 0, stake: 0n };
      this.cooling = { workers: workers + 1, stake: stake + coolsDown.stake, until: coolsDown.until };
    }
  }

  finish(): FleetPlan<V> {
    const rows = this.rows.filter((row) => row !== undefined);
    const count = (verdict: PlanRow['verdict']): number => rows.filter((row) => row.verdict === verdict).length;
    const pools = this.before.map((old) => {
      const { pid, freeStake, releasingStake, workers } = this.pools.get(old.pid) ?? old;
      return {
        pid,
        freeBefore: old.freeStake,
        freeAfter: freeStake,
        releasingBefore: old.releasingStake,
        releasingAfter: releasingStake,
        workersBefore: old.workers.length,
        workersAfter: workers.length,
        stakeUsed: this.stakeUsed(pid),
      };
    });
    const counts = { go: count('go'), blocked: count('blocked'), skipped: count('skipped') };
    const summary = { ...counts, pools, ...this.sum, payouts: [...this.payouts.values()], coolingDown: this.cooling };
    return { verb: this.verb, rows, summary };
  }
}
