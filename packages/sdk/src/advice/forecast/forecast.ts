import type { AccountId, UnixSeconds } from '../../model/types.js';
import { secondsLeft } from '../../rules/forecast.js';
import { sharesToAmount } from '../../rules/shares.js';
import { leastContribution, leastStop, reclaimNow } from './actions.js';
import { blockAt, nextBlock } from './block-times.js';
import { type FailedCheck, Simulation } from './simulation.js';
import type {
  Change,
  ForceStop,
  Forecast,
  ForecastActions,
  ForecastInput,
  RequestForecast,
  UnsureForecast,
  WithdrawForecast,
} from './types.js';

function requestsOf({ pool, now, gracePeriod }: ForecastInput, simulation: Simulation): RequestForecast[] {
  const left = simulation.left();
  return simulation.courses.map((course) => {
    const { user, shares, startTime, payments, paidInFullAt } = course;
    const dueTime = startTime + gracePeriod;
    const amount = sharesToAmount(pool, shares);
    const countdown = secondsLeft(dueTime, now);
    return { user, shares, amount, startTime, dueTime, countdown, payments, paidInFullAt, unpaid: left.get(course) ?? 0n };
  });
}

function forceStopOf(failed: FailedCheck | null): ForceStop | null {
  if (failed === null || failed.stopped.length === 0) return null;
  const { at, time, queuedAt, user, shortfall, stopped } = failed;
  const stakeStopped = stopped.reduce((sum, { stake }) => sum + stake, 0n);
  return { at, blockTime: time, queuedAt, request: user, shortfall, workers: stopped.map(({ worker }) => worker), stakeStopped };
}

function worstCaseOf(input: ForecastInput, requests: readonly RequestForecast[], lastDue: UnixSeconds): UnixSeconds | null {
  if (requests.length === 0 || requests.some(({ paidInFullAt }) => paidInFullAt === null)) return null;
  const next = nextBlock(input);
  if (requests.every(({ paidInFullAt }) => paidInFullAt === next)) return next;
  return blockAt(input, blockAt(input, lastDue + 1) + input.coolDownPeriod);
}

function actionsOf(input: ForecastInput, failed: FailedCheck | null): ForecastActions | null {
  const ready = reclaimNow(input);
  if (failed === null || failed.stopped.length === 0) {
    return ready.length === 0 ? null : { contribute: null, stopWorkers: null, reclaimNow: ready };
  }
  return { contribute: leastContribution(input), stopWorkers: leastStop(input, failed), reclaimNow: ready };
}

function resultOf(input: ForecastInput, simulation: Simulation): Forecast | UnsureForecast {
  const { unsure, failed } = simulation;
  if (unsure !== null) return { unsure };
  const requests = requestsOf(input, simulation);
  return { unsure, requests, forceStop: forceStopOf(failed), worstCase: worstCaseOf(input, requests, simulation.lastDue) };
}

/**
 * Who is paid when at the earliest, when the chain would stop all workers of the pool, and the least that avoids it.
 * Exact to the planck, given that blocks come regularly; see `Forecast` for what is assumed.
 */
export function forecastWithdrawals(input: ForecastInput): WithdrawForecast | UnsureForecast {
  const simulation = new Simulation(input).run();
  const forecast = resultOf(input, simulation);
  return forecast.unsure === null ? { ...forecast, actions: actionsOf(input, simulation.failed) } : forecast;
}

/**
 * The forecast after calls in the next block, in their order: what they pay at once is among the payments. A withdrawal's
 * request has all shares asked for, those paid at once as well.
 */
export function whatIf(input: ForecastInput, changes: readonly Change[]): Forecast | UnsureForecast {
  const simulation = new Simulation(input);
  for (const change of changes) simulation.apply(change);
  return resultOf(input, simulation.run());
}

/** The requests of one account; its latest is the last. */
export const forecastStaker = ({ requests }: Pick<Forecast, 'requests'>, account: AccountId): RequestForecast[] =>
  requests.filter(({ user }) => user === account);
