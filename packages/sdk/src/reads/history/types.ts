import type { AccountId, PoolIdInput } from '../../model/types.js';

export type { History, HistorySample, PoolMoment } from '../../advice/history/types.js';

export interface HistoryScope {
  readonly pids: readonly PoolIdInput[];
  /** Also what it has staked in them. */
  readonly account?: AccountId | string;
  /** Also the states of the workers the pools have today. */
  readonly workers?: boolean;
}

export interface HistoryOptions {
  /** How far back, on chain time. */
  readonly seconds: number;
  /** 2…44; default 44. */
  readonly samples?: number;
  readonly signal?: AbortSignal;
}
