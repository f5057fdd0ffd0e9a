import type { DispatchFailure } from '../../errors/dispatch.js';
import type { OwnEvent } from '../types.js';
import type { CallNode } from './call-tree.js';
import { carrierOf } from './carriers.js';
import type { CallOutcome, CallStatus } from './types.js';

/** The call and all that it carries with one status. */
export const untouched = (call: CallNode, status: CallStatus): CallOutcome => ({
  call,
  status,
  failure: null,
  events: [],
  items: call.items.map((item) => untouched(item, status)),
});

const is = ({ pallet, name }: DispatchFailure, ownPallet: string, ownName: string): boolean => pallet === ownPallet && name === ownName;

/** Whether the carrier may have refused by itself, with the same error that a call in it could have. */
function mayBeOwn(call: CallNode, failure: DispatchFailure): boolean {
  if (is(failure, 'System', 'CallFiltered') || is(failure, 'Dispatch', 'BadOrigin')) return true;
  return call.carrier === 'multisig' && failure.pallet === 'Multisig';
}

/** A call whose dispatch returned the failure: what it carries left nothing. */
export function refused(call: CallNode, failure: DispatchFailure, events: readonly OwnEvent[] = []): CallOutcome {
  const tells = carrierOf(call)?.tells;
  const known = { call, status: 'failed', failure, events } as const;
  const only = call.items.length === 1 ? call.items[0] : undefined;
  if (tells === 'passes' && only && !mayBeOwn(call, failure)) return { ...known, items: [refused(only, failure)] };
  if (tells === 'passes') return { ...known, items: call.items.map((item) => untouched(item, 'rolledBack')) };
  if (call.carrier !== 'batchAll' || is(failure, 'Utility', 'TooManyCalls')) {
    return { ...known, items: call.items.map((item) => untouched(item, 'notReached')) };
  }
  if (only && !is(failure, 'System', 'CallFiltered')) return { ...known, items: [refused(only, failure)] };
  return { ...known, items: call.items.map((item) => untouched(item, 'rolledBack')) };
}

/** A `batch_all` that was refused by the item of that index. */
export function refusedBy(outcome: CallOutcome, index: number, item: CallOutcome): CallOutcome {
  const items = outcome.call.items.map((call, i) => (i === index ? item : untouched(call, i < index ? 'rolledBack' : 'notReached')));
  return { ...outcome, items };
}
