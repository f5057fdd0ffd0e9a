import { warnSetDescription } from '../../advice/warnings/index.js';
import { toHex } from '../../chain/scale/bytes.js';
import { poolId } from '../../model/ids.js';
import { checkSetDescription } from '../../rules/preflight/set-description.js';
import { descriptionBytes, readInput } from '../input.js';
import { defineVerb } from '../verb.js';

export const setDescription = defineVerb('setDescription', {
  args: ({ pid, description }) => readInput({ pid: () => poolId(pid), description: () => descriptionBytes(description) }),
  params: ({ pid, description }) => [pid, toHex(descriptionBytes(description))],
  check: checkSetDescription,
  facts: { pool: true },
  warn: warnSetDescription,
  warnFacts: {},
  outcome: (_, { pid }) => ({ pid }),
});
