import { ChainError } from '../chain/errors.js';
import type { Session } from '../chain/storage/session.js';
import type { OwnEvent } from './types.js';

/** Events of one extrinsic of the session's block. */
export async function readOwnEvents(session: Session, index: number): Promise<readonly OwnEvent[]> {
  const records = await session.one('events');
  return records.flatMap(({ phase, event }) => {
    if (typeof phase === 'string' || phase.type !== 'ApplyExtrinsic' || phase.fields[0] !== index) return [];
    const [inner] = event.fields;
    return typeof inner === 'string'
      ? { pallet: event.type, name: inner, fields: [] }
      : { pallet: event.type, name: inner.type, fields: inner.fields };
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
