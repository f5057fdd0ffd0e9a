import { poolId } from '../../model/ids.js';
import { checkWhitelistAdd } from '../../rules/preflight/whitelist-add.js';
import { defineVerb } from '../verb.js';

export const whitelistAdd = defineVerb('whitelistAdd', {
  args: ({ pid, staker }, { account }) => ({ pid: poolId(pid), staker: account(staker) }),
  params: ({ pid, staker }) => [pid, staker],
  check: checkWhitelistAdd,
  facts: { pool: true, whitelist: true },
  outcome: (events, { pid, staker }) => ({ pid, staker, whitelistCreated: events.has('PhalaStakePool', 'PoolWhitelistCreated') }),
});
