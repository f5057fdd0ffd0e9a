import { isDust } from '../../model/fixed.js';
import type { AccountId, Planck, Pool, Shares, Staker, UnixSeconds, WithdrawRequest, WorkerKey } from '../../model/types.js';
import { type QueueResult, type Stakers, serveQueue } from '../../rules/queue.js';
import { settleReward } from '../../rules/rewards.js';
import { addStake, settleSlash, sharesToAmount } from '../../rules/shares.js';
import { simulateReclaim, simulateWithdraw } from '../../rules/simulate.js';
import { blockAt, nextBlock } from './block-times.js';
import { Coverage, type Uncovered } from './coverage.js';
import type { Change, ForecastInput, ForecastWorker, Payment, PaymentSource, Unsure } from './types.js';

const LIMIT = 1n << 64n;
const FIRST_WINDOW = 16;
const NEWCOMER = '0x' as AccountId;

/** What becomes of one request. */
export interface Course {
  readonly user: AccountId;
  readonly shares: Shares;
  readonly startTime: UnixSeconds;
  readonly payments: Payment[];
  paidInFullAt: UnixSeconds | null;
}

interface Waiting {
  readonly course: Course;
  readonly request: WithdrawRequest;
}

interface Reclaim {
  readonly time: UnixSeconds;
  readonly order: readonly [UnixSeconds, number];
  readonly worker: WorkerKey;
  readonly stake: Planck;
  readonly kind: 'reclaim' | 'forceStopped';
}

/** A check of the chain that finds a request uncovered and past its grace period. */
export interface FailedCheck extends Uncovered {
  readonly queuedAt: UnixSeconds;
  readonly at: UnixSeconds;
  readonly time: UnixSeconds;
  readonly stopped: readonly ForecastWorker[];
}

const isRunning = ({ state }: ForecastWorker): boolean => state === 'Mining' || state === 'Unresponsive';
const byOrder = (a: Reclaim, b: Reclaim): number => a.order[0] - b.order[0] || a.order[1] - b.order[1];
const ascending = (a: number, b: number): number => a - b;

/** A pool's future, block by block where something happens, in the chain's own arithmetic. */
export class Simulation {
  /** Why the simulation cannot go on. */
  unsure: Unsure | null = null;
  failed: FailedCheck | null = null;
  readonly courses: Course[];
  /** Without its queue. */
  private scalars: Pool;
  private queue: Waiting[];
  private readonly stakers: Map<AccountId, Staker>;
  private waiting: Shares;
  private running: readonly ForecastWorker[];
  private reclaims: Reclaim[] = [];
  /** Start times still to be looked at, ascending. */
  private times: UnixSeconds[];
  /** When the last grace period ends that the chain will look at. */
  lastDue: UnixSeconds;
  /** Good until stake or queue change. */
  private coverage: Coverage | null = null;
  private readonly inOrder: boolean;

  constructor(private readonly input: ForecastInput) {
    const { pool, stakers, workers, now, gracePeriod } = input;
    this.scalars = { ...pool, withdrawQueue: [] };
    this.stakers = new Map(stakers);
    this.queue = pool.withdrawQueue.map((request) => ({ request, course: { ...request, payments: [], paidInFullAt: null } }));
    this.courses = this.queue.map(({ course }) => course);
    this.waiting = pool.withdrawQueue.reduce((sum, { shares }) => sum + shares, 0n);
    this.inOrder = pool.withdrawQueue.every(({ startTime }, i, queue) => startTime >= (queue[i - 1]?.startTime ?? startTime));
    this.running = workers.filter(isRunning);
    const cooling = workers.filter((worker) => worker.reclaimableAt !== null && !isRunning(worker));
    this.schedule(cooling, 'reclaim', ({ reclaimableAt }) => reclaimableAt as UnixSeconds);
    const queued = [...pool.withdrawQueue.map(({ startTime }) => startTime), ...(input.queuedTimes ?? [])];
    this.times = [...new Set(queued)].filter((time) => time + gracePeriod >= now).sort(ascending);
    this.lastDue = Math.max(now, ...this.times.slice(-1).map((time) => time + gracePeriod));
    this.isBeyond64Bits(...this.amounts());
  }

  get pool(): Pool {
    return this.scalars;
  }

  /** Value of what waits still, by request. */
  left(): Map<Course, Planck> {
    return new Map(this.queue.map(({ course, request }) => [course, sharesToAmount(this.scalars, request.shares)]));
  }

  /** Makes a change in the next block, before anything else happens in it. */
  apply(change: Change): void {
    if (this.unsure !== null) return;
    const time = nextBlock(this.input);
    if (change.kind === 'contribute') this.contribute(change.user ?? NEWCOMER, change.amount, time);
    else if (change.kind === 'withdraw') this.withdraw(change.user, change.shares, time);
    else {
      const wanted = new Set(change.workers);
      const stopped = this.running.filter(({ worker }) => wanted.has(worker));
      this.stop(stopped, time);
    }
  }

  /** Stops workers in the block at `time`, before anything else happens in it. */
  stop(workers: readonly ForecastWorker[], time: UnixSeconds, kind: Reclaim['kind'] = 'reclaim'): void {
    const names = new Set(workers.map(({ worker }) => worker));
    this.running = this.running.filter(({ worker }) => !names.has(worker));
    const stake = workers.reduce((sum, worker) => sum + worker.stake, 0n);
    this.become({ ...this.scalars, releasingStake: this.scalars.releasingStake + stake });
    this.schedule(workers, kind, () => time + this.input.coolDownPeriod);
  }

  /**
   * Goes on through all blocks before the one at `end`.
   * @param untilFailure ends at the first failed check
   */
  run({ end = Number.POSITIVE_INFINITY, untilFailure = false }: { end?: number; untilFailure?: boolean } = {}): this {
    while (this.unsure === null && !(untilFailure && this.failed)) {
      const time = Math.min(this.reclaims[0]?.time ?? end, this.nextCheck() ?? end);
      if (time >= end) break;
      while (this.unsure === null && this.reclaims[0]?.time === time) this.reclaim(this.reclaims.shift() as Reclaim);
      if (this.unsure === null) this.check(time);
    }
    return this;
  }

  private amounts(): bigint[] {
    const { totalStake, totalShares, freeStake, releasingStake } = this.scalars;
    const records = [...this.stakers.values()].flatMap(({ locked, shares }) => [locked, shares]);
    const stakes = this.input.workers.map(({ stake }) => stake);
    return [totalStake, totalShares, freeStake, releasingStake, ...records, ...stakes, ...this.queue.map(({ request }) => request.shares)];
  }

  private isBeyond64Bits(...amounts: readonly bigint[]): boolean {
    if (amounts.every((amount) => amount < LIMIT)) return false;
    this.unsure = { code: 'forecast.beyond64Bits' };
    return true;
  }

  private become(pool: Pool): void {
    this.scalars = { ...pool, withdrawQueue: [] };
    this.coverage = null;
  }

  private schedule(workers: readonly ForecastWorker[], kind: Reclaim['kind'], from: (worker: ForecastWorker) => UnixSeconds): void {
    const position = new Map(this.input.workers.map(({ worker }, i) => [worker, i]));
    const added = workers.map((one): Reclaim => {
      const moment = from(one);
      const { worker, stake } = one;
      return { time: blockAt(this.input, moment), order: [moment, position.get(worker) ?? 0], worker, stake, kind };
    });
    this.reclaims = [...this.reclaims, ...added].sort(byOrder);
  }

  private reclaim({ time, worker, stake, kind }: Reclaim): void {
    if (this.isBeyond64Bits(this.scalars.freeStake + stake)) return;
    this.serve(time, { kind, worker }, (pool, stakers) => simulateReclaim(pool, stake, stakers));
  }

  private contribute(user: AccountId, amount: Planck, time: UnixSeconds): void {
    const found = this.stakers.get(user) ?? { user, locked: 0n, shares: 0n, availableRewards: 0n, rewardDebt: 0n };
    const { staker } = settleSlash(this.scalars, settleReward(this.scalars, found));
    const added = addStake(this.scalars, staker, amount);
    if (this.isBeyond64Bits(added.pool.totalStake, added.pool.totalShares, added.pool.freeStake, added.staker.locked)) return;
    this.stakers.set(user, added.staker);
    this.become(added.pool);
    this.serve(time, { kind: 'contribution' }, serveQueue);
  }

  private withdraw(user: AccountId, shares: Shares, time: UnixSeconds): void {
    const staker = this.stakers.get(user);
    if (this.isBeyond64Bits(shares)) return;
    if (staker === undefined) {
      this.unsure = { code: 'forecast.noStake', user };
      return;
    }
    const result = simulateWithdraw(this.scalars, staker, shares, time);
    if (result.trapped) {
      this.unsure = { code: 'forecast.queueTraps', user };
      return;
    }
    const { paid, queued } = result;
    const payments: Payment[] = paid === null ? [] : [{ time, amount: paid.amount, source: { kind: 'free' } }];
    const course: Course = { user, shares, startTime: time, payments, paidInFullAt: queued === 0n ? time : null };
    this.stakers.set(user, result.staker);
    if (queued > 0n) {
      const replaced = this.queue.filter(({ request }) => request.user === user);
      for (const { course: old } of replaced) this.courses.splice(this.courses.indexOf(old), 1);
      this.waiting += queued - replaced.reduce((sum, { request }) => sum + request.shares, 0n);
      this.queue = [
        ...this.queue.filter(({ request }) => request.user !== user),
        { course, request: { user, shares: queued, startTime: time } },
      ];
      if (!this.times.includes(time)) this.times = [...this.times, time].sort(ascending);
      this.lastDue = Math.max(this.lastDue, time + this.input.gracePeriod);
    }
    this.courses.push(course);
    this.become(result.pool);
  }

  /** Serves no more of the queue than the stake reaches for. */
  private serve(time: UnixSeconds, source: PaymentSource, call: (pool: Pool, stakers: Stakers) => QueueResult): void {
    for (let size = FIRST_WINDOW; ; size *= 4) {
      const window = this.queue.slice(0, size);
      const result = call({ ...this.scalars, withdrawQueue: window.map(({ request }) => request) }, this.recordsOf(window));
      const rest = result.pool.withdrawQueue;
      if (result.trappedBy !== null) {
        this.unsure = { code: 'forecast.queueTraps', user: result.trappedBy };
        return;
      }
      if (rest.length === 0 && size < this.queue.length && !isDust(result.pool.freeStake)) continue;
      this.settle(window, result, time, source);
      return;
    }
  }

  private recordsOf(window: readonly Waiting[]): Map<AccountId, Staker> {
    return new Map(
      window.flatMap(({ request }) => {
        const staker = this.stakers.get(request.user);
        return staker ? [[request.user, staker] as const] : [];
      }),
    );
  }

  private settle(window: readonly Waiting[], { pool, stakers, payouts }: QueueResult, time: UnixSeconds, source: PaymentSource): void {
    const rest = pool.withdrawQueue;
    const gone = window.slice(0, window.length - rest.length);
    const paid = new Map<AccountId, Planck>();
    for (const { user, amount } of payouts) paid.set(user, (paid.get(user) ?? 0n) + amount);
    for (const { course } of window.slice(0, gone.length + 1)) {
      const amount = paid.get(course.user);
      if (amount !== undefined) course.payments.push({ time, amount, source });
    }
    for (const { course } of gone) if (paid.has(course.user)) course.paidInFullAt = time;
    for (const user of paid.keys()) this.stakers.set(user, stakers.get(user) as Staker);
    const left = rest.map((request, i) => ({ course: (window[gone.length + i] as Waiting).course, request }));
    const sum = (items: readonly Pick<WithdrawRequest, 'shares'>[]): Shares => items.reduce((total, { shares }) => total + shares, 0n);
    this.waiting += sum(rest) - sum(window.map(({ request }) => request));
    this.queue = [...left, ...this.queue.slice(window.length)];
    this.become(pool);
  }

  private nextCheck(): UnixSeconds | null {
    const [time] = this.times;
    return time === undefined ? null : blockAt(this.input, time + this.input.gracePeriod + 1);
  }

  /** The chain's look at the pool in the block at `time`, if a grace period has ended. */
  private check(time: UnixSeconds): void {
    const { gracePeriod } = this.input;
    const [queuedAt] = this.times;
    const ended = this.times.findIndex((start) => time - start <= gracePeriod);
    this.times = ended < 0 ? [] : this.times.slice(ended);
    if (queuedAt === undefined || ended === 0 || this.failed) return;
    this.coverage ??= new Coverage(this.scalars, this.queue, this.waiting, this.inOrder);
    const uncovered = this.coverage.firstUncovered(time - gracePeriod);
    if (uncovered === null) return;
    const stopped = this.running;
    this.failed = { ...uncovered, queuedAt, at: queuedAt + gracePeriod, time, stopped };
    this.stop(stopped, time, 'forceStopped');
  }
}
