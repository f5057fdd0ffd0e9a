import fc from 'fast-check';
import { mulByFixed } from '../../../model/fixed.js';
import { accountId, poolId, workerKey } from '../../../model/ids.js';
import type { AccountId, Staker, WithdrawRequest } from '../../../model/types.js';
import { sharePrice } from '../../../rules/shares.js';
import type { ForecastInput, ForecastWorker } from '../types.js';

const id = (n: number): string => `0x${n.toString(16).padStart(64, '0')}`;
export const user = (n: number): AccountId => accountId(id(0xa000 + n));
export const worker = (n: number): ForecastWorker['worker'] => workerKey(id(n + 1));

export const NOW = 1_000_000;
const DEN = 1_000_000n;

export interface Scale {
  /** Of one holding or stake, planck. */
  readonly least: bigint;
  readonly most: bigint;
  readonly maxWorkers?: number;
}

/** Stakes as they occur. */
export const USUAL: Scale = { least: 10n ** 10n, most: 10n ** 16n };
/** So little that dust and rounding matter, and that every amount can be tried. */
export const TINY: Scale = { least: 1001n, most: 2500n, maxWorkers: 3 };

/** Pools with holders, a queue in order of time, and workers in all states; books that add up unless the price is off. */
export function pools({ least, most, maxWorkers = 6 }: Scale): fc.Arbitrary<ForecastInput> {
  const amount = fc.bigInt({ min: least, max: most });
  /** Of the shares held; seldom more than there are, which the runtime cannot serve. */
  const parts = fc.oneof({ weight: 30, arbitrary: fc.bigInt({ min: 1n, max: DEN }) }, fc.bigInt({ min: DEN, max: 2n * DEN }));
  const holder = fc.record({
    stake: amount,
    /** What was locked is more than what the shares are worth when a slash is not settled. */
    stale: fc.boolean(),
    asks: fc.option(fc.record({ parts, age: fc.integer({ min: 0, max: 260 }) }), { freq: 4 }),
    hasRecord: fc.integer({ min: 0, max: 30 }).map((n) => n > 0),
  });
  const state = fc.constantFrom('Mining', 'Mining', 'Unresponsive', 'CoolingDown', 'Releasing', 'Ready');
  return fc
    .record({
      holders: fc.array(holder, { minLength: 1, maxLength: 6 }),
      ratio: fc.oneof(fc.constant(DEN), fc.bigInt({ min: DEN / 3n, max: DEN * 3n })),
      workers: fc.array(fc.record({ state, weight: fc.bigInt({ min: 1n, max: DEN }), age: fc.integer({ min: 0, max: 400 }) }), {
        maxLength: maxWorkers,
      }),
      free: fc.oneof({ weight: 4, arbitrary: fc.bigInt({ min: 0n, max: 1000n }) }, amount),
      blockTime: fc.constantFrom(12_000, 6000, 1500, 2500),
      gracePeriod: fc.constantFrom(200, 120),
      coolDownPeriod: fc.constantFrom(300, 90),
      other: fc.array(fc.integer({ min: 0, max: 200 }), { maxLength: 2 }),
    })
    .map(({ holders, ratio, workers, free, other, ...periods }) => {
      const totalStake = holders.reduce((sum, { stake }) => sum + stake, 0n);
      const sharesOf = (stake: bigint): bigint => (stake * DEN) / ratio + 1n;
      const totalShares = holders.reduce((sum, { stake }) => sum + sharesOf(stake), 0n);
      const freeStake = free < totalStake ? free : totalStake;
      const used = workers.filter((one) => one.state !== 'Ready');
      const weights = used.reduce((sum, { weight }) => sum + weight, 1n);
      const made = workers.map((one, i): ForecastWorker => {
        const stake = one.state === 'Ready' ? 0n : ((totalStake - freeStake) * one.weight) / weights;
        const cools = one.state === 'CoolingDown' || one.state === 'Releasing';
        const reclaimableAt = cools ? NOW - one.age + periods.coolDownPeriod : null;
        return { worker: worker(i), state: one.state as ForecastWorker['state'], stake, reclaimableAt };
      });
      const releasingStake = made.reduce((sum, { reclaimableAt, stake }) => (reclaimableAt === null ? sum : sum + stake), 0n);
      const price = sharePrice({ totalShares, totalStake }) ?? 0n;
      const stakers = holders.flatMap(({ stake, stale, hasRecord }, i): [AccountId, Staker][] => {
        const shares = sharesOf(stake);
        const locked = mulByFixed(shares, price) * (stale ? 2n : 1n);
        return hasRecord ? [[user(i), { user: user(i), shares, locked, availableRewards: 0n, rewardDebt: 0n }]] : [];
      });
      const withdrawQueue = holders
        .flatMap(({ stake, asks }, i): WithdrawRequest[] => {
          const shares = asks ? (sharesOf(stake) * asks.parts) / DEN : 0n;
          return asks && shares > 1000n ? [{ user: user(i), shares, startTime: NOW - asks.age }] : [];
        })
        .sort((a, b) => a.startTime - b.startTime);
      return {
        ...periods,
        now: NOW,
        minContribution: 1n,
        order: '1180' as const,
        workers: made,
        stakers: new Map(stakers),
        queuedTimes: other.map((age) => NOW - age),
        pool: {
          pid: poolId(1),
          owner: user(99),
          commission: null,
          ownerReward: 0n,
          cap: null,
          rewardAcc: 0n,
          totalShares,
          totalStake,
          freeStake,
          releasingStake,
          workers: made.filter((one) => one.state !== 'Releasing').map((one) => one.worker),
          withdrawQueue,
        },
      };
    });
}
