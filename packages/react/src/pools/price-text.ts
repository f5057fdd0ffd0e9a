import { type FixedBits, formatAmount } from '@stakepool-kit/sdk/rules';
import type { Format } from '../i18n/format';

const DIGITS = 6;

/** A share price in whole tokens, rounded down to six decimals. */
export const priceText = (price: FixedBits, { separators }: Pick<Format, 'separators'>): string =>
  formatAmount((price * 10n ** BigInt(DIGITS)) >> 64n, { decimals: DIGITS, separators });
