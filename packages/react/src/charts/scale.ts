import type { Planck } from '@stakepool-kit/sdk/rules';

const STEPS = [10n, 12n, 15n, 20n, 25n, 30n, 40n, 50n, 60n, 80n, 100n];
const PRECISION = 100_000n;

/** Round amounts, or whole numbers, from 0 to at least `highest`, `count` steps at most. */
export function amountTicks(highest: Planck, count = 4): readonly Planck[] {
  const least = (highest + BigInt(count) - 1n) / BigInt(count);
  const step = least < 10n ? (least > 0n ? least : 1n) : roundUp(least);
  const needed = Number((highest + step - 1n) / step);
  return Array.from({ length: Math.max(1, needed) + 1 }, (_, i) => step * BigInt(i));
}

function roundUp(least: bigint): bigint {
  const tenth = 10n ** BigInt(least.toString().length - 2);
  return STEPS.map((one) => one * tenth).find((one) => one >= least) ?? 100n * tenth;
}

/** Part of the whole from 0 to 1, for places on a screen only. */
export const partOf = (value: Planck, whole: Planck): number => (whole <= 0n ? 0 : Number((value * PRECISION) / whole) / Number(PRECISION));
