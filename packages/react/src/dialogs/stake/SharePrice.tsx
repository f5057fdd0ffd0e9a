import type { FixedBits } from '@stakepool-kit/sdk/rules';
import { useFormat } from '../../i18n/format';
import { priceText } from '../../pools/price-text';

/** A share's price in whole tokens, rounded down to six decimals; `1` stays short. */
export function SharePrice({ price }: { readonly price: FixedBits | null }) {
  const format = useFormat();
  return price === null ? '–' : priceText(price, format);
}
