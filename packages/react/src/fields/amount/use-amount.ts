import type { Planck } from '@stakepool-kit/sdk/rules';
import { type Rounding, useFormat } from '../../i18n/format';
import { useNetwork } from '../../provider/context';

export interface AmountOptions {
  /** `null` or `undefined`: unknown or not applicable. */
  readonly value: Planck | null | undefined;
  /** What you have rounds down (default), what you need rounds up. */
  readonly rounding?: Rounding;
  /** All decimals, as fees have. */
  readonly exact?: boolean;
}

export interface AmountState {
  readonly known: boolean;
  readonly isZero: boolean;
  /** Before the decimal separator. */
  readonly whole: string;
  /** The separator and the decimals, or nothing. */
  readonly decimals: string;
  readonly symbol: string;
  readonly planck: Planck | null;
}

/** An amount as the locale writes it, in the parts a component may show differently. */
export function useAmount({ value, rounding = 'down', exact = false }: AmountOptions): AmountState {
  const format = useFormat();
  const { symbol } = useNetwork().constants;
  if (value === null || value === undefined) return { known: false, isZero: false, whole: '–', decimals: '', symbol, planck: null };
  const text = format.amount(value, { rounding, exact });
  const point = text.indexOf(format.separators.decimal);
  return {
    known: true,
    isZero: value === 0n,
    whole: point < 0 ? text : text.slice(0, point),
    decimals: point < 0 ? '' : text.slice(point),
    symbol,
    planck: value,
  };
}
