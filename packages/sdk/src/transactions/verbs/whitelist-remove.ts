import { warnWhitelistRemove } from '../../advice/warnings/index.js';
import { poolId } from '../../model/ids.js';
import { checkWhitelistRemove } from '../../rules/preflight/whitelist-remove.js';
import { readInput } from '../input.js';
import { defineVerb } from '../verb.js';

export const whitelistRemove = defineVerb('whitelistRemove', {
  args: ({ pid, staker }, { account }) => readInput({ pid: () => poolId(pid), staker: () => account(staker) }),
  params: ({ pid, staker }) => [pid, staker],
  check: checkWhitelistRemove,
  facts: { pool: true, whitelist: true },
  warn: warnWhitelistRemove,
  warnFacts: { whitelist: true },
  outcome: (events, { pid, staker }) => ({ pid, staker, whitelistDeleted: events.has('PhalaStakePool', 'PoolWhitelistDeleted') }),
});
