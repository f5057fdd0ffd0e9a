import {
  type ForecastInput,
  forecastStaker,
  type RequestForecast,
  type UnsureForecast,
  type WithdrawForecast,
} from '@stakepool-kit/sdk/advice';
import { type AccountId, forecastQueue, type Planck, type Shares, type UnixSeconds } from '@stakepool-kit/sdk/rules';

/** When a request is paid, without words. `ready`: a worker that can be reclaimed now pays it. */
export type Expected =
  | { readonly code: 'unsure' }
  /** Nothing in sight pays any of it. */
  | { readonly code: 'none' }
  | { readonly code: 'whole'; readonly time: UnixSeconds; readonly ready: boolean }
  /** `amount` at `time`, the rest by `last`; `null`: the rest has nothing in sight. */
  | {
      readonly code: 'parts';
      readonly amount: Planck;
      readonly time: UnixSeconds;
      readonly ready: boolean;
      readonly last: UnixSeconds | null;
    };

export interface QueueRow {
  /** From 1, in the order the chain serves them. */
  readonly position: number;
  readonly user: AccountId;
  readonly shares: Shares;
  /** Value at the present share price, planck. */
  readonly amount: Planck;
  /** End of the grace period. */
  readonly dueTime: UnixSeconds;
  readonly expected: Expected;
  /** Part that neither free nor releasing stake covers, planck. */
  readonly uncovered: Planck;
}

const isReady = ({ workers, now, blockTime }: ForecastInput, { time, source }: RequestForecast['payments'][number]): boolean => {
  if (source.kind !== 'reclaim' || time > now + (2 * blockTime) / 1000) return false;
  return workers.some(({ worker, reclaimableAt }) => worker === source.worker && reclaimableAt !== null);
};

export function expectedOf(input: ForecastInput, request: RequestForecast | undefined): Expected {
  if (request === undefined) return { code: 'unsure' };
  const { payments, paidInFullAt } = request;
  const [first] = payments;
  if (first === undefined) return { code: 'none' };
  const { time } = first;
  const ready = isReady(input, first);
  if (paidInFullAt === time) return { code: 'whole', time, ready };
  const amount = payments.reduce((sum, payment) => (payment.time === time ? sum + payment.amount : sum), 0n);
  return { code: 'parts', amount, time, ready, last: paidInFullAt };
}

/** The queue in service order, each request with what pays it. */
export function queueRows(input: ForecastInput, forecast: WithdrawForecast | UnsureForecast): readonly QueueRow[] {
  return forecastQueue(input.pool, input.now, input.gracePeriod).map(({ user, shares, amount, dueTime, shortfall }, i) => ({
    position: i + 1,
    user,
    shares,
    amount,
    dueTime,
    expected: expectedOf(input, forecast.unsure === null ? forecast.requests[i] : undefined),
    uncovered: shortfall,
  }));
}

/** The latest request of one account, with its place in the queue. */
export function requestOf(
  forecast: WithdrawForecast | UnsureForecast | null,
  account: AccountId | null,
): { readonly request: RequestForecast; readonly position: number } | null {
  if (forecast === null || forecast.unsure !== null || account === null) return null;
  const request = forecastStaker(forecast, account).at(-1);
  return request === undefined ? null : { request, position: forecast.requests.indexOf(request) + 1 };
}
