import type { Client } from '@stakepool-kit/sdk';
import type { AccountId, PartsPerMillion, PoolId } from '@stakepool-kit/sdk/rules';

const DAY = 86_400;

/** Accounts with shares, by pool. The chain has no such figure: this reads the stakers of all pools. */
export async function countDelegators({ reads }: Client, signal: AbortSignal): Promise<ReadonlyMap<PoolId, number>> {
  return (await reads.delegatorCounts({ signal })).value;
}

/** Commissions of all pools `days` ago, or as long ago as the node can tell. */
export async function commissionsBefore(
  { reads }: Client,
  days: number,
  signal: AbortSignal,
): Promise<ReadonlyMap<PoolId, PartsPerMillion>> {
  const pids = (await reads.pools().get({ signal })).value.map(({ pid }) => pid);
  if (pids.length === 0) return new Map();
  const { samples } = await reads.history({ pids }, { seconds: Math.round(days * DAY), samples: 2, signal });
  return new Map([...(samples[0]?.pools ?? [])].map(([pid, { pool }]) => [pid, pool.commission ?? 0]));
}

/** Who may contribute to each of the pools; one small read each. */
export async function whitelistsOf(
  client: Client,
  pids: readonly PoolId[],
  signal: AbortSignal,
): Promise<ReadonlyMap<PoolId, readonly AccountId[] | null>> {
  const lists = await Promise.all(pids.map((pid) => client.reads.whitelist(pid).get({ signal })));
  return new Map(pids.map((pid, i) => [pid, lists[i]?.value ?? null]));
}
