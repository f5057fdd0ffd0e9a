import type { ForecastInput, UnsureForecast, WithdrawForecast } from '@stakepool-kit/sdk/advice';
import type { PoolId, PoolIdInput } from '@stakepool-kit/sdk/rules';
import { useLive } from '../../data/queries';
import { pidOf } from '../pid-of';
import { forecastOf } from './forecast-of';

/** `missing`: there is no pool of this id, or the id is none. */
export type PoolReadStatus = 'loading' | 'failed' | 'missing' | 'ready';

interface PoolForecastState {
  readonly pid: PoolId | null;
  readonly status: PoolReadStatus;
  /** Why it failed. */
  readonly error: unknown;
  retry(): void;
  /** The pool, its workers and its stakers at one block; set when `ready`. */
  readonly input: ForecastInput | null;
  readonly forecast: WithdrawForecast | UnsureForecast | null;
}

/** The withdraw forecast of a pool, live: what WithdrawQueue and WithdrawForecast are made from. */
export function usePoolForecast(pid: PoolIdInput): PoolForecastState {
  const id = pidOf(pid);
  const live = useLive(['forecast', String(id)], id === null ? null : (reads) => reads.forecastInput(id));
  const input = live.data?.value ?? null;
  const status = id === null || live.data?.value === null ? 'missing' : input !== null ? 'ready' : live.isError ? 'failed' : 'loading';
  return {
    pid: id,
    status,
    error: live.error,
    retry: () => void live.refetch(),
    input,
    forecast: input && forecastOf(input),
  };
}
