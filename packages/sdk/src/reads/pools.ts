import { fromHex } from '../chain/scale/bytes.js';
import { shapeError } from '../chain/storage/errors.js';
import type { Session } from '../chain/storage/session.js';
import type { AccountId, Pool, PoolId, Staker } from '../model/types.js';
import { forecastQueue, type QueueForecast } from '../rules/forecast.js';

/** Pools that a network may have; the largest ever had some thousands. */
const MOST_POOLS = 200_000;

/** Ids from one to before another. @throws ChainError `chain.shape` for a count of pools that no network has */
export function poolRange(from: number, to: number): PoolId[] {
  if (to > MOST_POOLS) throw shapeError('PhalaStakePool.PoolCount', `tells of ${to} pools, more than ${MOST_POOLS}`);
  return Array.from({ length: Math.max(0, to - from) }, (_, i) => BigInt(from + i) as PoolId);
}

/** Pool ids run from 0 and no pool is ever deleted, so no key has to be searched for. */
export async function poolIds(session: Session): Promise<PoolId[]> {
  return poolRange(0, Number(await session.one('poolCount')));
}

/** The pool that lies under an id has that id. @throws ChainError `chain.shape` where it does not */
export function checkPool(pool: Pool, pid: PoolId): Pool {
  if (pool.pid === pid) return pool;
  throw shapeError('PhalaStakePool.StakePools', `holds pool ${pool.pid} in the place of pool ${pid}`);
}

export const readPool =
  (pid: PoolId) =>
  async (session: Session): Promise<Pool | null> => {
    const pool = await session.one('pool', pid);
    return pool && checkPool(pool, pid);
  };

export const readPools = async (session: Session): Promise<readonly Pool[]> => readPoolsOf(session, await poolIds(session));

/** Those of the pools that exist. */
export async function readPoolsOf(session: Session, ids: readonly PoolId[]): Promise<readonly Pool[]> {
  const pools = await session.many(
    'pool',
    ids.map((pid) => [pid]),
  );
  return pools.flatMap((pool, i) => (pool ? checkPool(pool, ids[i] as PoolId) : []));
}

export const readOwnedPools =
  (owner: AccountId) =>
  async (session: Session): Promise<readonly Pool[]> =>
    (await readPools(session)).filter((pool) => pool.owner === owner);

/** Records of everybody who waits in the pool's queue; a user without one is left out. */
export async function loadQueueStakers(session: Session, { pid, withdrawQueue }: Pool): Promise<ReadonlyMap<AccountId, Staker>> {
  const users = [...new Set(withdrawQueue.map(({ user }) => user))];
  const stakers = await session.many(
    'staker',
    users.map((user) => [pid, user]),
  );
  return new Map(users.flatMap((user, i) => (stakers[i] ? [[user, stakers[i]]] : [])));
}

/** Text as the owner stored it; bytes that are no text come as replacement characters. Not to be trusted. */
export async function readDescription(session: Session, pid: PoolId): Promise<string | null> {
  const bytes = await session.maybe('description', pid);
  return bytes === null ? null : new TextDecoder().decode(fromHex(bytes));
}

export const readWithdrawQueue =
  (pid: PoolId, gracePeriod: number) =>
  async (session: Session): Promise<readonly QueueForecast[] | null> => {
    const [pool, timestamp] = await Promise.all([readPool(pid)(session), session.one('timestamp')]);
    return pool && forecastQueue(pool, Number(timestamp / 1000n), gracePeriod);
  };
