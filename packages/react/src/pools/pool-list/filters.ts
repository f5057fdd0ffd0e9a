import type { AccountId } from '@stakepool-kit/sdk/rules';
import type { PoolRow } from './pool-row';

export const POOL_FILTERS = ['hasWorkers', 'shares', 'room', 'open', 'earns', 'pressing'] as const;

/**
 * `hasWorkers` · `shares`: commission below 100 % · `room`: under the cap · `open`: no whitelist, or the account is on it ·
 * `earns`: APR above 0 · `pressing`: the withdraw queue is not covered
 */
export type PoolFilter = (typeof POOL_FILTERS)[number];

type Test = (row: PoolRow, account: AccountId | null) => boolean;

const TESTS: Readonly<Record<PoolFilter, Test>> = {
  hasWorkers: ({ pool }) => pool.workers.length > 0,
  shares: ({ pool }) => (pool.commission ?? 0) < 1_000_000,
  room: ({ room }) => room === null || room > 0n,
  open: ({ pool, whitelist }, account) =>
    whitelist === undefined || whitelist === null || (account !== null && (pool.owner === account || whitelist.includes(account))),
  earns: ({ apr }) => apr !== null && apr > 0,
  pressing: ({ queue }) => queue.shortfall > 0n,
};

export const meets = (row: PoolRow, filter: PoolFilter, account: AccountId | null): boolean => TESTS[filter](row, account);

/** How many of the rows each filter alone keeps out, the one that keeps out most first. */
export function exclusions(
  rows: readonly PoolRow[],
  filters: readonly PoolFilter[],
  account: AccountId | null,
): readonly { readonly filter: PoolFilter; readonly count: number }[] {
  return filters
    .map((filter) => ({ filter, count: rows.filter((row) => !meets(row, filter, account)).length }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
}
