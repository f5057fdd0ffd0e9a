import { useContext } from 'react';
import { Root } from '../../provider/Root';
import { ExactOnFocus } from '../exact/exact-on-focus';
import { type AmountOptions, useAmount } from './use-amount';

export interface AmountProps extends AmountOptions {
  /** Show the unit after it. */
  readonly unit?: boolean;
  /** A stop of the tab key, where it opens the exact amount. Default: only in lists of facts, not in tables and buttons. */
  readonly focusable?: boolean;
}

/**
 * An amount with quiet decimals. Pointing at it, a tap, or the focus where it takes one, opens the exact amount.
 *
 * CSS: `.spk-amount`, `.spk-decimals`, `.spk-unit`. Data: `data-known`, `data-zero`, `data-planck` (the exact integer).
 */
export function Amount({ unit = false, focusable, ...options }: AmountProps) {
  const { known, isZero, whole, decimals, symbol, planck } = useAmount(options);
  const stops = useContext(ExactOnFocus);
  return (
    <Root
      inline
      className="spk-amount"
      data-known={known}
      data-zero={isZero || undefined}
      data-planck={planck?.toString()}
      {...((focusable ?? stops) && known && { tabIndex: 0, role: 'button', 'aria-haspopup': 'dialog' })}
    >
      {whole}
      {decimals && <span className="spk-decimals">{decimals}</span>}
      {unit && known && <span className="spk-unit">{` ${symbol}`}</span>}
    </Root>
  );
}
