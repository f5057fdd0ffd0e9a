import { poolId } from '../../model/ids.js';
import { checkWhitelistRemove } from '../../rules/preflight/whitelist-remove.js';
import { defineVerb } from '../verb.js';

export const whitelistRemove = defineVerb('whitelistRemove', {
  args: ({ pid, staker }, { account }) => ({ pid: poolId(pid), staker: account(staker) }),
  params: ({ pid, staker }) => [pid, staker],
  check: checkWhitelistRemove,
  facts: { pool: true, whitelist: true },
  outcome: (events, { pid, staker }) => ({ pid, staker, whitelistDeleted: events.has('PhalaStakePool', 'PoolWhitelistDeleted') }),
});
