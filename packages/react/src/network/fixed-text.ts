import { type FixedBits, formatAmount } from '@stakepool-kit/sdk/rules';
import type { Format } from '../i18n/format';

/** A fixed-point number with as many decimals as it has, `places` at most; rounded to the nearest. */
export function fixedText(bits: FixedBits, places: number, { separators }: Pick<Format, 'separators'>): string {
  const scaled = (bits * 10n ** BigInt(places) + (1n << 63n)) >> 64n;
  return formatAmount(scaled, { decimals: places, separators });
}

/** Fixed-point as a number, for ratios that are shown with a few digits. */
export const ratioOf = (bits: FixedBits): number => Number(bits) / 2 ** 64;
