/** Fixed-point numbers of the mining pallets: U64F64, a u128 that counts 2^-64 steps. */
export const ONE = 1n << 64n;
/** Planck in one PHA. */
export const PHA = 10n ** 12n;

/** Planck → U64F64 bits of PHA, such that the pallet's own conversion back gives the same planck. */
export const bitsFromPlanck = (planck: bigint): bigint => ((planck << 64n) + PHA - 1n) / PHA;

/** U64F64 bits of PHA → planck, rounded down as the pallet does. */
export const planckFromBits = (bits: bigint): bigint => (bits * PHA) >> 64n;

export const multiply = (a: bigint, b: bigint): bigint => (a * b) >> 64n;
