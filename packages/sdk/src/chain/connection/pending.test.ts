import { describe, expect, it, vi } from 'vitest';
import { PendingRequests } from './pending.js';

function waiting(sizes: readonly number[]) {
  const pending = new PendingRequests();
  const rejected: number[] = [];
  for (const [id, size] of sizes.entries()) {
    pending.add(id, { resolve: vi.fn(), reject: () => rejected.push(size), until: size, size });
  }
  return { pending, rejected, refuse: (message: string) => pending.takeUnnamed(message)?.reject(new Error(message)) };
}

describe('an answer that names nobody', () => {
  it('about the size of a message is for the longest that waits, one after the other', () => {
    const { refuse, rejected, pending } = waiting([10, 500, 40, 300]);
    refuse('Request is too big');
    refuse('oversized request');
    expect([rejected, pending.count]).toEqual([[500, 300], 2]);
  });

  it('about anything else is for who waits alone, and for nobody among several', () => {
    const several = waiting([10, 20]);
    several.refuse('Parse error');
    expect([several.rejected, several.pending.count]).toEqual([[], 2]);
    const alone = waiting([10]);
    alone.refuse('Parse error');
    expect([alone.rejected, alone.pending.count]).toEqual([[10], 0]);
  });

  it('is for nobody when nobody waits', () => {
    expect(waiting([]).pending.takeUnnamed('Request is too big')).toBeUndefined();
  });
});

describe('requests that wait', () => {
  it('are given up when their time is over, the others not', () => {
    const { pending, rejected } = waiting([10, 500, 40]);
    pending.rejectOverdue(40, () => new Error('late'));
    expect([rejected, pending.count]).toEqual([[10, 40], 1]);
  });

  it('are all told of the end, also when one asks anew at once', () => {
    const pending = new PendingRequests();
    const reject = vi.fn(() => pending.add(9, { resolve: vi.fn(), reject: vi.fn(), until: 0, size: 0 }));
    pending.add(1, { resolve: vi.fn(), reject, until: 0, size: 0 });
    pending.rejectAll(() => new Error('over'));
    expect([reject.mock.calls.length, pending.count]).toEqual([1, 1]);
  });
});
