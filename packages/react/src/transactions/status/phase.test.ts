import { describe, expect, it } from 'vitest';
import { phaseOf } from './phase';

const HASH = '0x01';
const at = (status: object | null, times: readonly (number | null)[], more: object = {}) =>
  ({ status, times, startedAt: 0, resumed: false, moved: false, ...more }) as Parameters<typeof phaseOf>[0];

describe('phaseOf', () => {
  it('says when a wallet or a block takes long', () => {
    const waiting = at({ kind: 'awaitingSignature' }, [null, null, null, null]);
    expect(phaseOf(waiting, 5000, 12_000).phase).toBe('awaitingSignature');
    expect(phaseOf(waiting, 25_000, 12_000).phase).toBe('awaitingLong');
    const sent = at({ kind: 'ready', txHash: HASH }, [1000, null, null, null]);
    expect(phaseOf(sent, 40_000, 12_000)).toEqual({ phase: 'ready', waited: 39_000, expected: 12_000 });
    expect(phaseOf(sent, 60_000, 12_000).phase).toBe('slow');
  });

  it('tells a transaction that moved to another block from one that stayed', () => {
    const status = { kind: 'inBlock', txHash: HASH, result: {} };
    expect(phaseOf(at(status, [0, 0, 1000, null]), 2000, 12_000)).toMatchObject({ phase: 'inBlock', expected: 24_000 });
    expect(phaseOf(at(status, [0, 0, 1000, null], { moved: true }), 2000, 12_000).phase).toBe('moved');
    expect(phaseOf(at(status, [0, 0, 1000, null]), 200_000, 12_000).phase).toBe('slowFinality');
  });

  it('leaves an end to its outcome', () => {
    expect(phaseOf(at({ kind: 'finalized', txHash: HASH, result: {} }, [0, 0, 0, 0]), 1, 12_000).phase).toBeNull();
    expect(phaseOf(at({ kind: 'dropped', txHash: HASH, validUntil: 5 }, [0, 0, null, null]), 1, 12_000).phase).toBeNull();
  });
});
