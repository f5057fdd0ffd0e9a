import type { PoolWorker } from '@stakepool-kit/sdk';
import { commissionOf, type FixedBits, fromFixed, ONE, type Planck, type Pool, type Tokenomics } from '@stakepool-kit/sdk/rules';

const YEAR = 365 * 86_400_000;
const DAY = 86_400_000;
/** Fractions of the network are carried in this many parts, so that amounts stay whole planck. */
const PARTS = 1_000_000_000;
/** Of a confidence level; every other value counts as 1, see the domain's table of Smin. */
const CONFIDENCE: Readonly<Record<number, number>> = { 4: 0.8, 5: 0.7 };

const toNumber = (bits: FixedBits): number => Number(bits >> 32n) / 2 ** 32;

/**
 * A worker's weight in the sharing out of a block's reward, as the gatekeeper computes it (domain §4.7):
 * `√(V² + (2 · P Instant · confidence)²)`. 0 unless it is mining and answers.
 */
export function shareOf({ state, mining, registered }: PoolWorker): number {
  if (state !== 'Mining' || mining === null) return 0;
  const factor = CONFIDENCE[registered?.confidenceLevel ?? 1] ?? 1;
  return Math.hypot(toNumber(mining.v), 2 * mining.pInstant * factor);
}

/** What one pool and the network bring together for an estimate. */
interface AprInput {
  readonly pool: Pick<Pool, 'commission' | 'totalStake'>;
  /** Sums of `shareOf`. */
  readonly poolShare: number;
  readonly networkShare: number;
  readonly tokenomics: Pick<Tokenomics, 'budgetPerBlock' | 'treasuryRatio'>;
  /** Milliseconds of chain time from block to block. */
  readonly blockTime: number;
}

export interface AprEstimate {
  /** 1 = 100 % a year, for stakers, without compounding. */
  readonly ratio: number;
  /** What all workers together earn in a day, after the treasury's part, planck. */
  readonly networkPerDay: Planck;
  /** The pool's part of the network's weight, 1 = all of it. */
  readonly networkPart: number;
  /** What the pool's workers earn in a day, before commission, planck. */
  readonly poolPerDay: Planck;
  /** Of that, after commission. */
  readonly stakersPerDay: Planck;
  readonly totalStake: Planck;
}

/**
 * What stakers of a pool would earn in a year if everything stayed as it is in this block:
 *
 *     network per day = budget per block · (1 − treasury ratio) · blocks per day
 *     pool per day    = network per day · Σ share of its workers ÷ Σ share of all workers
 *     APR             = pool per day · (1 − commission) · 365 ÷ total stake
 *
 * Source: payout of the gatekeeper and the split in the pool, domain §4.7 and §4.5; block time and tokenomics are the connected
 * chain's own. Withdrawals, restarts and other pools change it from block to block. `null` when nothing is staked.
 */
export function estimateApr({ pool, poolShare, networkShare, tokenomics, blockTime }: AprInput): AprEstimate | null {
  if (pool.totalStake === 0n || blockTime <= 0) return null;
  const networkPart = networkShare > 0 ? Math.min(1, poolShare / networkShare) : 0;
  const forWorkers = (tokenomics.budgetPerBlock * (ONE - tokenomics.treasuryRatio)) >> 64n;
  const networkPerDay = (fromFixed(forWorkers) * BigInt(DAY)) / BigInt(Math.round(blockTime));
  const poolPerDay = (networkPerDay * BigInt(Math.round(networkPart * PARTS))) / BigInt(PARTS);
  const stakersPerDay = poolPerDay - commissionOf(poolPerDay, pool.commission);
  const perYear = stakersPerDay * BigInt(YEAR / DAY);
  return {
    ratio: Number((perYear * BigInt(PARTS)) / pool.totalStake) / PARTS,
    networkPerDay,
    networkPart,
    poolPerDay,
    stakersPerDay,
    totalStake: pool.totalStake,
  };
}
