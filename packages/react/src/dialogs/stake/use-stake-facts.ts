import type { AccountBalance, StakePosition } from '@stakepool-kit/sdk';
import type { ForecastInput } from '@stakepool-kit/sdk/advice';
import { type AccountId, type Planck, type PoolIdInput, type Staker, stakeValue } from '@stakepool-kit/sdk/rules';
import { useMemo } from 'react';
import { type Live, useBalance, useLive, useMyStakes, useTotals } from '../../data/queries';
import { pidOf } from '../../pools/pid-of';
import { useAccount } from '../../wallet/accounts';

/** What the stake forms know of the chain; each part is there as soon as it is read. */
export interface StakeFacts {
  readonly pool: Live<ForecastInput | null>;
  /** `null` until it is read, and when there is no such pool. */
  readonly input: ForecastInput | null;
  /** Who stakes; `null` while no account is chosen. */
  readonly user: AccountId | null;
  /** What the account has in the pool; `undefined` until it is read. */
  readonly position: StakePosition | null | undefined;
  /** The account's record in the pool, of the block the pool is of where it waits in the queue. */
  readonly staker: Staker | null;
  /** What that is worth; 0 without a record, `null` until it is read. */
  readonly worth: Planck | null;
  readonly balance: AccountBalance | null;
  /** All tokens there are: a cap at or above this many is none. */
  readonly issuance: Planck | null;
}

export function useStakeFacts(pid: PoolIdInput): StakeFacts {
  const user = useAccount()?.id ?? null;
  const id = pidOf(pid);
  // The same read as the withdraw queue's and the forecast's: one watch, one block.
  const pool = useLive(['forecast', String(id)], id === null ? null : (reads) => reads.forecastInput(id));
  const stakes = useMyStakes(user).data?.value;
  const balance = useBalance(user).data?.value ?? null;
  const issuance = useTotals().data?.value.totalIssuance ?? null;
  const input = pool.data?.value ?? null;
  return useMemo(() => {
    const mine = user !== null && stakes?.account === user ? stakes : null;
    const position = mine === null ? undefined : (mine.positions.find((item) => String(item.pid) === String(pid)) ?? null);
    const staker = (user && input?.stakers.get(user)) || (position?.staker ?? null);
    const worth = input !== null && staker !== null ? stakeValue(input.pool, staker) : position === null ? 0n : null;
    return { pool, input, user, position: user === null ? null : position, staker, worth, balance, issuance };
  }, [pool, input, user, stakes, balance, issuance, pid]);
}
