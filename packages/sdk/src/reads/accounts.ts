import type { Session } from '../chain/storage/session.js';
import type { AccountId, NetworkConstants, Planck } from '../model/types.js';
import { transferable } from '../rules/balances.js';
import { claimable } from '../rules/rewards.js';
import { stakeValue } from '../rules/shares.js';
import { readPools } from './pools.js';
import type { AccountBalance, StakePosition, Stakes } from './types.js';

export const readBalance =
  (account: AccountId, constants: NetworkConstants, fee: Planck) =>
  async (session: Session): Promise<AccountBalance> => {
    const [balance, ledger] = await Promise.all([session.one('account', account), session.one('ledger', account)]);
    const { free, reserved, miscFrozen, feeFrozen, nonce } = balance;
    const staked = ledger ?? 0n;
    return {
      account,
      free,
      reserved,
      locked: miscFrozen > feeFrozen ? miscFrozen : feeFrozen,
      staked,
      transferable: transferable(balance, constants, fee),
      stakeable: free > staked ? free - staked : 0n,
      nonce,
    };
  };

/** Records of people who left stay on chain with zeros; they are no positions. */
const isLive = ({ staker, stakerReward, ownerReward }: StakePosition): boolean =>
  staker.shares > 0n || staker.locked > 0n || stakerReward > 0n || ownerReward > 0n;

export const readStakes =
  (account: AccountId) =>
  async (session: Session): Promise<Stakes> => {
    const [pools, ledger] = await Promise.all([readPools(session), session.one('ledger', account)]);
    const stakers = await session.many(
      'staker',
      pools.map(({ pid }) => [pid, account]),
    );
    const positions: StakePosition[] = [];
    let ownerRewards = 0n;
    for (const [i, pool] of pools.entries()) {
      const staker = stakers[i] ?? null;
      const rewards = claimable(pool, staker, account);
      if (staker === null) {
        ownerRewards += rewards.owner;
        continue;
      }
      const position: StakePosition = {
        pid: pool.pid,
        pool,
        staker,
        value: stakeValue(pool, staker),
        stakerReward: rewards.staker,
        ownerReward: rewards.owner,
        request: pool.withdrawQueue.find(({ user }) => user === account) ?? null,
      };
      if (isLive(position)) positions.push(position);
    }
    const claimableInPositions = positions.reduce((sum, { stakerReward, ownerReward }) => sum + stakerReward + ownerReward, 0n);
    return { account, positions, locked: ledger ?? 0n, claimable: claimableInPositions + ownerRewards };
  };
