import type { ForceStop, Unsure } from '@stakepool-kit/sdk/advice';
import type { AccountId, Planck, PoolIdInput, Shares } from '@stakepool-kit/sdk/rules';
import { useMemo } from 'react';
import { useAccount } from '../../wallet/accounts';
import { type PoolReadStatus, usePoolForecast } from '../withdraw-forecast/use-pool-forecast';
import { type QueueRow, queueRows } from './queue-rows';

export interface WithdrawQueueOptions {
  readonly pid: PoolIdInput;
}

export interface QueueTotals {
  readonly requests: number;
  readonly shares: Shares;
  readonly amount: Planck;
  readonly uncovered: Planck;
}

export interface WithdrawQueueState {
  readonly status: PoolReadStatus;
  readonly error: unknown;
  retry(): void;
  /** In the order the chain serves them. */
  readonly rows: readonly QueueRow[];
  readonly totals: QueueTotals;
  /** When the chain would stop all workers of the pool; `null` when it would not. */
  readonly forceStop: ForceStop | null;
  /** Why the forecast says nothing, if so. */
  readonly unsure: Unsure | null;
  /** The chosen account. */
  readonly account: AccountId | null;
}

const NOTHING: QueueTotals = { requests: 0, shares: 0n, amount: 0n, uncovered: 0n };

const totalsOf = (rows: readonly QueueRow[]): QueueTotals =>
  rows.reduce(
    (sum, { shares, amount, uncovered }) => ({
      requests: sum.requests + 1,
      shares: sum.shares + shares,
      amount: sum.amount + amount,
      uncovered: sum.uncovered + uncovered,
    }),
    NOTHING,
  );

/** A pool's withdraw queue, live: who waits for how much, until when, and what pays it. */
export function useWithdrawQueue({ pid }: WithdrawQueueOptions): WithdrawQueueState {
  const { status, error, retry, input, forecast } = usePoolForecast(pid);
  const account = useAccount();
  const [rows, totals] = useMemo(() => {
    const list = input && forecast ? queueRows(input, forecast) : [];
    return [list, totalsOf(list)] as const;
  }, [input, forecast]);
  const sure = forecast !== null && forecast.unsure === null ? forecast : null;
  return {
    status,
    error,
    retry,
    rows,
    totals,
    forceStop: sure?.forceStop ?? null,
    unsure: forecast?.unsure ?? null,
    account: account?.id ?? null,
  };
}
