import {
  type Change,
  type Forecast,
  type ForecastInput,
  forecastWithdrawals,
  type UnsureForecast,
  type WithdrawForecast,
} from '../../../src/advice/forecast/index.js';
import type { PoolId, UnixSeconds } from '../../../src/index.js';
import { people, type TestNode } from '../preflight/node.js';
import type { Random } from '../preflight/random.js';
import type { Paid, Planned } from './course.js';
import { call, helper, readInputs, stakers, type World } from './world.js';

export interface Case {
  readonly pid: PoolId;
  readonly input: ForecastInput;
  readonly forecast: WithdrawForecast;
  /** Somebody's withdrawal in the next block. */
  readonly withdrawal: Change | null;
}

/** One future of all pools: what is changed in each, and how often the chain then stops its workers. */
export interface Trial {
  readonly name: string;
  /** `null`: the pool takes no part. */
  readonly change: (one: Case) => Change | null;
  readonly forceStops?: 0 | 1;
  /** The change comes at the last moment, not in the next block. */
  readonly isLate?: boolean;
}

const NOTHING: Change = { kind: 'stop', workers: [] };

function contribution({ input, forecast }: Case, less: bigint): Change | null {
  const amount = forecast.actions?.contribute?.amount;
  return amount === undefined || amount - less < input.minContribution ? null : { kind: 'contribute', amount: amount - less };
}

function stop({ forecast }: Case, less: number): Change | null {
  const workers = forecast.actions?.stopWorkers?.workers ?? [];
  return workers.length > less ? { kind: 'stop', workers: workers.slice(0, workers.length - less) } : null;
}

export const UNTOUCHED: Trial = { name: 'left alone', change: () => NOTHING };
export const TRIALS: readonly Trial[] = [
  UNTOUCHED,
  { name: 'the least contribution', change: (one) => contribution(one, 0n), forceStops: 0 },
  { name: 'one planck less', change: (one) => contribution(one, 1n), forceStops: 1 },
  { name: 'the least workers stopped at once', change: (one) => stop(one, 0), forceStops: 0 },
  { name: 'the least workers stopped at the last moment', change: (one) => stop(one, 0), forceStops: 0, isLate: true },
  { name: 'one worker less stopped', change: (one) => stop(one, 1), forceStops: 1 },
  { name: 'somebody withdraws', change: ({ withdrawal }) => withdrawal },
];

function withdrawalOf(rnd: Random, { stakers: records }: ForecastInput): Change | null {
  const able = [...records.values()].filter(({ shares }) => shares > 10_000n);
  if (able.length === 0) return null;
  const { user, shares } = rnd.pick(able);
  return { kind: 'withdraw', user, shares: rnd.chance(30) ? shares : shares - rnd.bigint(shares - 5000n) };
}

/** The pools at the head, with their forecasts, and those that have none. */
export async function readCases(rnd: Random, world: World): Promise<{ cases: Case[]; unsure: UnsureForecast[] }> {
  const cases: Case[] = [];
  const unsure: UnsureForecast[] = [];
  for (const [pid, input] of await readInputs(world)) {
    const forecast = forecastWithdrawals(input);
    if (forecast.unsure === null) cases.push({ pid, input, forecast, withdrawal: withdrawalOf(rnd, input) });
    else unsure.push(forecast);
  }
  return { cases, unsure };
}

/** The change as calls, in the next block or in the last one that is early enough. */
export function plan(node: TestNode, { pid, input, forecast }: Case, change: Change, isLate: boolean): Planned[] {
  const by = forecast.actions?.stopWorkers?.by ?? input.now;
  const interval = input.blockTime / 1000;
  const time: UnixSeconds = isLate ? input.now + Math.floor((by - input.now) / interval) * interval : input.now + 1;
  switch (change.kind) {
    case 'contribute':
      return [{ time, who: helper, call: call(node, 'contribute', pid, change.amount) }];
    case 'withdraw':
      return stakers.filter(({ id }) => id === change.user).map((who) => ({ time, who, call: call(node, 'withdraw', pid, change.shares) }));
    case 'stop':
      return change.workers.map((worker) => ({ time, who: people.olga, call: call(node, 'stopMining', pid, worker) }));
  }
}

export const sorted = (paid: readonly Paid[]): Paid[] =>
  [...paid].sort((a, b) => a.time - b.time || a.by.localeCompare(b.by) || a.user.localeCompare(b.user));

export const paidIn = ({ requests }: Forecast): Paid[] =>
  requests.flatMap(({ user, payments }) =>
    payments.map(({ time, amount, source }): Paid => ({ time, amount, user, by: 'worker' in source ? source.worker : 'change' })),
  );
