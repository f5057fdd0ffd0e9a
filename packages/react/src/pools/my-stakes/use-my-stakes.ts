import type { StakePosition } from '@stakepool-kit/sdk';
import { type AccountId, type Planck, type PoolId, type Shares, sharesToAmount, type UnixSeconds } from '@stakepool-kit/sdk/rules';
import { useMemo } from 'react';
import { useBalance, useMyStakes as useStakesOf } from '../../data/queries';
import { useNetwork } from '../../provider/context';
import { useAccount } from '../../wallet/accounts';

/** A stake of the chosen account in one pool; amounts in planck. */
export interface MyStakeRow {
  readonly pid: PoolId;
  /** Tokens locked for the pool at the last settlement. */
  readonly locked: Planck;
  readonly shares: Shares;
  /** What the shares are worth now. */
  readonly value: Planck;
  /** Value of the shares that wait to be withdrawn. */
  readonly queued: Planck;
  /** End of the waiting request's grace period; `null` when none waits. */
  readonly dueTime: UnixSeconds | null;
  readonly stakerReward: Planck;
  /** 0 unless the account owns the pool. */
  readonly ownerReward: Planck;
}

export interface MyStakeTotals {
  readonly locked: Planck;
  readonly value: Planck;
  readonly queued: Planck;
  readonly stakerReward: Planck;
  readonly ownerReward: Planck;
}

export interface MyStakesState {
  /** `noAccount`: none is chosen. */
  readonly status: 'noAccount' | 'loading' | 'failed' | 'ready';
  readonly error: unknown;
  retry(): void;
  readonly account: AccountId | null;
  /** In the order of the pools' ids. */
  readonly rows: readonly MyStakeRow[];
  readonly totals: MyStakeTotals;
  /** All that can be claimed, also owner rewards of pools without an own stake. */
  readonly claimable: Planck | null;
  /** The manual's Transferrable Balance. */
  readonly transferable: Planck | null;
  /** Locked over all pools, as the chain's ledger has it. */
  readonly locked: Planck | null;
}

const NOTHING: MyStakeTotals = { locked: 0n, value: 0n, queued: 0n, stakerReward: 0n, ownerReward: 0n };

const rowOf = ({ pid, pool, staker, value, stakerReward, ownerReward, request }: StakePosition, grace: UnixSeconds): MyStakeRow => ({
  pid,
  locked: staker.locked,
  shares: staker.shares,
  value,
  queued: request ? sharesToAmount(pool, request.shares) : 0n,
  dueTime: request ? request.startTime + grace : null,
  stakerReward,
  ownerReward,
});

/** What the chosen account has staked, over all pools, live. */
export function useMyStakes(): MyStakesState {
  const account = useAccount()?.id ?? null;
  const { gracePeriod } = useNetwork().constants;
  const read = useStakesOf(account);
  const balance = useBalance(account).data?.value;
  const stakes = read.data?.value;
  const rows = useMemo(() => stakes?.positions.map((position) => rowOf(position, gracePeriod)) ?? [], [stakes, gracePeriod]);
  const totals = useMemo(
    () =>
      rows.reduce(
        (sum, row) => ({
          locked: sum.locked + row.locked,
          value: sum.value + row.value,
          queued: sum.queued + row.queued,
          stakerReward: sum.stakerReward + row.stakerReward,
          ownerReward: sum.ownerReward + row.ownerReward,
        }),
        NOTHING,
      ),
    [rows],
  );
  return {
    status: account === null ? 'noAccount' : stakes ? 'ready' : read.isError ? 'failed' : 'loading',
    error: read.error,
    retry: () => void read.refetch(),
    account,
    rows,
    totals,
    claimable: stakes?.claimable ?? null,
    transferable: balance?.transferable ?? null,
    locked: stakes?.locked ?? null,
  };
}
