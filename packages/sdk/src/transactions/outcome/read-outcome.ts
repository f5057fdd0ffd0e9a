import type { RuntimeMetadata } from '../../chain/metadata/runtime-metadata.js';
import { blake2b256, fromHex, toHex } from '../../chain/scale/bytes.js';
import type { DispatchFailure } from '../../errors/dispatch.js';
import type { OwnEvent } from '../types.js';
import type { CallNode } from './call-tree.js';
import { type CarrierInfo, carrierOf } from './carriers.js';
import { readDispatchError, readDispatchResult } from './dispatch-error.js';
import { refused, untouched } from './refused.js';
import { outcomeError } from './shape.js';
import type { CallOutcome } from './types.js';

/** Position of the call's hash in events of a multisig. */
const HASH_FIELD: Readonly<Record<string, number>> = {
  'Multisig.NewMultisig': 2,
  'Multisig.MultisigApproval': 3,
  'Multisig.MultisigExecuted': 3,
};
const ENDS: Readonly<Record<string, readonly string[]>> = {
  batch: ['Utility.BatchCompleted', 'Utility.BatchInterrupted'],
  batchAll: ['Utility.BatchCompleted'],
  forceBatch: ['Utility.BatchCompleted', 'Utility.BatchCompletedWithErrors'],
};
/** Events by which carriers tell what became of their calls; no other calls make them. */
const MARKS = new Set([
  ...Object.values(ENDS).flat(),
  ...Object.keys(HASH_FIELD),
  'Utility.ItemCompleted',
  'Utility.ItemFailed',
  'Utility.DispatchedAs',
  'Proxy.ProxyExecuted',
  'Sudo.Sudid',
  'Sudo.SudoAsDone',
]);

const idOf = ({ pallet, name }: OwnEvent): string => `${pallet}.${name}`;

/** Hash by which a multisig knows the call it carries; `null` where its bytes are not at hand. */
function operationHash({ args, items }: CallNode): string | null {
  if (typeof args.call_hash === 'string') return args.call_hash;
  const bytes = items[0]?.hex ?? args.call;
  return typeof bytes === 'string' ? toHex(blake2b256(fromHex(bytes))) : null;
}

/**
 * Goes through the events from their end: a carrier tells how it went after all that it carried, so whether a call failed is
 * known before its own events are met. What failed has left no events, or none of carriers.
 */
class Reader {
  private end: number;
  /** Whether batches tell of each item that succeeded. */
  private readonly tellsItems: boolean;

  constructor(
    private readonly events: readonly OwnEvent[],
    private readonly metadata: RuntimeMetadata,
  ) {
    this.end = events.length;
    this.tellsItems = metadata.events('Utility').some(({ name }) => name === 'ItemCompleted');
  }

  extrinsic(call: CallNode): CallOutcome {
    const last = this.events.findLastIndex(({ pallet, name }) => pallet === 'System' && /^Extrinsic(Success|Failed)$/.test(name));
    const event = this.events[last];
    if (!event) throw this.mismatch('there is neither an ExtrinsicSuccess nor an ExtrinsicFailed');
    this.end = last;
    const failure = event.name === 'ExtrinsicFailed' ? readDispatchError(event.fields[0], this.metadata) : null;
    const outcome = this.read(call, failure, true);
    this.take();
    if (this.end > 0) throw this.mismatch(`${this.last} belongs to none of the calls`);
    return outcome;
  }

  private mismatch(why: string) {
    return outcomeError("A transaction's events do not fit its call.", `Read from the end, ${why}.`);
  }

  /** Name of the event before which everything was read. */
  private get last(): string | null {
    const event = this.events[this.end - 1];
    return event ? idOf(event) : null;
  }

  /** The events back to the last one of a carrier. */
  private take(): readonly OwnEvent[] {
    const { end } = this;
    while (this.last !== null && !MARKS.has(this.last)) this.end--;
    return this.events.slice(this.end, end);
  }

  /** A carrier's event, of one of these names. */
  private mark(names: readonly string[]): OwnEvent {
    const { last } = this;
    if (last === null || !names.includes(last)) throw this.mismatch(`${names.join(' or ')} was expected, found ${last ?? 'none'}`);
    this.end--;
    return this.events[this.end] as OwnEvent;
  }

  /** @param isFirst no other call has run before it in the transaction */
  private read(call: CallNode, failure: DispatchFailure | null, isFirst: boolean): CallOutcome {
    if (failure) return refused(call, failure, this.take());
    const info = carrierOf(call);
    switch (info?.tells) {
      case 'items':
        return this.batch(call, isFirst);
      case 'passes': {
        const [only] = call.items;
        return this.carried(call, [], only ? [this.read(only, null, isFirst)] : []);
      }
      case 'reports':
        return this.reported(call, info, isFirst);
      default:
        return this.leaf(call, isFirst);
    }
  }

  private leaf(call: CallNode, isFirst: boolean): CallOutcome {
    const taken = this.take();
    // Where nothing parts the items of a batch, these are of all items before it too.
    const events = this.tellsItems || isFirst ? taken : [];
    return { call, status: 'succeeded', failure: null, events, items: [] };
  }

  /** A carrier that succeeded by itself: it failed if something in it did. */
  private carried(call: CallNode, events: readonly OwnEvent[], items: readonly CallOutcome[]): CallOutcome {
    const failed = items.find(({ status }) => status === 'failed');
    return { call, status: failed ? 'failed' : 'succeeded', failure: failed?.failure ?? null, events, items };
  }

  private batch(call: CallNode, isFirst: boolean): CallOutcome {
    const { carrier, items } = call;
    const after = this.take();
    const end = this.mark(ENDS[carrier as string] as readonly string[]);
    const interrupted = end.name === 'BatchInterrupted';
    const reached = interrupted ? Number(end.fields[0]) + 1 : items.length;
    if (!(reached <= items.length)) throw this.mismatch(`item ${reached - 1} was interrupted of ${items.length}`);
    const outcomes = items.map((item) => untouched(item, 'notReached'));
    for (let i = reached - 1; i >= 0; i--) {
      const stopped = interrupted && i === reached - 1;
      const failure = stopped ? readDispatchError(end.fields[1], this.metadata) : this.itemFailure(carrier === 'forceBatch', i);
      outcomes[i] = this.read(items[i] as CallNode, failure, isFirst && i === 0);
    }
    return this.carried(call, [...after, end], outcomes);
  }

  /** What the event that ends an item tells of it. */
  private itemFailure(mayFail: boolean, index: number): DispatchFailure | null {
    const trailing = this.take();
    const isFailed = mayFail && this.last === 'Utility.ItemFailed';
    const { fields = [] } = this.events[this.end - 1] ?? {};
    const isOther = isFailed && fields.length > 1 && Number(fields[0]) !== index;
    if (!this.tellsItems && (!isFailed || isOther)) {
      this.end += trailing.length;
      return null;
    }
    if (isOther) throw this.mismatch(`item ${fields[0]} failed in the place of item ${index}`);
    this.mark(isFailed ? ['Utility.ItemFailed'] : ['Utility.ItemCompleted']);
    return isFailed ? readDispatchError(fields.at(-1), this.metadata) : null;
  }

  private reported(call: CallNode, { carrier, report }: CarrierInfo, isFirst: boolean): CallOutcome {
    const [event, field] = report as readonly [string, number];
    const after = this.take();
    if (carrier === 'multisig' && !this.executes(call, event)) {
      const own = this.isOwnOperation(call) ? [this.mark([this.last as string])] : [];
      const items = call.items.map((item) => untouched(item, 'notExecuted'));
      return this.carried(call, [...this.take(), ...own, ...after], items);
    }
    const told = this.mark([event]);
    const failure = readDispatchResult(told.fields[field], this.metadata);
    const events = [told, ...after];
    const [only] = call.items;
    if (only) {
      const outcome = this.read(only, failure, isFirst);
      return this.carried(call, [...(this.tellsItems ? this.take() : []), ...events], [outcome]);
    }
    const hidden = failure ?? this.unknownCall(isFirst);
    if (failure) this.take();
    return { call, status: hidden ? 'failed' : 'succeeded', failure: hidden, events, items: [] };
  }

  private isOwnOperation(call: CallNode): boolean {
    const at = HASH_FIELD[this.last ?? ''];
    return at !== undefined && this.events[this.end - 1]?.fields[at] === operationHash(call);
  }

  private executes(call: CallNode, event: string): boolean {
    return this.last === event && this.isOwnOperation(call);
  }

  /** Goes over the events of a call of which only the hash is known; gives the first refusal in it. */
  private unknownCall(isFirst: boolean): DispatchFailure | null {
    this.take();
    if (!isFirst) {
      if (this.last === null || this.last === 'Utility.ItemCompleted' || this.last === 'Utility.ItemFailed') return null;
      throw this.mismatch('a call of which only the hash is known carried others, among other calls');
    }
    const failures = this.events.slice(0, this.end).flatMap((event) => this.anyFailure(event) ?? []);
    this.end = 0;
    return failures[0] ?? null;
  }

  private anyFailure(event: OwnEvent): DispatchFailure | null {
    const id = idOf(event);
    if (!MARKS.has(id)) return null;
    if (id === 'Utility.ItemFailed' || id === 'Utility.BatchInterrupted') return readDispatchError(event.fields.at(-1), this.metadata);
    return readDispatchResult(event.fields.at(-1), this.metadata);
  }
}

/**
 * What became of a transaction's call and of all that it carries, from the transaction's own events.
 * @throws ChainError `chain.shape` when the events are not what these calls make
 */
export const readOutcome = (call: CallNode, events: readonly OwnEvent[], metadata: RuntimeMetadata): CallOutcome =>
  new Reader(events, metadata).extrinsic(call);
