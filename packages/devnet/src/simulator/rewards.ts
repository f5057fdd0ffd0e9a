import { integerSqrt } from '../pallets/fixed-point.js';
import type { Miner, Tokenomics } from './chain-state.js';
import { multiply, ONE } from './fixed.js';

/** Confidence levels 4 and 5 count less; every other level counts fully. */
const CONFIDENCE: Readonly<Record<number, bigint>> = { 4: (ONE * 8n) / 10n, 5: (ONE * 7n) / 10n };

/** A miner's weight in the distribution of the budget: sqrt(v² + (2 · P instant · confidence)²), U64F64 bits. */
export function share(v: bigint, pInstant: number, confidenceLevel: number): bigint {
  const performance = 2n * BigInt(pInstant) * (CONFIDENCE[confidenceLevel] ?? ONE);
  return integerSqrt(v * v + performance * performance);
}

/** How much V a mining, responsive worker gains over `blocks`: (P instant / P init) · ((ρ − 1)·V + k·P init + b) each. */
export function accrual(miner: Pick<Miner, 'pInit' | 'pInstant'>, v: bigint, blocks: bigint, t: Tokenomics): bigint {
  if (miner.pInit === 0) return 0n;
  const perBlock = multiply(t.rho - ONE, v) + t.costK * BigInt(miner.pInit) + t.costB;
  return (perBlock * blocks * BigInt(miner.pInstant)) / BigInt(miner.pInit);
}

export interface Settlement {
  v: bigint;
  payout: bigint;
  treasury: bigint;
}

export interface SettlementInput {
  miner: Pick<Miner, 'pInit' | 'pInstant'>;
  v: bigint;
  share: bigint;
  totalShare: bigint;
  blocks: bigint;
  /** Parts per million of the budget that are paid out. */
  payoutRate: bigint;
}

/**
 * One worker's part of the budget of `blocks` blocks, split between pool and treasury. V grows by what accrued and is then
 * reduced by what was paid, but never below where it stood.
 */
export function settlement({ miner, v, share: own, totalShare, blocks, payoutRate }: SettlementInput, t: Tokenomics): Settlement {
  const budget = totalShare === 0n ? 0n : (t.budgetPerBlock * blocks * payoutRate * own) / (1_000_000n * totalShare);
  const treasury = multiply(budget, t.treasuryRatio);
  const payout = budget - treasury;
  const gained = accrual(miner, v, blocks, t);
  const kept = gained > payout ? gained - payout : 0n;
  const limit = v > t.vMax ? v : t.vMax;
  return { v: v + kept > limit ? limit : v + kept, payout, treasury };
}

/** V of a worker that was unresponsive for `blocks`. */
export function slashed(v: bigint, blocks: bigint, t: Tokenomics): bigint {
  const loss = multiply(v, t.slashRate) * blocks;
  return loss > v ? 0n : v - loss;
}
