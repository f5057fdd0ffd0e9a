import type { AccountBalance, MiningRules, NetworkTotals, PoolWorker, Read, Reads, Snapshot, Stakes } from '@stakepool-kit/sdk';
import type { AccountId, AsOf, Pool, QueueForecast, RegisteredWorker } from '@stakepool-kit/sdk/rules';
import { queryOptions, replaceEqualDeep, skipToken, type UseQueryResult, useQueries, useQuery } from '@tanstack/react-query';
import { useClient } from '../provider/context';
import { type LiveQueries, useLiveQueries } from './live-queries';

/** A watched read: TanStack Query's result with the value and the block it is of. */
export type Live<T> = UseQueryResult<Snapshot<T>, Error>;

type Known<T> = (last: Snapshot<T> | undefined, live: LiveQueries) => Snapshot<T> | undefined;

/** A list bears the note of what its block changed, by which tables follow it: a copy of it would lose the note. */
const share = (before: unknown, after: unknown): unknown =>
  Array.isArray((after as Snapshot<unknown>).value) ? after : replaceEqualDeep(before, after);

function optionsOf<T>(live: LiveQueries, reads: Reads, key: readonly string[], choose: ((reads: Reads) => Read<T>) | null) {
  const queryKey = live.keyOf(key);
  return queryOptions<Snapshot<T>, Error>({
    queryKey,
    queryFn: choose === null ? skipToken : ({ signal }) => live.start(queryKey, choose(reads), signal),
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
    structuralSharing: share,
  });
}

/**
 * Watches a read; `null` asks nothing. Keys are texts, because ids are bigints. `known` gives what can be shown until the
 * first answer comes: from the answer to the key before, or from other answers.
 */
export function useLive<T>(key: readonly string[], choose: ((reads: Reads) => Read<T>) | null, known?: Known<T>): Live<T> {
  const live = useLiveQueries();
  const { reads } = useClient();
  return useQuery<Snapshot<T>, Error>(
    { ...optionsOf(live, reads, key, choose), placeholderData: (last) => known?.(last, live) as typeof last },
    live.queryClient,
  );
}

/** The same for as many as there are, such as for each pool. */
export function useLiveAll<T>(watched: readonly { readonly key: readonly string[]; choose(reads: Reads): Read<T> }[]): readonly Live<T>[] {
  const live = useLiveQueries();
  const { reads } = useClient();
  return useQueries({ queries: watched.map(({ key, choose }) => optionsOf(live, reads, key, choose)) }, live.queryClient);
}

const byAccount = <T>(account: AccountId | null, choose: (reads: Reads, account: AccountId) => Read<T>) =>
  account === null ? null : (reads: Reads) => choose(reads, account);

export const useHead = (): Live<AsOf> => useLive(['head'], (reads) => reads.head());
export const usePools = (): Live<readonly Pool[]> => useLive(['pools'], (reads) => reads.pools());
export const usePool = (pid: string): Live<Pool | null> =>
  useLive(
    ['pool', pid],
    (reads) => reads.pool(pid),
    (_, live) => {
      const pools = live.queryClient.getQueryData<Snapshot<readonly Pool[]>>(live.keyOf(['pools']));
      const found = pools?.value.find((pool) => String(pool.pid) === pid);
      return pools && found && { ...pools, value: found };
    },
  );
export const useTotals = (): Live<NetworkTotals> => useLive(['totals'], (reads) => reads.totals());
export const useMiningRules = (): Live<MiningRules> => useLive(['rules'], (reads) => reads.tokenomics());
export const useWithdrawQueue = (pid: string): Live<readonly QueueForecast[] | null> =>
  useLive(['queue', pid], (reads) => reads.withdrawQueue(pid));
export const useWhitelist = (pid: string, exists: boolean): Live<readonly AccountId[] | null> =>
  useLive(['whitelist', pid], exists ? (reads) => reads.whitelist(pid) : null);
export const useDescription = (pid: string, exists: boolean): Live<string | null> =>
  useLive(['description', pid], exists ? (reads) => reads.description(pid) : null);

type Workers = Snapshot<readonly PoolWorker[]>;
const chosen = new WeakMap<Workers, { readonly of: string; readonly snapshot: Workers }>();

/** Those of some pools, out of an answer for others; the same object for the same question, or each render would be news. */
function workersAmong(last: Workers | undefined, pids: readonly string[]): Workers | undefined {
  if (last === undefined) return undefined;
  const of = pids.join();
  const known = chosen.get(last);
  if (known?.of === of) return known.snapshot;
  const snapshot = { ...last, value: last.value.filter(({ pid }) => pids.includes(String(pid))) };
  chosen.set(last, { of, snapshot });
  return snapshot;
}

export const useWorkersOf = (pids: readonly string[] | null): Live<readonly PoolWorker[]> =>
  useLive(['workers', ...(pids ?? [])], pids === null ? null : (reads) => reads.workersOf(pids), (last) => workersAmong(last, pids ?? []));
export const useMyStakes = (account: AccountId | null): Live<Stakes> =>
  useLive(
    ['stakes', account ?? ''],
    byAccount(account, (reads, id) => reads.myStakes(id)),
  );
export const useMyPools = (account: AccountId | null): Live<readonly Pool[]> =>
  useLive(
    ['my-pools', account ?? ''],
    byAccount(account, (reads, id) => reads.myPools(id)),
  );
export const useUnassigned = (account: AccountId | null): Live<readonly RegisteredWorker[]> =>
  useLive(
    ['unassigned', account ?? ''],
    byAccount(account, (reads, id) => reads.unassignedWorkers(id)),
  );
export const useBalance = (account: AccountId | null, fee = 0n): Live<AccountBalance> =>
  useLive(
    ['balance', account ?? '', String(fee)],
    byAccount(account, (reads, id) => reads.balance(id, { fee })),
  );
