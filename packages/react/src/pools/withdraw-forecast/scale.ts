import type { Planck, UnixSeconds } from '@stakepool-kit/sdk/rules';

const STEPS = [10n, 20n, 25n, 50n, 100n];
const DAY = 86_400;
const PRECISION = 100_000n;

/** Round amounts from 0 to at least `highest`, `count` steps at most. */
export function amountTicks(highest: Planck, count = 4): readonly Planck[] {
  const least = (highest + BigInt(count) - 1n) / BigInt(count);
  const tenth = 10n ** BigInt(Math.max(0, least.toString().length - 2));
  const step = STEPS.map((one) => one * tenth).find((one) => one >= least) ?? 100n * tenth;
  const needed = Number((highest + step - 1n) / step);
  return Array.from({ length: Math.max(1, needed) + 1 }, (_, i) => step * BigInt(i));
}

/** Whole days after `from`, `count` at most, `from` not among them. */
export function dayTicks(from: UnixSeconds, to: UnixSeconds, count = 7): readonly UnixSeconds[] {
  const days = Math.floor((to - from) / DAY);
  const step = Math.max(1, Math.ceil(days / count));
  return Array.from({ length: Math.floor(days / step) }, (_, i) => from + (i + 1) * step * DAY);
}

/** Part of the whole from 0 to 1, for places on a screen only. */
export const partOf = (value: Planck, whole: Planck): number => (whole <= 0n ? 0 : Number((value * PRECISION) / whole) / Number(PRECISION));
