import type { Forecast, ForecastInput } from '@stakepool-kit/sdk/advice';
import type { AccountId, Planck, UnixSeconds, WorkerKey } from '@stakepool-kit/sdk/rules';

/** What happens at one moment, without words. */
export type TimelineEvent = {
  readonly time: UnixSeconds;
  /** All that was due up to here, planck. */
  readonly due: Planck;
  /** Free stake and all that came or could come back up to here, planck. */
  readonly available: Planck;
} & Happening;

type Happening =
  | { readonly kind: 'now'; readonly amount: Planck }
  /** A cool-down ends: `amount` can be reclaimed. `ready`: already. */
  | { readonly kind: 'reclaim'; readonly amount: Planck; readonly worker: WorkerKey; readonly ready: boolean }
  /** A grace period ends. `position` counts from 1. */
  | { readonly kind: 'due'; readonly amount: Planck; readonly position: number; readonly user: AccountId }
  /** The chain stops all workers: `amount` is short. */
  | { readonly kind: 'stop'; readonly amount: Planck }
  /** The stopped workers can be reclaimed. */
  | { readonly kind: 'thaw'; readonly amount: Planck }
  /** The last request is paid. */
  | { readonly kind: 'paid'; readonly amount: Planck };

interface Freeze {
  readonly from: UnixSeconds;
  readonly until: UnixSeconds;
  /** Seconds a stopped worker cools down. */
  readonly coolDown: UnixSeconds;
  readonly stake: Planck;
  /** The part without cover. */
  readonly shortfall: Planck;
  /** All that is due when it begins. */
  readonly due: Planck;
  /** Place in the queue of the request without cover, from 1. */
  readonly position: number;
}

/** A forecast as a chart draws it and a table lists it. */
export interface Timeline {
  readonly from: UnixSeconds;
  readonly to: UnixSeconds;
  /** In order of time, beginning with now. */
  readonly events: readonly TimelineEvent[];
  /** Largest amount of both lines, planck. */
  readonly highest: Planck;
  readonly freeze: Freeze | null;
}

const ORDER: readonly Happening['kind'][] = ['now', 'thaw', 'reclaim', 'due', 'stop', 'paid'];
const ROOM = 1.03;

function freezeOf({ forceStop, requests }: Forecast, coolDown: UnixSeconds): Omit<Freeze, 'due'> | null {
  if (forceStop === null) return null;
  const { at, blockTime, stakeStopped, shortfall, request } = forceStop;
  const position = requests.findIndex(({ user }) => user === request) + 1;
  return { from: at, until: blockTime + coolDown, coolDown, stake: stakeStopped, shortfall, position };
}

function happeningsOf(input: ForecastInput, forecast: Forecast): (Happening & { readonly time: UnixSeconds })[] {
  const { now, pool, workers, blockTime, coolDownPeriod } = input;
  const list: (Happening & { readonly time: UnixSeconds })[] = [{ kind: 'now', time: now, amount: pool.freeStake }];
  for (const { worker, stake, reclaimableAt } of workers) {
    if (reclaimableAt === null) continue;
    const ready = reclaimableAt <= now + blockTime / 1000;
    list.push({ kind: 'reclaim', time: Math.max(now, reclaimableAt), amount: stake, worker, ready });
  }
  forecast.requests.forEach(({ user, amount, dueTime }, i) => {
    list.push({ kind: 'due', time: Math.max(now, dueTime), amount, position: i + 1, user });
  });
  const freeze = freezeOf(forecast, coolDownPeriod);
  if (freeze) {
    list.push({ kind: 'stop', time: Math.max(now, freeze.from), amount: freeze.shortfall });
    list.push({ kind: 'thaw', time: freeze.until, amount: freeze.stake });
  }
  const paid = forecast.requests.map(({ paidInFullAt }) => paidInFullAt);
  if (paid.length > 0 && paid.every((time) => time !== null)) {
    const total = forecast.requests.reduce((sum, { amount }) => sum + amount, 0n);
    list.push({ kind: 'paid', time: Math.max(...paid), amount: total });
  }
  return list.sort((a, b) => a.time - b.time || ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind));
}

/** The two lines of a forecast, what is due and what is there to pay it, and everything that moves them. */
export function timelineOf(input: ForecastInput, forecast: Forecast): Timeline {
  let due = 0n;
  let available = 0n;
  let dueAtStop = 0n;
  const events = happeningsOf(input, forecast).map((happening): TimelineEvent => {
    const { kind, amount } = happening;
    if (kind === 'due') due += amount;
    if (kind === 'now' || kind === 'reclaim' || kind === 'thaw') available += amount;
    if (kind === 'stop') dueAtStop = due;
    return { ...happening, due, available };
  });
  const freeze = freezeOf(forecast, input.coolDownPeriod);
  const shown = events.filter(({ time }) => freeze === null || time <= freeze.from);
  const highest = [...shown.map(({ available }) => available), due].reduce((a, b) => (a > b ? a : b), 0n);
  const last = Math.max(input.now + input.gracePeriod + input.coolDownPeriod, ...events.map(({ time }) => time));
  return {
    from: input.now,
    to: input.now + Math.ceil((last - input.now) * ROOM),
    events,
    highest,
    freeze: freeze && { ...freeze, due: dueAtStop },
  };
}
