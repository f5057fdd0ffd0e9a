import { skipToken, useQuery } from '@tanstack/react-query';
import { useLiveQueries } from './live-queries';

type Ask<T> = (signal: AbortSignal) => Promise<T>;

/** A read that is done once and again when old, by the kit's own cache; `null`: not asked for. */
export function useOnce<T>(key: readonly string[], ask: Ask<T> | null, staleTime = Number.POSITIVE_INFINITY) {
  const live = useLiveQueries();
  return useQuery(
    { queryKey: live.keyOf(key), queryFn: ask === null ? skipToken : ({ signal }) => ask(signal), staleTime, retry: false },
    live.queryClient,
  );
}
