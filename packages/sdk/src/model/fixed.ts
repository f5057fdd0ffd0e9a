import type { FixedBits, Planck } from './types.js';

/** 1 in U64F64. */
export const ONE: FixedBits = 1n << 64n;
export const MAX_U128 = (1n << 128n) - 1n;
/** The largest cap; the chain has no call to remove a cap, so this stands for "no limit". */
export const UNLIMITED_CAP: Planck = MAX_U128;
/** Balances at or below this many planck are dust: the chain drops them. */
export const DUST_LIMIT = 1000n;

const E12 = 10n ** 12n;
const MASK_64 = ONE - 1n;

/** Planck to U64F64. The integer part wraps at 2^64 planck, as in the release runtime. */
export const toFixed = (amount: Planck): FixedBits => ((amount & MASK_64) << 64n) / E12;

/** U64F64 to planck, rounded down, saturating at 2^64 − 1 planck. */
export function fromFixed(bits: FixedBits): Planck {
  const scaled = bits * E12;
  return (scaled > MAX_U128 ? MAX_U128 : scaled) >> 64n;
}

export const fixedMul = (a: FixedBits, b: FixedBits): FixedBits => (a * b) >> 64n;
export const fixedDiv = (a: FixedBits, b: FixedBits): FixedBits => (a << 64n) / b;

/** `amount · factor` the chain's way; loses up to one planck even for a factor of 1. */
export const mulByFixed = (amount: Planck, factor: FixedBits): Planck => fromFixed(fixedMul(toFixed(amount), factor));
/** `amount / divisor` the chain's way. */
export const divByFixed = (amount: Planck, divisor: FixedBits): Planck => fromFixed(fixedDiv(toFixed(amount), divisor));

/** Largest integer whose square is not above `n`. */
export function integerSqrt(n: bigint): bigint {
  if (n < 2n) return n;
  let x = 1n << BigInt((n.toString(2).length + 1) >> 1);
  for (;;) {
    const next = (x + n / x) >> 1n;
    if (next >= x) return x;
    x = next;
  }
}

/** Square root of a whole number as U64F64, with the chain's 32 fractional bits. */
export const fixedSqrt = (whole: number): FixedBits => integerSqrt(BigInt(whole) << 64n) << 32n;

export const isDust = (amount: bigint): boolean => amount <= DUST_LIMIT;
/** The amount, or 0 when it is dust. */
export const withoutDust = (amount: bigint): bigint => (isDust(amount) ? 0n : amount);
