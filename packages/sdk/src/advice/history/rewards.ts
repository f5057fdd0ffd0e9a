import type { AccountId, Planck, UnixSeconds } from '../../model/types.js';
import { type Earned, earned } from './earned.js';
import type { History, HistorySample } from './types.js';

export interface DayRewards {
  /** Its first moment, as `startOfDay` gave it. */
  readonly day: UnixSeconds;
  /** Earned by staking, planck. */
  readonly staker: Planck;
  /** Earned as commission, planck. */
  readonly owner: Planck;
  /** False for a day that has not ended, or that the history does not cover from its beginning. */
  readonly complete: boolean;
}

export interface RewardsPerDayOptions {
  /** First moment of the day in which a moment lies, where the reader lives. */
  startOfDay(time: UnixSeconds): UnixSeconds;
  /** Only its part: as staker, and as owner of its pools. Its stake must have been asked for. */
  readonly account?: AccountId;
}

/** A day has at most 25 hours: so long after its beginning it is surely the next one, and not the one after. */
const INTO_NEXT_DAY = 30 * 3600;
const DAY = 24 * 3600;
const MOST_DAYS = 4000;

interface Point extends Earned {
  /** Unix milliseconds. */
  readonly time: number;
}

const add = (a: Earned, b: Earned): Earned => ({ staker: a.staker + b.staker, owner: a.owner + b.owner });

function earnedBetween(before: HistorySample, after: HistorySample, account: AccountId | undefined): Earned {
  let sum: Earned = { staker: 0n, owner: 0n };
  for (const [pid, moment] of after.pools) sum = add(sum, earned(before.pools.get(pid), moment, account));
  return sum;
}

/** All that was earned from the first sample on. */
function cumulated(samples: readonly HistorySample[], account: AccountId | undefined): Point[] {
  const points: Point[] = [];
  for (const [i, sample] of samples.entries()) {
    const before = samples[i - 1];
    const last = points.at(-1);
    const time = Math.max(sample.asOf.timestamp, last?.time ?? 0);
    const sum = before && last ? add(last, earnedBetween(before, sample, account)) : { staker: 0n, owner: 0n };
    points.push({ time, ...sum });
  }
  return points;
}

/** By a straight line between samples. */
function at(points: readonly Point[], time: number): Earned {
  const next = points.findIndex((point) => point.time >= time);
  const after = points[next];
  const before = points[next - 1];
  if (!after) return points.at(-1) as Point;
  if (!before) return after;
  const [part, whole] = [BigInt(time - before.time), BigInt(after.time - before.time)];
  const between = (a: Planck, b: Planck): Planck => a + ((b - a) * part) / whole;
  return { staker: between(before.staker, after.staker), owner: between(before.owner, after.owner) };
}

/**
 * What was earned on each day, of all pools of the history as a whole or of the account alone. Between two samples it is taken to
 * have come evenly, so a day's amount may be off by what a payout brings that lies on the other side of midnight; no amount is
 * counted twice or lost. A claim by the owner between two samples leaves the commission of that stretch to be worked out from the
 * stakers' part; with a commission of 100 % only what came after the claim is seen.
 */
export function rewardsPerDay(history: History, { startOfDay, account }: RewardsPerDayOptions): readonly DayRewards[] {
  const points = cumulated(history.samples, account);
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return [];
  const begin = Math.max(history.from, Math.floor(first.time / 1000));
  const days: DayRewards[] = [];
  for (let day = startOfDay(begin); day * 1000 <= last.time && days.length < MOST_DAYS; ) {
    const follows = startOfDay(day + INTO_NEXT_DAY);
    const end = follows > day ? follows : day + DAY;
    const [from, to] = [at(points, day * 1000), at(points, end * 1000)];
    const complete = day * 1000 >= first.time && end * 1000 <= last.time;
    days.push({ day, staker: to.staker - from.staker, owner: to.owner - from.owner, complete });
    day = end;
  }
  return days;
}
