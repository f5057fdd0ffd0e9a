import { StorageValue } from './context.js';

/** 10^12 planck are one PHA. */
const BASE_FEE = 100_000_000n;
const FEE_PER_BYTE = 10_000_000n;
/** Weight that costs the base fee; also counted for each extrinsic beside its own weight. */
export const BASE_EXTRINSIC_WEIGHT = 86_298_000n;
export const MAX_BLOCK_WEIGHT = 500_000_000_000n;
export const MAX_NORMAL_WEIGHT = 375_000_000_000n;
/** Weights and encoded bytes that extrinsics of one class may take: in a block, and (weight) alone. */
export const LIMITS = {
  Normal: { weight: MAX_NORMAL_WEIGHT, alone: 350_000_000_000n - BASE_EXTRINSIC_WEIGHT, length: 3_932_160 },
  Operational: { weight: MAX_BLOCK_WEIGHT, alone: 475_000_000_000n - BASE_EXTRINSIC_WEIGHT, length: 5_242_880 },
} as const;
const BILLION = 1_000_000_000n;
/** What a weight costs beside one planck: 13,702 / 86,298, where the runtime's way of rounding leaves the last digit one short. */
const FEE_PER_WEIGHT_BILLIONTHS = 158_775_405n;
/** To the nearest, ties down. */
const roundedDiv = (a: bigint, b: bigint): bigint => (2n * a + b - 1n) / (2n * b);
const TARGET_WEIGHT = MAX_NORMAL_WEIGHT / 4n;

const FIXED_U128 = 10n ** 18n;
const VARIABILITY = FIXED_U128 / 100_000n;
const MIN_MULTIPLIER = FIXED_U128 / 1_000_000_000n;

/** FixedU128 bits; 10^18 is 1. */
export const NextFeeMultiplier = new StorageValue<bigint>('TransactionPayment', 'NextFeeMultiplier');

export interface FeeParts {
  readonly base: bigint;
  readonly length: bigint;
  readonly adjustedWeight: bigint;
}

/** Parts of the fee in planck; only the weight's part follows the multiplier. */
export function feeParts(length: number, weight: bigint, multiplier: bigint): FeeParts {
  const charged = weight < MAX_BLOCK_WEIGHT ? weight : MAX_BLOCK_WEIGHT;
  const weightFee = charged + roundedDiv(charged * FEE_PER_WEIGHT_BILLIONTHS, BILLION);
  return { base: BASE_FEE, length: BigInt(length) * FEE_PER_BYTE, adjustedWeight: (multiplier * weightFee) / FIXED_U128 };
}

export const totalFee = ({ base, length, adjustedWeight }: FeeParts): bigint => base + length + adjustedWeight;

const mul = (a: bigint, b: bigint): bigint => (a * b) / FIXED_U128;

/** The multiplier after a block in which normal extrinsics weighed `used`: M·(1 + v·d + v²d²/2), in the runtime's FixedU128. */
export function nextMultiplier(multiplier: bigint, used: bigint): bigint {
  const weight = used < MAX_NORMAL_WEIGHT ? used : MAX_NORMAL_WEIGHT;
  const previous = multiplier > MIN_MULTIPLIER ? multiplier : MIN_MULTIPLIER;
  const positive = weight >= TARGET_WEIGHT;
  const distance = positive ? weight - TARGET_WEIGHT : TARGET_WEIGHT - weight;
  const diff = (distance * FIXED_U128) / MAX_NORMAL_WEIGHT;
  const first = mul(VARIABILITY, diff);
  const second = mul((mul(VARIABILITY, VARIABILITY) * FIXED_U128) / (2n * FIXED_U128), mul(diff, diff));
  const next = positive ? previous + mul(first + second, previous) : previous - mul(first - second, previous);
  return next > MIN_MULTIPLIER ? next : MIN_MULTIPLIER;
}
