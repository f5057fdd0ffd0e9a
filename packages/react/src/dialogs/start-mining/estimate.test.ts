import type { PoolWorker } from '@stakepool-kit/sdk';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { estimateDailyReward, rewardWeight, sampleRewards } from './estimate';

const ONE = 1n << 64n;
const PHA = 10n ** 12n;
const DAY = 86_400;

const worker = (
  totalReward: bigint,
  more: { state?: string; age?: number; v?: bigint; p?: number; confidence?: number } = {},
): PoolWorker => {
  const { state = 'Mining', age = 10 * DAY, v = 3000n * ONE, p = 1000, confidence = 1 } = more;
  return {
    state,
    mining: { totalReward, miningStartTime: 100 * DAY - age, v, pInstant: p },
    registered: { confidenceLevel: confidence },
  } as unknown as PoolWorker;
};
const NOW = 100 * DAY;

describe('rewardWeight', () => {
  it('is √(V² + (2·P·c)²)', () => {
    expect(rewardWeight(3000n * ONE, 2000, 1)).toBe(5_000_000_000n);
    expect(rewardWeight(0n, 1000, 4)).toBe(1_600_000_000n);
    expect(rewardWeight(0n, 1000, 5)).toBe(1_400_000_000n);
    expect(rewardWeight(0n, 1000, 128)).toBe(2_000_000_000n);
    expect(rewardWeight(0n, 0, 1)).toBe(0n);
  });

  it('grows with V and with performance, and is the exact root rounded down', () => {
    const v = fc.bigInt({ min: 0n, max: 30_000n * ONE });
    fc.assert(
      fc.property(v, fc.bigInt({ min: 0n, max: ONE * 100n }), fc.nat(10_000), fc.constantFrom(1, 2, 3, 4, 5, 128), (low, more, p, c) => {
        const weight = rewardWeight(low, p, c);
        expect(rewardWeight(low + more, p, c)).toBeGreaterThanOrEqual(weight);
        expect(rewardWeight(low, p + 1, c)).toBeGreaterThan(weight - 1n);
        const [value, power] = [(low * 1_000_000n) >> 64n, rewardWeight(0n, p, c)];
        const square = value * value + power * power;
        expect(weight * weight <= square && (weight + 1n) * (weight + 1n) > square).toBe(true);
      }),
    );
  });
});

describe('sampleRewards', () => {
  it('adds up what a day brings to those that mine', () => {
    const sample = sampleRewards(
      [worker(40n * PHA), worker(20n * PHA, { age: 5 * DAY }), worker(9n * PHA, { state: 'Unresponsive' })],
      NOW,
    );
    expect(sample).toMatchObject({ workers: 2, perDay: 8n * PHA });
  });

  it('says nothing without a worker that has mined for an hour', () => {
    expect(sampleRewards([], NOW)).toBeNull();
    expect(sampleRewards([worker(PHA, { age: 3599 }), worker(PHA, { state: 'Ready' })], NOW)).toBeNull();
  });

  it('foretells of a worker alike what the others earn on average', () => {
    const others = [worker(40n * PHA), worker(60n * PHA)];
    const sample = sampleRewards(others, NOW);
    expect(sample && estimateDailyReward(sample, rewardWeight(3000n * ONE, 1000, 1))).toBe(5n * PHA);
  });
});
