import type { PoolWorker, StakePosition } from '@stakepool-kit/sdk';
import {
  type AccountId,
  type Planck,
  type Pool,
  type PoolId,
  type Shares,
  sharesToAmount,
  type WorkerState,
} from '@stakepool-kit/sdk/rules';

export type WorkerStates = Readonly<Record<WorkerState, number>>;

/** A pool of the account. */
export interface OverviewPool {
  readonly pool: Pool;
  /** `null` until its workers are read. */
  readonly states: WorkerStates | null;
  /** Its queue will force a stop. */
  readonly pressing: boolean;
}

/** Sums over the account's pools; planck. */
export interface PoolSums {
  readonly totalStake: Planck;
  readonly freeStake: Planck;
  readonly releasingStake: Planck;
  readonly ownerReward: Planck;
  readonly workers: number;
}

/** What the account has staked in one pool; planck. */
export interface OverviewStake {
  readonly pid: PoolId;
  readonly owner: AccountId;
  /** The pool is the account's own. */
  readonly own: boolean;
  readonly shares: Shares;
  readonly value: Planck;
  /** Worth of the shares that wait to be withdrawn. */
  readonly queued: Planck;
  /** As a staker. */
  readonly claimable: Planck;
}

export interface Claimable {
  readonly total: Planck;
  readonly owner: Planck;
  readonly staker: Planck;
  /** Where there is something. */
  readonly pids: readonly PoolId[];
}

const NO_STATES: WorkerStates = { Mining: 0, Unresponsive: 0, CoolingDown: 0, Releasing: 0, Ready: 0 };

/** How many workers are in each state. */
export function statesOf(workers: readonly Pick<PoolWorker, 'state'>[]): WorkerStates {
  const states = { ...NO_STATES };
  for (const { state } of workers) states[state]++;
  return states;
}

/** How many of each pool's workers are in each state. */
export function statesByPool(workers: readonly Pick<PoolWorker, 'pid' | 'state'>[]): (pid: PoolId) => WorkerStates {
  const lists = new Map<PoolId, Pick<PoolWorker, 'state'>[]>();
  for (const worker of workers) {
    const list = lists.get(worker.pid);
    if (list) list.push(worker);
    else lists.set(worker.pid, [worker]);
  }
  return (pid) => statesOf(lists.get(pid) ?? []);
}

/** The states of all pools together; `null` until workers are read. */
export function statesOfAll(pools: readonly Pick<OverviewPool, 'states'>[]): WorkerStates | null {
  const sum = { ...NO_STATES };
  for (const { states } of pools) {
    if (states === null) return null;
    for (const state of Object.keys(sum) as WorkerState[]) sum[state] += states[state];
  }
  return sum;
}

export const sumsOf = (pools: readonly Pool[]): PoolSums =>
  pools.reduce(
    (sums, { totalStake, freeStake, releasingStake, ownerReward, workers }) => ({
      totalStake: sums.totalStake + totalStake,
      freeStake: sums.freeStake + freeStake,
      releasingStake: sums.releasingStake + releasingStake,
      ownerReward: sums.ownerReward + ownerReward,
      workers: sums.workers + workers.length,
    }),
    { totalStake: 0n, freeStake: 0n, releasingStake: 0n, ownerReward: 0n, workers: 0 },
  );

export const stakeOf = (account: AccountId, { pid, pool, staker, value, stakerReward, request }: StakePosition): OverviewStake => ({
  pid,
  owner: pool.owner,
  own: pool.owner === account,
  shares: staker.shares,
  value,
  queued: request ? sharesToAmount(pool, request.shares) : 0n,
  claimable: stakerReward,
});

/** What can be claimed, as owner of pools and as staker, and where. */
export function claimableOf(pools: readonly Pool[], positions: readonly StakePosition[]): Claimable {
  const owner = pools.reduce((sum, { ownerReward }) => sum + ownerReward, 0n);
  const staker = positions.reduce((sum, { stakerReward }) => sum + stakerReward, 0n);
  const owned = pools.filter(({ ownerReward }) => ownerReward > 0n).map(({ pid }) => pid);
  const staked = positions.filter(({ stakerReward }) => stakerReward > 0n).map(({ pid }) => pid);
  return { total: owner + staker, owner, staker, pids: [...new Set([...owned, ...staked])] };
}
