import type { MinerState, UnixSeconds, WorkerKey } from '../../model/types.js';
import type { Facts } from '../../rules/facts.js';
import type { FleetWorker } from './types.js';

export const stateOf = ({ mining }: FleetWorker): MinerState => mining?.state ?? 'Ready';

const WORKING: readonly MinerState[] = ['MiningIdle', 'MiningActive', 'MiningUnresponsive'];
/** Holds a stake that works; an unresponsive worker does too. */
export const isMining = (worker: FleetWorker): boolean => WORKING.includes(stateOf(worker));

/** What the checks ask about a worker in its pool. */
export const factsOf = ({
  worker,
  inPool,
  mining,
  stake,
  registered,
}: FleetWorker): Pick<Facts, 'miner' | 'minerBinding' | 'minerStake' | 'registered'> => ({
  miner: mining,
  minerBinding: inPool ? worker : null,
  minerStake: stake > 0n ? stake : null,
  registered,
});

export const without = (workers: readonly WorkerKey[], worker: WorkerKey): WorkerKey[] => workers.filter((key) => key !== worker);

/** Chain time of the block the first batch will be in, and how long stake cools down; both seconds. */
export interface Clock {
  readonly now: UnixSeconds;
  readonly coolDownPeriod: UnixSeconds;
}

export const coolDownOf = ({ stake }: FleetWorker, { now, coolDownPeriod }: Clock) => ({ stake, until: now + coolDownPeriod });
