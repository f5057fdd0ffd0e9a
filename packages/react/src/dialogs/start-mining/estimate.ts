import type { PoolWorker } from '@stakepool-kit/sdk';
import type { FixedBits, Planck, UnixSeconds } from '@stakepool-kit/sdk/rules';

const DAY = 86_400n;
/** A worker that is younger tells too little. */
const LEAST_SECONDS = 3600;
/** Weights are whole numbers of this part of a PHA. */
const MILLIONTHS = 1_000_000n;
/** Tenths by confidence level; every other level counts in full. */
const CONFIDENCE: Readonly<Record<number, bigint>> = { 4: 8n, 5: 7n };

function integerSqrt(n: bigint): bigint {
  if (n < 2n) return n;
  let root = 1n << BigInt((n.toString(2).length + 1) >> 1);
  for (let next = (root + n / root) >> 1n; next < root; next = (root + n / root) >> 1n) root = next;
  return root;
}

/** A worker's share of the network's reward before it is divided by all shares: √(V² + (2·P·c)²), in millionths. Domain §4.7. */
export function rewardWeight(v: FixedBits, performance: number, confidenceLevel: number): bigint {
  const value = (v * MILLIONTHS) >> 64n;
  const power = (2n * BigInt(performance) * (CONFIDENCE[confidenceLevel] ?? 10n) * MILLIONTHS) / 10n;
  return integerSqrt(value * value + power * power);
}

/** What workers that mine have earned; estimates rest on it. */
export interface RewardSample {
  /** How many mine and have done so for an hour. */
  readonly workers: number;
  /** What they earn a day, gross of commission, planck. */
  readonly perDay: Planck;
  /** Their weights together. */
  readonly weight: bigint;
}

/**
 * Reward a day of those workers that mine: what each has earned in its pool, over the time since it was added.
 * @returns `null` when none of them tells anything yet
 */
export function sampleRewards(workers: readonly PoolWorker[], now: UnixSeconds): RewardSample | null {
  const sample = { workers: 0, perDay: 0n, weight: 0n };
  for (const { state, mining, registered } of workers) {
    if (state !== 'Mining' || mining === null || registered === null) continue;
    const age = now - mining.miningStartTime;
    if (age < LEAST_SECONDS) continue;
    sample.workers++;
    sample.perDay += (mining.totalReward * DAY) / BigInt(age);
    sample.weight += rewardWeight(mining.v, mining.pInstant, registered.confidenceLevel);
  }
  return sample.workers > 0 && sample.weight > 0n ? sample : null;
}

/** About what a worker of this weight earns a day beside those of the sample, gross of commission, planck. */
export const estimateDailyReward = ({ perDay, weight }: RewardSample, own: bigint): Planck => (perDay * own) / weight;
