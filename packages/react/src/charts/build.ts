import type { History } from '@stakepool-kit/sdk';
import { myStakeSeries, priceSeries, rewardsPerDay, stakeSeries, workerSeries } from '@stakepool-kit/sdk/advice';
import type { AccountId, PoolId, UnixSeconds } from '@stakepool-kit/sdk/rules';
import { WORKER_STATES } from '../workers/states';
import { type ChartId, createSeries, type Series, slicesOf } from './series';

const DAY = 86_400;
/** Bars of worker states. */
const SLICES = 30;

type DayOf = (time: UnixSeconds) => UnixSeconds;

interface RewardsInput {
  readonly id: ChartId;
  readonly startOfDay: DayOf;
  readonly account?: AccountId | undefined;
}

function rewardsOf(history: History, { id, startOfDay, account }: RewardsInput): Series {
  const days = (begin: DayOf) => rewardsPerDay(history, { startOfDay: begin, ...(account !== undefined && { account }) });
  const now = timeOf(history);
  const before = (time: UnixSeconds) => now - DAY * Math.max(1, Math.ceil((now - time) / DAY));
  const last = days(before).find(({ day }) => day === now - DAY);
  const [first, ...rest] = days(startOfDay);
  // A day of which only the end was asked for says nothing beside whole ones.
  const shown = first === undefined || (!first.complete && rest.length > 1) ? rest : [first, ...rest];
  return createSeries({
    id,
    kind: 'bars',
    unit: 'amount',
    layers: ['staker', 'owner'],
    points: shown.map(({ day, staker, owner, complete }) => ({ time: day, values: [staker, owner], complete })),
    daily: true,
    latest: last ? [last.staker, last.owner] : null,
  });
}

const timeOf = ({ samples }: History): UnixSeconds => Math.floor((samples.at(-1)?.asOf.timestamp ?? 0) / 1000);

/** Stake, rewards per day, share price and worker states of one pool. */
export function poolSeries(history: History, pid: PoolId, startOfDay: DayOf): readonly Series[] {
  const stakes = stakeSeries(history, pid);
  return [
    createSeries({
      id: 'stake',
      kind: 'steps',
      unit: 'amount',
      layers: ['total', 'free'],
      points: stakes.map(({ time, total, free }) => ({ time, values: [total, free], complete: true })),
    }),
    rewardsOf(history, { id: 'rewards', startOfDay }),
    createSeries({
      id: 'price',
      kind: 'line',
      unit: 'price',
      layers: ['price'],
      points: priceSeries(history, pid).map(({ time, price }) => ({ time, values: [price], complete: true })),
    }),
    createSeries({
      id: 'workers',
      kind: 'bars',
      unit: 'count',
      layers: WORKER_STATES,
      points: slicesOf(workerSeries(history, pid), SLICES).map(({ time, workers }) => ({
        time,
        values: WORKER_STATES.map((state) => BigInt(workers[state])),
        complete: true,
      })),
    }),
  ];
}

/** What an account has in the pools of the scope: value of its stakes. */
export const valueSeries = (history: History): Series =>
  createSeries({
    id: 'value',
    kind: 'steps',
    unit: 'amount',
    layers: ['value'],
    points: myStakeSeries(history).map(({ time, value }) => ({ time, values: [value], complete: true })),
  });

/** What an account earns in the pools of the scope, as staker and as owner. */
export const accountRewards = (history: History, account: AccountId, startOfDay: DayOf): Series =>
  rewardsOf(history, { id: 'myRewards', startOfDay, account });
