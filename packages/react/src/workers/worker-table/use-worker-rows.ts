import type { PoolWorker } from '@stakepool-kit/sdk';
import type { AccountId, Pool, PoolId } from '@stakepool-kit/sdk/rules';
import { useCallback, useMemo, useRef } from 'react';
import { type Live, useLive, useMyPools, usePools, useWorkersOf } from '../../data/queries';
import { useAccounts } from '../../wallet/accounts';

export interface WorkerRowsOptions {
  /** Pools whose workers are shown, in place of `scope`. A constant, or memoised. */
  readonly pids?: readonly PoolId[] | undefined;
  /** Workers of the account's own pools (default), or of the whole network. */
  readonly scope?: 'mine' | 'all' | undefined;
  /** This pool only. */
  readonly only?: PoolId | null | undefined;
}

interface WorkerRows {
  /** `undefined` while they are read. */
  readonly rows: readonly PoolWorker[] | undefined;
  /** Why there are none to show: the workers, or the pools they are in, could not be read. */
  readonly error: Error | null;
  retry(): void;
  readonly ownerOf: (worker: PoolWorker) => AccountId | null;
  /** What has to be there before workers can be; `null` when nothing is missing. */
  readonly missing: 'account' | 'pool' | null;
  /** Into which pool a worker is added; `null`: the user chooses. */
  readonly target: PoolId | null;
}

const NONE: readonly PoolWorker[] = [];
const useAllWorkers = (wanted: boolean): Live<readonly PoolWorker[]> =>
  useLive(['workers', 'all'], wanted ? (reads) => reads.workers() : null);

/** The workers of a table: of the pools named, of the account's own, or all. */
export function useWorkerRows({ pids, scope = 'mine', only = null }: WorkerRowsOptions): WorkerRows {
  const { selected, looking, awaited } = useAccounts();
  const account = selected?.id ?? null;
  const soon = account === null && looking && awaited !== null;
  const mine = pids === undefined && scope === 'mine';
  const everything = pids === undefined && !mine && only === null;
  const myPools = useMyPools(mine ? account : null);
  const allPools = usePools();
  const own = myPools.data?.value;
  const chosen = useMemo((): readonly string[] | null => {
    if (only !== null) return [String(only)];
    if (pids !== undefined) return pids.map(String);
    return mine && own !== undefined ? own.map(({ pid }) => String(pid)) : null;
  }, [only, pids, mine, own]);
  const some = useWorkersOf(everything || chosen?.length === 0 ? null : chosen);
  const all = useAllWorkers(everything);
  const live = everything ? all : some;

  const pools = mine ? own : allPools.data?.value;
  const owners = useMemo(() => new Map<PoolId, AccountId>((pools ?? []).map(({ pid, owner }: Pool) => [pid, owner])), [pools]);
  const latest = useRef(owners);
  latest.current = owners;
  const known = pools !== undefined;
  // biome-ignore lint/correctness/useExhaustiveDependencies: owners of known pools stay; only their arrival has to be seen
  const ownerOf = useCallback(({ pid }: PoolWorker) => latest.current.get(pid) ?? null, [known]);
  const missing = !mine || only !== null ? null : soon ? null : account === null ? 'account' : own?.length === 0 ? 'pool' : null;
  const target = only ?? (chosen?.length === 1 ? (pids?.[0] ?? own?.[0]?.pid ?? null) : null);
  const rows = missing !== null || chosen?.length === 0 ? NONE : live.data?.value;
  const failed = rows === undefined ? [myPools, live].find(({ isError }) => isError) : undefined;
  return { rows, error: failed?.error ?? null, retry: () => void failed?.refetch(), ownerOf, missing, target };
}
