import { pause } from '../../chain/pause.js';
import { idOfKey } from '../../chain/storage/schema.js';
import type { Session } from '../../chain/storage/session.js';
import { DUST_LIMIT } from '../../model/fixed.js';
import type { MinerId, Pool, PoolId, WorkerKey } from '../../model/types.js';
import type { PoolWorker } from '../types.js';
import { type Place, placeOf } from './rows.js';

/** Pools whose releasing stake the workers found so far do not account for: removed workers hold the rest. */
export function unexplained(pools: readonly Pool[], workers: readonly PoolWorker[]): ReadonlySet<PoolId> {
  const rest = new Map(pools.map(({ pid, releasingStake }) => [pid, releasingStake]));
  for (const { pid, state, stake } of workers) {
    if (state === 'CoolingDown' || state === 'Releasing') rest.set(pid, (rest.get(pid) ?? 0n) - stake);
  }
  return new Set([...rest].flatMap(([pid, stake]) => (stake > DUST_LIMIT ? [pid] : [])));
}

type Search = (session: Session, pids: ReadonlySet<PoolId>, miners: readonly MinerId[] | null) => Promise<Place[]>;

/** SubAccountPreimages holds every (pool, worker) that has mined, by its miner account. */
const byPreimage: Search = async (session, pids, miners) => {
  if (!session.has('preimage')) return [];
  const entries =
    miners === null
      ? (await session.entries('preimage')).map(([, found]) => found)
      : await session.many(
          'preimage',
          miners.map((miner) => [miner]),
        );
  return entries.flatMap((found) => (found && pids.has(found[0]) ? placeOf(found[0], found[1], false) : []));
};

/** By trying every registered worker: what mined before runtime 1130 has no preimage. */
const byDerivation: Search = async (session, pids, miners) => {
  const workers = (await session.suffixes('worker')).map((suffix) => idOfKey<WorkerKey>(suffix));
  const staked = new Set(miners ?? (await session.suffixes('stake')).map((suffix) => idOfKey<MinerId>(suffix)));
  const found: Place[] = [];
  for (const pid of pids) {
    found.push(...workers.map((worker) => placeOf(pid, worker, false)).filter(({ miner }) => staked.has(miner)));
    await pause();
  }
  return found;
};

/** Ways to find workers that were removed from their pools and whose stake is still releasing there, the cheaper first. */
export const RELEASED_SEARCHES: readonly Search[] = [byPreimage, byDerivation];

/**
 * Removed workers that are not among the known ones, looked for in pools that have more releasing stake than these
 * explain. Their stake has still to be asked for.
 */
export async function searchReleased(session: Session, pools: readonly Pool[], known: readonly PoolWorker[]): Promise<readonly Place[]> {
  const pids = unexplained(pools, known);
  const miners = new Set(known.map(({ miner }) => miner));
  for (const search of RELEASED_SEARCHES) {
    const found = pids.size === 0 ? [] : (await search(session, pids, null)).filter(({ miner }) => !miners.has(miner));
    const stakes = await session.many(
      'stake',
      found.map(({ miner }) => [miner]),
    );
    const holding = found.filter((_, i) => stakes[i]);
    if (holding.length > 0) return holding;
  }
  return [];
}
