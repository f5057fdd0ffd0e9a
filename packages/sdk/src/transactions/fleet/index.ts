import type { FleetPlan, FleetVerb } from '../../advice/fleet/index.js';
import type { TransactionContext } from '../context.js';
import { createFleetPlans, type FleetPlans } from './plans.js';
import { runPlan } from './run.js';
import type { FleetResult, RunOptions } from './types.js';

export type { FleetPlans } from './plans.js';
export type * from './types.js';

/** Work on many workers or pools at once. */
export interface FleetOperations {
  /** What would be done, with a verdict for each row. */
  readonly plan: FleetPlans;
  /**
   * Carries out a plan, one signature per transaction. It resolves also when it could not send everything: see `stoppedBy`.
   * Run the plan again with the results as `after` to go on.
   */
  run<V extends FleetVerb>(plan: FleetPlan<V>, options: RunOptions): Promise<FleetResult>;
}

export const createFleetOperations = (context: TransactionContext): FleetOperations => ({
  plan: createFleetPlans(context),
  run: (plan, options) => runPlan(context, plan, options),
});
