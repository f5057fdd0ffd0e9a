import type { History } from '@stakepool-kit/sdk';
import type { PoolId, PoolIdInput, UnixSeconds } from '@stakepool-kit/sdk/rules';
import { useMemo } from 'react';
import { pidOf } from '../pools/pid-of';
import { useSettings } from '../provider/context';
import { poolSeries } from './build';
import { startOfDay } from './start-of-day';
import { type ChartsState, type ChartsStatus, type Days, secondsOf, useHistory } from './use-history';

export interface PoolChartsOptions {
  readonly pid: PoolIdInput;
  /** How far back to begin with. Default 30. */
  readonly days?: Days | undefined;
}

/** Last moment without the pool, of those in which it was not there yet. */
const createdAfter = ({ samples }: History, pid: PoolId): UnixSeconds | null => {
  const first = samples.findIndex(({ pools }) => pools.has(pid));
  return secondsOf(first < 0 ? samples.at(-1) : samples[first - 1]);
};

function statusOf(history: History, pid: PoolId): ChartsStatus {
  const known = history.samples.filter(({ pools }) => pools.has(pid)).length;
  return known > 1 ? 'ready' : known === 1 ? 'empty' : 'missing';
}

/** A pool over time: stake and free stake, rewards per day, share price, worker states. All four from the same samples. */
export function usePoolCharts({ pid, days = 30 }: PoolChartsOptions): ChartsState {
  const id = pidOf(pid);
  const { time: zone } = useSettings().units;
  const scope = useMemo(() => (id === null ? null : { pids: [id], workers: true }), [id]);
  const { history, ...query } = useHistory(scope, days);
  const made = useMemo(() => {
    if (id === null || history === null) return null;
    const status = statusOf(history, id);
    return {
      status,
      charts: status === 'ready' ? poolSeries(history, id, (time) => startOfDay(time, zone)) : [],
      createdAfter: createdAfter(history, id),
    };
  }, [history, id, zone]);
  return {
    ...query,
    status: id === null ? 'missing' : (made?.status ?? query.status),
    charts: made?.charts ?? [],
    begins: history?.begins ?? 'asked',
    since: secondsOf(history?.samples[0]),
    until: secondsOf(history?.samples.at(-1)),
    createdAfter: made?.createdAfter ?? null,
  };
}
