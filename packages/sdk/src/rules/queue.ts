import { divByFixed, isDust, withoutDust } from '../model/fixed.js';
import type { AccountId, Planck, Pool, Shares, Staker } from '../model/types.js';
import { settleReward } from './rewards.js';
import { removeStake, settleSlash, sharePrice } from './shares.js';

export type Stakers = ReadonlyMap<AccountId, Staker>;

export interface Payout {
  readonly user: AccountId;
  readonly shares: Shares;
  /** Unlocked for the user. */
  readonly amount: Planck;
  /** Taken from the user: a settled slash and a rest too small to stay locked. */
  readonly slashed: Planck;
  readonly dust: Planck;
}

/**
 * A request takes one turn, or a few where rounding leaves a rest. Above 2^64 planck the free stake wraps and shrinks by next to
 * nothing at a turn: the runtime would not come to an end within a block.
 */
const MAX_TURNS = 100;

export interface QueueResult {
  readonly pool: Pool;
  readonly stakers: Stakers;
  readonly payouts: readonly Payout[];
  /** User whose request the runtime panics at: it asks for more shares than the user has (see reconcileWithdrawQueue), or never ends. */
  readonly trappedBy: AccountId | null;
}

/** Pays waiting withdrawals from free stake, in order, as contribute and reclaim do. Domain §5. */
export function serveQueue(start: Pool, startStakers: Stakers): QueueResult {
  const stakers = new Map(startStakers);
  const payouts: Payout[] = [];
  const price = sharePrice(start);
  const queue = [...start.withdrawQueue];
  let pool = start;
  const result = (trappedBy: AccountId | null): QueueResult => ({ pool: { ...pool, withdrawQueue: queue }, stakers, payouts, trappedBy });
  if (price === null) return result(null);

  let turns = 0;
  while (!isDust(pool.freeStake)) {
    const request = queue[0];
    if (request === undefined) break;
    const found = stakers.get(request.user);
    if (found === undefined) {
      queue.shift();
      continue;
    }
    if (++turns > MAX_TURNS) return result(request.user);
    const affordable = price === 0n ? request.shares : divByFixed(pool.freeStake, price);
    const shares = affordable < request.shares ? affordable : request.shares;
    const { staker, slashed } = settleSlash(pool, settleReward(pool, found));
    const removal = removeStake(pool, staker, shares);
    if (removal === null) return result(request.user);
    pool = removal.pool;
    stakers.set(request.user, removal.staker);
    payouts.push({ user: request.user, shares, amount: removal.amount, slashed, dust: removal.dust });
    const rest = withoutDust(request.shares - shares);
    if (rest === 0n) {
      queue.shift();
      turns = 0;
    } else queue[0] = { ...request, shares: rest };
  }
  return result(null);
}
