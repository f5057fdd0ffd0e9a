import type { Client } from '@stakepool-kit/sdk';
import { type AccountId, type AsOf, accountId, type Planck, type PoolId, type Shares } from '@stakepool-kit/sdk/rules';

/** Records decoded at a time, so that the page stays usable meanwhile. */
const PAGE = 500;

export interface PoolStaker {
  readonly user: AccountId;
  readonly shares: Shares;
  /** Tokens locked at its last settlement, planck. */
  readonly locked: Planck;
}

export interface PoolStakers {
  /** Largest first. */
  readonly stakers: readonly PoolStaker[];
  /** The newest block when the reading began. */
  readonly asOf: AsOf;
}

const bySize = (a: PoolStaker, b: PoolStaker): number => (a.shares === b.shares ? 0 : a.shares > b.shares ? -1 : 1);

/**
 * Who has shares in a pool. The chain has no key to ask for one pool's stakers, so this reads those of all pools, by the
 * polkadot-js api: some seconds and megabytes on a large network.
 * @param onProgress records looked through so far
 */
export async function readStakers(
  client: Client,
  pid: PoolId,
  signal: AbortSignal,
  onProgress: (records: number) => void,
): Promise<PoolStakers> {
  const { asOf } = await client.reads.head().get({ signal });
  const { poolStakers } = (await client.api()).query.phalaStakePool;
  const stakers: PoolStaker[] = [];
  let records = 0;
  let startKey: string | undefined;
  for (;;) {
    signal.throwIfAborted();
    const page = await poolStakers.entriesPaged({ args: [], pageSize: PAGE, ...(startKey !== undefined && { startKey }) });
    for (const [key, record] of page) {
      const [pool, account] = key.args[0];
      if (pool.toBigInt() !== pid || record.isNone) continue;
      const { shares, locked } = record.unwrap();
      if (shares.isZero()) continue;
      stakers.push({ user: accountId(account.toHex()), shares: shares.toBigInt(), locked: locked.toBigInt() });
    }
    records += page.length;
    onProgress(records);
    startKey = page.at(-1)?.[0].toHex();
    if (page.length < PAGE || startKey === undefined) return { stakers: stakers.sort(bySize), asOf };
  }
}
