import type { RuntimeMetadata } from '../../../src/chain/metadata/runtime-metadata.js';
import { compactLength, toDigits } from '../../../src/chain/scale/bytes.js';
import type { CallNode } from '../../../src/transactions/outcome/call-tree.js';
import { carrierOf } from '../../../src/transactions/outcome/carriers.js';
import type { OwnEvent } from '../../../src/transactions/types.js';

/** a runtime with one pallet of errors, whose batches tell of each item or do not. */
export const runtimeOf = ({ tellsItems = true } = {}): RuntimeMetadata =>
  ({
    events: () => (tellsItems ? [{ index: 3, name: 'ItemCompleted', fields: [] }] : []),
    findError: (pallet: number, error: number) => ({
      pallet: PALLETS[pallet] ?? 'Pool',
      name: pallet === 0 ? 'CallFiltered' : `E${error}`,
    }),
    findCall: () => ({ pallet: 'Utility', name: 'batch', fields: [] }),
    constant: () => ({ read: 25n, write: 100n }),
  }) as unknown as RuntimeMetadata;

const PALLETS: Readonly<Record<number, string>> = { 0: 'System', 4: 'Multisig' };

let made = 0;
/** A call of its own bytes: two for what it is, then the number of its items in a batch, or four of its own. */
export function callOf(id: string, items: readonly CallNode[] = [], args: Readonly<Record<string, unknown>> = {}): CallNode {
  const [pallet, name] = id.split('.') as [string, string];
  const info = carrierOf({ pallet, name });
  const own = info?.tells === 'items' ? toDigits(compactLength(items.length)) : info ? '' : (++made).toString(16).padStart(8, '0');
  return { pallet, name, args, carrier: info?.carrier ?? null, items, hex: `0x0100${own}${items.map(({ hex }) => hex.slice(2)).join('')}` };
}

export const event = (id: string, ...fields: unknown[]): OwnEvent => {
  const [pallet, name] = id.split('.') as [string, string];
  return { pallet, name, fields };
};

/** A module error, of a runtime with four bytes for it. */
export const error = (index: number, pallet = 9) => ({ type: 'Module', fields: [{ index: pallet, error: `0x0${index}000000` }] });
export const ok = { type: 'Ok', fields: [[]] };
export const err = (index: number, pallet?: number) => ({ type: 'Err', fields: [error(index, pallet)] });
