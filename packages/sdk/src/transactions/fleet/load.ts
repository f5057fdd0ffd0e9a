import type { AddCandidate, ClaimPosition, FleetWorker } from '../../advice/fleet/index.js';
import type { Session } from '../../chain/storage/session.js';
import { poolId, workerKey } from '../../model/ids.js';
import { minerAccount } from '../../model/miner.js';
import type { AccountId, MinerId, Pool, PoolId, PoolIdInput, WorkerKey } from '../../model/types.js';
import { loadFleet } from '../../reads/fleet/load.js';
import { loadQueueStakers, readOwnedPools } from '../../reads/pools.js';
import type { Stakers } from '../../rules/queue.js';
import type { TransactionContext } from '../context.js';
import type { WorkersChoice } from './types.js';

export interface LoadedWorkers {
  readonly workers: readonly FleetWorker[];
  readonly pools: readonly Pool[];
  /** By pool: who waits in its queue. */
  readonly queueStakers: ReadonlyMap<PoolId, Stakers>;
}

const isWhole = (choice: WorkersChoice['workers']): choice is { readonly pid: PoolIdInput } => 'pid' in choice;
const keyOf = (pid: PoolId, worker: WorkerKey): string => `${pid}:${worker}`;

/** What is asked of a worker that never was in the pool. */
const stranger = (pid: PoolId, worker: WorkerKey): FleetWorker => ({
  pid,
  worker,
  inPool: false,
  mining: null,
  stake: 0n,
  registered: null,
});

async function loadPools({ rpc }: TransactionContext, session: Session, pids: readonly PoolId[]): Promise<LoadedWorkers> {
  const { pools, workers } = await loadFleet(rpc, session.schema, session.hash, { pids: [...new Set(pids)], workers: true });
  const stakers = await Promise.all(pools.map((pool) => loadQueueStakers(session, pool)));
  return { pools, workers, queueStakers: new Map(pools.map(({ pid }, i) => [pid, stakers[i] as Stakers])) };
}

/**
 * Chosen workers, in the order they were named; of a whole pool those it lists.
 * @param released of a whole pool also those that left it while it has stake of theirs
 */
export async function loadWorkers(
  context: TransactionContext,
  session: Session,
  choice: WorkersChoice['workers'],
  released = false,
): Promise<LoadedWorkers> {
  if (isWhole(choice)) {
    const loaded = await loadPools(context, session, [poolId(choice.pid)]);
    return { ...loaded, workers: loaded.workers.filter(({ inPool }) => inPool || released) };
  }
  const places = choice.map(({ pid, worker }) => ({ pid: poolId(pid), worker: workerKey(worker) }));
  const loaded = await loadPools(
    context,
    session,
    places.map(({ pid }) => pid),
  );
  const rows = new Map(loaded.workers.map((row) => [keyOf(row.pid, row.worker), row]));
  return { ...loaded, workers: places.map(({ pid, worker }) => rows.get(keyOf(pid, worker)) ?? stranger(pid, worker)) };
}

/** Cooling workers of all pools of an owner, those that left their pool included. */
export async function loadCooling(context: TransactionContext, session: Session, owner: AccountId): Promise<LoadedWorkers> {
  const own = await readOwnedPools(owner)(session);
  const loaded = await loadPools(
    context,
    session,
    own.map(({ pid }) => pid),
  );
  return { ...loaded, workers: loaded.workers.filter(({ mining }) => mining?.state === 'MiningCoolingDown') };
}

/** What the chain holds about keys that are to be added to a pool. */
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
