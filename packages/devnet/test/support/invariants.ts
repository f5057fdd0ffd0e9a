import { expect } from 'vitest';
import type { StorageMap } from '../../src/engine/context.js';
import type { Hex } from '../../src/engine/types.js';
import { Miners, Stakes } from '../../src/pallets/phala-mining/state.js';
import {
  minerAccount,
  type PoolInfo,
  PoolStakers,
  StakeLedger,
  StakePools,
  type UserStakeInfo,
} from '../../src/pallets/phala-stake-pool/state.js';
import { types } from '../../src/pallets/runtime-types.js';
import { Account, type AccountInfo } from '../../src/pallets/system/account.js';
import { fromHex } from '../../src/scale/hex.js';
import type { EventRecord } from './facts.js';
import type { Lab } from './lab.js';

/** Planck that one call may leave behind as dust. */
const DUST = 1000n;
const MANY = 100_000;

function values<K, V>(lab: Lab, map: StorageMap<K, V>, type: string): [Hex, V][] {
  const state = lab.chain.stateAt(lab.chain.head().hash);
  const codec = types.of<V>(type);
  return state.keys(map.prefix, null, MANY).map((key) => [key, codec.dec(fromHex(state.get(key) as Hex))]);
}

const sum = (list: readonly bigint[]): bigint => list.reduce((a, b) => a + b, 0n);
const distance = (a: bigint, b: bigint): bigint => (a > b ? a - b : b - a);

export const freeOf = (lab: Lab, account: Hex): bigint => lab.find(Account, account)?.data.free ?? 0n;
export const pools = (lab: Lab): PoolInfo[] => values(lab, StakePools, 'PoolInfo').map(([, pool]) => pool);

/** Every token belongs to an account. */
export function expectBalancesAddUp(lab: Lab): void {
  const accounts = values<Hex, AccountInfo>(lab, Account, 'AccountInfo');
  expect(sum(accounts.map(([, { data }]) => data.free + data.reserved))).toBe(lab.issuance());
}

/** Only dust leaves the issuance. */
export function expectIssuanceKept(before: bigint, after: bigint, records: readonly EventRecord[]): void {
  const lost = records
    .filter(({ event }) => event.value.tag === 'DustLost')
    .map(({ event }) => (event.value.value as { amount: bigint }).amount);
  expect(after).toBe(before - sum(lost));
}

/** Totals of pools equal their parts; `calls`: how many may have left dust. */
export function expectPoolsAddUp(lab: Lab, calls: number): void {
  const stakers = values(lab, PoolStakers, 'UserStakeInfo') as [Hex, UserStakeInfo][];
  const tolerance = DUST * BigInt(calls);
  for (const pool of pools(lab)) {
    const own = stakers.filter(([key]) => pidOf(key) === pool.pid);
    expect(sum(own.map(([, { shares }]) => shares))).toBe(pool.total_shares);
    const mining = pool.workers
      .map((worker) => minerAccount(pool.pid, worker))
      .filter(
        (miner) => lab.find(Miners, miner)?.state.startsWith('MiningIdle') || lab.find(Miners, miner)?.state === 'MiningUnresponsive',
      );
    const parts = pool.free_stake + pool.releasing_stake + sum(mining.map((miner) => lab.find(Stakes, miner) ?? 0n));
    expect(distance(parts, pool.total_stake) <= tolerance, `parts ${parts} of total ${pool.total_stake} in pool ${pool.pid}`).toBe(true);
  }
  expectLedgerHolds(lab, stakers, tolerance);
}

/** The pool's id stands in the clear behind 8 bytes of hash. */
function pidOf(key: Hex): bigint {
  return new DataView(fromHex(`0x${key.slice(66 + 16, 66 + 32)}`).buffer).getBigUint64(0, true);
}

/** What accounts have locked is what their stakes say and what they cannot spend. */
function expectLedgerHolds(lab: Lab, stakers: readonly [Hex, UserStakeInfo][], tolerance: bigint): void {
  const locked = new Map<Hex, bigint>();
  for (const [, { user, locked: amount }] of stakers) locked.set(user, (locked.get(user) ?? 0n) + amount);
  for (const [user, amount] of locked) {
    const ledger = lab.find(StakeLedger, user) ?? 0n;
    expect(distance(ledger, amount) <= tolerance, `ledger ${ledger} of ${user} against ${amount} locked`).toBe(true);
    expect(lab.find(Account, user)?.data).toMatchObject({ misc_frozen: ledger, fee_frozen: ledger });
  }
}

/** First come, first served: who waited before stays in order, who is new stands behind; nobody waits twice. */
export function expectQueuesInOrder(before: readonly PoolInfo[], after: readonly PoolInfo[]): void {
  for (const { pid, withdraw_queue: now } of after) {
    const was = before.find((pool) => pool.pid === pid)?.withdraw_queue ?? [];
    const place = (entry: (typeof now)[number]) =>
      was.findIndex(({ user, start_time }) => user === entry.user && start_time === entry.start_time);
    const places = now.map(place);
    const kept = places.filter((index) => index >= 0);
    expect(places.slice(0, kept.length), 'the newcomers stand behind').toEqual(kept);
    expect(kept, 'who waited keeps the order').toEqual([...kept].sort((a, b) => a - b));
    expect(new Set(now.map(({ user }) => user)).size).toBe(now.length);
    const times = now.map(({ start_time }) => start_time);
    expect(times).toEqual([...times].sort((a, b) => Number(a - b)));
  }
}
