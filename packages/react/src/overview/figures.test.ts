import type { History, StakePosition } from '@stakepool-kit/sdk';
import type { PoolId } from '@stakepool-kit/sdk/rules';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inputOf, PHA, user } from '../pools/withdraw-forecast/test-input';
import { WORKER_STATES } from '../workers/states';
import { claimableOf, stakeOf, statesByPool, statesOf, statesOfAll, sumsOf } from './figures';
import { recentRewards } from './recent-rewards';

const ME = user('9');
const poolOf = (pid: bigint, ownerReward: bigint) => ({ ...inputOf({ free: 10, mining: [90] }).pool, pid: pid as PoolId, ownerReward });
const positionOf = (pid: bigint, stakerReward: bigint, owner = ME) => {
  const pool = { ...poolOf(pid, 0n), owner };
  const staker = { user: ME, locked: PHA, shares: 5n * PHA, availableRewards: 0n, rewardDebt: 0n };
  return { pid: pool.pid, pool, staker, value: 4n * PHA, stakerReward, ownerReward: 0n, request: null } as StakePosition;
};

describe('figures of an account', () => {
  it('claim from each pool once, and only where there is something', () => {
    const claimable = claimableOf(
      [poolOf(1n, 3n), poolOf(2n, 0n), poolOf(3n, 4n)],
      [positionOf(1n, 5n), positionOf(2n, 0n), positionOf(8n, 6n)],
    );
    expect(claimable).toEqual({ total: 18n, owner: 7n, staker: 11n, pids: [1n, 3n, 8n] });
  });

  it('count every worker once, however many pools', () => {
    const states = fc.array(fc.tuple(fc.constantFrom(...WORKER_STATES), fc.bigInt({ min: 0n, max: 3n })), { maxLength: 50 });
    fc.assert(
      fc.property(states, (plan) => {
        const workers = plan.map(([state, pid]) => ({ state, pid: pid as PoolId }));
        const of = statesByPool(workers);
        const pools = [0n, 1n, 2n, 3n].map((pid) => ({ states: of(pid as PoolId) }));
        expect(statesOfAll(pools)).toEqual(statesOf(workers));
        expect(Object.values(statesOf(workers)).reduce((sum, count) => sum + count, 0)).toBe(workers.length);
      }),
    );
  });

  it('are not known as long as one pool’s workers are not', () => {
    expect(statesOfAll([{ states: statesOf([]) }, { states: null }])).toBeNull();
  });

  it('add up exact amounts', () => {
    expect(sumsOf([poolOf(1n, 1n), poolOf(2n, 2n)])).toMatchObject({
      totalStake: 200n * PHA,
      freeStake: 20n * PHA,
      ownerReward: 3n,
      workers: 2,
    });
  });

  it('tell what of a stake waits to be withdrawn', () => {
    const position = { ...positionOf(1n, 0n), request: { user: ME, shares: 2n * PHA, startTime: 0 } };
    expect(stakeOf(ME, position)).toMatchObject({ own: true, queued: 2n * PHA, shares: 5n * PHA });
    expect(stakeOf(ME, positionOf(1n, 0n, user('8')))).toMatchObject({ own: false, queued: 0n });
  });
});

describe('recentRewards', () => {
  const START = 1_700_000_000;
  /** A pool of the account’s: every six hours a tenth of a planck to each share, and 1 PHA to its owner. */
  const historyOf = (count: number, from = START): History =>
    ({
      from,
      begins: 'asked',
      requests: 0,
      samples: Array.from({ length: count }, (_, i) => ({
        asOf: { number: i, hash: `0x${i}`, timestamp: (START + i * 21_600) * 1000 },
        pools: new Map([
          [
            1n,
            {
              pool: { ...poolOf(1n, BigInt(i) * PHA), rewardAcc: (BigInt(i) << 64n) / 10n },
              staker: { user: ME, locked: PHA, shares: 50n * PHA, availableRewards: 0n, rewardDebt: 0n },
              workers: null,
            },
          ],
        ]),
      })),
    }) as unknown as History;

  it('adds up a whole day, whenever it began', () => {
    const { staker, owner, seconds } = recentRewards(historyOf(5), ME) ?? {};
    expect([owner, seconds]).toEqual([4n * PHA, 86_400]);
    expect(20n * PHA - (staker ?? 0n)).toBeLessThanOrEqual(100n);
  });

  it('counts from the moment asked for, not from the sample before it', () => {
    expect(recentRewards(historyOf(5, START + 10_800), ME)).toMatchObject({ seconds: 75_600, owner: (7n * PHA) / 2n });
  });

  it('is unknown where there are no two moments', () => {
    expect([recentRewards(historyOf(0), ME), recentRewards(historyOf(1), ME)]).toEqual([null, null]);
  });
});
