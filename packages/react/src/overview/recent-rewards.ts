import type { History } from '@stakepool-kit/sdk';
import { rewardsPerDay } from '@stakepool-kit/sdk/advice';
import type { AccountId, Planck, UnixSeconds } from '@stakepool-kit/sdk/rules';

const DAY = 86_400;

export interface RecentRewards {
  /** As a staker and as owner, planck. */
  readonly staker: Planck;
  readonly owner: Planck;
  /** How long a time they are of, seconds: less than asked where the chain or its endpoint begins later. */
  readonly seconds: UnixSeconds;
}

/** What the account was rewarded over a history; `null` when the history has no two moments. A chunk of its own. */
export function recentRewards(history: History, account: AccountId): RecentRewards | null {
  const [first] = history.samples;
  const last = history.samples.at(-1);
  if (first === undefined || last === undefined || first === last) return null;
  const begin = Math.max(history.from, Math.floor(first.asOf.timestamp / 1000));
  const startOfDay = (time: UnixSeconds): UnixSeconds => time - ((time - begin) % DAY);
  const days = rewardsPerDay(history, { startOfDay, account });
  return {
    staker: days.reduce((sum, { staker }) => sum + staker, 0n),
    owner: days.reduce((sum, { owner }) => sum + owner, 0n),
    seconds: Math.round(last.asOf.timestamp / 1000) - begin,
  };
}
