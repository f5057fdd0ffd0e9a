import type { PoolWorker } from '@stakepool-kit/sdk';
import type { AccountId, Planck, Pool, PoolId, UnixSeconds } from '@stakepool-kit/sdk/rules';
import { useMemo } from 'react';
import { useBalance, useMiningRules, useMyPools, useMyStakes, useUnassigned, useWorkersOf } from '../data/queries';
import { useNetwork } from '../provider/context';
import { type RecentTransaction, useRecentTransactions } from '../transactions/recent';
import { useAccounts } from '../wallet/accounts';
import { type AttentionItem, attentionOf, pressingPools } from './attention';
import {
  type Claimable,
  claimableOf,
  type OverviewPool,
  type OverviewStake,
  type PoolSums,
  stakeOf,
  statesByPool,
  statesOf,
  sumsOf,
  type WorkerStates,
} from './figures';
import { useOutlooks } from './use-outlooks';
import { useRecentRewards } from './use-recent-rewards';

export interface OverviewOptions {
  /** Whose overview. Default: the chosen account. */
  readonly account?: AccountId | null | undefined;
}

/** A part of the page that may be on its way, or not be had. */
export interface OverviewPart {
  readonly status: 'loading' | 'failed' | 'ready';
  readonly error: unknown;
  retry(): void;
}

export interface OverviewState {
  /** `noAccount`: none is chosen. `loading`: it is not known yet what the account has. `nothing`: neither pools nor stakes. */
  readonly status: 'noAccount' | 'loading' | 'nothing' | 'ready';
  readonly account: AccountId | null;
  /** Amounts in planck; `null` is what is not known. */
  readonly figures: {
    readonly staked: Planck | null;
    readonly claimable: Claimable | null;
    readonly transferable: Planck | null;
    /** In the last 24 hours, or as long as the endpoint remembers. */
    readonly rewards: { readonly amount: Planck; readonly seconds: UnixSeconds } | null;
    readonly states: WorkerStates | null;
    /** Workers of own pools, also those removed whose stake is releasing. */
    readonly workers: number | null;
  };
  /** `ready` when everything that may need attention was looked at. */
  readonly attention: OverviewPart & { readonly items: readonly AttentionItem[] };
  /** In the order of their ids. */
  readonly pools: OverviewPart & { readonly rows: readonly OverviewPool[]; readonly sums: PoolSums };
  readonly stakes: OverviewPart & { readonly rows: readonly OverviewStake[] };
  /** The last four of this browser, newest first. */
  readonly transactions: readonly RecentTransaction[];
}

const SHOWN_TRANSACTIONS = 4;
/** Each reads a pool's workers and those who wait; own pools come first. */
const MOST_FORECASTS = 20;
const NO_POOLS: readonly Pool[] = [];
const NO_WORKERS: readonly PoolWorker[] = [];

interface Query {
  readonly data: unknown;
  readonly isError: boolean;
  readonly error: unknown;
  refetch(): unknown;
}

/** The state of a part that is made of these. */
function partOf(...queries: readonly Query[]): OverviewPart {
  const failed = queries.find(({ data, isError }) => isError && data === undefined);
  const waits = queries.some(({ data }) => data === undefined);
  return {
    status: failed ? 'failed' : waits ? 'loading' : 'ready',
    error: failed?.error ?? null,
    retry: () => void failed?.refetch(),
  };
}

const DONE: Query = { data: true, isError: false, error: null, refetch: () => undefined };

/** All that one account has and should look at now, live. */
export function useOverview({ account: given }: OverviewOptions = {}): OverviewState {
  const { selected, looking, awaited } = useAccounts();
  const account = given === undefined ? (selected?.id ?? null) : given;
  const soon = given === undefined && account === null && looking && awaited !== null;
  const { gracePeriod } = useNetwork().constants;

  const myPools = useMyPools(account);
  const myStakes = useMyStakes(account);
  const own = myPools.data?.value;
  const positions = myStakes.data?.value.positions;
  const pids = useMemo(() => own?.map(({ pid }) => String(pid)) ?? [], [own]);
  const readWorkers = useWorkersOf(pids.length === 0 ? null : pids);
  const noPools = own !== undefined && own.length === 0;
  const workers = noPools ? NO_WORKERS : readWorkers.data?.value;
  const balance = useBalance(account);
  const rules = useMiningRules();

  const looked = useMemo(() => {
    const staked = positions?.map(({ pool }) => pool).filter((pool) => pool.owner !== account) ?? [];
    return account === null ? [] : pressingPools([...(own ?? []), ...staked], account, gracePeriod).slice(0, MOST_FORECASTS);
  }, [account, own, positions, gracePeriod]);
  const outlook = useOutlooks(looked);
  // The whole registry has to be read for it: after what the page is made of.
  const unassigned = useUnassigned(own !== undefined && workers !== undefined && positions !== undefined ? account : null);

  const items = useMemo(
    () =>
      account === null
        ? []
        : attentionOf({
            account,
            pools: own ?? [],
            workers: workers ?? [],
            unassigned: unassigned.data?.value ?? [],
            tokenomics: rules.data?.value.tokenomics ?? null,
            outlooks: outlook.outlooks,
          }),
    [account, own, workers, unassigned.data, rules.data, outlook.outlooks],
  );
  const rows = useMemo((): readonly OverviewPool[] => {
    const statesIn = workers === undefined ? () => null : statesByPool(workers);
    const pressing = new Set(items.map((item) => (item.kind === 'forceStop' ? item.pid : null)));
    return (own ?? []).map((pool) => ({ pool, states: statesIn(pool.pid), pressing: pressing.has(pool.pid) }));
  }, [own, workers, items]);
  const stakes = useMemo(
    () => (account === null ? [] : (positions ?? []).map((position) => stakeOf(account, position)).filter(isShown)),
    [account, positions],
  );

  const all = useMemo((): readonly PoolId[] | null => {
    if (own === undefined || positions === undefined) return null;
    return [...new Set([...own, ...positions].map(({ pid }) => pid))];
  }, [own, positions]);
  const rewards = useRecentRewards(account, workers === undefined ? null : all);

  const poolsPart = partOf(account === null ? DONE : myPools);
  const stakesPart = partOf(account === null ? DONE : myStakes);
  const attentionParts = [myPools, myStakes, rules, ...(noPools ? [] : [readWorkers]), unassigned];
  const attention = outlook.status === 'ready' ? partOf(...attentionParts) : outlook;
  const known = poolsPart.status !== 'loading' || stakesPart.status !== 'loading';
  const nothing = noPools && stakes.length === 0 && positions !== undefined;
  return {
    status: account === null ? (soon ? 'loading' : 'noAccount') : !known ? 'loading' : nothing ? 'nothing' : 'ready',
    account,
    figures: {
      staked: positions === undefined ? null : positions.reduce((sum, { value }) => sum + value, 0n),
      claimable: own === undefined || positions === undefined ? null : claimableOf(own, positions),
      transferable: balance.data?.value.transferable ?? null,
      rewards: rewards && { amount: rewards.staker + rewards.owner, seconds: rewards.seconds },
      states: workers === undefined ? null : statesOf(workers),
      workers: workers?.length ?? null,
    },
    attention: { ...attention, items },
    pools: { ...poolsPart, rows, sums: useMemo(() => sumsOf(own ?? NO_POOLS), [own]) },
    stakes: { ...stakesPart, rows: stakes },
    transactions: useRecentTransactions(SHOWN_TRANSACTIONS),
  };
}

/** The chain keeps records of who left. */
const isShown = ({ shares, claimable }: OverviewStake): boolean => shares > 0n || claimable > 0n;
