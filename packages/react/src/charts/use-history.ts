import type { History, HistoryScope } from '@stakepool-kit/sdk';
import type { UnixSeconds } from '@stakepool-kit/sdk/rules';
import { useCallback, useEffect, useState } from 'react';
import { type ChainClock, useOnChainTime } from '../data/chain-clock';
import { useOnce } from '../data/use-once';
import { useClient, useConnectionState } from '../provider/context';
import type { Series } from './series';

/** Choices of how far back. */
export const DAYS = [1, 7, 30] as const;
export type Days = (typeof DAYS)[number];

const DAY = 86_400;
/** Seconds of chain time after which samples are taken anew. */
const STALE = 300;

/**
 * `offline`: the connection is lost and nothing was read before. `missing`: there is no such pool. `empty`: less than two moments
 * are known, so there is nothing to draw. `noAccount`, `noStake`: of an account's charts only.
 */
export type ChartsStatus = 'noAccount' | 'noStake' | 'loading' | 'failed' | 'offline' | 'missing' | 'empty' | 'ready';

export interface ChartsState {
  readonly status: ChartsStatus;
  readonly error: unknown;
  retry(): void;
  readonly days: Days;
  setDays(days: Days): void;
  /** Empty until `ready`. */
  readonly charts: readonly Series[];
  /** Why history begins where it does: as asked, with the chain, or with the oldest block the endpoint still has. */
  readonly begins: History['begins'];
  /** First and last moment that is known; `null` before anything is. */
  readonly since: UnixSeconds | null;
  readonly until: UnixSeconds | null;
  /** A moment within the time asked for when the pool was not there yet; `null` when it always was. */
  readonly createdAfter: UnixSeconds | null;
}

export interface HistoryQuery {
  readonly status: 'loading' | 'failed' | 'offline' | 'ready';
  readonly history: History | null;
  readonly error: unknown;
  retry(): void;
  readonly days: Days;
  setDays(days: Days): void;
}

export const secondsOf = (sample: History['samples'][number] | undefined): UnixSeconds | null =>
  sample === undefined ? null : Math.floor(sample.asOf.timestamp / 1000);

const keyOf = ({ pids, account = '', workers = false }: HistoryScope): string => `${pids.join()}|${account}|${workers}`;

/** Samples of some pools, read once for all charts of a scope and again when they are old; `null`: nothing to ask for yet. */
export function useHistory(scope: HistoryScope | null, initial: Days): HistoryQuery {
  const { reads } = useClient();
  const connected = useConnectionState().status === 'connected';
  const [days, setDays] = useState(initial);
  const query = useOnce(
    ['history', scope ? keyOf(scope) : '', String(days)],
    scope && connected ? (signal) => reads.history(scope, { seconds: days * DAY, signal }) : null,
    STALE * 1000,
  );
  const history = query.data ?? null;
  const last = secondsOf(history?.samples.at(-1));
  const isOld = useCallback(
    (clock: ChainClock): boolean => {
      const now = clock.time();
      return last !== null && now !== null && now - last >= STALE;
    },
    [last],
  );
  const old = useOnChainTime(isOld);
  const { refetch } = query;
  useEffect(() => {
    if (old && connected && document.visibilityState === 'visible') void refetch();
  }, [old, connected, refetch]);
  return {
    status: history ? 'ready' : query.isError ? 'failed' : connected ? 'loading' : 'offline',
    history,
    error: query.error,
    retry: () => void refetch(),
    days,
    setDays,
  };
}
