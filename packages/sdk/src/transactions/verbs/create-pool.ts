import { warnCreatePool } from '../../advice/warnings/index.js';
import type { AccountId, PoolId } from '../../model/types.js';
import { checkCreatePool } from '../../rules/preflight/create-pool.js';
import { defineVerb } from '../verb.js';

export const createPool = defineVerb('createPool', {
  args: () => ({}),
  params: () => [],
  check: checkCreatePool,
  facts: {},
  warn: warnCreatePool,
  warnFacts: {},
  outcome: (events) => {
    const [owner, pid] = events.must('PhalaStakePool', 'PoolCreated');
    return { owner: owner as AccountId, pid: pid as PoolId };
  },
});
