import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SwitchPauses } from './switching.js';
import { delayBefore } from './timing.js';

describe('delayBefore', () => {
  it('doubles up to half a minute', () => {
    const delays = [1, 2, 3, 6, 7, 8, 100].map((attempt) => delayBefore(attempt, () => 0));
    expect(delays).toEqual([500, 1000, 2000, 16_000, 30_000, 30_000, 30_000]);
  });

  it('takes off a random part of at most the half', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2000 }), fc.double({ min: 0, max: 1, noNaN: true }), (attempt, random) => {
        const delay = delayBefore(attempt, () => random);
        const longest = delayBefore(attempt, () => 0);
        expect(delay).toBeLessThanOrEqual(longest);
        expect(delay).toBeGreaterThanOrEqual(longest / 2);
      }),
    );
    expect(new Set([0, 0.3, 0.9].map((random) => delayBefore(3, () => random))).size).toBe(3);
  });
});

describe('SwitchPauses', () => {
  /** Moments of the switches of who wants to switch all the time. */
  function eager(pause: number, until: number): readonly number[] {
    const pauses = new SwitchPauses(pause);
    const moments: number[] = [];
    for (let now = 0; now <= until; now++) {
      if (!pauses.allows(now)) continue;
      pauses.note(now);
      moments.push(now);
    }
    return moments;
  }

  it('lets the first switch pass, then fewer and fewer', () => {
    expect(eager(10, 700)).toEqual([0, 10, 30, 70, 150, 310, 470, 630]);
  });

  it('begins anew after a calm time', () => {
    const pauses = new SwitchPauses(10);
    for (const now of [0, 10, 30]) pauses.note(now);
    expect([pauses.allows(69), pauses.allows(70)]).toEqual([false, true]);
    pauses.note(110);
    expect([pauses.allows(119), pauses.allows(120)]).toEqual([false, true]);
  });
});
