import { FIXED_ONE, fixedMul, fixedSqrt, fromFixed, toFixed, wrap128 } from '../fixed-point.js';
import type { TokenomicParameters } from './state.js';

const SCORES = [FIXED_ONE, FIXED_ONE, FIXED_ONE, (FIXED_ONE * 8n) / 10n, (FIXED_ONE * 7n) / 10n] as const;

/** Confidence levels outside 1 … 5, the forced 128 among them, count in full. */
const confidenceScore = (level: number): bigint => SCORES[level - 1] ?? FIXED_ONE;

/** Smin: k · √score, in planck. */
export const minimalStake = (params: TokenomicParameters, score: number): bigint => fromFixed(fixedMul(params.k, fixedSqrt(score)));

/** Ve: ((re − 1) · confidence + 1) · (stake + rig cost), U64F64 bits. */
export function initialV(params: TokenomicParameters, stake: bigint, score: number, confidenceLevel: number): bigint {
  const tweakedRe = fixedMul(params.re - FIXED_ONE, confidenceScore(confidenceLevel)) + FIXED_ONE;
  const rigCost = fixedMul(params.rig_k, BigInt(score) << 64n) + params.rig_b;
  return fixedMul(tweakedRe, wrap128(toFixed(stake) + rigCost));
}

const MAX_U256 = (1n << 256n) - 1n;
const EXPECTED_HEARTBEATS = 20;
const BLOCKS_AN_HOUR = 300n;

/** The target that lets about `expected` of the online miners answer a challenge, at most two answers an hour each. */
export function onlineTarget(onlineMiners: number, expected: number | null): bigint {
  if (onlineMiners === 0) return 0n;
  // U32F32 throughout, as the runtime computes it.
  const miners = BigInt(onlineMiners) << 32n;
  const most = ((miners * 2n) << 32n) / (BLOCKS_AN_HOUR << 32n);
  const wanted = BigInt(expected ?? EXPECTED_HEARTBEATS) << 32n;
  const answers = wanted < most ? wanted : most;
  const fraction = BigInt.asUintN(64, ((answers << 32n) / miners) << 24n) >> 32n;
  return (MAX_U256 >> 24n) * fraction;
}
