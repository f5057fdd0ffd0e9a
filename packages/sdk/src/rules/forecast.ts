import type { AccountId, Planck, Pool, Shares, UnixSeconds } from '../model/types.js';
import { sharePrice, sharesToAmount } from './shares.js';

/** First request that free and releasing stake do not cover, taking requests in order. */
function firstUncovered(pool: Pool): Pool['withdrawQueue'][number] | null {
  let budget = pool.freeStake + pool.releasingStake;
  for (const request of pool.withdrawQueue) {
    const amount = sharesToAmount(pool, request.shares);
    if (amount > budget) return request;
    budget -= amount;
  }
  return null;
}

/** Whether the chain, looking at this pool at `now`, would stop all of its workers. Domain §6. */
export function hasExpired(pool: Pool, now: UnixSeconds, gracePeriod: UnixSeconds): boolean {
  if (!sharePrice(pool)) return false;
  const request = firstUncovered(pool);
  return request !== null && now - request.startTime > gracePeriod;
}

/**
 * Last moment before the chain stops all workers of the pool, if nothing changes; `null` when no waiting request leads to
 * that. The chain looks once per queued moment, in the first block strictly after the moment and the grace period.
 */
export function forceStopTime(pool: Pool, now: UnixSeconds, gracePeriod: UnixSeconds): UnixSeconds | null {
  const request = sharePrice(pool) ? firstUncovered(pool) : null;
  if (request === null) return null;
  const due = request.startTime + gracePeriod;
  const moments = pool.withdrawQueue.map(({ startTime }) => startTime + gracePeriod).filter((moment) => moment >= now && moment >= due);
  return moments.length === 0 ? null : moments.reduce((first, moment) => Math.min(first, moment));
}

export const secondsLeft = (until: UnixSeconds, now: UnixSeconds): number => Math.max(0, until - now);

export interface QueueForecast {
  readonly user: AccountId;
  readonly shares: Shares;
  /** Value of the request at the present share price. */
  readonly amount: Planck;
  readonly startTime: UnixSeconds;
  /** End of the grace period. */
  readonly dueTime: UnixSeconds;
  /** Seconds to `dueTime`, not below 0. */
  readonly countdown: number;
  /** Part that stake already cooling down will cover. */
  readonly fromReleasing: Planck;
  /** Part that neither free nor releasing stake covers. */
  readonly shortfall: Planck;
}

/** Each waiting request in service order, with what will pay it. */
export function forecastQueue(pool: Pool, now: UnixSeconds, gracePeriod: UnixSeconds): QueueForecast[] {
  let free = pool.freeStake;
  let releasing = pool.releasingStake;
  const take = (available: Planck, wanted: Planck): Planck => (wanted < available ? wanted : available);
  return pool.withdrawQueue.map(({ user, shares, startTime }) => {
    const amount = sharesToAmount(pool, shares);
    const fromFree = take(free, amount);
    const fromReleasing = take(releasing, amount - fromFree);
    free -= fromFree;
    releasing -= fromReleasing;
    const dueTime = startTime + gracePeriod;
    const shortfall = amount - fromFree - fromReleasing;
    return { user, shares, amount, startTime, dueTime, countdown: secondsLeft(dueTime, now), fromReleasing, shortfall };
  });
}
