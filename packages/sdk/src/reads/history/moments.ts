import type { PoolMoment } from '../../advice/history/types.js';
import type { StorageSchema } from '../../chain/storage/schema.js';
import type { Session } from '../../chain/storage/session.js';
import type { AccountId, Miner, Pool, PoolId } from '../../model/types.js';
import { type WorkerState, workerState } from '../../rules/workers.js';
import type { Place } from '../fleet/rows.js';
import { checkPool } from '../pools.js';

/** What is read at each block. */
export interface Plan {
  readonly pids: readonly PoolId[];
  readonly account: AccountId | null;
  /** Workers the pools have today; `null`: not asked. */
  readonly places: readonly Place[] | null;
}

export const keysOf = (schema: StorageSchema, { pids, account, places }: Plan): string[] => [
  ...pids.map((pid) => schema.key('pool', [pid])),
  ...(account === null ? [] : pids.map((pid) => schema.key('staker', [pid, account]))),
  ...(places ?? []).map(({ miner }) => schema.key('miner', [miner])),
];

const none = (): Record<WorkerState, number> => ({ Mining: 0, Unresponsive: 0, CoolingDown: 0, Releasing: 0, Ready: 0 });

/** A worker that was out of the pool then held stake of it exactly while it cooled down. */
function stateThen(pool: Pool, { worker }: Place, miner: Miner | null): WorkerState | null {
  const known = miner ?? { state: 'Ready' as const };
  return workerState(known, pool.workers.includes(worker), known.state === 'MiningCoolingDown' ? 1n : null);
}

export async function momentsOf(session: Session, { pids, account, places }: Plan): Promise<ReadonlyMap<PoolId, PoolMoment>> {
  const [pools, stakers, miners] = await Promise.all([
    session.many(
      'pool',
      pids.map((pid) => [pid]),
    ),
    account === null
      ? []
      : session.many(
          'staker',
          pids.map((pid) => [pid, account]),
        ),
    session.many(
      'miner',
      (places ?? []).map(({ miner }) => [miner]),
    ),
  ]);
  const states = new Map(pids.map((pid) => [pid, none()]));
  const moments = new Map<PoolId, PoolMoment>();
  for (const [i, pid] of pids.entries()) {
    const pool = pools[i];
    const workers = places && (states.get(pid) as Record<WorkerState, number>);
    if (pool) moments.set(pid, { pool: checkPool(pool, pid), staker: stakers[i] ?? null, workers });
  }
  for (const [i, place] of (places ?? []).entries()) {
    const moment = moments.get(place.pid);
    const state = moment && stateThen(moment.pool, place, miners[i] ?? null);
    if (state) (states.get(place.pid) as Record<WorkerState, number>)[state]++;
  }
  return moments;
}
