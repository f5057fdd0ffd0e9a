import { ChainError } from '../chain/errors.js';
import { isVariant } from '../chain/scale/decoder.js';
import type { Session } from '../chain/storage/session.js';
import type { OwnEvent } from './types.js';

/** An event, whatever shape a runtime gave it; without a name when it has none. */
function ownEvent(event: unknown): OwnEvent {
  if (!isVariant(event)) return { pallet: String(event), name: '', fields: [] };
  const [inner] = event.fields;
  if (isVariant(inner)) return { pallet: event.type, name: inner.type, fields: inner.fields };
  return { pallet: event.type, name: typeof inner === 'string' ? inner : '', fields: [] };
}

/** Events of one extrinsic of the session's block. */
export async function readOwnEvents(session: Session, index: number): Promise<readonly OwnEvent[]> {
  const records = await session.one('events');
  return records.flatMap(({ phase, event }) => {
    return isVariant(phase) && phase.type === 'ApplyExtrinsic' && phase.fields[0] === index ? ownEvent(event) : [];
  });
}

/** The transaction's own events, asked by name. Fields are read by position, which is the same on all runtimes. */
export class EventReader {
  constructor(readonly events: readonly OwnEvent[]) {}

  find(pallet: string, name: string, matches: (fields: readonly unknown[]) => boolean = () => true): readonly unknown[] | null {
    return this.events.findLast((event) => event.pallet === pallet && event.name === name && matches(event.fields))?.fields ?? null;
  }

  has(pallet: string, name: string): boolean {
    return this.find(pallet, name) !== null;
  }

  /** @throws ChainError `chain.shape` when the transaction succeeded without the event */
  must(pallet: string, name: string, matches?: (fields: readonly unknown[]) => boolean): readonly unknown[] {
    const found = this.find(pallet, name, matches);
    if (found) return found;
    throw new ChainError({
      code: 'chain.shape',
      what: `The transaction succeeded, but its event ${pallet}.${name} is missing.`,
      why: 'The runtime behaves otherwise than those the SDK knows.',
      fix: 'Read the state to see the effect, and report the runtime to the project.',
      params: { pallet, name },
    });
  }
}
