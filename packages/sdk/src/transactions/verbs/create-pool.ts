import type { AccountId, PoolId } from '../../model/types.js';
import { defineVerb } from '../verb.js';

export const createPool = defineVerb('createPool', {
  args: () => ({}),
  params: () => [],
  facts: {},
  outcome: (events) => {
    const [owner, pid] = events.must('PhalaStakePool', 'PoolCreated');
    return { owner: owner as AccountId, pid: pid as PoolId };
  },
});
