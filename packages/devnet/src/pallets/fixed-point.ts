/**
 * U64F64 arithmetic of the runtime: a u128 `bits` means `bits / 2^64`. The release runtime has no overflow checks, so results
 * wrap at 2^128, and the integer part of a converted balance at 2^64 (domain: balances of 2^64 pico and more).
 */
const ONE = 1n << 64n;
const U128 = 1n << 128n;
const U64 = 1n << 64n;
const PICO = 10n ** 12n;

export const FIXED_ONE = ONE;

export const wrap128 = (value: bigint): bigint => BigInt.asUintN(128, value);
export const saturate128 = (value: bigint): bigint => (value >= U128 ? U128 - 1n : value < 0n ? 0n : value);

/** Balance (12 decimals) to U64F64 bits. */
export const toFixed = (balance: bigint): bigint => ((balance % U64) * ONE) / PICO;

/** U64F64 bits to balance, saturating below 2^64 pico. */
export const fromFixed = (bits: bigint): bigint => saturate128(bits * PICO) >> 64n;

export const fixedMul = (a: bigint, b: bigint): bigint => wrap128((a * b) >> 64n);
export const fixedDiv = (a: bigint, b: bigint): bigint => wrap128((a << 64n) / b);

/** Null where the runtime's checked division gives nothing: by zero, or beyond 64 integer bits. */
export function checkedDiv(a: bigint, b: bigint): bigint | null {
  if (b === 0n) return null;
  const quotient = (a << 64n) / b;
  return quotient < U128 ? quotient : null;
}

export const balanceMul = (balance: bigint, factor: bigint): bigint => fromFixed(fixedMul(toFixed(balance), factor));
export const balanceDiv = (balance: bigint, divisor: bigint): bigint => fromFixed(fixedDiv(toFixed(balance), divisor));

/** Largest integer whose square is not above `n`. */
export function integerSqrt(n: bigint): bigint {
  if (n < 2n) return n;
  let x = 1n << BigInt((n.toString(2).length + 1) >> 1);
  for (;;) {
    const y = (x + n / x) >> 1n;
    if (y >= x) return x;
    x = y;
  }
}

/** The runtime's square root of a whole number: exact to 2^-32 only. */
export const fixedSqrt = (integer: number): bigint => integerSqrt(BigInt(integer) << 64n) << 32n;

/** A balance of at most 1000 pico is dust. */
export const isDust = (balance: bigint): boolean => balance <= 1000n;
/** The balance without its dust: 0 or all of it. */
export const withoutDust = (balance: bigint): bigint => (isDust(balance) ? 0n : balance);

/** Parts per million of an amount, to the nearest, ties down. */
export function permill(partsPerMillion: number, amount: bigint): bigint {
  const product = BigInt(partsPerMillion) * amount;
  const quotient = product / 1_000_000n;
  return (product % 1_000_000n) * 2n > 1_000_000n ? quotient + 1n : quotient;
}
