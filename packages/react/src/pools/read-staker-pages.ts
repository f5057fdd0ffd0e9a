import type { Client } from '@stakepool-kit/sdk';
import { type AccountId, accountId, type Planck, type PoolId, poolId, type Shares } from '@stakepool-kit/sdk/rules';

/** Records decoded at a time, so that the page stays usable meanwhile. */
const PAGE = 500;

export interface PoolStaker {
  readonly pid: PoolId;
  readonly user: AccountId;
  readonly shares: Shares;
  /** Tokens locked at its last settlement, planck. */
  readonly locked: Planck;
}

interface StakerPage {
  /** Records looked through, those without shares too. */
  readonly records: number;
  /** Accounts with shares, in the order of the chain. */
  readonly stakers: readonly PoolStaker[];
}

/**
 * Who has shares in which pool, page by page. The chain has no key to ask for one pool's stakers, so this reads those of all
 * pools, by the polkadot-js api: some seconds and megabytes on a large network.
 */
export async function* readStakerPages(client: Client, signal: AbortSignal): AsyncGenerator<StakerPage, void> {
  const { poolStakers } = (await client.api()).query.phalaStakePool;
  let startKey: string | undefined;
  for (;;) {
    signal.throwIfAborted();
    const page = await poolStakers.entriesPaged({ args: [], pageSize: PAGE, ...(startKey !== undefined && { startKey }) });
    const stakers: PoolStaker[] = [];
    for (const [key, record] of page) {
      if (record.isNone) continue;
      const [pool, account] = key.args[0];
      const { shares, locked } = record.unwrap();
      if (shares.isZero()) continue;
      stakers.push({
        pid: poolId(pool.toBigInt()),
        user: accountId(account.toHex()),
        shares: shares.toBigInt(),
        locked: locked.toBigInt(),
      });
    }
    yield { records: page.length, stakers };
    startKey = page.at(-1)?.[0].toHex();
    if (page.length < PAGE || startKey === undefined) return;
  }
}
