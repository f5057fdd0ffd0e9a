import type { PoolId } from '@stakepool-kit/sdk/rules';
import { useState } from 'react';
import { useOnce } from '../../data/use-once';
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
  const [asked, setAsked] = useState(false);
  const [records, setRecords] = useState(0);
  const ask = pid !== null && asked ? (signal: AbortSignal) => readStakers(client, pid, signal, setRecords) : null;
  const { data, isFetching, isError, error, refetch } = useOnce(['stakers-of', String(pid)], ask);
  return {
    status: isFetching ? 'reading' : data ? 'ready' : isError ? 'failed' : 'idle',
    error,
    records,
    result: data ?? null,
    read: () => {
      setRecords(0);
      if (asked) void refetch();
      else setAsked(true);
    },
  };
}
