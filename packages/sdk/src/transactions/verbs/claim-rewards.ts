import { warnClaimRewards } from '../../advice/warnings/index.js';
import { CLAIM_CALLS } from '../../chain/metadata/capabilities.js';
import { poolId } from '../../model/ids.js';
import type { ClaimPart } from '../../rules/facts.js';
import { checkClaimRewards } from '../../rules/preflight/claim-rewards.js';
import { readInput } from '../input.js';
import { defineVerb } from '../verb.js';

const EVENTS: Readonly<Record<ClaimPart, string>> = {
  all: 'RewardsWithdrawn',
  owner: 'OwnerRewardsWithdrawn',
  staker: 'StakerRewardsWithdrawn',
};

export const claimRewards = defineVerb('claimRewards', {
  args: ({ pid, part = 'all', target }, { account, needSigner }) =>
    readInput({ pid: () => poolId(pid), part: () => part, target: () => (target === undefined ? needSigner() : account(target)) }),
  call: ({ part }) => CLAIM_CALLS[part],
  params: ({ pid, target }) => [pid, target],
  check: checkClaimRewards,
  facts: { pool: true, staker: true, subsidyBalance: true, targetBalance: true },
  warn: warnClaimRewards,
  warnFacts: { pool: true, staker: true, subsidyBalance: true, targetBalance: true },
  outcome: (events, { pid, part, target }) => ({ pid, target, amount: events.must('PhalaStakePool', EVENTS[part])[2] as bigint }),
});
