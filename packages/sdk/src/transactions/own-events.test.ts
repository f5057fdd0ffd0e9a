import { describe, expect, it } from 'vitest';
import type { Session } from '../chain/storage/session.js';
import { readOwnEvents } from './own-events.js';

const at = (index: number) => ({ type: 'ApplyExtrinsic', fields: [index] });
const read = (records: readonly unknown[]) => readOwnEvents({ one: async () => records } as unknown as Session, 1);

describe('readOwnEvents', () => {
  it('gives the events of one extrinsic, with and without fields', async () => {
    const records = [
      { phase: at(0), event: { type: 'A', fields: ['Other'] } },
      { phase: at(1), event: { type: 'A', fields: [{ type: 'One', fields: [1, 2] }] } },
      { phase: 'Finalization', event: { type: 'A', fields: ['Other'] } },
      { phase: at(1), event: { type: 'B', fields: ['Two'] } },
    ];
    expect(await read(records)).toEqual([
      { pallet: 'A', name: 'One', fields: [1, 2] },
      { pallet: 'B', name: 'Two', fields: [] },
    ]);
  });

  it.each(['Alone', { type: 'Alone', fields: [] }, { type: 'Alone', fields: [null] }, { type: 'Alone', fields: [7n] }])(
    'gives an event without a name where a runtime has another shape: %o',
    async (event) => {
      expect(await read([{ phase: at(1), event }])).toEqual([{ pallet: 'Alone', name: '', fields: [] }]);
    },
  );
});
