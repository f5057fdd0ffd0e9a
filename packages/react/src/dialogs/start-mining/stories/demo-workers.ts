import { devKey } from '@stakepool-kit/devnet';
import { poolId, type WorkerKey, workerKey } from '@stakepool-kit/sdk/rules';

/** A worker of the demo scenario by its number: they count on through the pools, then through those that are in none. */
export const demoWorker = (number: number): WorkerKey => workerKey(devKey(`//demo//worker//${number}`).publicKey);

const of = (pid: number, number: number) => ({ pid: poolId(pid), worker: demoWorker(number) });

/** Workers of the demo scenario in each state; day 30 is now, and a cool-down takes 7. */
export const DEMO = {
  /** Alice's, in Pool 0, which has 4,500 PHA free. */
  mining: of(0, 1),
  unresponsive: of(0, 7),
  ready: of(0, 8),
  /** Bob's, stopped 3 days ago. */
  cooling: of(1, 15),
  /** Of Pool 10: stopped 9 and 8 days ago, and 2 days ago. */
  reclaimable: of(10, 54),
  alsoReclaimable: of(10, 55),
  stopped: of(10, 56),
  /** Stopped a day ago and taken out of Pool 10 since. */
  releasing: of(10, 57),
  /** Alice's six, in Pool 4. */
  six: [25, 26, 27, 28, 29, 30].map((number) => of(4, number)),
  /** Registered with Alice and in no pool: one of full score, one without a score. */
  waiting: demoWorker(70),
  noScore: demoWorker(73),
  /** Registered with Bob. */
  foreign: demoWorker(75),
} as const;
