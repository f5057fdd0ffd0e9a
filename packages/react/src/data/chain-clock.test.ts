import type { Read, Reads, Snapshot } from '@stakepool-kit/sdk';
import type { AsOf } from '@stakepool-kit/sdk/rules';
import { QueryClient } from '@tanstack/react-query';
import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ChainClock } from './chain-clock';
import { LiveQueries } from './live-queries';

const BLOCK_TIME = 12_000;
const START = 1_800_000_000_000;

/** A chain and a machine whose time the test moves. */
function setUp() {
  let now = START;
  let watches = 0;
  let ticking = 0;
  let tick = () => {};
  let tell = (_: Snapshot<AsOf>) => {};
  const head: Read<AsOf> = {
    watch: ({ next }: { next: (snapshot: Snapshot<AsOf>) => void }) => {
      watches++;
      tell = next;
      return () => void watches--;
    },
  } as unknown as Read<AsOf>;
  const machine = {
    now: () => now,
    every: (_: number, ticked: () => void) => {
      ticking++;
      tick = ticked;
      return () => void ticking--;
    },
  };
  const clock = new ChainClock(new LiveQueries(new QueryClient()), { head: () => head } as Pick<Reads, 'head'>, machine, BLOCK_TIME);
  return {
    clock,
    counts: () => ({ watches, ticking }),
    pass: (ms: number) => {
      now += ms;
      vi.setSystemTime(now);
      tick();
    },
    block: async (number: number, timestamp: number) => {
      const asOf = { number, hash: `0x${number}`, timestamp } as AsOf;
      tell({ value: asOf, asOf });
      await vi.advanceTimersByTimeAsync(0);
    },
  };
}

beforeEach(() => {
  vi.useFakeTimers({ now: START });
  return () => vi.useRealTimers();
});

describe('ChainClock', () => {
  it('counts on from the newest block, by one block at most, and says how old it is', async () => {
    const { clock, pass, block } = setUp();
    clock.subscribe(() => {});
    await vi.advanceTimersByTimeAsync(0);
    expect([clock.time(), clock.age()]).toEqual([null, null]);
    await block(1, 5_000_000);
    expect(clock.time()).toBe(5000);
    pass(7000);
    expect([clock.time(), clock.age()]).toEqual([5007, 7]);
    pass(60_000);
    expect([clock.time(), clock.age()]).toEqual([5012, 67]);
  });

  it('stands still for an early block, follows time travel forth and back', async () => {
    const { clock, pass, block } = setUp();
    clock.subscribe(() => {});
    await vi.advanceTimersByTimeAsync(0);
    await block(1, 5_000_000);
    pass(8000);
    expect(clock.time()).toBe(5008);
    await block(2, 5_006_000);
    expect(clock.time()).toBe(5008);
    await block(3, 9_000_000);
    expect(clock.time()).toBe(9000);
    await block(4, 5_000_000);
    expect(clock.time()).toBe(5000);
  });

  it('watches the head once and ticks once for all who look, and rests when nobody does', async () => {
    const { clock, counts, block, pass } = setUp();
    const told = vi.fn();
    const stops = [clock.subscribe(told), clock.subscribe(() => {})];
    await vi.advanceTimersByTimeAsync(0);
    expect(counts()).toEqual({ watches: 1, ticking: 1 });
    await block(1, 5_000_000);
    pass(1000);
    expect(told).toHaveBeenCalledTimes(2);
    for (const stop of stops) stop();
    expect(counts()).toEqual({ watches: 0, ticking: 0 });
    clock.subscribe(() => {});
    await vi.advanceTimersByTimeAsync(0);
    expect(counts()).toEqual({ watches: 1, ticking: 1 });
    expect(clock.time()).toBe(5001);
  });

  it('never runs back between blocks that come in order, however early or late', async () => {
    const steps = fc.array(fc.tuple(fc.integer({ min: 0, max: 20_000 }), fc.boolean()), { maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(steps, async (all) => {
        const { clock, pass, block } = setUp();
        clock.subscribe(() => {});
        await vi.advanceTimersByTimeAsync(0);
        let number = 1;
        await block(number, 5_000_000);
        let last = 0;
        for (const [ms, isBlock] of all) {
          if (isBlock) await block(++number, 5_000_000 + (number - 1) * BLOCK_TIME);
          else pass(ms);
          const time = clock.time() ?? 0;
          expect(time).toBeGreaterThanOrEqual(last);
          last = time;
        }
      }),
      { numRuns: 50 },
    );
  });
});
