import type { Read, Snapshot } from '@stakepool-kit/sdk';
import { hashKey, type Query, type QueryClient, type QueryKey } from '@tanstack/react-query';
import { createContext } from 'react';
import { useRequired } from '../provider/required';

/** Feeds queries from SDK watches: one watch per key, as long as somebody looks at it. */
export class LiveQueries {
  private static last = 0;
  private readonly stops = new Map<string, () => void>();
  /** Sets the queries of one connection apart from those of another in the same cache. */
  private readonly scope = `${++LiveQueries.last}`;

  constructor(readonly queryClient: QueryClient) {
    queryClient.getQueryCache().subscribe(({ type, query }) => {
      if (type === 'observerRemoved' && query.getObserversCount() === 0) this.rest(query);
    });
  }

  keyOf(key: readonly string[]): QueryKey {
    return ['stakepool', this.scope, ...key];
  }

  /** The first answer; later ones replace it in the cache. For `queryFn`. */
  start<T>(queryKey: QueryKey, read: Read<T>, signal: AbortSignal): Promise<Snapshot<T>> {
    const hash = hashKey(queryKey);
    this.stop(hash);
    return new Promise((resolve, reject) => {
      const stop = read.watch({
        next: (snapshot) => {
          this.queryClient.setQueryData(queryKey, snapshot);
          resolve(snapshot);
        },
        error: (error) => {
          reject(error);
          this.queryClient
            .getQueryCache()
            .find({ queryKey })
            ?.setState({ status: 'error', error: toError(error), fetchStatus: 'idle' });
        },
      });
      this.stops.set(hash, stop);
      signal.addEventListener('abort', () => {
        if (this.stops.get(hash) === stop) this.stop(hash);
        reject(signal.reason);
      });
    });
  }

  /** Nobody looks: what is cached gets old from now on. */
  private rest(query: Query): void {
    if (!this.stops.has(query.queryHash)) return;
    this.stop(query.queryHash);
    query.invalidate();
  }

  private stop(hash: string): void {
    this.stops.get(hash)?.();
    this.stops.delete(hash);
  }
}

const toError = (error: unknown): Error => (error instanceof Error ? error : new Error(String(error)));

export const LiveQueriesContext = createContext<LiveQueries | null>(null);
export const useLiveQueries = (): LiveQueries => useRequired(LiveQueriesContext, 'A reading hook');
