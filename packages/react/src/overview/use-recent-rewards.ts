import type { AccountId, PoolId } from '@stakepool-kit/sdk/rules';
import { type ChainClock, useOnChainTime } from '../data/chain-clock';
import { useOnce } from '../data/use-once';
import { useClient } from '../provider/context';
import type { RecentRewards } from './recent-rewards';

const DAY = 86_400;
/** Enough to tell claims from rewards. */
const SAMPLES = 5;
/** Seconds of chain time after which they are read anew. */
const RENEW = 600;

const turnOf = (clock: ChainClock): number | null => {
  const time = clock.time();
  return time === null ? null : Math.floor(time / RENEW);
};

/** What an account was rewarded in the last 24 hours in these pools, renewed every ten minutes; `null` while it is not known. */
export function useRecentRewards(account: AccountId | null, pids: readonly PoolId[] | null): RecentRewards | null {
  const { reads } = useClient();
  const turn = useOnChainTime(turnOf);
  const isKnown = account !== null && pids !== null && pids.length > 0 && turn !== null;
  const { data = null } = useOnce(
    ['recent-rewards', account ?? '', String(pids), String(turn)],
    isKnown
      ? async (signal) => {
          const [history, { recentRewards }] = await Promise.all([
            reads.history({ pids, account }, { seconds: DAY, samples: SAMPLES, signal }),
            import('./recent-rewards'),
          ]);
          return recentRewards(history, account);
        }
      : null,
  );
  return data;
}
