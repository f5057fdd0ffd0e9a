import { type FixedBits, formatAmount } from '@stakepool-kit/sdk/rules';
import { useFormat } from '../../i18n/format';

const DIGITS = 6;

/** A share's price in whole tokens, rounded down to six decimals; `1` stays short. */
export function SharePrice({ price }: { readonly price: FixedBits | null }) {
  const { separators } = useFormat();
  if (price === null) return '–';
  return formatAmount((price * 10n ** BigInt(DIGITS)) >> 64n, { decimals: DIGITS, separators });
}
