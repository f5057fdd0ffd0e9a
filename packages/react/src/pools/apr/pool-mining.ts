import type { PoolWorker } from '@stakepool-kit/sdk';
import type { PoolId, UnixSeconds, WorkerState } from '@stakepool-kit/sdk/rules';
import { shareOf } from './apr';

/** What the workers of one pool amount to. The same object for as long as none of them changes. */
export interface PoolMining {
  readonly workers: readonly PoolWorker[];
  readonly states: Readonly<Record<WorkerState, number>>;
  /** Sum of `shareOf`. */
  readonly share: number;
  readonly ready: readonly PoolWorker[];
  readonly reclaimable: readonly PoolWorker[];
  /** When the next cool-down ends, of those that have not; `null` without one. */
  readonly nextReclaim: UnixSeconds | null;
}

/** All pools that have workers. */
export interface NetworkMining {
  readonly pools: ReadonlyMap<PoolId, PoolMining>;
  /** Sum of `shareOf` over the network. */
  readonly share: number;
}

export function miningOf(workers: readonly PoolWorker[]): PoolMining {
  const states: Record<WorkerState, number> = { Mining: 0, Unresponsive: 0, CoolingDown: 0, Releasing: 0, Ready: 0 };
  let share = 0;
  let nextReclaim: UnixSeconds | null = null;
  for (const worker of workers) {
    states[worker.state]++;
    share += shareOf(worker);
    const { reclaimable, reclaimableAt } = worker;
    if (reclaimableAt !== null && !reclaimable && (nextReclaim === null || reclaimableAt < nextReclaim)) nextReclaim = reclaimableAt;
  }
  return {
    workers,
    states,
    share,
    ready: workers.filter(({ state }) => state === 'Ready'),
    reclaimable: workers.filter(({ reclaimable }) => reclaimable),
    nextReclaim,
  };
}

const same = (a: readonly PoolWorker[], b: readonly PoolWorker[]): boolean =>
  a.length === b.length && a.every((worker, i) => worker === b[i]);

/** Workers by pool and summed up; a pool of which no worker changed keeps its object from `last`. */
export function networkMining(workers: readonly PoolWorker[], last: NetworkMining | null): NetworkMining {
  const byPool = new Map<PoolId, PoolWorker[]>();
  for (const worker of workers) {
    const known = byPool.get(worker.pid);
    if (known) known.push(worker);
    else byPool.set(worker.pid, [worker]);
  }
  const pools = new Map<PoolId, PoolMining>();
  let share = 0;
  for (const [pid, list] of byPool) {
    const before = last?.pools.get(pid);
    const mining = before && same(before.workers, list) ? before : miningOf(list);
    pools.set(pid, mining);
    share += mining.share;
  }
  return { pools, share };
}
