import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Miner } from './chain-state.js';
import { miningReportEvent, registryEvent } from './messages.js';
import { benchmarkMessage, heartbeatMessage, isChallenged, numberedWorker } from './worker.js';

const worker = numberedWorker('test', 1);
const head = (timestampMs: number) => ({ number: 7, hash: '0x00' as const, timestampMs });
const NOW = 1_654_041_612_000;
const delayMs = fc.integer({ min: 1_000, max: 120_000 });

describe('benchmarks', () => {
  it('end with the score asked for, rounded up to 6, however long inclusion takes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 6000 }), delayMs, (score, delay) => {
        const { value } = registryEvent.dec(benchmarkMessage(worker, score, head(NOW)).payload);
        if (!('iterations' in value)) throw new Error('no benchmark');
        const seconds = (BigInt(NOW + delay) - value.startTime) / 1000n;
        expect((value.iterations / seconds) * 6n).toBe(BigInt(Math.ceil(score / 6) * 6));
      }),
    );
  });

  it('are refused out of range, and before the chain has a time', () => {
    for (const score of [0, -6, 6001, 1.5, Number.NaN])
      expect(() => benchmarkMessage(worker, score, head(NOW))).toThrow(expect.objectContaining({ code: 'bad-argument' }));
    expect(() => benchmarkMessage(worker, 6, head(0))).toThrow(expect.objectContaining({ code: 'clock-behind' }));
  });
});

describe('heartbeats', () => {
  const miner = (challengeTimeLast: bigint, iterations: bigint): Miner => ({
    state: 1,
    ve: 0n,
    v: 0n,
    vUpdatedAt: 0n,
    pInit: 1000,
    pInstant: 0,
    iterations,
    miningStartTime: 0n,
    challengeTimeLast,
    coolDownStart: 0n,
    totalReward: 0n,
  });

  it('give exactly the P instant asked for when the next block is on time, also the first one', () => {
    const last = fc.oneof(fc.constant(0n), fc.bigInt({ min: 1n, max: BigInt(NOW / 1000 - 1) }));
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 6000 }),
        last,
        fc.bigInt({ min: 0n, max: 2n ** 40n }),
        (wanted, challengeTimeLast, iterations) => {
          const message = heartbeatMessage(worker, miner(challengeTimeLast, iterations), wanted, 3, head(NOW), 12_000);
          const { value } = miningReportEvent.dec(message.payload);
          const elapsed = BigInt(NOW / 1000 + 12) - challengeTimeLast;
          expect(((value.iterations - iterations) * 6n) / elapsed).toBe(BigInt(wanted));
          expect(value).toMatchObject({ sessionId: 3, challengeBlock: 7, challengeTime: BigInt(NOW) });
        },
      ),
    );
  });

  it('are refused when the clock is not past the last one: the runtime would trap', () => {
    for (const last of [NOW / 1000, NOW / 1000 + 60]) {
      expect(() => heartbeatMessage(worker, miner(BigInt(last), 0n), 5, 0, head(NOW), 12_000)).toThrow(
        expect.objectContaining({ code: 'clock-behind' }),
      );
    }
  });

  it('answer a challenge by the distance of the hash, never when nobody is asked', () => {
    const seed = worker.challengeHash ^ 1000n;
    expect([999n, 1000n, 1001n].map((target) => isChallenged(worker, seed, target))).toEqual([false, true, true]);
    expect(isChallenged(worker, worker.challengeHash, 0n)).toBe(false);
  });
});
