import type { ForceStop, ForecastInput, RequestForecast, Unsure } from '@stakepool-kit/sdk/advice';
import type { AccountId, Planck, PoolIdInput, UnixSeconds } from '@stakepool-kit/sdk/rules';
import { useMemo, useState } from 'react';
import { type Crosshair, useCrosshair } from '../../charts/use-crosshair';
import { useNetwork } from '../../provider/context';
import { useAccount } from '../../wallet/accounts';
import { requestOf } from '../withdraw-queue/queue-rows';
import { type Timeline, type TimelineEvent, timelineOf } from './timeline';
import { type PoolReadStatus, usePoolForecast } from './use-pool-forecast';
import { paidBy, type Way, waysOf } from './ways';

export interface WithdrawForecastOptions {
  readonly pid: PoolIdInput;
}

/** What the forecast comes to, without words. */
export type Summary =
  /** Nobody waits; `free` is paid at once to who asks. */
  | { readonly code: 'empty'; readonly free: Planck }
  /** All workers stop at `at`. */
  | { readonly code: 'forceStop'; readonly forceStop: ForceStop; readonly until: UnixSeconds }
  /** All is paid by `by`; `worstCase` if nobody reclaims in time. */
  | { readonly code: 'covered'; readonly requests: number; readonly by: UnixSeconds; readonly worstCase: UnixSeconds | null }
  /** Nothing stops, but `unpaid` has nothing in sight that pays it. */
  | { readonly code: 'unpaid'; readonly unpaid: Planck }
  | { readonly code: 'unsure'; readonly unsure: Unsure };

export interface WithdrawForecastState {
  readonly status: PoolReadStatus;
  readonly error: unknown;
  retry(): void;
  /** The pool, its workers and its stakers at one block. */
  readonly input: ForecastInput | null;
  readonly summary: Summary | null;
  readonly timeline: Timeline | null;
  readonly ways: readonly Way[];
  /** The chosen account's own request, if it waits. */
  readonly own: { readonly request: RequestForecast; readonly position: number } | null;
  readonly account: AccountId | null;
  /** Seconds, of this network. */
  readonly gracePeriod: UnixSeconds;
  readonly coolDownPeriod: UnixSeconds;
  /** One event of the timeline. */
  readonly crosshair: Crosshair<TimelineEvent>;
  readonly view: 'chart' | 'table';
  setView(view: 'chart' | 'table'): void;
}

const NO_EVENTS: readonly TimelineEvent[] = [];

/** When a pool's waiting withdrawals are paid, whether the chain would stop its workers, and what avoids it. */
export function useWithdrawForecast({ pid }: WithdrawForecastOptions): WithdrawForecastState {
  const { pid: id, status, error, retry, input, forecast } = usePoolForecast(pid);
  const account = useAccount();
  const { decimals } = useNetwork().constants;
  const [view, setView] = useState<'chart' | 'table'>('chart');
  const made = useMemo(() => {
    if (id === null || input === null || forecast === null) return null;
    if (forecast.unsure !== null) return { summary: { code: 'unsure', unsure: forecast.unsure } as Summary, timeline: null, ways: [] };
    const { requests, forceStop, worstCase } = forecast;
    const by = paidBy(requests);
    const unpaid = requests.reduce((sum, request) => sum + request.unpaid, 0n);
    const summary: Summary =
      requests.length === 0
        ? { code: 'empty', free: input.pool.freeStake }
        : forceStop
          ? { code: 'forceStop', forceStop, until: forceStop.blockTime + input.coolDownPeriod }
          : by === null
            ? { code: 'unpaid', unpaid }
            : { code: 'covered', requests: requests.length, by, worstCase };
    return { summary, timeline: timelineOf(input, forecast), ways: waysOf(id, input, forecast, decimals) };
  }, [id, input, forecast, decimals]);
  const crosshair = useCrosshair(made?.timeline?.events ?? NO_EVENTS);
  return {
    status,
    error,
    retry,
    input,
    summary: made?.summary ?? null,
    timeline: made?.timeline ?? null,
    ways: made?.ways ?? [],
    own: requestOf(forecast, account?.id ?? null),
    account: account?.id ?? null,
    gracePeriod: input?.gracePeriod ?? 0,
    coolDownPeriod: input?.coolDownPeriod ?? 0,
    crosshair,
    view,
    setView,
  };
}
