import { warnWhitelistAdd } from '../../advice/warnings/index.js';
import { poolId } from '../../model/ids.js';
import { checkWhitelistAdd } from '../../rules/preflight/whitelist-add.js';
import { readInput } from '../input.js';
import { defineVerb } from '../verb.js';

export const whitelistAdd = defineVerb('whitelistAdd', {
  args: ({ pid, staker }, { account }) => readInput({ pid: () => poolId(pid), staker: () => account(staker) }),
  params: ({ pid, staker }) => [pid, staker],
  check: checkWhitelistAdd,
  facts: { pool: true, whitelist: true },
  warn: warnWhitelistAdd,
  warnFacts: { whitelist: true },
  outcome: (events, { pid, staker }) => ({ pid, staker, whitelistCreated: events.has('PhalaStakePool', 'PoolWhitelistCreated') }),
});
