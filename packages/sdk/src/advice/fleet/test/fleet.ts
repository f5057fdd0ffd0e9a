import fc from 'fast-check';
import { workerKey } from '../../../model/ids.js';
import type { Miner, MinerState, Planck, Pool, PoolId, WorkerKey } from '../../../model/types.js';
import { constants, makeBalance, makeMiner, makePool, makeWorker, OWNER, PHA, tokenomics } from '../../../rules/test/facts.js';
import type { FleetSetting, FleetWorker } from '../types.js';

export const NOW = 1_700_000_000;
export const COOL_DOWN = 604_800;
export const setting: FleetSetting = { order: '1180', constants, signer: OWNER, balance: makeBalance(100n * PHA) };
export const clock = { now: NOW, coolDownPeriod: COOL_DOWN };
export { tokenomics };

export const key = (n: number): WorkerKey => workerKey(`0x${(n + 1).toString(16).padStart(64, '0')}`);

interface Traits {
  readonly pid?: PoolId;
  readonly score?: number | null;
  readonly confidence?: number;
  readonly state?: MinerState;
  readonly stake?: Planck;
  readonly inPool?: boolean;
  readonly miner?: Partial<Miner>;
}

/** A worker with score 1000 that is Ready in pool 7, but for the traits given. */
export function worker(n: number, traits: Traits = {}): FleetWorker {
  const { pid = makePool().pid, score = 1000, confidence = 1, state = 'Ready', stake = 0n, inPool = true, miner } = traits;
  return {
    pid,
    worker: key(n),
    inPool,
    mining: makeMiner({ state, ...miner }),
    stake,
    registered: makeWorker({ worker: key(n), initialScore: score, confidenceLevel: confidence }),
  };
}

export const poolOf = (workers: readonly FleetWorker[], part: Partial<Pool> = {}): Pool =>
  makePool({ ...part, workers: workers.filter(({ inPool }) => inPool).map((one) => one.worker) });

const PLACES = ['Ready', 'Ready', 'Ready', 'MiningIdle', 'MiningUnresponsive', 'MiningCoolingDown'] as const;

/** Workers of one pool in every state; some too slow, some without a score, some gone from the pool while cooling down. */
export const anyWorkers = (states: readonly MinerState[] = PLACES, pid?: PoolId): fc.Arbitrary<FleetWorker[]> =>
  fc
    .array(
      fc.record({
        score: fc.oneof({ weight: 8, arbitrary: fc.integer({ min: 50, max: 6000 }) }, { weight: 1, arbitrary: fc.constantFrom(null, 49) }),
        confidence: fc.constantFrom(1, 2, 3, 4, 5, 128),
        state: fc.constantFrom(...states),
        stake: fc.bigInt({ min: 2000n * PHA, max: 20_000n * PHA }),
        ago: fc.constantFrom(0, COOL_DOWN - 1, COOL_DOWN, 2 * COOL_DOWN),
        inPool: fc.boolean(),
      }),
      { maxLength: 12 },
    )
    .map((all) =>
      all.map(({ stake, ago, inPool, state, ...traits }, n) => {
        const cooling = state === 'MiningCoolingDown';
        return worker(n, {
          ...traits,
          ...(pid !== undefined && { pid }),
          state,
          stake: state === 'Ready' ? 0n : stake,
          inPool: inPool || !cooling,
          miner: { coolDownStart: cooling ? NOW - ago : 0 },
        });
      }),
    );

/** With some of them a second time, later in the list. */
export const withRepeats = (workers: fc.Arbitrary<FleetWorker[]>): fc.Arbitrary<FleetWorker[]> =>
  fc.tuple(workers, fc.nat({ max: 2 })).map(([all, again]) => [...all, ...all.slice(0, again)]);
