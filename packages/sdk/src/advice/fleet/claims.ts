import { SUBSIDY_POT } from '../../model/pots.js';
import type { AccountId, Balance, Planck, Pool, Staker } from '../../model/types.js';
import type { ClaimPart } from '../../rules/facts.js';
import { checkClaimRewards } from '../../rules/preflight/claim-rewards.js';
import { claimable } from '../../rules/rewards.js';
import { Draft } from './draft.js';
import { note } from './problems.js';
import type { FleetPlan, FleetSetting } from './types.js';

/** What the signer has in a pool, as owner, staker or both. Every `StakePosition` of the reads is one. */
export interface ClaimPosition {
  readonly pool: Pool;
  /** `null` when the signer only owns the pool. */
  readonly staker: Staker | null;
}

export interface PlanClaimsInput extends FleetSetting {
  readonly positions: readonly ClaimPosition[];
  /** Which rewards; `owner` and `staker` alone need a runtime with the order of 1180. */
  readonly part: ClaimPart;
  readonly target: AccountId;
  /** Rewards below this many planck are left, so that none costs more than it brings. */
  readonly minimum?: Planck;
  /** Of the account that pays rewards. */
  readonly subsidyBalance: Balance;
  readonly targetBalance: Balance;
}

const plus = (balance: Balance, amount: Planck): Balance => ({ ...balance, free: balance.free + amount });

/** Which rewards are claimed, pool by pool; a claim takes all there is. What the paying account has left is counted down. */
export function planClaims(input: PlanClaimsInput): FleetPlan<'claimRewards'> {
  const { positions, part, target, constants, signer, minimum = 0n } = input;
  let { subsidyBalance, targetBalance } = input;
  const subjects = positions.map(({ pool }) => ({ pid: pool.pid, worker: null }));
  const draft = new Draft(
    'claimRewards',
    subjects,
    positions.map(({ pool }) => pool),
    constants,
  );
  for (const index of draft.open()) {
    const { pool, staker } = positions[index] as ClaimPosition;
    const { pid } = pool;
    const rewards = claimable(pool, staker, signer);
    const amount = part === 'all' ? rewards.total : rewards[part];
    if (amount === 0n || amount < minimum) {
      const why =
        amount === 0n ? note('fleet.nothingToClaim', { pid }, constants) : note('fleet.belowMinimum', { pid, amount, minimum }, constants);
      draft.skip(index, why);
      continue;
    }
    const args = { pid, part, target };
    draft.judge(index, {
      call: { verb: 'claimRewards', args },
      problems: checkClaimRewards({ ...input, pool, staker, subsidyBalance, targetBalance }, args),
      effect() {
        if (target !== SUBSIDY_POT) {
          subsidyBalance = plus(subsidyBalance, -amount);
          targetBalance = plus(targetBalance, amount);
        }
        return { claimed: amount };
      },
    });
  }
  return draft.finish();
}
