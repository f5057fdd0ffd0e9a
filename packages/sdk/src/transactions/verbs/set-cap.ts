import { warnSetCap } from '../../advice/warnings/index.js';
import { UNLIMITED_CAP } from '../../model/fixed.js';
import { poolId } from '../../model/ids.js';
import { checkSetCap } from '../../rules/preflight/set-cap.js';
import { readInput, u128 } from '../input.js';
import { defineVerb } from '../verb.js';

export const setCap = defineVerb('setCap', {
  args: ({ pid, cap }) => readInput({ pid: () => poolId(pid), cap: () => (cap === 'unlimited' ? UNLIMITED_CAP : u128('cap', cap)) }),
  params: ({ pid, cap }) => [pid, cap],
  check: checkSetCap,
  facts: { pool: true },
  warn: warnSetCap,
  warnFacts: { pool: true },
  outcome: (events, { pid }) => ({ pid, cap: events.must('PhalaStakePool', 'PoolCapacitySet')[1] as bigint }),
});
