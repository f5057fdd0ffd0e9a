import type { Client } from '@stakepool-kit/sdk';
import type { AsOf, PoolId } from '@stakepool-kit/sdk/rules';
import { type PoolStaker, readStakerPages } from '../read-staker-pages';

export interface PoolStakers {
  /** Largest first. */
  readonly stakers: readonly PoolStaker[];
  /** The newest block when the reading began. */
  readonly asOf: AsOf;
}

const bySize = (a: PoolStaker, b: PoolStaker): number => (a.shares === b.shares ? 0 : a.shares > b.shares ? -1 : 1);

/**
 * Who has shares in a pool; reads the stakers of all pools.
 * @param onProgress records looked through so far
 */
export async function readStakers(
  client: Client,
  pid: PoolId,
  signal: AbortSignal,
  onProgress: (records: number) => void,
): Promise<PoolStakers> {
  const { asOf } = await client.reads.head().get({ signal });
  const stakers: PoolStaker[] = [];
  let records = 0;
  for await (const page of readStakerPages(client, signal)) {
    stakers.push(...page.stakers.filter((staker) => staker.pid === pid));
    records += page.records;
    onProgress(records);
  }
  return { stakers: stakers.sort(bySize), asOf };
}
