import type { Client, FleetOptions, LoadedPlan } from '@stakepool-kit/sdk';
import type { FleetVerb, StakeStrategy } from '@stakepool-kit/sdk/advice';
import type { PoolId, WorkerKey } from '@stakepool-kit/sdk/rules';

export interface FleetSubject {
  readonly pid: PoolId;
  readonly worker: WorkerKey;
}

/** What is to be planned, complete. */
export type FleetChoice =
  | { readonly verb: 'startMining' | 'changeStake'; readonly workers: readonly FleetSubject[]; readonly strategy: StakeStrategy }
  | { readonly verb: 'stopMining' | 'reclaimWorker' | 'removeWorker'; readonly workers: readonly FleetSubject[] }
  | { readonly verb: 'addWorker'; readonly pid: PoolId; readonly keys: string }
  | { readonly verb: 'claimRewards'; readonly pids: readonly PoolId[] | null };

/** Asks the SDK for the plan of a choice: a verdict for every row, and what carrying it out takes. */
export function loadPlan({ fleet }: Client, choice: FleetChoice, options: FleetOptions): Promise<LoadedPlan<FleetVerb>> {
  switch (choice.verb) {
    case 'startMining':
      return fleet.plan.start(choice, options);
    case 'changeStake':
      return fleet.plan.changeStake(choice, options);
    case 'stopMining':
      return fleet.plan.stop(choice, options);
    case 'reclaimWorker':
      return fleet.plan.reclaim(choice, options);
    case 'removeWorker':
      return fleet.plan.remove(choice, options);
    case 'addWorker':
      return fleet.plan.add(choice, options);
    case 'claimRewards':
      return fleet.plan.claim(choice.pids === null ? {} : { pids: choice.pids }, options);
  }
}
