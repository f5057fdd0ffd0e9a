import type { Session } from '../chain/storage/session.js';
import type { AccountId, RegisteredWorker, WorkerKey } from '../model/types.js';
import { placeOf, rowOf } from './fleet/rows.js';
import { poolIds } from './pools.js';
import type { WorkerDetails } from './types.js';

export const readWorker =
  (worker: WorkerKey) =>
  async (session: Session): Promise<WorkerDetails> => {
    const [registered, assignment, pids, coolDown, timestamp] = await Promise.all([
      session.one('worker', worker),
      session.one('assignment', worker),
      poolIds(session),
      session.one('coolDownPeriod'),
      session.one('timestamp'),
    ]);
    const places = pids.map((pid) => placeOf(pid, worker, pid === assignment));
    const stakes = await session.many(
      'stake',
      places.map(({ miner }) => [miner]),
    );
    const held = places.flatMap((place, i) => (place.inPool || stakes[i] ? { place, stake: stakes[i] ?? null } : []));
    const mining = await session.many(
      'miner',
      held.map(({ place }) => [place.miner]),
    );
    const clock = { now: Number(timestamp / 1000n), coolDown: Number(coolDown) };
    const found = held.flatMap(({ place, stake }, i) => rowOf(place, { mining: mining[i] ?? null, stake, registered }, clock) ?? []);
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
