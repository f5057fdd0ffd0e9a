import type { AccountId } from '../model/types.js';
import type { Verb, VerbArgs } from '../rules/facts.js';
import type { About } from './lifecycle/launch.js';
import type { MultisigState, OriginStep, PendingApproval } from './origin/types.js';
import type { CallOutcome } from './outcome/index.js';
import type { EventReader } from './own-events.js';
import type { Inclusion, SendResult } from './types.js';
import type { VerbDefinition } from './verb.js';

/** A call that is no verb: its result is what its events and its parts tell. */
export const aboutSend: About<SendResult> = {
  verb: null,
  args: null,
  origin: [],
  outcome: ({ events }, inclusion, _, call) => ({ inclusion, events, call }),
};

/** Whether the innermost call ran. */
const ran = ({ status, items }: CallOutcome): boolean => {
  const [only] = items;
  return only ? ran(only) : status === 'succeeded';
};

function pendingApproval(inclusion: Inclusion, { from }: OriginStep, operation: MultisigState): PendingApproval {
  const { account, threshold, callHash, callData, approvals, timepoint } = operation;
  return {
    executed: false,
    inclusion,
    multisig: account,
    threshold,
    approvals: [...new Set([...approvals, from])].sort(),
    callHash,
    callData,
    timepoint: timepoint ?? { height: inclusion.block.number, index: inclusion.index },
  };
}

/** What `aboutVerb` is made from again, in another session. */
export interface Kept {
  readonly args: unknown;
  readonly way: readonly OriginStep[];
  readonly multisigs: readonly MultisigState[];
}

/** How the result of a verb is read: as of its origin, and for a multisig only when the call ran. */
export function aboutVerb<V extends Verb>(
  definition: VerbDefinition<V>,
  args: VerbArgs[V],
  way: readonly OriginStep[],
  multisigs: readonly MultisigState[],
): About<unknown> {
  const step = way.find(({ kind }) => kind === 'multisig');
  const [operation] = multisigs;
  const resultOf = (events: EventReader, inclusion: Inclusion, account: AccountId) => ({
    ...definition.outcome(events, args, account),
    inclusion,
  });
  return {
    verb: definition.verb,
    args: { args, way, multisigs },
    origin: way.map(({ to }) => to),
    outcome: (events, inclusion, account, call) => {
      if (!step || !operation) return resultOf(events, inclusion, account);
      if (ran(call)) return { executed: true, result: resultOf(events, inclusion, account) };
      return pendingApproval(inclusion, step, operation);
    },
  };
}
