import type { PoolId } from '@stakepool-kit/sdk/rules';
import { useQuery } from '@tanstack/react-query';
import { useLiveQueries } from '../data/live-queries';
import { useLiveAll } from '../data/queries';
import type { PoolOutlook } from './attention';

interface Outlooks {
  /** Those that are read. */
  readonly outlooks: readonly PoolOutlook[];
  readonly status: 'loading' | 'failed' | 'ready';
  readonly error: unknown;
  retry(): void;
}

/** Withdraw forecasts of some pools, live. What makes them is loaded when the first one is needed. */
export function useOutlooks(pids: readonly PoolId[]): Outlooks {
  const { queryClient } = useLiveQueries();
  const maker = useQuery(
    {
      queryKey: ['stakepool', 'forecast-of'],
      queryFn: () => import('../pools/withdraw-forecast/forecast-of'),
      enabled: pids.length > 0,
      staleTime: Number.POSITIVE_INFINITY,
      structuralSharing: false,
    },
    queryClient,
  );
  const answers = useLiveAll(pids.map((pid) => ({ key: ['forecast', String(pid)], choose: (reads) => reads.forecastInput(pid) })));
  const make = maker.data?.forecastOf;
  const outlooks =
    make === undefined
      ? []
      : answers.flatMap(({ data }): PoolOutlook[] => {
          const input = data?.value ?? null;
          return input === null ? [] : [{ input, forecast: make(input) }];
        });
  const all = pids.length === 0 ? [] : [maker, ...answers];
  const failed = all.find(({ isError }) => isError);
  const waits = all.some(({ data }) => data === undefined);
  return {
    outlooks,
    status: failed ? 'failed' : waits ? 'loading' : 'ready',
    error: failed?.error ?? null,
    retry: () => void failed?.refetch(),
  };
}
