import type { PoolWorker } from '@stakepool-kit/sdk';
import type { Pool } from '@stakepool-kit/sdk/rules';
import { useRef } from 'react';
import { type Live, useLive, useMiningRules } from '../../data/queries';
import { useNetwork } from '../../provider/context';
import { type AprEstimate, estimateApr } from './apr';
import { type NetworkMining, networkMining } from './pool-mining';

/** The workers of all pools. One watch, shared by all who ask. */
export const useAllWorkers = (): Live<readonly PoolWorker[]> => useLive(['workers', 'all'], (reads) => reads.workers());

/** Workers by pool, summed up anew only for pools where one changed; `null` until they are read. */
export function useNetworkMining(): NetworkMining | null {
  const workers = useAllWorkers().data?.value ?? null;
  const last = useRef<{ readonly of: readonly PoolWorker[]; readonly mining: NetworkMining } | null>(null);
  if (workers === null) return null;
  if (last.current?.of !== workers) last.current = { of: workers, mining: networkMining(workers, last.current?.mining ?? null) };
  return last.current.mining;
}

/** The estimate of one pool with its parts; `null` until it is known, or when nothing is staked. */
export function usePoolApr(pool: Pool | null): AprEstimate | null {
  const mining = useNetworkMining();
  const tokenomics = useMiningRules().data?.value.tokenomics ?? null;
  const { blockTime } = useNetwork().constants;
  if (pool === null || mining === null || tokenomics === null) return null;
  const poolShare = mining.pools.get(pool.pid)?.share ?? 0;
  return estimateApr({ pool, poolShare, networkShare: mining.share, tokenomics, blockTime });
}
