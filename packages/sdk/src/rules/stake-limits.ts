import { fixedMul, fixedSqrt, fromFixed, ONE, toFixed } from '../model/fixed.js';
import type { FixedBits, Planck, Tokenomics } from '../model/types.js';

/** Initial scores below this cannot start mining. */
export const MIN_SCORE = 50;

const E12 = 10n ** 12n;

/** Factor of a confidence level: 1, 1, 1, 0.8, 0.7 for levels 1 to 5, and 1 for every other value. Domain §4.3. */
export function confidenceFactor(level: number): FixedBits {
  if (level === 4) return (8n * ONE) / 10n;
  if (level === 5) return (7n * ONE) / 10n;
  return ONE;
}

/** Smin: the least stake a worker with this score starts with. */
export const minStake = (tokenomics: Pick<Tokenomics, 'k'>, score: number): Planck => fromFixed(fixedMul(tokenomics.k, fixedSqrt(score)));

type VeTerms = Pick<Tokenomics, 're' | 'rigK' | 'rigB'>;
const multiplier = (t: VeTerms, confidence: number): FixedBits => fixedMul(t.re - ONE, confidenceFactor(confidence)) + ONE;
const rigCost = (t: VeTerms, score: number): FixedBits => fixedMul(t.rigK, BigInt(score) << 64n) + t.rigB;

/** Ve: the value a worker starts with, U64F64 bits. Mining is refused when it is above `vMax`. */
export const initialVe = (tokenomics: VeTerms, stake: Planck, score: number, confidence: number): FixedBits =>
  fixedMul(multiplier(tokenomics, confidence), toFixed(stake) + rigCost(tokenomics, score));

/** Smax: the largest stake whose Ve does not exceed `vMax`, to the planck; `null` when no stake is accepted. */
export function maxStake(tokenomics: VeTerms & Pick<Tokenomics, 'vMax'>, score: number, confidence: number): Planck | null {
  const largestSum = (((tokenomics.vMax + 1n) << 64n) - 1n) / multiplier(tokenomics, confidence);
  const largestFixed = largestSum - rigCost(tokenomics, score);
  if (largestFixed < 0n) return null;
  const stake = ((largestFixed + 1n) * E12 - 1n) >> 64n;
  return stake < ONE ? stake : ONE - 1n;
}
