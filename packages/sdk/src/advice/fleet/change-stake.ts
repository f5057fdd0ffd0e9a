import type { PoolId } from '../../model/types.js';
import { checkChangeStake } from '../../rules/preflight/change-stake.js';
import type { Stakers } from '../../rules/queue.js';
import { simulateReclaim } from '../../rules/simulate.js';
import { type StakePlanInput, StakePlanner } from './stake-plan.js';
import type { FleetPlan, FleetSetting } from './types.js';
import { factsOf } from './workers.js';

export interface PlanChangeStakeInput extends FleetSetting, StakePlanInput {
  readonly miningEnabled: boolean;
  readonly queueStakers: ReadonlyMap<PoolId, Stakers>;
}

/**
 * Raises the stakes of mining workers. Those that mine with as much as the strategy asks for, or more, are skipped; a given `stake`
 * below a worker's own is blocked, as the chain never lowers one. On the way a worker's old stake passes through its pool, where
 * waiting withdrawals are paid from it first.
 * @param input amounts in planck; `pools` are those of the workers, a worker of another pool is blocked
 */
export function planChangeStake(input: PlanChangeStakeInput): FleetPlan<'changeStake'> {
  return new StakePlanner(
    input,
    {
      verb: 'changeStake',
      settled: () => null,
      check: (worker, pool, queueStakers, args) => checkChangeStake({ ...input, ...factsOf(worker), pool, queueStakers }, args),
      effect(worker, pool, queueStakers, stake) {
        const stopped = { ...pool, releasingStake: pool.releasingStake + worker.stake };
        const { pool: served, stakers, payouts } = simulateReclaim(stopped, worker.stake, queueStakers);
        return { pool: { ...served, freeStake: served.freeStake - stake }, stakers, payouts };
      },
    },
    input.constants,
  ).plan();
}
