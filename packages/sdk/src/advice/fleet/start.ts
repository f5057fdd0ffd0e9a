import { checkStartMining } from '../../rules/preflight/start-mining.js';
import { note } from './problems.js';
import { type StakePlanInput, StakePlanner } from './stake-plan.js';
import type { FleetPlan, FleetSetting } from './types.js';
import { factsOf, isMining, stateOf } from './workers.js';

export interface PlanStartInput extends FleetSetting, Omit<StakePlanInput, 'queueStakers'> {}

/**
 * Which workers start with which stake. Workers that mine are skipped; those the chain would refuse, or that free stake does not
 * last for, are blocked.
 * @param input amounts in planck; `pools` are those of the workers, a worker of another pool is blocked
 */
export function planStart(input: PlanStartInput): FleetPlan<'startMining'> {
  const { constants, tokenomics } = input;
  return new StakePlanner(
    input,
    {
      verb: 'startMining',
      settled: (worker) =>
        isMining(worker) ? note('fleet.alreadyMining', { worker: worker.worker, state: stateOf(worker) }, constants) : null,
      check: (worker, pool, _, args) => checkStartMining({ ...input, ...factsOf(worker), pool, tokenomics }, args),
      effect: (_worker, pool, _stakers, stake) => ({ pool: { ...pool, freeStake: pool.freeStake - stake } }),
    },
    constants,
  ).plan();
}
