import type { Client } from '@stakepool-kit/sdk';
import type { AsOf, PoolId, Staker } from '@stakepool-kit/sdk/rules';

export interface PoolStakers {
  /** Those with shares, largest first. */
  readonly stakers: readonly Staker[];
  /** The newest block when the reading began. */
  readonly asOf: AsOf;
}

const bySize = (a: Staker, b: Staker): number => (a.shares === b.shares ? 0 : a.shares > b.shares ? -1 : 1);

/**
 * Who has shares in a pool; looks through the stakers of all pools.
 * @param onProgress records looked through so far
 */
export async function readStakers(
  { reads }: Client,
  pid: PoolId,
  signal: AbortSignal,
  onProgress: (records: number) => void,
): Promise<PoolStakers> {
  const { value, asOf } = await reads.stakers(pid, { signal, onProgress });
  const stakers = value.map(({ staker }) => staker).filter(({ shares }) => shares > 0n);
  return { stakers: stakers.sort(bySize), asOf };
}
