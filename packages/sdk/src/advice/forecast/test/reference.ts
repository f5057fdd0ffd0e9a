import type { AccountId, Planck, Pool, Staker, UnixSeconds, WorkerKey } from '../../../model/types.js';
import { hasExpired } from '../../../rules/forecast.js';
import { simulateContribute, simulateReclaim, simulateWithdraw } from '../../../rules/simulate.js';
import type { Change, Forecast, ForecastInput, ForecastWorker } from '../types.js';

/** One Withdrawal of a user in one call: what the forecast and the plain walk are compared by. */
export interface Paid {
  readonly user: AccountId;
  readonly time: UnixSeconds;
  readonly amount: Planck;
  readonly by: WorkerKey | 'contribution' | 'free';
}

export interface Outcome {
  readonly paid: readonly Paid[];
  /** The first check that fails, whether or not there is anybody to stop. */
  readonly failed: { readonly time: UnixSeconds; readonly workers: readonly WorkerKey[] } | null;
  readonly trapped: boolean;
  readonly left: readonly AccountId[];
}

const isRunning = ({ state }: ForecastWorker): boolean => state === 'Mining' || state === 'Unresponsive';

/** Walks through every single block with the whole queue: slow, and plain to see that it does what the chain does. */
export class Walk {
  private pool: Pool;
  private readonly stakers: Map<AccountId, Staker>;
  private workers: ForecastWorker[];
  private times: Set<UnixSeconds>;
  private readonly paid: Paid[] = [];
  private failed: Outcome['failed'] = null;
  private trapped = false;

  constructor(private readonly input: ForecastInput) {
    this.pool = input.pool;
    this.stakers = new Map(input.stakers);
    this.workers = [...input.workers];
    const due = input.pool.withdrawQueue.map(({ startTime }) => startTime).concat(input.queuedTimes ?? []);
    this.times = new Set(due.filter((start) => input.now - start <= input.gracePeriod));
  }

  to(end: UnixSeconds, changes: readonly Change[] = []): Outcome {
    const { now, blockTime } = this.input;
    for (let block = 1; !this.trapped; block++) {
      const time = Math.floor(now + (block * blockTime) / 1000);
      if (time > end) break;
      if (block === 1) for (const change of changes) this.change(change, time);
      for (const worker of this.ready(time)) this.reclaim(worker, time);
      this.check(time);
    }
    const left = this.pool.withdrawQueue.map(({ user }) => user);
    return { paid: this.paid, failed: this.failed, trapped: this.trapped, left };
  }

  private note(time: UnixSeconds, by: Paid['by'], payouts: readonly { readonly user: AccountId; readonly amount: Planck }[]): void {
    const sums = new Map<AccountId, Planck>();
    for (const { user, amount } of payouts) sums.set(user, (sums.get(user) ?? 0n) + amount);
    for (const [user, amount] of sums) this.paid.push({ user, time, amount, by });
  }

  private change(change: Change, time: UnixSeconds): void {
    if (change.kind === 'stop') this.stop(change.workers, time);
    else if (change.kind === 'contribute') this.contribute(change.user ?? ('0x00' as AccountId), change.amount, time);
    else this.withdraw(change.user, change.shares, time);
  }

  private contribute(user: AccountId, added: Planck, time: UnixSeconds): void {
    const done = simulateContribute(this.pool, user, this.stakers.get(user) ?? null, this.stakers, added);
    this.pool = done.pool;
    this.stakers.set(user, done.staker);
    for (const { user: served, shares, amount } of done.payouts) this.burn(served, user, shares, amount);
    this.note(time, 'contribution', done.payouts);
    this.trapped ||= done.trappedBy !== null;
  }

  private withdraw(user: AccountId, shares: bigint, time: UnixSeconds): void {
    const done = simulateWithdraw(this.pool, this.stakers.get(user) as Staker, shares, time);
    this.pool = done.pool;
    this.stakers.set(user, done.staker);
    if (done.paid) this.note(time, 'free', [done.paid]);
    if (done.queued > 0n) this.times.add(time);
    this.trapped ||= done.trapped;
  }

  /** The records of those whom a contribution paid; the rules return only the contributor's. */
  private burn(user: AccountId, contributor: AccountId, shares: bigint, amount: Planck): void {
    const staker = this.stakers.get(user);
    if (user === contributor || staker === undefined) return;
    this.stakers.set(user, { ...staker, shares: staker.shares - shares, locked: staker.locked - amount });
  }

  private ready(time: UnixSeconds): ForecastWorker[] {
    return this.workers
      .filter(({ reclaimableAt }) => reclaimableAt !== null && reclaimableAt <= time)
      .sort((a, b) => (a.reclaimableAt as number) - (b.reclaimableAt as number));
  }

  private reclaim({ worker, stake }: ForecastWorker, time: UnixSeconds): void {
    const result = simulateReclaim(this.pool, stake, this.stakers);
    this.pool = result.pool;
    for (const [user, staker] of result.stakers) this.stakers.set(user, staker);
    this.note(time, worker, result.payouts);
    this.trapped ||= result.trappedBy !== null;
    this.workers = this.workers.map((one) => (one.worker === worker ? { ...one, state: 'Ready', reclaimableAt: null, stake: 0n } : one));
  }

  private stop(names: readonly WorkerKey[], time: UnixSeconds): void {
    for (const worker of this.workers.filter((one) => names.includes(one.worker) && isRunning(one))) {
      this.pool = { ...this.pool, releasingStake: this.pool.releasingStake + worker.stake };
      const reclaimableAt = time + this.input.coolDownPeriod;
      this.workers = this.workers.map((one) => (one === worker ? { ...one, state: 'CoolingDown', reclaimableAt } : one));
    }
  }

  private check(time: UnixSeconds): void {
    const { gracePeriod } = this.input;
    const due = [...this.times].filter((start) => time - start > gracePeriod);
    for (const start of due) {
      this.times.delete(start);
      if (!hasExpired(this.pool, time, gracePeriod)) continue;
      const running = this.workers.filter(isRunning).map(({ worker }) => worker);
      this.failed ??= { time, workers: running };
      this.stop(running, time);
    }
  }
}

export const paidBy = ({ requests }: Forecast): Paid[] =>
  requests.flatMap(({ user, payments }) =>
    payments.map(({ time, amount, source }) => ({ user, time, amount, by: 'worker' in source ? source.worker : source.kind })),
  );

/** In one order for both. */
export const sorted = (paid: readonly Paid[]): Paid[] =>
  [...paid].sort((a, b) => a.time - b.time || a.by.localeCompare(b.by) || a.user.localeCompare(b.user));
