import { type AccountId, type Pool, type PoolId, UNLIMITED_CAP, type WorkerKey } from '@stakepool-kit/sdk/rules';
import { describe, expect, it } from 'vitest';
import { exclusions, meets } from './filters';
import { poolRows, queueOf, type RowFacts } from './pool-row';

const PHA = 10n ** 12n;
const ME = `0x${'aa'.repeat(32)}` as AccountId;
const BOB = `0x${'bb'.repeat(32)}` as AccountId;
const DAY = 86_400;

const pool = (pid: number, more: Partial<Pool> = {}): Pool => ({
  pid: BigInt(pid) as PoolId,
  owner: BOB,
  commission: null,
  ownerReward: 0n,
  cap: null,
  rewardAcc: 0n,
  totalShares: 100n * PHA,
  totalStake: 100n * PHA,
  freeStake: 10n * PHA,
  releasingStake: 5n * PHA,
  workers: [],
  withdrawQueue: [],
  ...more,
});

const facts = (pools: readonly Pool[], more: Partial<RowFacts> = {}): RowFacts => ({
  pools,
  account: ME,
  constants: { gracePeriod: 7 * DAY, blockTime: 12_000 },
  totalIssuance: 10n ** 9n * PHA,
  mining: null,
  rules: null,
  positions: [],
  identities: new Map(),
  whitelists: new Map(),
  delegators: null,
  commissionsBefore: null,
  ...more,
});

const rowsOf = (pools: readonly Pool[], more: Partial<RowFacts> = {}) => [...poolRows(facts(pools, more), new Map()).values()];

describe('queueOf', () => {
  it('tells what free and releasing stake do not cover, and when the chain acts', () => {
    const withdrawQueue = [
      { user: BOB, shares: 12n * PHA, startTime: 1000 },
      { user: ME, shares: 8n * PHA, startTime: 2000 },
    ];
    expect(queueOf(pool(1, { withdrawQueue }), 7 * DAY)).toEqual({
      requests: 2,
      amount: 20n * PHA,
      shortfall: 5n * PHA,
      dueAt: 2000 + 7 * DAY,
    });
  });
});

describe('poolRows', () => {
  it('keeps rows of which nothing changed', () => {
    const [a, b] = [pool(1), pool(2)];
    const first = poolRows(facts([a, b]), new Map());
    const second = poolRows(facts([a, { ...b, freeStake: 1n }]), first);
    expect(second.get(a.pid)).toBe(first.get(a.pid));
    expect(second.get(b.pid)).not.toBe(first.get(b.pid));
  });

  it('takes a cap at or above all tokens for none', () => {
    const rows = rowsOf([pool(1, { cap: UNLIMITED_CAP }), pool(2, { cap: 150n * PHA }), pool(3, { cap: 50n * PHA })]);
    expect(rows.map(({ room }) => room)).toEqual([null, 50n * PHA, 0n]);
  });

  it('marks a commission that fell, not one that rose', () => {
    const before = new Map([pool(1), pool(2), pool(3)].map(({ pid }) => [pid, 100_000]));
    const rows = rowsOf([pool(1, { commission: 50_000 }), pool(2, { commission: 200_000 }), pool(3)], { commissionsBefore: before });
    expect(rows.map(({ loweredFrom }) => loweredFrom)).toEqual([100_000, null, 100_000]);
  });
});

describe('filters', () => {
  it('let the owner and those on the whitelist through, like the chain', () => {
    const lists = new Map([
      [1n as PoolId, [BOB]],
      [2n as PoolId, [ME]],
      [3n as PoolId, [BOB]],
    ]);
    const rows = rowsOf([pool(1), pool(2), pool(3, { owner: ME }), pool(4)], { whitelists: lists });
    expect(rows.map((row) => meets(row, 'open', ME))).toEqual([false, true, true, true]);
  });

  it('compare values, not their texts', () => {
    const rows = rowsOf([pool(1, { cap: 100n * PHA }), pool(2, { cap: 100n * PHA + 1n }), pool(3)]);
    expect(rows.map((row) => meets(row, 'room', ME))).toEqual([false, true, true]);
    expect(meets(rowsOf([pool(1, { commission: 1_000_000 })])[0] as never, 'shares', ME)).toBe(false);
  });

  it('say which keeps out how many, the most first', () => {
    const rows = rowsOf([pool(1), pool(2, { workers: ['0x01' as WorkerKey] }), pool(3, { commission: 1_000_000 })]);
    expect(exclusions(rows, ['shares', 'hasWorkers', 'room'], ME)).toEqual([
      { filter: 'hasWorkers', count: 2 },
      { filter: 'shares', count: 1 },
    ]);
  });
});
