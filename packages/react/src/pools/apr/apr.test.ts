import type { PoolWorker } from '@stakepool-kit/sdk';
import type { FixedBits, PoolId, WorkerState } from '@stakepool-kit/sdk/rules';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { estimateApr, shareOf } from './apr';
import { miningOf, networkMining } from './pool-mining';

const PHA = 10n ** 12n;
const fixed = (value: number): FixedBits => BigInt(Math.round(value * 2 ** 32)) << 32n;

const worker = (pid: number, v: number, more: { state?: WorkerState; pInstant?: number; confidence?: number } = {}): PoolWorker =>
  ({
    pid: BigInt(pid) as PoolId,
    state: more.state ?? 'Mining',
    mining: { v: fixed(v), pInstant: more.pInstant ?? 0 },
    registered: { confidenceLevel: more.confidence ?? 1 },
    stake: 0n,
    reclaimable: false,
    reclaimableAt: null,
  }) as PoolWorker;

/** Rhala: 100 PHA a block, a fifth to the treasury, blocks of 12 s. */
const rhala = { tokenomics: { budgetPerBlock: fixed(100), treasuryRatio: 3689348814741910323n }, blockTime: 12_000 };

describe('shareOf', () => {
  it('is the length of (V, 2 · P Instant · confidence): the product is squared, not one factor', () => {
    expect(shareOf(worker(1, 3000, { pInstant: 2000 }))).toBeCloseTo(5000, 6);
    expect(shareOf(worker(1, 3000, { pInstant: 2500, confidence: 4 }))).toBeCloseTo(5000, 6);
    expect(shareOf(worker(1, 0, { pInstant: 1000, confidence: 5 }))).toBeCloseTo(1400, 6);
    expect(shareOf(worker(1, 0, { pInstant: 1000, confidence: 128 }))).toBeCloseTo(2000, 6);
  });

  it.each(['Unresponsive', 'CoolingDown', 'Releasing', 'Ready'] as const)('is 0 for a worker that is %s', (state) => {
    expect(shareOf(worker(1, 3000, { state, pInstant: 2000 }))).toBe(0);
  });
});

describe('estimateApr', () => {
  it('follows the formula with the chain’s own block time', () => {
    const pool = { commission: 100_000, totalStake: 1_000_000n * PHA };
    const estimate = estimateApr({ pool, poolShare: 1, networkShare: 4, ...rhala });
    // 100 · 0.8 · 7200 blocks = 576,000 a day; a quarter; less 10 %; 365 days on a million.
    expect(estimate?.networkPerDay).toBeGreaterThan(575_999n * PHA);
    expect(estimate?.poolPerDay).toBeLessThanOrEqual(144_000n * PHA);
    expect(estimate?.ratio).toBeCloseTo((144_000 * 0.9 * 365) / 1_000_000, 3);
    expect(estimateApr({ pool, poolShare: 1, networkShare: 4, ...rhala, blockTime: 6_000 })?.ratio).toBeCloseTo(94.608, 2);
  });

  it('has none where nothing is staked, and 0 where nobody mines or all goes to the owner', () => {
    const pool = { commission: null, totalStake: PHA };
    expect(estimateApr({ pool: { ...pool, totalStake: 0n }, poolShare: 1, networkShare: 1, ...rhala })).toBeNull();
    expect(estimateApr({ pool, poolShare: 0, networkShare: 0, ...rhala })?.ratio).toBe(0);
    expect(estimateApr({ pool: { ...pool, commission: 1_000_000 }, poolShare: 1, networkShare: 1, ...rhala })?.ratio).toBe(0);
  });

  it('pays no more to all pools than the network has, and never more for a higher commission', () => {
    const shares = fc.array(fc.float({ min: 0, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 20 });
    const commission = fc.integer({ min: 0, max: 1_000_000 });
    fc.assert(
      fc.property(shares, commission, commission, fc.bigInt({ min: 1n, max: 10n ** 21n }), (list, a, b, totalStake) => {
        const networkShare = list.reduce((sum, share) => sum + share, 0);
        const of = (poolShare: number, ppm: number) =>
          estimateApr({ pool: { commission: ppm, totalStake }, poolShare, networkShare, ...rhala });
        const paid = list.reduce((sum, share) => sum + (of(share, a)?.poolPerDay ?? 0n), 0n);
        const whole = of(networkShare, 0)?.networkPerDay ?? 0n;
        expect(paid <= whole + (whole * BigInt(list.length)) / 1_000_000_000n + BigInt(list.length)).toBe(true);
        const [low, high] = [Math.min(a, b), Math.max(a, b)];
        expect((of(networkShare, high)?.ratio ?? 0) <= (of(networkShare, low)?.ratio ?? 0)).toBe(true);
      }),
    );
  });
});

describe('networkMining', () => {
  it('keeps a pool of which no worker changed as it was', () => {
    const [a, b, c] = [worker(1, 10), worker(2, 20), worker(2, 30, { state: 'Ready' })];
    const first = networkMining([a, b, c], null);
    const second = networkMining([a, worker(2, 25), c], first);
    const one = 1n as PoolId;
    const two = 2n as PoolId;
    expect(second.pools.get(one)).toBe(first.pools.get(one));
    expect(second.pools.get(two)).not.toBe(first.pools.get(two));
    expect(second.share).toBeCloseTo(35, 6);
    expect(second.pools.get(two)?.states).toMatchObject({ Mining: 1, Ready: 1 });
  });

  it('tells when the next cool-down ends', () => {
    const cooling = (at: number, reclaimable: boolean): PoolWorker => ({
      ...worker(1, 0, { state: 'CoolingDown' }),
      reclaimableAt: at,
      reclaimable,
    });
    const mining = miningOf([cooling(50, true), cooling(90, false), cooling(70, false)]);
    expect(mining.nextReclaim).toBe(70);
    expect(mining.reclaimable).toHaveLength(1);
  });
});
