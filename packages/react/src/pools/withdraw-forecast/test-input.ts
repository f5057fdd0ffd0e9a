import type { ForecastInput, ForecastWorker } from '@stakepool-kit/sdk/advice';
import { type AccountId, accountId, type Pool, poolId, type Staker, workerKey } from '@stakepool-kit/sdk/rules';

export const PHA = 10n ** 12n;
export const DAY = 86_400;
export const NOW = 1_700_000_000;

const hex = (digit: string): string => `0x${digit.repeat(64)}`;
export const user = (digit: string): AccountId => accountId(hex(digit));
export const key = (digit: string) => workerKey(hex(digit));

export interface Plan {
  readonly free?: number;
  /** Whole PHA, and days since it was queued. */
  readonly queue?: readonly (readonly [user: AccountId, amount: number, days: number])[];
  readonly mining?: readonly number[];
  /** Whole PHA, and days until it can be reclaimed. */
  readonly cooling?: readonly (readonly [amount: number, days: number])[];
  readonly cap?: bigint | null;
}

const whole = (pha: number): bigint => BigInt(pha) * PHA;
const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0);

/** A pool with a share price of 1, a grace period and a cool-down of 7 days. */
export function inputOf({ free = 0, queue = [], mining = [], cooling = [], cap = null }: Plan): ForecastInput {
  const total = whole(free + sum(mining) + sum(cooling.map(([amount]) => amount)));
  const workers: ForecastWorker[] = [
    ...mining.map((amount, i) => ({ worker: key(String(i + 1)), state: 'Mining' as const, stake: whole(amount), reclaimableAt: null })),
    ...cooling.map(([amount, days], i) => ({
      worker: key('abcdef'.charAt(i)),
      state: 'CoolingDown' as const,
      stake: whole(amount),
      reclaimableAt: NOW + days * DAY,
    })),
  ];
  const staker = (one: AccountId): Staker => ({ user: one, locked: total, shares: total, availableRewards: 0n, rewardDebt: 0n });
  const pool: Pool = {
    pid: poolId(7),
    owner: user('9'),
    commission: null,
    ownerReward: 0n,
    cap,
    rewardAcc: 0n as Pool['rewardAcc'],
    totalShares: total,
    totalStake: total,
    freeStake: whole(free),
    releasingStake: whole(sum(cooling.map(([amount]) => amount))),
    workers: workers.map(({ worker }) => worker),
    withdrawQueue: queue.map(([one, amount, days]) => ({ user: one, shares: whole(amount), startTime: NOW - days * DAY })),
  };
  return {
    pool,
    stakers: new Map(queue.map(([one]) => [one, staker(one)])),
    workers,
    now: NOW,
    blockTime: 12_000,
    gracePeriod: 7 * DAY,
    coolDownPeriod: 7 * DAY,
    minContribution: PHA / 100n,
    order: '1130',
  };
}
