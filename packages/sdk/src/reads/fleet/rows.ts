import type { StorageSchema } from '../../chain/storage/schema.js';
import { minerAccount } from '../../model/miner.js';
import type { Miner, MinerId, Planck, PoolId, RegisteredWorker, UnixSeconds, WorkerKey } from '../../model/types.js';
import { coolDownEnd, workerState } from '../../rules/workers.js';
import type { PoolWorker } from '../types.js';

/** A worker of a pool, or one that was removed from it while its stake is still releasing. */
export interface Place {
  readonly pid: PoolId;
  readonly worker: WorkerKey;
  readonly miner: MinerId;
  readonly inPool: boolean;
}

export const placeOf = (pid: PoolId, worker: WorkerKey, inPool: boolean): Place => ({
  pid,
  worker,
  miner: minerAccount(pid, worker),
  inPool,
});

/** Storage keys of what the chain keeps about places. */
export function keysOfPlaces(schema: StorageSchema, places: readonly Pick<Place, 'miner' | 'worker'>[]) {
  const suffixes = places.map(({ miner }) => schema.suffix('miner', [miner]));
  const stakeSuffixes = schema.sharesKeys('miner', 'stake') ? suffixes : places.map(({ miner }) => schema.suffix('stake', [miner]));
  const [minerPrefix, stakePrefix] = [schema.prefix('miner'), schema.prefix('stake')];
  return {
    miners: suffixes.map((suffix) => minerPrefix + suffix),
    stakes: stakeSuffixes.map((suffix) => stakePrefix + suffix),
    workers: places.map(({ worker }) => schema.key('worker', [worker])),
  };
}

/** What the chain keeps about a place. */
export interface MiningFacts {
  readonly mining: Miner | null;
  readonly stake: Planck | null;
  readonly registered: RegisteredWorker | null;
}

/** Chain time and the rule that depends on it, both in seconds. */
export interface Clock {
  readonly now: UnixSeconds;
  readonly coolDown: UnixSeconds;
}

/** `null` for a worker that has left the pool and holds none of its stake. */
export function rowOf({ pid, worker, miner, inPool }: Place, { mining, stake, registered }: MiningFacts, clock: Clock): PoolWorker | null {
  const state = workerState(mining ?? { state: 'Ready' }, inPool, stake || null);
  if (state === null) return null;
  const reclaimableAt = mining && coolDownEnd(mining, clock.coolDown);
  return {
    pid,
    worker,
    miner,
    state,
    inPool,
    mining,
    stake: stake ?? 0n,
    reclaimableAt,
    reclaimable: reclaimableAt !== null && reclaimableAt <= clock.now,
    registered,
  };
}

/** Rows of one pool: as the pool lists them, then those that left it by their miner account. */
export const inOrder = (rows: readonly PoolWorker[]): PoolWorker[] => [
  ...rows.filter(({ inPool }) => inPool),
  ...rows.filter(({ inPool }) => !inPool).sort((a, b) => (a.miner < b.miner ? -1 : 1)),
];
