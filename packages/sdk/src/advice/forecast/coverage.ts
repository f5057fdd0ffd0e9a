import type { AccountId, Planck, Pool, Shares, UnixSeconds } from '../../model/types.js';
import { sharePrice, sharesToAmount } from '../../rules/shares.js';

export interface Uncovered {
  readonly user: AccountId;
  readonly startTime: UnixSeconds;
  /** Part without cover, planck. */
  readonly shortfall: Planck;
}

interface Item {
  readonly request: { readonly user: AccountId; readonly shares: Shares; readonly startTime: UnixSeconds };
}

/**
 * What free and releasing stake cover of a queue, domain §6, while neither changes. Goes on where it stopped, so that all
 * questions together walk through the queue once.
 */
export class Coverage {
  private next = 0;
  private budget: Planck;
  private readonly isCovered: boolean;

  /**
   * @param waiting sum of the shares in the queue
   * @param inOrder whether the queue is in order of time, as the chain makes it
   */
  constructor(
    private readonly pool: Pool,
    private readonly queue: readonly Item[],
    waiting: Shares,
    private readonly inOrder: boolean,
  ) {
    const price = sharePrice(pool);
    this.budget = pool.freeStake + pool.releasingStake;
    // Each amount is rounded down, so their sum is not above the value of the sum.
    this.isCovered = !price || (waiting * price) >> 64n <= this.budget;
  }

  /** First request without cover, if it began before `moment`; the chain does not look behind it. */
  firstUncovered(moment: UnixSeconds): Uncovered | null {
    if (this.isCovered) return null;
    for (; this.next < this.queue.length; this.next++) {
      const { user, shares, startTime } = (this.queue[this.next] as Item).request;
      if (this.inOrder && startTime >= moment) return null;
      const amount = sharesToAmount(this.pool, shares);
      if (amount > this.budget) return startTime < moment ? { user, startTime, shortfall: amount - this.budget } : null;
      this.budget -= amount;
    }
    return null;
  }
}
