import type { PoolId } from '@stakepool-kit/sdk/rules';
import { skipToken, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useLiveQueries } from '../../data/live-queries';
import { useClient } from '../../provider/context';
import { type PoolStakers, readStakers } from './read-stakers';

export interface PoolStakersState {
  /** `idle`: not asked for, because it takes reading the stakers of all pools. */
  readonly status: 'idle' | 'reading' | 'failed' | 'ready';
  readonly error: unknown;
  /** Records looked through so far. */
  readonly records: number;
  readonly result: PoolStakers | null;
  /** Looks through the records, or does so again. */
  read(): void;
}

/** Who has shares in a pool; read when asked for. */
export function usePoolStakers(pid: PoolId | null): PoolStakersState {
  const client = useClient();
  const live = useLiveQueries();
  const [asked, setAsked] = useState(false);
  const [records, setRecords] = useState(0);
  const query = useQuery(
    {
      queryKey: live.keyOf(['stakers-of', String(pid)]),
      queryFn: pid !== null && asked ? ({ signal }) => readStakers(client, pid, signal, setRecords) : skipToken,
      staleTime: Number.POSITIVE_INFINITY,
      retry: false,
    },
    live.queryClient,
  );
  const { data, isFetching, isError, error } = query;
  return {
    status: isFetching ? 'reading' : data ? 'ready' : isError ? 'failed' : 'idle',
    error,
    records,
    result: data ?? null,
    read: () => {
      setRecords(0);
      if (asked) void query.refetch();
      else setAsked(true);
    },
  };
}
