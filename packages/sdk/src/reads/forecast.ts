import type { ForecastInput } from '../advice/forecast/index.js';
import type { Session } from '../chain/storage/session.js';
import type { NetworkInfo } from '../chain/types.js';
import type { PoolId } from '../model/types.js';
import { searchReleased } from './fleet/released.js';
import { type Clock, type Place, placeOf, rowOf } from './fleet/rows.js';
import { loadQueueStakers, readPool } from './pools.js';
import type { PoolWorker } from './types.js';

async function rowsOf(session: Session, places: readonly Place[], clock: Clock): Promise<PoolWorker[]> {
  const miners = places.map(({ miner }): [typeof miner] => [miner]);
  const [mining, stakes] = await Promise.all([session.many('miner', miners), session.many('stake', miners)]);
  const facts = (i: number) => ({ mining: mining[i] ?? null, stake: stakes[i] ?? null, registered: null });
  return places.flatMap((place, i) => rowOf(place, facts(i), clock) ?? []);
}

/** What a forecast of a pool's withdrawals is made from; `null` when there is no such pool. */
export const readForecastInput =
  (pid: PoolId, network: () => Pick<NetworkInfo, 'constants' | 'capabilities'>) =>
  async (session: Session): Promise<ForecastInput | null> => {
    const [pool, timestamp, period] = await Promise.all([readPool(pid)(session), session.one('timestamp'), session.one('coolDownPeriod')]);
    if (pool === null) return null;
    const { constants, capabilities } = network();
    const clock = { now: Number(timestamp / 1000n), coolDown: Number(period) };
    const listed = await rowsOf(
      session,
      pool.workers.map((worker) => placeOf(pid, worker, true)),
      clock,
    );
    const [released, stakers] = await Promise.all([
      searchReleased(session, [pool], listed).then((places) => rowsOf(session, places, clock)),
      loadQueueStakers(session, pool),
    ]);
    return {
      pool,
      stakers,
      workers: [...listed, ...released],
      now: clock.now,
      blockTime: constants.blockTime,
      gracePeriod: constants.gracePeriod,
      coolDownPeriod: clock.coolDown,
      minContribution: constants.minContribution,
      order: capabilities.checkOrder,
    };
  };
