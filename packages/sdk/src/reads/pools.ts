import { fromHex } from '../chain/scale/bytes.js';
import type { Session } from '../chain/storage/session.js';
import type { AccountId, Pool, PoolId } from '../model/types.js';
import { forecastQueue, type QueueForecast } from '../rules/forecast.js';

/** Ids from one to before another. */
export const poolRange = (from: number, to: number): PoolId[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, i) => BigInt(from + i) as PoolId);

/** Pool ids run from 0 and no pool is ever deleted, so no key has to be searched for. */
export async function poolIds(session: Session): Promise<PoolId[]> {
  return poolRange(0, Number(await session.one('poolCount')));
}

export async function readPools(session: Session): Promise<readonly Pool[]> {
  const ids = await poolIds(session);
  const pools = await session.many(
    'pool',
    ids.map((pid) => [pid]),
  );
  return pools.filter((pool) => pool !== null);
}

export const readOwnedPools =
  (owner: AccountId) =>
  async (session: Session): Promise<readonly Pool[]> =>
    (await readPools(session)).filter((pool) => pool.owner === owner);

/** Text as the owner stored it; bytes that are no text come as replacement characters. Not to be trusted. */
export async function readDescription(session: Session, pid: PoolId): Promise<string | null> {
  const bytes = await session.maybe('description', pid);
  return bytes === null ? null : new TextDecoder().decode(fromHex(bytes));
}

export const readWithdrawQueue =
  (pid: PoolId, gracePeriod: number) =>
  async (session: Session): Promise<readonly QueueForecast[] | null> => {
    const [pool, timestamp] = await Promise.all([session.one('pool', pid), session.one('timestamp')]);
    return pool && forecastQueue(pool, Number(timestamp / 1000n), gracePeriod);
  };
