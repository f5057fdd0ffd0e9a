import { warnSetPayoutPref } from '../../advice/warnings/index.js';
import { poolId } from '../../model/ids.js';
import { checkSetPayoutPref } from '../../rules/preflight/set-payout-pref.js';
import { partsPerMillion, readInput } from '../input.js';
import { defineVerb } from '../verb.js';

export const setPayoutPref = defineVerb('setPayoutPref', {
  args: ({ pid, commission }) => readInput({ pid: () => poolId(pid), commission: () => partsPerMillion(commission) }),
  params: ({ pid, commission }) => [pid, commission],
  check: checkSetPayoutPref,
  facts: { pool: true },
  warn: warnSetPayoutPref,
  warnFacts: { pool: true },
  outcome: (events, { pid }) => ({ pid, commission: Number(events.must('PhalaStakePool', 'PoolCommissionSet')[1]) }),
});
