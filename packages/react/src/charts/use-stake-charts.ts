import type { History } from '@stakepool-kit/sdk';
import type { AccountId, PoolId, UnixSeconds } from '@stakepool-kit/sdk/rules';
import { useMemo } from 'react';
import { useMyPools, useMyStakes } from '../data/queries';
import { useSettings } from '../provider/context';
import { useAccount } from '../wallet/accounts';
import { accountRewards, valueSeries } from './build';
import type { Series } from './series';
import { startOfDay } from './start-of-day';
import { type ChartsState, type Days, secondsOf, useHistory } from './use-history';

export interface StakeChartsOptions {
  /** Default: the chosen account. */
  readonly account?: AccountId | undefined;
  /** How far back to begin with. Default 30. */
  readonly days?: Days | undefined;
}

/** Pools in which an account has a stake, and those it owns; `null` until known. */
function usePoolsOf(account: AccountId | null) {
  const stakes = useMyStakes(account);
  const owned = useMyPools(account);
  const pids = useMemo((): readonly PoolId[] | null => {
    if (stakes.data === undefined || owned.data === undefined) return null;
    const all = [...stakes.data.value.positions, ...owned.data.value].map(({ pid }) => pid);
    return [...new Set(all)].sort((a, b) => (a < b ? -1 : 1));
  }, [stakes.data, owned.data]);
  const failed = [stakes, owned].find(({ isError, data }) => isError && data === undefined);
  return { pids, failed };
}

type Build = (history: History, account: AccountId, dayOf: (time: UnixSeconds) => UnixSeconds) => readonly Series[];

function useAccountCharts({ account, days = 30 }: StakeChartsOptions, build: Build): ChartsState {
  const chosen = useAccount()?.id ?? null;
  const id = account ?? chosen;
  const { time: zone } = useSettings().units;
  const { pids, failed } = usePoolsOf(id);
  const key = pids?.join() ?? null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: by the ids themselves; the list is a new one with every block
  const scope = useMemo(() => (id === null || pids === null || pids.length === 0 ? null : { pids, account: id }), [id, key]);
  const { history, ...query } = useHistory(scope, days);
  const charts = useMemo(
    () => (id === null || history === null || history.samples.length < 2 ? [] : build(history, id, (time) => startOfDay(time, zone))),
    [id, history, build, zone],
  );
  const read = history === null ? query.status : charts.length > 0 ? 'ready' : 'empty';
  const none = pids !== null && pids.length === 0;
  return {
    ...query,
    status: id === null ? 'noAccount' : none ? 'noStake' : failed ? 'failed' : read,
    error: failed?.error ?? query.error,
    retry: () => (failed ? void failed.refetch() : query.retry()),
    charts,
    begins: history?.begins ?? 'asked',
    since: secondsOf(history?.samples[0]),
    until: secondsOf(history?.samples.at(-1)),
    createdAfter: null,
  };
}

const both: Build = (history, account, dayOf) => [valueSeries(history), accountRewards(history, account, dayOf)];
const rewards: Build = (history, account, dayOf) => [accountRewards(history, account, dayOf)];

/** What an account's stakes are worth and what they and its pools earn a day, over time. Both from the same samples. */
export const useStakeCharts = (options: StakeChartsOptions = {}): ChartsState => useAccountCharts(options, both);

/** What an account earns a day as staker and as owner. The same samples as those of `useStakeCharts`. */
export const useRewardsChart = (options: StakeChartsOptions = {}): ChartsState => useAccountCharts(options, rewards);
