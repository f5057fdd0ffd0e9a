import type { Session } from '../chain/session.js';
import { idOfKey } from '../chain/storage.js';
import { DUST_LIMIT } from '../model/fixed.js';
import { minerAccount } from '../model/miner.js';
import type { AccountId, MinerId, Pool, PoolId, RegisteredWorker, WorkerKey } from '../model/types.js';
import { coolDownEnd, workerState } from '../rules/workers.js';
import { poolIds } from './pools.js';
import type { PoolWorker, WorkerDetails } from './types.js';

interface Place {
  readonly pid: PoolId;
  readonly worker: WorkerKey;
  readonly inPool: boolean;
}

/** Mining state of workers in pools they are or were in; those without any stake or pool are left out. */
async function readPlaces(session: Session, places: readonly Place[]): Promise<PoolWorker[]> {
  const miners = places.map(({ pid, worker }) => minerAccount(pid, worker));
  const minerKeys = miners.map((miner) => session.schema.suffix('miner', [miner]));
  const [states, stakes, registrations, coolDown, timestamp] = await Promise.all([
    session.bySuffix('miner', minerKeys),
    session.bySuffix('stake', minerKeys),
    session.many(
      'worker',
      places.map(({ worker }) => [worker]),
    ),
    session.one('coolDownPeriod'),
    session.one('timestamp'),
  ]);
  const now = Number(timestamp / 1000n);
  return places.flatMap(({ pid, worker, inPool }, i) => {
    const mining = states[i] ?? null;
    const stake = stakes[i] ?? null;
    const state = workerState(mining ?? { state: 'Ready' }, inPool, stake);
    if (state === null) return [];
    const reclaimableAt = mining && coolDownEnd(mining, Number(coolDown));
    return {
      pid,
      worker,
      miner: miners[i] as MinerId,
      state,
      inPool,
      mining,
      stake: stake ?? 0n,
      reclaimableAt,
      reclaimable: reclaimableAt !== null && reclaimableAt <= now,
      registered: registrations[i] ?? null,
    };
  });
}

const workerPlaces = (pool: Pool): Place[] => pool.workers.map((worker) => ({ pid: pool.pid, worker, inPool: true }));

/** Pools whose releasing stake the workers found so far do not account for: removed workers hold the rest. */
function unexplained(pools: readonly Pool[], workers: readonly PoolWorker[]): ReadonlySet<PoolId> {
  const rest = new Map(pools.map(({ pid, releasingStake }) => [pid, releasingStake]));
  for (const { pid, state, stake } of workers) {
    if (state === 'CoolingDown' || state === 'Releasing') rest.set(pid, (rest.get(pid) ?? 0n) - stake);
  }
  return new Set([...rest].flatMap(([pid, stake]) => (stake > DUST_LIMIT ? [pid] : [])));
}

/** From SubAccountPreimages, which holds every (pool, worker) that has mined. */
async function removedByPreimage(session: Session, pids: ReadonlySet<PoolId>): Promise<Place[]> {
  if (!session.has('preimage')) return [];
  const entries = await session.entries('preimage');
  return entries.flatMap(([, found]) => (found && pids.has(found[0]) ? { pid: found[0], worker: found[1], inPool: false } : []));
}

/** By trying every registered worker: its miner account in the pool is derived, not stored. */
async function removedByDerivation(session: Session, pids: ReadonlySet<PoolId>): Promise<Place[]> {
  const [workers, stakes] = await Promise.all([session.entries('worker'), session.entries('stake')]);
  const staked = new Set<string>(stakes.map(([suffix]) => idOfKey(suffix)));
  return [...pids].flatMap((pid) =>
    workers
      .map(([suffix]): Place => ({ pid, worker: idOfKey<WorkerKey>(suffix), inPool: false }))
      .filter(({ worker }) => staked.has(minerAccount(pid, worker))),
  );
}

/** Workers of pools, and those removed while their stake still releases. The whole map is searched only when some is missing. */
async function readWorkersOfPools(session: Session, pools: readonly Pool[]): Promise<readonly PoolWorker[]> {
  const places = pools.flatMap(workerPlaces);
  let found = await readPlaces(session, places);
  for (const search of [removedByPreimage, removedByDerivation]) {
    const short = unexplained(pools, found);
    if (short.size === 0) break;
    const known = new Set(found.map(({ miner }) => miner));
    const removed = (await search(session, short)).filter(({ pid, worker }) => !known.has(minerAccount(pid, worker)));
    found = [...found, ...(await readPlaces(session, removed))];
  }
  const order = new Map(pools.map(({ pid }, i) => [pid, i]));
  return found.toSorted((a, b) => (order.get(a.pid) ?? 0) - (order.get(b.pid) ?? 0));
}

export const readWorkersOf =
  (pids: readonly PoolId[]) =>
  async (session: Session): Promise<readonly PoolWorker[]> => {
    const pools = await session.many(
      'pool',
      pids.map((pid) => [pid]),
    );
    return readWorkersOfPools(
      session,
      pools.filter((pool) => pool !== null),
    );
  };

export const readWorker =
  (worker: WorkerKey) =>
  async (session: Session): Promise<WorkerDetails> => {
    const [registered, assignment, pids] = await Promise.all([
      session.one('worker', worker),
      session.one('assignment', worker),
      poolIds(session),
    ]);
    const stakes = await session.many(
      'stake',
      pids.map((pid) => [minerAccount(pid, worker)]),
    );
    const removedFrom = pids.filter((pid, i) => pid !== assignment && stakes[i] !== null);
    const places = removedFrom.map((pid) => ({ pid, worker, inPool: false }));
    if (assignment !== null) places.push({ pid: assignment, worker, inPool: true });
    const found = await readPlaces(session, places);
    return {
      worker,
      registered,
      current: found.find(({ inPool }) => inPool) ?? null,
      releasing: found.filter(({ inPool }) => !inPool),
    };
  };

/** Registered workers of an operator that are in no pool. */
export const readUnassignedWorkers =
  (operator: AccountId) =>
  async (session: Session): Promise<readonly RegisteredWorker[]> => {
    const mine = (await session.entries('worker')).filter(([, worker]) => worker?.operator === operator);
    const assignments = await session.bySuffix(
      'assignment',
      mine.map(([suffix]) => suffix),
    );
    return mine.flatMap(([, worker], i) => (worker && assignments[i] === null ? worker : []));
  };
