import type { AddCandidate, ClaimPosition, FleetWorker } from '../../advice/fleet/index.js';
import type { Session } from '../../chain/storage/session.js';
import { poolId, workerKey } from '../../model/ids.js';
import { minerAccount } from '../../model/miner.js';
import type { AccountId, MinerId, Pool, PoolId, PoolIdInput, Staker, WorkerKey } from '../../model/types.js';
import type { WorkersChoice } from './types.js';

interface Place {
  readonly pid: PoolId;
  readonly worker: WorkerKey;
}

const isWhole = (choice: WorkersChoice['workers']): choice is { readonly pid: PoolIdInput } => 'pid' in choice;

/** Chosen workers. Of a whole pool: all it lists, and with `released` those that left it with stake in it. */
export async function placesOf(session: Session, choice: WorkersChoice['workers'], released: boolean): Promise<readonly Place[]> {
  if (!isWhole(choice)) return choice.map(({ pid, worker }) => ({ pid: poolId(pid), worker: workerKey(worker) }));
  const pid = poolId(choice.pid);
  const pool = await session.one('pool', pid);
  const listed = pool?.workers ?? [];
  const left = released && pool ? await releasedOf(session, pool) : [];
  return [...listed, ...left].map((worker) => ({ pid, worker }));
}

/** Workers that left a pool while their stake is still in it; the chain keeps no list of them, so all registered ones are tried. */
async function releasedOf(session: Session, pool: Pool): Promise<readonly WorkerKey[]> {
  if (pool.releasingStake === 0n) return [];
  const registered = await session.entries('worker');
  const others = registered.flatMap(([, worker]) => (worker && !pool.workers.includes(worker.worker) ? [worker.worker] : []));
  const stakes = await session.many(
    'stake',
    others.map((worker) => [minerAccount(pool.pid, worker)]),
  );
  return others.filter((_, i) => stakes[i] !== null && stakes[i] !== undefined);
}

export async function poolsOf(session: Session, pids: readonly PoolId[]): Promise<readonly Pool[]> {
  const unique = [...new Set(pids)];
  const pools = await session.many(
    'pool',
    unique.map((pid) => [pid]),
  );
  return pools.filter((pool) => pool !== null);
}

/** All pools there are. */
export async function allPools(session: Session): Promise<readonly Pool[]> {
  const count = Number(await session.one('poolCount'));
  return poolsOf(
    session,
    Array.from({ length: count }, (_, i) => BigInt(i) as PoolId),
  );
}

export interface LoadedWorkers {
  readonly workers: readonly FleetWorker[];
  readonly pools: readonly Pool[];
}

export async function loadWorkers(session: Session, places: readonly Place[]): Promise<LoadedWorkers> {
  const pools = await poolsOf(
    session,
    places.map(({ pid }) => pid),
  );
  const byId = new Map(pools.map((pool) => [pool.pid, new Set(pool.workers)]));
  const miners = places.map(({ pid, worker }): [MinerId] => [minerAccount(pid, worker)]);
  const [mining, stakes, registered] = await Promise.all([
    session.many('miner', miners),
    session.many('stake', miners),
    session.many(
      'worker',
      places.map(({ worker }) => [worker]),
    ),
  ]);
  const workers = places.map(({ pid, worker }, i) => ({
    pid,
    worker,
    inPool: byId.get(pid)?.has(worker) ?? false,
    mining: mining[i] ?? null,
    stake: stakes[i] ?? 0n,
    registered: registered[i] ?? null,
  }));
  return { workers, pools };
}

/** Who waits in each pool's queue. */
export async function loadQueueStakers(
  session: Session,
  pools: readonly Pool[],
): Promise<ReadonlyMap<PoolId, ReadonlyMap<AccountId, Staker>>> {
  const waiting = pools.flatMap(({ pid, withdrawQueue }) =>
    [...new Set(withdrawQueue.map(({ user }) => user))].map((user): [PoolId, AccountId] => [pid, user]),
  );
  const stakers = await session.many('staker', waiting);
  const byPool = new Map<PoolId, Map<AccountId, Staker>>(pools.map(({ pid }) => [pid, new Map()]));
  waiting.forEach(([pid, user], i) => {
    const staker = stakers[i];
    if (staker) byPool.get(pid)?.set(user, staker);
  });
  return byPool;
}

export async function loadCandidates(
  session: Session,
  pid: PoolId,
  keys: readonly WorkerKey[],
): Promise<ReadonlyMap<WorkerKey, AddCandidate>> {
  const byKey = keys.map((worker): [WorkerKey] => [worker]);
  const miners = keys.map((worker): [MinerId] => [minerAccount(pid, worker)]);
  const [registered, bindings, minerBindings, mining] = await Promise.all([
    session.many('worker', byKey),
    session.many('workerBinding', byKey),
    session.many('minerBinding', miners),
    session.many('miner', miners),
  ]);
  return new Map(
    keys.map((key, i) => [
      key,
      {
        registered: registered[i] ?? null,
        workerBound: (bindings[i] ?? null) !== null,
        minerBinding: minerBindings[i] ?? null,
        miner: mining[i] ?? null,
      },
    ]),
  );
}

/** What an account has in pools, as owner or staker. */
export async function loadPositions(session: Session, pools: readonly Pool[], account: AccountId): Promise<readonly ClaimPosition[]> {
  const stakers = await session.many(
    'staker',
    pools.map(({ pid }) => [pid, account]),
  );
  return pools.flatMap((pool, i) => {
    const staker = stakers[i] ?? null;
    return staker !== null || pool.owner === account ? { pool, staker } : [];
  });
}
