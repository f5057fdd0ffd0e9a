import type { Client } from '@stakepool-kit/sdk';
import type { AccountId, AsOf, BlockHash, PartsPerMillion, PoolId } from '@stakepool-kit/sdk/rules';
import { readStakerPages } from '../read-staker-pages';

const DAY = 86_400_000;

/** Accounts with shares, by pool. The chain has no such figure: this reads the stakers of all pools. */
export async function countDelegators(client: Client, signal: AbortSignal): Promise<ReadonlyMap<PoolId, number>> {
  const counts = new Map<PoolId, number>();
  for await (const { stakers } of readStakerPages(client, signal)) {
    for (const { pid } of stakers) counts.set(pid, (counts.get(pid) ?? 0) + 1);
  }
  return counts;
}

/** What finds blocks by their number and time; `null`: the node does not have the block's state. */
interface BlockTimes {
  hashOf(number: number): Promise<BlockHash>;
  timeOf(hash: BlockHash): Promise<number | null>;
}

/** First block of a range that is not before `since` (unix milliseconds) and whose state can be read; `null` without one. */
export async function firstBlockSince(
  { hashOf, timeOf }: BlockTimes,
  since: number,
  range: { readonly low: number; readonly high: number },
): Promise<BlockHash | null> {
  let { low, high } = range;
  let found: BlockHash | null = null;
  while (low <= high) {
    const middle = Math.floor((low + high) / 2);
    const hash = await hashOf(middle);
    const time = await timeOf(hash);
    if (time === null || time < since) low = middle + 1;
    else {
      found = hash;
      high = middle - 1;
    }
  }
  return found;
}

/**
 * Commissions of all pools `days` ago, or as long ago as the node can tell. By the polkadot-js api, some forty small requests.
 * @throws whatever the node answers when no older block can be read
 */
export async function commissionsBefore(
  client: Client,
  head: AsOf,
  days: number,
  signal: AbortSignal,
): Promise<ReadonlyMap<PoolId, PartsPerMillion>> {
  const { chain } = (await client.api()).rpc;
  const { reads, network } = client;
  const expected = Math.ceil((days * DAY) / Math.max(1, network.constants.blockTime));
  const times: BlockTimes = {
    hashOf: async (number) => (await chain.getBlockHash(number)).toHex() as BlockHash,
    timeOf: async (at) => {
      signal.throwIfAborted();
      return reads
        .head()
        .get({ at, signal })
        .then(
          ({ asOf }) => asOf.timestamp,
          () => null,
        );
    },
  };
  const at = await firstBlockSince(times, head.timestamp - days * DAY, { low: Math.max(1, head.number - 4 * expected), high: head.number });
  if (at === null) return new Map();
  const { value } = await reads.pools().get({ at, signal });
  return new Map(value.map(({ pid, commission }) => [pid, commission ?? 0]));
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
