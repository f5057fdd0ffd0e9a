import type { Planck } from '../../model/types.js';
import { sharesToAmount } from '../../rules/shares.js';
import { nextBlock } from './block-times.js';
import { leastPassing, leastSet } from './least.js';
import { type FailedCheck, Simulation } from './simulation.js';
import type { ForecastInput, ForecastWorker, LeastContribution, LeastStop, ReclaimNow } from './types.js';

const LARGEST = (1n << 64n) - 1n;
/** Sets tried when payouts round against the first; one more planck each time. */
const SET_TRIES = 8;

const passes = (simulation: Simulation): boolean => {
  const { failed, unsure } = simulation.run({ untilFailure: true });
  return failed === null && unsure === null;
};

/** What the whole queue asks beyond free and releasing stake; what avoids all force-stops is within rounding of it. */
function missing({ pool }: ForecastInput): Planck {
  const asked = pool.withdrawQueue.reduce((total, { shares }) => total + sharesToAmount(pool, shares), 0n);
  return asked - pool.freeStake - pool.releasingStake;
}

const contributing = (input: ForecastInput, amount: Planck): Simulation => {
  const simulation = new Simulation(input);
  simulation.apply({ kind: 'contribute', amount });
  return simulation;
};

function fitsCap(input: ForecastInput, amount: Planck): boolean {
  const { cap, totalStake } = input.pool;
  if (cap === null) return true;
  return (input.order === '1130' ? totalStake + amount : contributing(input, amount).pool.totalStake) <= cap;
}

/** The least contribution in the next block after which the chain finds nothing to force. */
export function leastContribution(input: ForecastInput): LeastContribution | null {
  const high = LARGEST - input.pool.totalStake;
  const amount = leastPassing(input.minContribution, high, missing(input), (one) => passes(contributing(input, one)));
  return amount === null ? null : { amount, fitsCap: fitsCap(input, amount) };
}

/** Whether stopping these workers helps, be it in the next block or in the last that is early enough. */
function helps(input: ForecastInput, workers: readonly ForecastWorker[], failed: FailedCheck): boolean {
  return [nextBlock(input), failed.time].every((time) => {
    const simulation = new Simulation(input).run({ end: time });
    simulation.stop(workers, time);
    return passes(simulation);
  });
}

/** The fewest workers, and of those the least stake, whose stopping in time makes all checks in sight pass. */
export function leastStop(input: ForecastInput, failed: FailedCheck): LeastStop | null {
  const [anyone] = failed.stopped;
  if (anyone === undefined) return null;
  const all = failed.stopped.reduce((total, { stake }) => total + stake, 0n);
  let needed = leastPassing(1n, all, missing(input), (stake) => helps(input, [{ ...anyone, stake }], failed));
  for (let i = 0; i < SET_TRIES && needed !== null; i++) {
    const found = leastSet(failed.stopped, needed);
    if (found === null) return null;
    const { items, isLeast } = found;
    const stake = items.reduce((total, one) => total + one.stake, 0n);
    if (helps(input, items, failed)) return { workers: items.map(({ worker }) => worker), stake, leastStake: isLeast, by: failed.at };
    needed = stake + 1n;
  }
  return null;
}

/** Workers whose cool-down is over in the next block, and whom reclaiming them pays. */
export function reclaimNow(input: ForecastInput): ReclaimNow[] {
  const time = nextBlock(input);
  const { courses } = new Simulation(input).run({ end: time + 1 });
  const ready = input.workers.filter(({ reclaimableAt }) => reclaimableAt !== null && reclaimableAt <= time);
  const payments = courses.flatMap(({ user, payments }) => payments.map((payment) => ({ user, ...payment })));
  return ready
    .sort((a, b) => (a.reclaimableAt as number) - (b.reclaimableAt as number))
    .map(({ worker, stake }) => {
      const own = payments.filter(({ source }) => source.kind === 'reclaim' && source.worker === worker);
      return { worker, stake, pays: own.map(({ user, amount }) => ({ user, amount })) };
    });
}
