import { type ForecastInput, forecastStaker, whatIf } from '@stakepool-kit/sdk/advice';
import {
  type AccountId,
  capGap,
  checkContribute,
  type NetworkConstants,
  type Planck,
  type Pool,
  type PoolId,
  type Shares,
  type Staker,
  sharesToAmount,
  simulateContribute,
  simulateWithdraw,
  stakeValue,
  type WorkerKey,
} from '@stakepool-kit/sdk/rules';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keptForFees, maxContribution, previewContribution, previewWithdrawal, queuedRequest } from './preview';

const PHA = 10n ** 12n;
const account = (n: number) => `0x${n.toString(16).padStart(64, '0')}` as AccountId;
const OWNER = account(1);
const ME = account(2);
const OTHER = account(3);
const NEW = account(9);
const WORKER = account(77) as string as WorkerKey;

const constants: NetworkConstants = {
  symbol: 'PHA',
  decimals: 12,
  ss58Prefix: 30,
  blockTime: 12_000,
  existentialDeposit: PHA / 100n,
  minContribution: PHA / 100n,
  gracePeriod: 604_800,
  maxPoolWorkers: 200,
};

interface Scene {
  readonly mine: Shares;
  readonly others: Shares;
  /** Stake lost or gained, as parts per thousand of all shares. */
  readonly price: bigint;
  readonly free: bigint;
  readonly myRequest: bigint;
  readonly otherRequest: bigint;
}

const NOW = 1_800_000_000;

/** A pool of two stakers at a price away from 1, with one worker and perhaps requests. */
function sceneOf({ mine, others, price, free, myRequest, otherRequest }: Scene): { input: ForecastInput; me: Staker } {
  const totalShares = mine + others;
  const totalStake = (totalShares * price) / 1000n;
  const freeStake = (totalStake * free) / 1000n;
  const record = (user: AccountId, shares: Shares): Staker => ({
    user,
    shares,
    locked: (shares * price) / 1000n,
    availableRewards: 0n,
    rewardDebt: 0n,
  });
  const queue = [
    { user: OTHER, shares: (others * otherRequest) / 1000n, startTime: NOW - 5000 },
    { user: ME, shares: (mine * myRequest) / 1000n, startTime: NOW - 3000 },
  ].filter(({ shares }) => shares > 1000n);
  const pool: Pool = {
    pid: 7n as PoolId,
    owner: OWNER,
    commission: 0,
    ownerReward: 0n,
    cap: null,
    rewardAcc: 0n,
    totalShares,
    totalStake,
    // The chain pays the queue at once: free stake and a queue stand together only as dust.
    freeStake: queue.length > 0 ? 0n : freeStake,
    releasingStake: 0n,
    workers: [WORKER],
    withdrawQueue: queue,
  };
  const me = record(ME, mine);
  const stakers = new Map(queue.map(({ user }) => [user, user === ME ? me : record(OTHER, others)]));
  const stake = totalStake - pool.freeStake;
  return {
    me,
    input: {
      pool,
      stakers,
      workers: [{ worker: WORKER, state: 'Mining', stake, reclaimableAt: null }],
      now: NOW,
      blockTime: constants.blockTime,
      gracePeriod: constants.gracePeriod,
      coolDownPeriod: 604_800,
      minContribution: constants.minContribution,
      order: '1180',
    },
  };
}

const scene = fc.record({
  mine: fc.bigInt(PHA, 1_000_000n * PHA),
  others: fc.bigInt(PHA, 1_000_000n * PHA),
  price: fc.bigInt(200n, 1500n),
  free: fc.bigInt(0n, 1000n),
  myRequest: fc.oneof(fc.constant(0n), fc.bigInt(1n, 1000n)),
  otherRequest: fc.oneof(fc.constant(0n), fc.bigInt(1n, 1000n)),
});

const QUEUED: Scene = { mine: 6000n * PHA, others: 4000n * PHA, price: 900n, free: 0n, myRequest: 500n, otherRequest: 250n };

describe('previewContribution', () => {
  it('agrees with the chain rules for every pool and amount', () => {
    fc.assert(
      fc.property(scene, fc.bigInt(PHA / 100n, 100_000n * PHA), (facts, amount) => {
        const { input, me } = sceneOf(facts);
        const preview = previewContribution(input, ME, me, amount);
        const truth = simulateContribute(input.pool, ME, me, input.stakers, amount);
        expect(preview?.shares).toBe(truth.shares);
        expect(preview?.value).toEqual({ before: stakeValue(input.pool, me), after: stakeValue(truth.pool, truth.staker) });
        const paid = truth.payouts.reduce((sum, payout) => sum + payout.amount, 0n);
        expect((preview?.paysOthers ?? 0n) + (preview?.paysSelf ?? 0n)).toBe(paid);
      }),
    );
  });

  it('tells a newcomer from one who has stake already', () => {
    const { input } = sceneOf(QUEUED);
    expect(previewContribution(input, NEW, null, 10n * PHA)?.value.before).toBe(0n);
  });

  it('says that a contribution avoids the force-stop, or that it stays', () => {
    const { input } = sceneOf(QUEUED);
    const waiting = input.pool.withdrawQueue.reduce((sum, { shares }) => sum + sharesToAmount(input.pool, shares), 0n);
    expect(previewContribution(input, NEW, null, PHA)?.forceStop).toBe('stays');
    expect(previewContribution(input, NEW, null, waiting + PHA)?.forceStop).toBe('avoided');
    expect(previewContribution(input, NEW, null, PHA)?.forceStopAt).toBe(NOW - 5000 + constants.gracePeriod);
  });
});

describe('maxContribution', () => {
  const balance = (free: Planck, staked: Planck) => ({ free, reserved: 0n, miscFrozen: staked, feeFrozen: staked, nonce: 0 });

  it('is accepted by the chain and leaves fees', () => {
    fc.assert(
      fc.property(
        fc.bigInt(0n, 100_000n * PHA),
        fc.bigInt(0n, 100_000n * PHA),
        fc.bigInt(1n, PHA / 50n),
        fc.option(fc.bigInt(0n, 100_000n * PHA)),
        (spare, staked, fee, gap) => {
          const { input } = sceneOf({ ...QUEUED, myRequest: 0n, otherRequest: 0n });
          const pool = { ...input.pool, cap: gap === null ? null : input.pool.totalStake + gap };
          const room = capGap(pool, '1180', input.stakers);
          const { existentialDeposit } = constants;
          const most = maxContribution({ stakeable: spare, existentialDeposit, fee, gap: room });
          fc.pre(most >= constants.minContribution);
          const facts = { order: '1180' as const, constants, signer: NEW, balance: balance(spare + staked, staked), fee, ledger: staked };
          const rest = { now: NOW, pool, staker: null, queueStakers: input.stakers, whitelist: null };
          expect(checkContribute({ ...facts, ...rest }, { pid: pool.pid, amount: most })).toEqual([]);
          // What is neither staked nor spent pays ten more of these fees.
          expect(spare - most - fee).toBeGreaterThanOrEqual(10n * fee);
        },
      ),
    );
  });

  it('keeps the existential deposit before the fee is known', () => {
    expect(keptForFees({ existentialDeposit: constants.existentialDeposit, fee: null })).toBe(2n * constants.existentialDeposit);
    expect(maxContribution({ stakeable: 5n, existentialDeposit: constants.existentialDeposit, fee: null, gap: null })).toBe(0n);
  });
});

describe('previewWithdrawal', () => {
  it('agrees with the chain rules and the forecast for every pool and share count', () => {
    fc.assert(
      fc.property(scene, fc.bigInt(1n, 1000n), (facts, part) => {
        const { input, me } = sceneOf(facts);
        const shares = (me.shares * part) / 1000n;
        const preview = previewWithdrawal(input, me, shares);
        const truth = simulateWithdraw(input.pool, me, shares, NOW + 12);
        expect(preview?.paidAtOnce).toBe(truth.paid?.amount ?? 0n);
        expect(preview?.queueLength).toBe(truth.pool.withdrawQueue.length);
        const had = input.pool.withdrawQueue.some(({ user }) => user === ME);
        expect(preview?.replaces).toBe(had && truth.queued > 0n);
        if (truth.queued === 0n) return;
        const stakers = new Map(input.stakers).set(ME, me);
        const forecast = whatIf({ ...input, stakers }, [{ kind: 'withdraw', user: ME, shares }]);
        expect(preview?.request.after?.shares).toBe(truth.queued);
        expect(preview?.request.after?.place).toBe(truth.pool.withdrawQueue.length);
        if (forecast.unsure === null) expect(preview?.request.after?.paidBy).toBe(forecastStaker(forecast, ME).at(-1)?.paidInFullAt);
      }),
    );
  });

  it('puts a new request at the back with a countdown that starts again', () => {
    const { input, me } = sceneOf({ ...QUEUED, otherRequest: 250n });
    const preview = previewWithdrawal(input, me, 2000n * PHA);
    expect(preview?.request.before).toMatchObject({ place: 2, shares: 3000n * PHA, due: NOW - 3000 + constants.gracePeriod });
    expect(preview?.request.after).toMatchObject({ place: 2, shares: 2000n * PHA, due: NOW + 12 + constants.gracePeriod });
    expect(preview?.replaces).toBe(true);
  });

  it('says that all workers would stop, and when the stake would be back after it', () => {
    const { input, me } = sceneOf({ ...QUEUED, myRequest: 0n, otherRequest: 0n });
    const preview = previewWithdrawal(input, me, 6000n * PHA);
    expect(preview?.forceStop).toBe('caused');
    expect(preview?.stop?.workers).toEqual([WORKER]);
    const longest = NOW + 12 + constants.gracePeriod + input.coolDownPeriod;
    expect(preview?.request.after?.paidBy ?? 0).toBeGreaterThanOrEqual(longest);
    expect(preview?.request.after?.paidBy ?? Number.POSITIVE_INFINITY).toBeLessThanOrEqual(longest + 3 * 12);
  });

  it('refuses shares that nobody holds', () => {
    const { input, me } = sceneOf(QUEUED);
    expect(previewWithdrawal(input, me, me.shares + 1n)).toBeNull();
    expect(previewWithdrawal(input, me, 0n)).toBeNull();
  });
});

describe('queuedRequest', () => {
  it('A3-3: what waits is worth shares times the share price, not times its inverse', () => {
    const { input } = sceneOf(QUEUED);
    const request = queuedRequest(input, ME);
    expect(request?.shares).toBe(3000n * PHA);
    expect(request?.amount).toBe(sharesToAmount(input.pool, 3000n * PHA));
    // 0.9 of it, up to the chain's rounding; the inverse would be 3333 PHA.
    const off = 2700n * PHA - (request?.amount ?? 0n);
    expect(off >= 0n && off < 10n).toBe(true);
  });

  it('is null for one who does not wait', () => {
    expect(queuedRequest(sceneOf(QUEUED).input, NEW)).toBeNull();
  });
});
