import type { StakePosition } from '@stakepool-kit/sdk';
import { type PoolDescription, readDescription } from '@stakepool-kit/sdk/advice';
import {
  type AccountId,
  type AsOf,
  capGap,
  capOf,
  type FixedBits,
  type PartsPerMillion,
  type Planck,
  type Pool,
  type PoolId,
  type PoolIdInput,
  type Shares,
  sharePrice,
} from '@stakepool-kit/sdk/rules';
import { useMemo, useState } from 'react';
import { useDescription, useMyStakes, usePool, useWhitelist, useWorkersOf } from '../../data/queries';
import { useConnectionState, useNetwork, useSettings } from '../../provider/context';
import { type CopyState, useCopy } from '../../ui/use-copy';
import { useAccount } from '../../wallet/accounts';
import type { AprEstimate } from '../apr/apr';
import { miningOf, type PoolMining } from '../apr/pool-mining';
import { usePoolApr } from '../apr/use-pool-apr';
import { pidOf } from '../pid-of';
import { useTotalIssuance } from '../pool-list/use-extras';
import type { PoolReadStatus } from '../withdraw-forecast/use-pool-forecast';
import type { PoolTab } from './tabs';

export interface PoolDetailOptions {
  readonly pid: PoolIdInput;
  /** For a host that keeps the tab in its route; without it the component keeps it. */
  readonly tab?: PoolTab | undefined;
  readonly onTabChange?: ((tab: PoolTab) => void) | undefined;
}

/** All figures of a pool; amounts in planck. */
export interface PoolFigures {
  readonly totalStake: Planck;
  /** `null`: unlimited. */
  readonly cap: Planck | null;
  /** `null`: unlimited. */
  readonly capGap: Planck | null;
  readonly freeStake: Planck;
  readonly releasingStake: Planck;
  readonly totalShares: Shares;
  /** Planck per share unit, U64F64 bits; `null` while nobody holds shares. */
  readonly price: FixedBits | null;
  /** `null`: never set, which the chain takes as 0. */
  readonly commission: PartsPerMillion | null;
  readonly ownerReward: Planck;
  readonly requests: number;
  readonly workers: number;
  /** What its workers do; `null` until they are read. */
  readonly mining: PoolMining | null;
  /** Estimate for stakers; `null` until all workers of the network are read, or when nothing is staked. */
  readonly apr: AprEstimate | null;
}

export interface Invite extends Omit<CopyState, 'copy'> {
  readonly url: string;
  copy(): void;
}

export interface PoolDetailState {
  readonly pid: PoolId | null;
  readonly status: PoolReadStatus;
  readonly error: unknown;
  retry(): void;
  /** Set when `ready`. */
  readonly pool: Pool | null;
  readonly figures: PoolFigures | null;
  /** The connection is lost: what is shown is of this block. */
  readonly stale: AsOf | null;
  readonly account: AccountId | null;
  /** The chosen account owns the pool. */
  readonly mine: boolean;
  /** `null`: everybody may contribute; `undefined`: not read, or the chain has no whitelists. */
  readonly whitelist: readonly AccountId[] | null | undefined;
  /** `null`: none; `undefined`: not read, or the chain has no descriptions. */
  readonly description: PoolDescription | null | undefined;
  /** The account's stake; `null`: none; `undefined`: not read, or no account. */
  readonly position: StakePosition | null | undefined;
  /** What the account can claim here, as owner and staker, planck; `null`: not known. */
  readonly claimable: Planck | null;
  /** The link that invites to this pool, by the host's `inviteUrl`. */
  readonly invite: Invite | null;
  readonly tab: PoolTab;
  setTab(tab: PoolTab): void;
}

function useFigures(pool: Pool | null): PoolFigures | null {
  const issuance = useTotalIssuance();
  const workers = useWorkersOf(pool === null ? null : [String(pool.pid)]).data?.value;
  const apr = usePoolApr(pool);
  const figures = useMemo(() => {
    if (pool === null) return null;
    const mining = workers ? miningOf(workers) : null;
    const cap = issuance === null ? pool.cap : capOf(pool, issuance);
    return {
      totalStake: pool.totalStake,
      cap,
      capGap: cap === null ? null : capGap(pool, '1130', new Map()),
      freeStake: pool.freeStake,
      releasingStake: pool.releasingStake,
      totalShares: pool.totalShares,
      price: sharePrice(pool),
      commission: pool.commission,
      ownerReward: pool.ownerReward,
      requests: pool.withdrawQueue.length,
      workers: pool.workers.length,
      mining,
    };
  }, [pool, issuance, workers]);
  return useMemo(() => figures && { ...figures, apr }, [figures, apr]);
}

function useInvite(pid: PoolId | null): Invite | null {
  const { inviteUrl } = useSettings();
  const { status, copy } = useCopy();
  if (inviteUrl === null || pid === null) return null;
  const url = inviteUrl(pid);
  return { url, status, copy: () => copy(url) };
}

/** One pool with all its figures and settings, and what the chosen account has in it. */
export function usePoolDetail({ pid, tab: given, onTabChange }: PoolDetailOptions): PoolDetailState {
  const id = pidOf(pid);
  const text = String(id ?? '');
  const { capabilities } = useNetwork();
  const connection = useConnectionState();
  const account = useAccount();
  const [kept, setKept] = useState<PoolTab>('overview');
  const read = usePool(text);
  const pool = read.data?.value ?? null;
  const exists = pool !== null;
  const whitelist = useWhitelist(text, exists && capabilities.whitelist).data?.value;
  const words = useDescription(text, exists && capabilities.description).data?.value;
  const stakes = useMyStakes(account?.id ?? null).data?.value;
  const description = useMemo(() => {
    if (words === undefined || words === null) return words;
    const found = readDescription(words);
    return found.kind === 'empty' ? null : found;
  }, [words]);
  const mine = exists && account?.id === pool.owner;
  const position = stakes === undefined ? undefined : (stakes.positions.find((one) => one.pid === id) ?? null);
  const rewards = position ? position.stakerReward + position.ownerReward : mine ? pool.ownerReward : 0n;
  const missing = id === null || read.data?.value === null;
  return {
    pid: id,
    status: missing ? 'missing' : exists ? 'ready' : read.isError ? 'failed' : 'loading',
    error: read.error,
    retry: () => void read.refetch(),
    pool,
    figures: useFigures(pool),
    stale: connection.status === 'connected' ? null : (read.data?.asOf ?? null),
    account: account?.id ?? null,
    mine,
    whitelist,
    description,
    position,
    claimable: position === undefined ? null : rewards,
    invite: useInvite(exists ? id : null),
    tab: given ?? kept,
    setTab: (tab) => {
      setKept(tab);
      onTabChange?.(tab);
    },
  };
}
