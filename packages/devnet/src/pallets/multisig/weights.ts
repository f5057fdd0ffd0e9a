/** Weights by `others`, the number of signatories beside the sender, and `length`, the bytes of the call. */
const linear =
  (base: bigint, perOther: bigint, perByte: bigint) =>
  (others: number, length = 0): bigint =>
    base + perOther * BigInt(others) + perByte * BigInt(length);

export const createWeight = linear(186_535_000n, 99_000n, 1000n);
export const createStoreWeight = linear(314_918_000n, 95_000n, 2000n);
export const approveWeight = linear(150_524_000n, 94_000n, 1000n);
export const approveStoreWeight = linear(289_923_000n, 91_000n, 2000n);
/** The most that `as_multi` needs beside the call itself. */
export const completeWeight = linear(420_877_000n, 146_000n, 2000n);
/** The same for `approve_as_multi`. */
export const completeByHashWeight = linear(438_239_000n, 161_000n, 0n);
export const cancelWeight = linear(301_254_000n, 118_000n, 0n);

export const THRESHOLD_1_WEIGHT = 17_537_000n;
/** Reading and writing one account. */
export const ACCOUNT_WEIGHT = 125_000_000n;
