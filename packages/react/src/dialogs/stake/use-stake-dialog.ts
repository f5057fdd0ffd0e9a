import type { VerbResult } from '@stakepool-kit/sdk';
import type { ForecastInput } from '@stakepool-kit/sdk/advice';
import {
  type FixedBits,
  type Planck,
  type Pool,
  type PoolIdInput,
  type Shares,
  sharePrice,
  sharesToAmount,
} from '@stakepool-kit/sdk/rules';
import { useState } from 'react';
import type { Live } from '../../data/queries';
import type { StakeTab } from '../context';
import { type ContributeState, useContribute } from './use-contribute';
import { useStakeFacts } from './use-stake-facts';
import { useWithdraw, type WithdrawState } from './use-withdraw';

export interface StakeDialogOptions {
  readonly pid: PoolIdInput;
  /** What is shown first. Default: `contribute`. */
  readonly tab?: StakeTab | undefined;
  /** To contribute: what stands in the field at first. */
  readonly amount?: Planck | undefined;
  /** Called when a contribution or a withdrawal is in a block. */
  readonly onDone?: ((result: VerbResult<'contribute' | 'withdraw'>) => void) | undefined;
}

/** The manual's Your Stake Info. */
export interface StakeInfo {
  /** Tokens locked for this pool, less a loss of the pool that was not settled yet. */
  readonly locked: Planck;
  readonly shares: Shares;
  /** What the shares are worth at the price of now. */
  readonly value: Planck;
  /** Planck per share unit, U64F64 bits; `null` while nobody holds shares. */
  readonly price: FixedBits | null;
  /** To claim as a staker. */
  readonly reward: Planck;
}

export interface StakeDialogState {
  readonly pid: PoolIdInput;
  readonly tab: StakeTab;
  setTab(tab: StakeTab): void;
  /** The read behind it all, for its failure and its block; `null` in it: no such pool. */
  readonly source: Live<ForecastInput | null>;
  readonly pool: Pool | null;
  readonly contribute: ContributeState;
  readonly withdraw: WithdrawState;
  /** `null` until it is read, or while no account is chosen. */
  readonly mine: StakeInfo | null;
}

/** State of the stake dialog: both forms, and what the account has in the pool. */
export function useStakeDialog({ pid, tab: first = 'contribute', amount, onDone }: StakeDialogOptions): StakeDialogState {
  const [tab, setTab] = useState<StakeTab>(first);
  const facts = useStakeFacts(pid);
  const contribute = useContribute({ pid, facts, active: tab === 'contribute', initial: amount, onDone });
  const withdraw = useWithdraw({ pid, facts, active: tab === 'withdraw', onDone });
  const { staker, position, input, user, worth } = facts;
  const pool = input?.pool ?? null;
  const stakeInfo = (): StakeInfo | null => {
    if (pool === null || user === null || position === undefined || worth === null) return null;
    const price = sharePrice(pool);
    if (staker === null) return { locked: 0n, shares: 0n, value: 0n, price, reward: 0n };
    return {
      locked: worth,
      shares: staker.shares,
      value: sharesToAmount(pool, staker.shares),
      price,
      reward: position?.stakerReward ?? 0n,
    };
  };
  return { pid, tab, setTab, source: facts.pool, pool, contribute, withdraw, mine: stakeInfo() };
}
